package io.linmo.generation;

import io.linmo.generation.Accents.Across;
import io.linmo.generation.Accents.Beside;
import io.linmo.generation.Accents.Voiced;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Puts a letter and a mark into one image, at the letter's resolution. */
final class GlyphComposer {

  private static final double GAP = 0.06;
  private static final float INK = 0.5f;
  private static final int MARGIN = 4;

  /** Letters after it in the order of Unicode have marks already. */
  private static final int LAST_PLAIN = 0x7F;

  private static final int CEDILLA = 0xB8;

  private static final int HOOK = 0x309;
  private static final double HOOK_HEIGHT = 0.16;

  /** Height of a horn, as a share of that of small letters. */
  private static final double HORN_HEIGHT = 0.4;

  /** Where a horn grows out: share of the letter's height, of its own width, of its own height. */
  private static final double HORN = 0.3;

  private static final double HORN_INSIDE = 0.3;
  private static final double HORN_RISE = 0.45;

  /** How far a stroke over a whole letter reaches beyond it, as a share of its height. */
  private static final double STROKE_BEYOND = 0.1;

  /** How far a bar reaches beyond stems that it crosses, as a share of its own length. */
  private static final double BAR_BEYOND = 0.35;

  /** Size of the marks of voiced kana, how far they reach right and above the kana, in em. */
  private static final double VOICED_SIZE = 0.15;

  private static final double VOICED_RIGHT = 0.97;
  private static final double VOICED_RISE = 0.06;

  /** From one of two such marks to the other, as a share of a mark's width. */
  private static final double VOICED_STEP = 0.9;

  private GlyphComposer() {}

  /**
   * The letter with its mark.
   *
   * @param xHeight height of the hand's small letters in em, to which the mark's own place refers
   */
  static GlyphSample compose(
      int codePoint, GlyphSample letter, GlyphSample mark, Accents.Place place, double xHeight) {
    if (place instanceof Across across) {
      return join(codePoint, letter, mark, over(letter, mark, across), letter.frame().advance());
    }
    if (place instanceof Voiced voiced) {
      return voiced(codePoint, letter, mark, voiced);
    }
    GlyphSample base =
        place == Beside.ABOVE && (letter.codePoint() == 'i' || letter.codePoint() == 'j')
            ? Dots.withoutAbove(letter)
            : letter;
    Rectangle2D ink = base.inkBox();
    if (mark.codePoint() == '?') {
      mark = noHigher(HOOK, Dots.withoutBelow(mark), HOOK_HEIGHT);
    } else if (place == Beside.HORN) {
      mark = noHigher(mark.codePoint(), mark, HORN_HEIGHT * xHeight);
    }
    Rectangle2D accent = mark.inkBox();
    double dx = ink.getCenterX() - accent.getCenterX();
    double dy = 0;
    double advance = letter.frame().advance();
    switch ((Beside) place) {
      case ABOVE -> {
        boolean stacked = letter.codePoint() > LAST_PLAIN;
        double gap =
            stacked ? GAP / 2 : Math.min(2 * GAP, Math.max(GAP / 2, accent.getMinY() - xHeight));
        dy = Math.max(ink.getMaxY(), 0.6 * xHeight) + gap - accent.getMinY();
      }
      case BELOW -> dy = Math.min(0, ink.getMinY()) - accent.getMaxY() - sign(mark) * GAP / 2;
      case HORN -> {
        dx =
            rightEdge(base, ink.getMaxY() - HORN * ink.getHeight(), ink.getMaxY())
                - HORN_INSIDE * accent.getWidth()
                - accent.getMinX();
        dy = ink.getMaxY() + HORN_RISE * accent.getHeight() - accent.getMaxY();
        advance = Math.max(advance, accent.getMaxX() + dx);
      }
      case BELOW_RIGHT -> {
        dx = ink.getMaxX() - accent.getMaxX();
        dy = ink.getMinY() + GAP / 4 - accent.getMaxY();
      }
      case BEFORE -> {
        double room = accent.getWidth() + GAP / 2;
        dx = ink.getMinX() - accent.getMinX();
        base = moved(base, room, advance);
        advance += room;
      }
      default -> {
        dy =
            place == Beside.AFTER
                ? ink.getMaxY() - accent.getMaxY()
                : ink.getCenterY() - accent.getCenterY();
        double from = accent.getMinY() + dy - GAP / 2;
        double edge = rightEdge(base, from, accent.getMaxY() + dy + GAP / 2);
        double bearing = advance - ink.getMaxX();
        dx = edge + GAP / 2 - accent.getMinX();
        advance = Math.max(advance, accent.getMaxX() + dx + bearing);
      }
    }
    return join(codePoint, base, mark, AffineTransform.getTranslateInstance(dx, dy), advance);
  }

