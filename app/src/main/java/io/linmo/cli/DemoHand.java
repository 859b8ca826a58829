package io.linmo.cli;

import io.linmo.font.FontFile;
import io.linmo.png.ContactSheet;
import io.linmo.typesetting.FontGlyphSource;
import io.linmo.typesetting.InkedGlyph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A hand to show the main job with.
 *
 * @param id begins the names of its files
 * @param font where its written characters are taken from
 * @param written the characters it has written
 * @param charset what its font shall hold
 * @param text what it writes
 * @param name how it signs
 */
record DemoHand(
    String id, Path font, String written, String charset, String family, String text, String name) {

  private static final String LATIN_WRITTEN = "HamburgefontsivQdkyTW";

  private static final String HAN_WRITTEN =
      "永字八法天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏" + "云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜";

  private static final String HAN_TEXT = "明月松间照，\n清泉石上流。";

  static List<DemoHand> bundled(LinmoHome home) {
    return List.of(
        new DemoHand(
            "latin",
            home.hands().resolve("homemade-apple.ttf"),
            LATIN_WRITTEN,
            "ascii",
            "Linmo Latin Demo",
            "Dear Ada, the quick brown fox\njumps over the lazy dog.",
            "Ada Lovelace"),
        new DemoHand(
            "han",
            home.hands().resolve("aoyagi-kouzan-t.ttf"),
            HAN_WRITTEN,
            "chars:" + HAN_WRITTEN + HAN_TEXT + "王羲之书",
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
            "font", style, "--charset", charset, "--family", family, "--out", file(out, ".ttf")));
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

  /** Draws all characters of the made font into one picture. */
  void drawSheet(Path out) throws CommandFailure, IOException {
    FontFile made = FontFile.read(Path.of(file(out, ".ttf")));
    FontGlyphSource source = new FontGlyphSource(made);
    List<InkedGlyph> glyphs =
        Arrays.stream(made.codePoints())
            .mapToObj(source::glyph)
            .flatMap(Optional::stream)
            .filter(glyph -> !glyph.outline().isEmpty())
            .toList();
    try (OutputFile sheet = OutputFile.claim(Path.of(file(out, "-sheet.png")), true)) {
      sheet.write(new ContactSheet(16, 72).draw(glyphs));
    }
  }

  private String file(Path out, String ending) {
    return out.resolve(id + ending).toString();
  }
}
