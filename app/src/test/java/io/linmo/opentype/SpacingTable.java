package io.linmo.opentype;

import io.linmo.font.FontFile;
import io.linmo.opentype.check.PlainFont;
import io.linmo.typesetting.FontShaper;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Prints how far a made font's advances and kerning lie from those of the face it was learned from,
 * in thousandths of the em. Characters that were written are left out; kerning is compared in pairs
 * with a capital.
 *
 * <pre>java -cp "app/target/test-classes:app/target/linmo/lib/*" io.linmo.opentype.SpacingTable \
 *     WRITTEN MADE.ttf FACE.ttf [MADE.ttf FACE.ttf …]</pre>
 */
final class SpacingTable {

  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String LETTERS = CAPITALS + "abcdefghijklmnopqrstuvwxyz";

  private final FontFile made;
  private final FontFile face;
  private final TestShaper madeShaper;
  private final Font madeFont;
  private final FontShaper faceShaper;

  private SpacingTable(Path made, Path face) throws IOException {
    this.made = FontFile.read(made);
    this.face = FontFile.read(face);
    byte[] bytes = Files.readAllBytes(made);
    madeShaper = new TestShaper(bytes);
    try {
      madeFont = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    } catch (FontFormatException e) {
      throw new IOException(made + ": damaged font", e);
    }
    faceShaper =
        new FontShaper(PlainFont.of(Files.readAllBytes(face), face.toString()).bytes(), "");
  }

  private double advanceError(IntPredicate character) {
    double[] errors =
        IntStream.range('!', 0x7F)
            .filter(character)
            .filter(c -> made.covers(c) && face.covers(c))
            .mapToDouble(c -> Math.abs(made.advance(c) - face.advance(c)))
            .sorted()
            .toArray();
    return 1000 * errors[errors.length / 2];
  }

  private double wanted(String pair) {
    double apart = faceShaper.width(pair.substring(0, 1)) + faceShaper.width(pair.substring(1));
    return 1000 * (faceShaper.width(pair) - apart);
  }

  /** Between the usual forms; those that take turns differ in their advances too. */
  private double made(String pair) {
    GlyphVector glyphs = madeFont.createGlyphVector(new FontRenderContext(null, true, true), pair);
    return madeShaper.kerning(glyphs.getGlyphCode(0), glyphs.getGlyphCode(1));
  }

  /** Mean distances from the face's kerning: of no kerning at all, and of ours. */
  private double[] kerningErrors() {
    double none = 0;
    double ours = 0;
    int pairs = 0;
    for (char first : LETTERS.toCharArray()) {
      for (char second : LETTERS.toCharArray()) {
        if (CAPITALS.indexOf(first) >= 0 || CAPITALS.indexOf(second) >= 0) {
          double wanted = wanted("" + first + second);
          none += Math.abs(wanted);
          ours += Math.abs(wanted - made("" + first + second));
          pairs++;
        }
      }
    }
    return new double[] {none / pairs, ours / pairs};
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[values.length / 2] + values[(values.length - 1) / 2]) / 2;
  }

  public static void main(String[] arguments) throws IOException {
    String written = arguments[0];
    int faces = (arguments.length - 1) / 2;
    double[] letters = new double[faces];
    double[] all = new double[faces];
    for (int i = 0; i < faces; i++) {
      Path made = Path.of(arguments[1 + 2 * i]);
      SpacingTable table = new SpacingTable(made, Path.of(arguments[2 + 2 * i]));
      all[i] = table.advanceError(c -> written.indexOf(c) < 0);
      letters[i] = table.advanceError(c -> written.indexOf(c) < 0 && Character.isLetterOrDigit(c));
      double[] kerning = table.kerningErrors();
      System.out.printf(
          Locale.ROOT,
          "%-24s advance, letters and figures %5.1f  all of ASCII %5.1f  kerning, none %5.2f  ours"
              + " %5.2f  AV %3.0f To %3.0f We %3.0f%n",
          made.getFileName(),
          letters[i],
          all[i],
          kerning[0],
          kerning[1],
          table.made("AV"),
          table.made("To"),
          table.made("We"));
    }
    System.out.printf(
        Locale.ROOT, "%-24s advance %.1f and %.1f%n", "median", median(letters), median(all));
  }
}