  /** Where the ink ends on the right between two heights in em; of all ink where there is none. */
  private static double rightEdge(GlyphSample letter, double from, double to) {
    GlyphFrame frame = letter.frame();
    GlyphImage image = letter.image();
    int first = Math.max(0, (int) ((frame.top() - to) / frame.pixelSize()));
    int last = Math.min(image.height() - 1, (int) ((frame.top() - from) / frame.pixelSize()));
    for (int x = image.width() - 1; x >= 0; x--) {
      for (int y = first; y <= last; y++) {
        if (image.at(x, y) >= INK) {
          return frame.xEm(x + 1);
        }
      }
    }
    return letter.inkBox().getMaxX();
  }

  /** A mark no larger than an accent: the hook above, a question mark without its dot; a horn. */
  private static GlyphSample noHigher(int codePoint, GlyphSample mark, double height) {
    double scale = Math.min(1, height / mark.inkBox().getHeight());
    GlyphSample small = SmallInk.of(mark, scale, 0);
    return new GlyphSample(codePoint, small.image(), small.frame());
  }

  /** Kana with small copies of a mark at the upper right, mostly inside the em box. */
  private static GlyphSample voiced(
      int codePoint, GlyphSample kana, GlyphSample mark, Voiced place) {
    Rectangle2D own = mark.inkBox();
    Rectangle2D ink = kana.inkBox();
    double scale = VOICED_SIZE / Math.max(own.getWidth(), own.getHeight());
    double width = scale * own.getWidth();
    double x = Math.min(VOICED_RIGHT, ink.getMaxX() + VOICED_SIZE) - width / 2;
    double y = ink.getMaxY() + VOICED_RISE - scale * own.getHeight() / 2;
    GlyphSample result = new GlyphSample(codePoint, kana.image(), kana.frame());
    for (int i = 0; i < place.count(); i++) {
      result = stamp(result, mark, placing(own, scale, x - i * VOICED_STEP * width, y));
    }
    return result;
  }

  /** The glyph farther right, with another advance. */
  static GlyphSample moved(GlyphSample glyph, double dx, double advance) {
    GlyphFrame frame = glyph.frame();
    return new GlyphSample(
        glyph.codePoint(),
        glyph.image(),
        new GlyphFrame(frame.left() + dx, frame.top(), frame.pixelSize(), advance));
  }

  /**
   * Brings a stroke, which rises, to the height of the letter, or a bar to the stems it crosses.
   */
  private static AffineTransform over(GlyphSample letter, GlyphSample mark, Across place) {
    Rectangle2D ink = letter.inkBox();
    Rectangle2D own = mark.inkBox();
    double y = ink.getMinY() + place.height() * ink.getHeight();
    double[] stems = stems(letter, y, place.stem());
    AffineTransform to = AffineTransform.getTranslateInstance((stems[0] + stems[1]) / 2, y);
    if (own.getHeight() > own.getWidth()) {
      double scale = (1 + 2 * STROKE_BEYOND) * ink.getHeight() / own.getHeight();
      to.scale(scale, scale);
    } else {
      double beyond = BAR_BEYOND * Math.min(own.getWidth(), ink.getHeight() / 2);
      to.shear(0, place.slope());
      to.scale((stems[1] - stems[0] + 2 * beyond) / own.getWidth(), 1);
    }
    to.translate(-own.getCenterX(), -own.getCenterY());
    return to;
  }

  /** Where stems begin and end at a height; the whole letter where there is no ink. */
  private static double[] stems(GlyphSample letter, double yEm, Accents.Stem wanted) {
    GlyphFrame frame = letter.frame();
    int y = (int) ((frame.top() - yEm) / frame.pixelSize());
    int from = -1;
    int to = -1;
    for (int x = 0; x < letter.image().width(); x++) {
      boolean inked = letter.image().interpolated(x, y) >= INK;
      boolean begins = inked && letter.image().interpolated(x - 1, y) < INK;
      if (begins && (from < 0 || wanted == Accents.Stem.LAST)) {
        from = x;
      }
      boolean first = wanted == Accents.Stem.FIRST;
      if (inked && (to < 0 || !first || to == x)) {
        to = x + 1;
      }
    }
    Rectangle2D ink = letter.inkBox();
    return from < 0
        ? new double[] {ink.getMinX(), ink.getMaxX()}
        : new double[] {frame.xEm(from), frame.xEm(to)};
  }

