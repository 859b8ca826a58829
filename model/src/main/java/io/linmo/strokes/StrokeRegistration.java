package io.linmo.strokes;

import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lays a character's strokes onto its thinned ink.
 *
 * <p>Points along the strokes and points of ink are matched softly by distance and direction, both
 * ways: each point of ink to the strokes, each point of a stroke to ink. The strokes then move to
 * their matches as {@link DisplacementPrior} lets them, and the matching becomes sharper: the whole
 * comes first, then parts, strokes, ends and bends. Coherent Point Drift (Myronenko and Song, 2010)
 * with a prior of strokes.
 */
public final class StrokeRegistration {

  private static final int LEAST_INK = 4;

  /** Deviations of the matching in em, from the first round to the last. */
  private static final double COARSE = 0.04;

  private static final double FINE = 0.006;
  private static final double COOLING = 0.86;
  private static final int LAST_ROUNDS = 5;

  /** Down to this deviation the ink is shared out among the strokes. */
  private static final double SHARED = 0.02;

  /** The prior counts as if matches were no closer than this, in em. */
  private static final double CLOSEST = 0.008;

  private static final int SOLVER_STEPS = 12;

  private final ThinInk ink;
  private final StrokeSamples samples;
  private final InkMatching matching;
  private final DisplacementPrior prior;
  private final int points;
  private final float[] startX;
  private final float[] startY;
  private final float[] x;
  private final float[] y;
  private final double[] stateX;
  private final double[] stateY;

  private StrokeRegistration(StrokeForm standard, ThinInk ink, DisplacementPrior.Scales scales) {
    StrokeForm start = InkAlignment.of(standard, ink);
    this.ink = ink;
    this.samples = new StrokeSamples(start);
    this.matching = new InkMatching(ink, samples);
    this.prior = new DisplacementPrior(start, scales);
    this.points = prior.size;
    this.startX = start.x();
    this.startY = start.y();
    this.x = startX.clone();
    this.y = startY.clone();
    this.stateX = new double[points];
    this.stateY = new double[points];
  }

  /**
   * Lays standard strokes onto a written character.
   *
   * @param image the em box, square
   * @return empty where there is next to no ink
   */
  public static Optional<RegisteredStrokes> on(StrokeForm standard, GlyphImage image) {
    return on(standard, ThinInk.of(image));
  }

  static Optional<RegisteredStrokes> on(StrokeForm standard, ThinInk ink) {
    return ink.size() <= LEAST_INK ? Optional.empty() : Optional.of(register(standard, ink));
  }

  static RegisteredStrokes register(StrokeForm standard, ThinInk ink) {
    return register(standard, ink, DisplacementPrior.Scales.USUAL);
  }

  static RegisteredStrokes register(
      StrokeForm standard, ThinInk ink, DisplacementPrior.Scales scales) {
    StrokeRegistration registration = new StrokeRegistration(standard, ink, scales);
    for (double deviation = COARSE; deviation > FINE; deviation *= COOLING) {
      registration.round(deviation);
    }
    for (int i = 0; i < LAST_ROUNDS; i++) {
      registration.round(FINE);
    }
    return registration.result();
  }

  private void round(double deviation) {
    samples.follow(x, y);
    if (deviation > SHARED) {
      matching.share(deviation);
    } else {
      matching.match(deviation);
    }
    solve(Math.max(deviation, CLOSEST));
  }

  /** Moves the control points to the most likely place between the prior and the ink. */
  private void solve(double deviation) {
    double precision = 1 / (deviation * deviation);
    double[] diagonal = new double[points];
    double[] beside = new double[points];
    double[] pullX = new double[points];
    double[] pullY = new double[points];
    for (int m = 0; m < samples.size(); m++) {
      int i = samples.base[m];
      double b = samples.part[m];
      double a = 1 - b;
      double w = matching.weight[m] * precision;
      double toX = matching.targetX[m] - (a * startX[i] + b * startX[i + 1]);
      double toY = matching.targetY[m] - (a * startY[i] + b * startY[i + 1]);
      diagonal[i] += w * a * a;
      diagonal[i + 1] += w * b * b;
      beside[i] += w * a * b;
      pullX[i] += w * a * toX;
      pullX[i + 1] += w * b * toX;
      pullY[i] += w * a * toY;
      pullY[i + 1] += w * b * toY;
    }
    move(pullX, diagonal, beside, stateX, startX, x);
    move(pullY, diagonal, beside, stateY, startY, y);
  }

  /**
   * Solves {@code (I + L' D L) z = L' b} by conjugate gradients from the last state, and moves to
   * {@code start + L z}.
   */
  private void move(
      double[] pull, double[] diagonal, double[] beside, double[] z, float[] from, float[] to) {
    double[] u = new double[points];
    double[] du = new double[points];
    double[] right = new double[points];
    double[] residual = new double[points];
    double[] direction = new double[points];
    double[] image = new double[points];
    prior.transposed(pull, right);
    prior.displacement(z, u);
    apply(u, diagonal, beside, du);
    prior.transposed(du, image);
    double norm = 0;
    for (int i = 0; i < points; i++) {
      residual[i] = right[i] - z[i] - image[i];
      direction[i] = residual[i];
      norm += residual[i] * residual[i];
    }
    double enough = 1e-6 * norm;
    for (int step = 0; step < SOLVER_STEPS && norm > enough; step++) {
      prior.displacement(direction, u);
      apply(u, diagonal, beside, du);
      prior.transposed(du, image);
      double curvature = 0;
      for (int i = 0; i < points; i++) {
        image[i] += direction[i];
        curvature += direction[i] * image[i];
      }
      double along = norm / curvature;
      double next = 0;
      for (int i = 0; i < points; i++) {
        z[i] += along * direction[i];
        residual[i] -= along * image[i];
        next += residual[i] * residual[i];
      }
      for (int i = 0; i < points; i++) {
        direction[i] = residual[i] + next / norm * direction[i];
      }
      norm = next;
    }
    prior.displacement(z, u);
    for (int i = 0; i < points; i++) {
      to[i] = (float) (from[i] + u[i]);
    }
  }

  private void apply(double[] u, double[] diagonal, double[] beside, double[] result) {
    for (int i = 0; i < points; i++) {
      result[i] = diagonal[i] * u[i];
    }
    for (int i = 0; i + 1 < points; i++) {
      result[i] += beside[i] * u[i + 1];
      result[i + 1] += beside[i] * u[i];
    }
  }

  private RegisteredStrokes result() {
    samples.follow(x, y);
    double[] inkNearest = new double[ink.size()];
    double[] sampleNearest = new double[samples.size()];
    Arrays.fill(inkNearest, Double.MAX_VALUE);
    Arrays.fill(sampleNearest, Double.MAX_VALUE);
    for (int m = 0; m < samples.size(); m++) {
      for (int n = 0; n < ink.size(); n++) {
        double distance = Math.hypot(ink.x[n] - samples.x[m], ink.y[n] - samples.y[m]);
        inkNearest[n] = Math.min(inkNearest[n], distance);
        sampleNearest[m] = Math.min(sampleNearest[m], distance);
      }
    }
    return new RegisteredStrokes(
        StrokeForm.of(x, y),
        Arrays.stream(inkNearest).average().orElse(0),
        Arrays.stream(sampleNearest).average().orElse(0));
  }
}
