package io.linmo.cli;

import io.linmo.workshop.FontSpecimen;
import io.linmo.workshop.InstallationFolders;
import io.linmo.workshop.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A hand to show the main job with.
 *
 * @param id begins the names of its files
 * @param font where its written characters are taken from
 * @param licence under which that font may be used, and so the one made of it
 * @param written the characters it has written
 * @param charset what its font shall hold
 * @param text what it writes
 * @param name how it signs
 */
record DemoHand(
    String id,
    Path font,
    String licence,
    String written,
    String charset,
    String family,
    String text,
    String name) {

  private static final String LATIN_WRITTEN = "HamburgefontsivQdkyTW";

  private static final String HAN_WRITTEN =
      "永字八法天地玄黄宇宙洪荒日月盈辰宿列張寒来暑往秋収冬閏余成歳律呂調陽雲騰致雨露結為霜" + "金生麗水玉出岡剣号巨珠称夜光果珍李菜重芥海河淡";

  private static final String HAN_TEXT = "明月松间照，\n清泉石上流。";

  /** Frequent characters, most of which the hand has not written. */
  private static final String HAN_FREQUENT =
      "的一是不了人我在有他这中大来上国个到说们子和你也道时年得就那要下以会自着去之过家学对可" + "里后小么心多天而能好都然没于起还发事只作当想看文无开手十用主行方又如前所本见经头面公";

  static List<DemoHand> bundled(InstallationFolders home) {
    return List.of(
        new DemoHand(
            "latin",
            home.hands().resolve("patrick-hand.ttf"),
            "SIL Open Font License 1.1",
            LATIN_WRITTEN,
            "ascii",
            "Linmo Latin Demo",
            "Dear Ada, the quick brown fox\njumps over the lazy dog.",
            "Ada Lovelace"),
        new DemoHand(
            "han",
            home.hands().resolve("aoyagi-kouzan-t.ttf"),
            "Public domain",
            HAN_WRITTEN,
            "chars:" + HAN_WRITTEN + HAN_TEXT + HAN_FREQUENT + "王羲之",
            "Linmo Han Demo",
            HAN_TEXT,
            "王羲之"));
  }

  /** The commands, in order, without {@code linmo} itself. */
  List<List<String>> steps(Path out, double minutes) {
    String style = file(out, ".style");
    List<List<String>> steps = new ArrayList<>();
    steps.add(
        List.of(
            "learn",
            "--from-font",
            font.toString(),
            "--chars",
            written,
            "--minutes",
            Double.toString(minutes),
            "--out",
            style));
    steps.add(
        List.of(
            "font",
            style,
            "--charset",
            charset,
            "--family",
            family,
            "--licence",
            licence,
            "--out",
            file(out, ".ttf"),
            "--report",
            file(out, "-report.json")));
    steps.add(
        List.of(
            "glyphs", style, "--charset", "chars:" + name + text, "--out", file(out, "-glyphs")));
    for (String ending : List.of("-text.svg", "-text.png", "-text.pdf")) {
      steps.add(List.of("write", text, "--style", style, "--out", file(out, ending)));
    }
    steps.add(
        List.of(
            "sign", name, "--style", style, "--underline", "--out", file(out, "-signature.pdf")));
    return steps;
  }

  /** Draws all characters of the made font into one picture, the written ones on gray. */
  void drawSheet(Path out) {
    FontSpecimen made = FontSpecimen.of(Path.of(file(out, ".ttf")));
    Set<Integer> marked = written.codePoints().boxed().collect(Collectors.toSet());
    try (OutputFile sheet = OutputFile.claim(Path.of(file(out, "-sheet.png")), true)) {
      sheet.write(made.contactSheet(marked));
    }
  }

  private String file(Path out, String ending) {
    return out.resolve(id + ending).toString();
  }
}