  /** A cedilla touches the letter, all other marks stand off. */
  private static int sign(GlyphSample mark) {
    return mark.codePoint() == CEDILLA ? -1 : 1;
  }

  private static GlyphSample join(
      int codePoint, GlyphSample base, GlyphSample mark, AffineTransform moved, double advance) {
    double px = base.frame().pixelSize();
    Rectangle2D box = base.inkBox();
    Rectangle2D all = box.createUnion(moved.createTransformedShape(mark.inkBox()).getBounds2D());
    int width = (int) Math.ceil(all.getWidth() / px) + 2 * MARGIN;
    int height = (int) Math.ceil(all.getHeight() / px) + 2 * MARGIN;
    GlyphFrame joined =
        new GlyphFrame(all.getMinX() - MARGIN * px, all.getMaxY() + MARGIN * px, px, advance);
    GlyphSample letter =
        stamp(blank(codePoint, width, height, joined), base, new AffineTransform());
    return stamp(letter, mark, moved);
  }

  /** A canvas without ink. */
  static GlyphSample blank(int codePoint, int width, int height, GlyphFrame frame) {
    return new GlyphSample(
        codePoint, GlyphImage.of(width, height, new float[width * height]), frame);
  }

  /** Moves the middle of an ink box, scaled, to a place. */
  static AffineTransform placing(Rectangle2D ink, double scale, double x, double y) {
    AffineTransform result = AffineTransform.getTranslateInstance(x, y);
    result.scale(scale, scale);
    result.translate(-ink.getCenterX(), -ink.getCenterY());
    return result;
  }

  /** The glyph with the ink of another, moved, laid on its canvas. */
  static GlyphSample stamp(GlyphSample glyph, GlyphSample other, AffineTransform moved) {
    AffineTransform back = inverse(moved);
    GlyphImage image =
        merged(glyph, (ink, place) -> Math.max(ink, at(other, back.transform(place, null))));
    return new GlyphSample(glyph.codePoint(), image, glyph.frame());
  }

  /** The glyph's ink where another has none. */
  static GlyphImage cut(GlyphSample glyph, GlyphSample other) {
    return merged(glyph, (ink, place) -> Math.max(0, ink - at(other, place)));
  }

  /** What becomes of the coverage of each pixel; the place of its middle is in em. */
  private static GlyphImage merged(GlyphSample glyph, BiFunction<Float, Point2D, Float> of) {
    GlyphFrame frame = glyph.frame();
    int width = glyph.image().width();
    float[] coverage = glyph.image().coverage();
    for (int i = 0; i < coverage.length; i++) {
      Point2D place = new Point2D.Double(frame.xEm(i % width + 0.5), frame.yEm(i / width + 0.5));
      coverage[i] = of.apply(coverage[i], place);
    }
    return GlyphImage.of(width, glyph.image().height(), coverage);
  }

  /** The mean height of the ink at a place along the line, in em; empty where there is none. */
  static OptionalDouble middleAt(GlyphSample glyph, double xEm) {
    GlyphFrame frame = glyph.frame();
    double x = (xEm - frame.left()) / frame.pixelSize() - 0.5;
    return IntStream.range(0, glyph.image().height())
        .filter(y -> glyph.image().interpolated(x, y) >= INK)
        .mapToDouble(y -> frame.yEm(y + 0.5))
        .average();
  }

  private static AffineTransform inverse(AffineTransform transform) {
    try {
      return transform.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("mark without extent", e);
    }
  }

  /** Coverage at a place in em. */
  private static float at(GlyphSample glyph, Point2D em) {
    GlyphFrame frame = glyph.frame();
    double x = (em.getX() - frame.left()) / frame.pixelSize() - 0.5;
    double y = (frame.top() - em.getY()) / frame.pixelSize() - 0.5;
    return glyph.image().interpolated(x, y);
  }
}
