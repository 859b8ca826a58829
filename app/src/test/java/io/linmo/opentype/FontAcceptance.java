package io.linmo.opentype;

import io.linmo.opentype.check.Finding;
import io.linmo.opentype.check.FontCheck;
import io.linmo.opentype.check.PlainFont;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Has every judge look at a font: our own check, OTS, FontForge's validation, fontbox, java.awt and
 * HarfBuzz, those of them that are installed.
 *
 * <pre>
 * java -cp "app/target/test-classes:app/target/linmo/lib/*" io.linmo.opentype.FontAcceptance FONT…
 * </pre>
 */
final class FontAcceptance {

  /** Open contour, crossing, direction, missing extremum, broken coordinate. */
  private static final int FAULTS = 0x2 | 0x4 | 0x8 | 0x20 | 0x80000;

  /** Prints the faults of each glyph that has one, as {@code name bits}. */
  private static final String VALIDATE =
      """
      import fontforge, sys
      for glyph in fontforge.open(sys.argv[1]).glyphs():
          bits = glyph.validate(True)
          if bits > 1:
              print(glyph.glyphname, bits)
      """;

  private final Path font;
  private final byte[] bytes;
  private final List<String> faults = new ArrayList<>();

  private FontAcceptance(Path font) throws IOException {
    this.font = font;
    this.bytes = Files.readAllBytes(font);
  }

  /** What the judges find; empty where none finds anything. */
  static List<String> of(Path font) throws IOException {
    FontAcceptance acceptance = new FontAcceptance(font);
    for (Finding finding : FontCheck.of(acceptance.bytes)) {
      acceptance.faults.add("check: %s %s".formatted(finding.check(), finding.found()));
    }
    acceptance.sanitize();
    acceptance.validate();
    acceptance.load();
    acceptance.shape();
    return acceptance.faults;
  }

  private void sanitize() throws IOException {
    if (isOnPath("ots-sanitize")) {
      Path out = Files.createTempFile("sanitized", ".ttf");
      String words = run("ots-sanitize", font.toString(), out.toString());
      Files.delete(out);
      if (!words.equals("File sanitized successfully!")) {
        faults.add("ots-sanitize: " + words);
      }
    }
  }

  private void validate() throws IOException {
    if (!isOnPath("fontforge")) {
      return;
    }
    run("fontforge", "-lang=py", "-c", VALIDATE, font.toString())
        .lines()
        .map(line -> line.split(" "))
        .filter(words -> words.length == 2 && words[1].matches("\\d+"))
        .filter(words -> (Integer.parseInt(words[1]) & FAULTS) != 0)
        .forEach(
            words ->
                faults.add(
                    "fontforge: glyph %s 0x%x"
                        .formatted(words[0], Integer.parseInt(words[1]) & FAULTS)));
  }

  private void load() {
    byte[] plain = PlainFont.of(bytes, font.toString()).bytes();
    try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(plain))) {
      for (int glyph = 0; glyph < read.getNumberOfGlyphs(); glyph++) {
        read.getGlyph().getGlyph(glyph);
      }
    } catch (IOException | RuntimeException e) {
      faults.add("fontbox: " + e);
    }
    try {
      Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(plain));
    } catch (Exception e) {
      faults.add("java.awt: " + e);
    }
  }

  /** Every character has a glyph, repeats differ, and kerning brings together what should be. */
  private void shape() throws IOException {
    if (!isOnPath("hb-shape")) {
      return;
    }
    Font loaded = new Font(Font.DIALOG, Font.PLAIN, 1);
    try {
      loaded =
          Font.createFont(
              Font.TRUETYPE_FONT,
              new ByteArrayInputStream(PlainFont.of(bytes, font.toString()).bytes()));
    } catch (Exception e) {
      return; // told of already
    }
    String text =
        IntStream.range(0x21, 0x10000)
            .filter(loaded::canDisplay)
            .filter(Character::isLetterOrDigit)
            .mapToObj("%x"::formatted)
            .collect(Collectors.joining(","));
    if (glyphs(text, "--features=-liga").contains(".notdef")) {
      faults.add("hb-shape: a character of the cmap shows .notdef");
    }
    for (String word : List.of("bookkeeper", "committee")) {
      if (loaded.canDisplayUpTo(word) < 0) {
        requireTurns(word);
      }
    }
    for (String pair : List.of("AV", "To", "We")) {
      if (loaded.canDisplayUpTo(pair) < 0 && width(pair, "kern") >= width(pair, "-kern")) {
        faults.add("hb-shape: %s is not kerned closer".formatted(pair));
      }
    }
  }

  private void requireTurns(String word) throws IOException {
    List<String> turned = glyphs(codes(word), "--features=-liga");
    Set<String> forms = new HashSet<>();
    List<String> plain = glyphs(codes(word), "--features=-liga,-calt");
    if (turned.size() != word.length() || plain.size() != word.length()) {
      faults.add("hb-shape: %s is not set letter by letter".formatted(word));
      return;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!forms.add(turned.get(i))) {
        faults.add("hb-shape: %s shows %s twice".formatted(word, turned.get(i)));
      }
      if (plain.get(i).contains(".ss")) {
        faults.add("hb-shape: %s without calt shows %s".formatted(word, plain.get(i)));
      }
    }
  }

  private List<String> glyphs(String codes, String features) throws IOException {
    String shaped =
        run(
            "hb-shape",
            "--no-clusters",
            "--no-positions",
            features,
            font.toString(),
            "--unicodes=" + codes);
    return Arrays.asList(shaped.replaceAll("[\\[\\]]", "").split("\\|"));
  }

  private int width(String text, String feature) throws IOException {
    String shaped =
        run(
            "hb-shape",
            "--no-clusters",
            "--no-glyph-names",
            "--features=-liga,-calt," + feature,
            font.toString(),
            "--unicodes=" + codes(text));
    return Arrays.stream(shaped.replaceAll("[\\[\\]]", "").split("\\|"))
        .mapToInt(glyph -> Integer.parseInt(glyph.substring(glyph.lastIndexOf('+') + 1)))
        .sum();
  }

  private static String codes(String text) {
    return text.codePoints().mapToObj("%x"::formatted).collect(Collectors.joining(","));
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  public static void main(String[] fonts) throws IOException {
    for (String font : fonts) {
      List<String> faults = of(Path.of(font));
      System.out.println(font + ": " + (faults.isEmpty() ? "passes" : faults));
    }
  }
}
