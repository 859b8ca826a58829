package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.SplittableRandom;

/**
 * How freely a hand moves: no two letters alike, baselines and gaps that waver, from 0, as even as
 * print, to 1, a hasty note.
 *
 * <p>At 1 a letter strays from its place and size by a few hundredths of an em, the baseline drifts
 * slowly by as much, and the letter's own shape is bent by a smooth field. Lines bend by up to a
 * quarter of an em, each much as the one before, and later ones begin after the first, rarely by
 * more than half an em. The amounts were determined empirically, by looking at lines in eight
 * hands.
 *
 * @param amount from 0 to 1
 * @param pressure how much the pen's pressure makes strokes swell and thin, from 0 to 1
 * @param seed what all chance is drawn from
 */
public record Liveliness(double amount, double pressure, long seed) {

  public static final Liveliness NONE = new Liveliness(0, 0, 0);

  private static final double LIFT_EM = 0.012;
  private static final double DRIFT_EM = 0.030;
  private static final double DRIFT_KEPT = 0.85;
  private static final double GAP_EM = 0.020;
  private static final double SPACE_SHARE = 0.22;
  private static final double SIZE_SHARE = 0.035;
  private static final double TILT = Math.toRadians(1.6);
  private static final double SHEAR = 0.04;
  private static final double BEND_EM = 0.014;
  private static final double SWAY_EM = 0.12;
  private static final double SWAY_LENGTH_EM = 36;
  private static final double SWAY_CHANGE = 0.5;
  private static final double MARGIN_EM = 0.35;
  private static final double MARGIN_KEPT = 0.7;
  private static final double PRESSURE_EM = 0.016;

  public Liveliness {
    if (!(amount >= 0 && amount <= 1) || !(pressure >= 0 && pressure <= 1)) {
      throw new IllegalArgumentException(
          "liveliness %s, pressure %s, expected 0 to 1".formatted(amount, pressure));
    }
  }

  /**
   * A pen that begins a text.
   *
   * @param strokes of the glyphs that it writes
   */
  Pen start(GlyphStrokes strokes) {
    return new Pen(this, strokes);
  }

  /** A pen in motion: its last deviations influence the next. */
  static final class Pen {

    private final Liveliness how;
    private final GlyphStrokes strokes;
    private final SplittableRandom random;

    /** Of where lines stand, so that letters stay the same however the text is broken. */
    private final SplittableRandom ofLines;

    private double drift;
    private double stretch;
    private double phase;
    private double margin;
    private int line;

    private Pen(Liveliness how, GlyphStrokes strokes) {
      this.how = how;
      this.strokes = strokes;
      this.random = new SplittableRandom(how.seed);
      this.ofLines = new SplittableRandom(~how.seed);
      this.phase = ofLines.nextDouble(2 * Math.PI);
    }

    void beginLine() {
      drift = spread(DRIFT_EM / 2);
      phase += spread(ofLines, SWAY_CHANGE);
      double strayed = MARGIN_KEPT * margin + spread(ofLines, MARGIN_EM);
      margin = line == 0 ? 0 : Math.max(0, strayed);
      line++;
    }

    /** How far this line begins after the first. */
    double margin() {
      return margin;
    }

    /** How far the line bends to its side. */
    double sway(double along) {
      double bend = Math.sin(2 * Math.PI * along / SWAY_LENGTH_EM + phase) - Math.sin(phase);
      return how.amount * SWAY_EM * bend;
    }

    /** How far the pen moves on after a glyph. */
    double advance(InkedGlyph glyph) {
      if (how.amount == 0) {
        return glyph.advance();
      }
      double gap =
          Typesetter.isSpace(glyph.codePoint())
              ? glyph.advance() * spread(SPACE_SHARE)
              : spread(GAP_EM);
      return glyph.advance() * (1 + stretch) + gap;
    }

    /** Writes a glyph about where it belongs. */
    PlacedGlyph write(InkedGlyph glyph, double x, double y) {
      if (how.amount == 0 && how.pressure == 0) {
        return new PlacedGlyph(glyph, x, y, 0);
      }
      drift = DRIFT_KEPT * drift + spread(DRIFT_EM * (1 - DRIFT_KEPT));
      stretch = spread(SIZE_SHARE);
      double lift = drift + spread(LIFT_EM);
      double tilt = spread(TILT);
      return new PlacedGlyph(shaped(glyph), x, y + lift, tilt);
    }

    private InkedGlyph shaped(InkedGlyph glyph) {
      if (glyph.outline().isEmpty()) {
        return glyph;
      }
      double scale = 1 + stretch;
      double shear = spread(SHEAR);
      SmoothField bend = new SmoothField(random, BEND_EM * how.amount);
      Outline pressed =
          how.pressure == 0
              ? glyph.outline()
              : PenPressure.apply(
                  glyph.outline(), strokes.of(glyph), PRESSURE_EM * how.pressure, random.split());
      Outline bent =
          pressed.map(
              p -> {
                Point moved = bend.move(p);
                return new Point(scale * (moved.x() + shear * moved.y()), scale * moved.y());
              });
      return new InkedGlyph(glyph.codePoint(), bent, glyph.advance());
    }

    /** A number about 0 that rarely passes {@code most}: a mean of uniform ones. */
    private double spread(double most) {
      return spread(random, most);
    }

    private double spread(SplittableRandom random, double most) {
      double sum = random.nextDouble() + random.nextDouble() + random.nextDouble();
      return how.amount * most * (sum * 2 / 3 - 1) * 1.5;
    }
  }
}
