package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.image.Script;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The words of a signature: capitals made larger, the last letters replaced by a wave that runs
 * out.
 *
 * @param tail the wave
 */
record SignatureWords(TextBlock text, Optional<Outline> tail) {

  /** Words of fewer letters are written out. */
  private static final int LEAST_LETTERS = 5;

  private static final double DROP = 0.12;

  /** How much of what larger strokes are too thick is taken away, to leave thin ones whole. */
  private static final double SAME_PEN = 0.6;

  private static final double USUAL_HEIGHT = 0.4;
  private static final int HUMP_POINTS = 8;
  private static final double LEAN = 0.25;

  /** Length of the wave, as a share of what the letters would take. */
  private static final double TAIL_SHARE = 0.75;

  /**
   * @param text a single line
   */
  static SignatureWords of(
      TextBlock text, SignatureForm form, boolean vertical, double weight, long seed) {
    TextBlock large =
        form.capitals() == 1 ? text : enlarged(text, form.capitals(), vertical, weight);
    return form.runsOut() && canRunOut(text.lines().get(0).text(), vertical)
        ? runOut(large, weight, new SplittableRandom(seed ^ 0x7A11))
        : new SignatureWords(large, Optional.empty());
  }

  /** Whether the last letters of a name may run out in a wave: a long word of Latin, in a row. */
  static boolean canRunOut(String name, boolean vertical) {
    int[] written = name.codePoints().toArray();
    int first = lastWord(written);
    return !vertical && written.length - first >= LEAST_LETTERS && !Script.HAN.has(written[first]);
  }

  /** Where the letters at the end begin. */
  private static int lastWord(int[] written) {
    int first = written.length;
    while (first > 0 && Character.isLetter(written[first - 1])) {
      first--;
    }
    return first;
  }

  private static TextBlock enlarged(
      TextBlock text, double factor, boolean vertical, double weight) {
    List<PlacedGlyph> glyphs = new ArrayList<>();
    double shift = 0;
    boolean begins = true;
    for (PlacedGlyph placed : text.glyphs()) {
      int codePoint = placed.glyph().codePoint();
      boolean large = begins && (Character.isUpperCase(codePoint) || Script.HAN.has(codePoint));
      double f = large ? factor : 1;
      double advance = placed.glyph().advance() * (f - 1);
      PlacedGlyph at = vertical ? placed.moved(-advance / 2, -shift) : placed.moved(shift, 0);
      double drop = vertical ? advance : large ? DROP * (f - 1) : 0;
      glyphs.add(
          new PlacedGlyph(large(placed.glyph(), f, weight), at.x(), at.y() - drop, placed.turn()));
      shift += advance;
      begins = !Character.isLetter(codePoint);
    }
    TextLine line = text.lines().get(0);
    Box box = line.box();
    Box grown =
        vertical
            ? new Box(box.left(), box.bottom() - shift, box.right(), box.top())
            : new Box(box.left(), box.bottom(), box.right() + shift, box.top());
    return new TextBlock(List.of(new TextLine(line.text(), glyphs, grown)), text.step());
  }

  /** A larger glyph in the same pen. */
  private static InkedGlyph large(InkedGlyph glyph, double factor, double weight) {
    InkedGlyph large = glyph.scaled(factor);
    double excess = SAME_PEN * weight * (factor - 1) / 2;
    return excess == 0
        ? large
        : new InkedGlyph(
            large.codePoint(), PenPressure.finer(large.outline(), excess), large.advance());
  }

  private static SignatureWords runOut(TextBlock text, double weight, SplittableRandom random) {
    List<PlacedGlyph> glyphs = text.glyphs();
    int first = lastWord(glyphs.stream().mapToInt(g -> g.glyph().codePoint()).toArray());
    int letters = glyphs.size() - first;
    int kept = first + Math.max(3, letters / 2);
    List<PlacedGlyph> written = glyphs.subList(0, kept);
    TextLine line = text.lines().get(0);
    int end = line.text().offsetByCodePoints(0, kept);
    double length = TAIL_SHARE * (line.box().right() - glyphs.get(kept).x());
    double height = smallHeight(glyphs.subList(first, glyphs.size()));
    Outline wave =
        wave(written.get(kept - 1), length, height, letters - (kept - first), weight, random);
    TextLine shorter = new TextLine(line.text().substring(0, end), written, line.box());
    return new SignatureWords(new TextBlock(List.of(shorter), text.step()), Optional.of(wave));
  }

  /** The height of the lowest small letter. */
  private static double smallHeight(List<PlacedGlyph> letters) {
    return letters.stream()
        .map(PlacedGlyph::glyph)
        .filter(glyph -> !glyph.outline().isEmpty())
        .mapToDouble(glyph -> glyph.outline().box().top())
        .min()
        .orElse(USUAL_HEIGHT);
  }

  /** From where the last letter ends: a hump for each letter left out, lower and lower. */
  private static Outline wave(
      PlacedGlyph last,
      double length,
      double height,
      int humps,
      double weight,
      SplittableRandom random) {
    Point start = PenExit.of(last.outline());
    double base = last.y() + 0.04 * height;
    double step = length / (humps + 1);
    List<Point> line = new ArrayList<>(List.of(start));
    double x = start.x() + 0.3 * step;
    for (int i = 0; i < humps; i++) {
      double left = 1 - (i + 1.0) / (humps + 1);
      double tall = height * (0.1 + 0.55 * left) * (0.8 + 0.4 * random.nextDouble());
      double wide = step * (0.8 + 0.4 * random.nextDouble());
      for (int at = 0; at < HUMP_POINTS; at++) {
        double turn = 2 * Math.PI * at / HUMP_POINTS;
        double rise = tall * (1 - Math.cos(turn)) / 2;
        line.add(new Point(x + wide * at / HUMP_POINTS + LEAN * rise, base + rise));
      }
      x += wide;
    }
    line.add(new Point(x + 0.3 * step, base));
    line.add(new Point(x + step, base + 0.02));
    line.add(new Point(x + (1.8 + random.nextDouble()) * step, base + 0.12 * height));
    return PenStroke.of(line, t -> weight * (0.9 - 0.6 * t * t));
  }
}
