package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.SplittableRandom;

/**
 * How freely a hand moves: no two letters alike, baselines and gaps that waver, from 0, as even as
 * print, to 1, a hasty note.
 *
 * <p>At 1 a letter strays from its place and size by a few hundredths of an em, the baseline drifts
 * slowly by as much, and the letter's own shape is bent by a smooth field. The amounts were
 * determined empirically, by looking at lines in eight hands.
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
  private static final double PRESSURE_EM = 0.016;

  public Liveliness {
    if (!(amount >= 0 && amount <= 1) || !(pressure >= 0 && pressure <= 1)) {
      throw new IllegalArgumentException(
          "liveliness %s, pressure %s, expected 0 to 1".formatted(amount, pressure));
    }
  }

  /** A pen that begins a text. */
  Pen start() {
    return new Pen(this);
  }

  /** A pen in motion: its last deviations influence the next. */
  static final class Pen {

    private final Liveliness how;
    private final SplittableRandom random;
    private double drift;
    private double stretch;

    private Pen(Liveliness how) {
      this.how = how;
      this.random = new SplittableRandom(how.seed);
    }

    void beginLine() {
      drift = spread(DRIFT_EM / 2);
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
      Outline bent =
          glyph
              .outline()
              .map(
                  p -> {
                    Point moved = bend.move(p);
                    return new Point(scale * (moved.x() + shear * moved.y()), scale * moved.y());
                  });
      Outline pressed =
          how.pressure == 0
              ? bent
              : PenPressure.apply(bent, PRESSURE_EM * how.pressure, random.split());
      return new InkedGlyph(glyph.codePoint(), pressed, glyph.advance());
    }

    /** A number about 0 that rarely passes {@code most}: a mean of uniform ones. */
    private double spread(double most) {
      double sum = random.nextDouble() + random.nextDouble() + random.nextDouble();
      return how.amount * most * (sum * 2 / 3 - 1) * 1.5;
    }
  }
}
