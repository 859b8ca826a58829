package io.linmo.workshop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundled hand to demonstrate Linmo with: a font to learn from, and what to make.
 *
 * @param id the beginning of its file names
 * @param font the source of its written characters
 * @param licence of that font, and so of the one made from it
 * @param written the characters it has written
 * @param charset the characters of its font
 * @param text what it writes
 * @param name how it signs
 */
public record SampleHand(
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

  /** The hands in the folder of an installation. */
  public static List<SampleHand> bundled(InstallationFolders home) {
    return List.of(
        new SampleHand(
            "latin",
            home.hands().resolve("patrick-hand.ttf"),
            "SIL Open Font License 1.1",
            LATIN_WRITTEN,
            "ascii",
            "Linmo Latin Demo",
            "Dear Ada, the quick brown fox\njumps over the lazy dog.",
            "Ada Lovelace"),
        new SampleHand(
            "han",
            home.hands().resolve("aoyagi-kouzan-t.ttf"),
            "Public domain",
            HAN_WRITTEN,
            "chars:" + HAN_WRITTEN + HAN_TEXT + HAN_FREQUENT + "王羲之",
            "Linmo Han Demo",
            HAN_TEXT,
            "王羲之"));
  }

  /**
   * The commands that make its files in a folder, in order, without {@code linmo} itself.
   *
   * @param minutes the most time for learning
   */
  public List<List<String>> commands(Path out, double minutes) {
    String style = word(out, ".style");
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
            word(out, ".ttf"),
            "--report",
            word(out, "-report.json")));
    steps.add(
        List.of(
            "glyphs", style, "--charset", "chars:" + name + text, "--out", word(out, "-glyphs")));
    for (String ending : List.of("-text.svg", "-text.png", "-text.pdf")) {
      steps.add(List.of("write", text, "--style", style, "--out", word(out, ending)));
    }
    steps.add(
        List.of(
            "sign", name, "--style", style, "--underline", "--out", word(out, "-signature.pdf")));
    return steps;
  }

  /** One of its files. */
  public Path file(Path out, String ending) {
    return out.resolve(id + ending);
  }

  private String word(Path out, String ending) {
    return file(out, ending).toString();
  }
}
