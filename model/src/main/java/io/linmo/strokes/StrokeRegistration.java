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
  private static final double COARSE = 0.10;

  private static final double FINE = 0.006;
  private static final double COOLING = 0.86;
  private static final int LAST_ROUNDS = 5;

  /** What a match across the direction of a line costs, in half squared deviations. */
  private static final float ACROSS = 4f;

  /** Beyond this many deviations an ink point draws the less, the farther it is. */
  private static final double ROBUST = 3.0;

  private static final double LEAST_ROBUST = 0.035;

  /** The weight of strokes that look for ink beside that of ink that looks for strokes. */
  private static final double BACK = 0.7;

  /** Points nearer to each other than this tell the same, in em. */
  private static final double CORRELATED = 0.03;

  /** Between points along a stroke, in em. */
  private static final double STEP = 0.02;

  private static final float NEGLIGIBLE = 9f;

  private static final double MOST_LOST = 15;

  private static final int SHARINGS = 6;

  /** How strictly it is shared, 1 to the letter. */
  private static final double BALANCE = 0.9;

  private static final int SOLVER_STEPS = 12;

  private final ThinInk ink;
  private final StrokeForm start;
  private final DisplacementPrior prior;
  private final int points;

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

  /** Of each sample: the control point before it and how far it lies towards the next. */
  private final int[] base;

  private final float[] part;

  /** -1 at the start of a stroke, 1 at its end, 0 between. */
  private final int[] outwards;

  private final float[] startX;
  private final float[] startY;
  private final float[] x;
  private final float[] y;
  private final float[] sampleX;
  private final float[] sampleY;
  private final float[] alongX;
  private final float[] alongY;
  private final float[] cost;
  private final double[] weight;
  private final double[] targetX;
  private final double[] targetY;
  private final double[] stateX;
  private final double[] stateY;

  private StrokeRegistration(StrokeForm start, ThinInk ink, DisplacementPrior.Scales scales) {
    this.ink = ink;
    this.start = aligned(start, ink);
    this.prior = new DisplacementPrior(this.start, scales);
    this.points = prior.size;
    this.startX = this.start.x();
    this.startY = this.start.y();
    this.x = startX.clone();
    this.y = startY.clone();
    int[] bases = new int[points * 8];
    float[] parts = new float[bases.length];
    int count = sample(bases, parts);
    this.base = Arrays.copyOf(bases, count);
    this.part = Arrays.copyOf(parts, count);
    this.outwards = new int[count];
    for (int m = 0; m < count; m++) {
      boolean first = m == 0 || base[m - 1] / StrokeForm.POINTS != base[m] / StrokeForm.POINTS;
      boolean last =
          m == count - 1 || base[m + 1] / StrokeForm.POINTS != base[m] / StrokeForm.POINTS;
      outwards[m] = first ? -1 : last ? 1 : 0;
    }
    this.sampleX = new float[count];
    this.sampleY = new float[count];
    this.alongX = new float[count];
    this.alongY = new float[count];
    this.cost = new float[count * ink.size()];
    this.weight = new double[count];
    this.targetX = new double[count];
    this.targetY = new double[count];
    this.stateX = new double[points];
    this.stateY = new double[points];
  }

  static RegisteredStrokes register(StrokeForm standard, ThinInk ink) {
    return register(standard, ink, DisplacementPrior.Scales.USUAL);
  }

  /** How a try begins: the first deviation, and the one down to which ink is shared out. */
  record Try(double coarse, double shared) {}

  static Try[] tries = {new Try(.04, .02)};

  static RegisteredStrokes register(
      StrokeForm standard, ThinInk ink, DisplacementPrior.Scales scales) {
    RegisteredStrokes best = null;
    for (Try one : tries) {
      StrokeRegistration registration = new StrokeRegistration(standard, ink, scales);
      registration.run(one);
      RegisteredStrokes result = registration.result();
      if (best == null || result.energy() < best.energy()) {
        best = result;
      }
    }
    return best;
  }

  private void run(Try one) {
    for (double deviation = one.coarse; deviation > FINE; deviation *= COOLING) {
      round(deviation, one.shared);
    }
    for (int i = 0; i < LAST_ROUNDS; i++) {
      round(FINE, one.shared);
    }
  }

  /** What the ink and the prior say against the strokes' places, in nats. */
  private double energy() {
    int inks = ink.size();
    double[] least = new double[inks];
    Arrays.fill(least, Double.MAX_VALUE);
    double sum = 0;
    double scale = 0.5 / (FINE * FINE);
    for (int m = 0; m < base.length; m++) {
      double lowest = Double.MAX_VALUE;
      for (int n = 0; n < inks; n++) {
        double dx = ink.x[n] - sampleX[m];
        double dy = ink.y[n] - sampleY[m];
        double cos = ink.directionX[n] * alongX[m] + ink.directionY[n] * alongY[m];
        double c = scale * (dx * dx + dy * dy) + ACROSS * ink.certainty[n] * (1 - cos * cos);
        lowest = Math.min(lowest, c);
        least[n] = Math.min(least[n], c);
      }
      sum += BACK * STEP / CORRELATED * lost(lowest);
    }
    for (int n = 0; n < inks; n++) {
      sum += ThinInk.SPACING / CORRELATED * lost(least[n]);
    }
    for (int i = 0; i < points; i++) {
      sum += (stateX[i] * stateX[i] + stateY[i] * stateY[i]) / 2;
    }
    return sum;
  }

  private static double lost(double cost) {
    return MOST_LOST * cost / (MOST_LOST + cost);
  }

  /** The form with the ink's centre and spread. */
  private static StrokeForm aligned(StrokeForm form, ThinInk ink) {
    double[] weights = new double[form.strokes() * StrokeForm.POINTS];
    for (int s = 0; s < form.strokes(); s++) {
      for (int k = 0; k + 1 < StrokeForm.POINTS; k++) {
        int i = s * StrokeForm.POINTS + k;
        double step = Math.hypot(form.x(s, k + 1) - form.x(s, k), form.y(s, k + 1) - form.y(s, k));
        weights[i] += step / 2;
        weights[i + 1] += step / 2;
      }
    }
    double[] all = new double[ink.size()];
    Arrays.fill(all, 1);
    return StrokeForm.of(
        aligned(form.x(), weights, ink.x, all), aligned(form.y(), weights, ink.y, all));
  }

  private static float[] aligned(float[] from, double[] fromWeights, float[] to, double[] weights) {
    double[] own = moments(from, fromWeights);
    double[] other = moments(to, weights);
    double scale = Math.max(0.5, Math.min(1.6, (other[1] + 0.03) / (own[1] + 0.03)));
    float[] result = new float[from.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) ((from[i] - own[0]) * scale + other[0]);
    }
    return result;
  }

  /** Mean and deviation. */
  private static double[] moments(float[] values, double[] weights) {
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i];
      mean += weights[i] * values[i];
      square += weights[i] * values[i] * values[i];
    }
    mean /= sum;
    return new double[] {mean, Math.sqrt(Math.max(0, square / sum - mean * mean))};
  }

  private int sample(int[] bases, float[] parts) {
    int count = 0;
    for (int s = 0; s < start.strokes(); s++) {
      int first = s * StrokeForm.POINTS;
      int last = first + StrokeForm.POINTS - 1;
      int steps = (int) Math.max(5, Math.min(40, Math.round(start.stroke(s).length() / STEP)));
      double length = start.stroke(s).length();
      double before = 0;
      int control = first;
      double leg = leg(control);
      for (int i = 0; i <= steps; i++) {
        double at = length * i / steps;
        while (control < last - 1 && at > before + leg) {
          before += leg;
          control++;
          leg = leg(control);
        }
        bases[count] = control;
        parts[count] = leg == 0 ? 0 : (float) Math.max(0, Math.min(1, (at - before) / leg));
        count++;
      }
    }
    return count;
  }

  private double leg(int control) {
    return Math.hypot(startX[control + 1] - startX[control], startY[control + 1] - startY[control]);
  }

  private void round(double deviation, double shared) {
    placeSamples();
    if (deviation > shared) {
      share(deviation);
    } else {
      match(deviation);
    }
    solve(Math.max(deviation, 0.008));
  }

  private void placeSamples() {
    for (int m = 0; m < base.length; m++) {
      int i = base[m];
      float dx = x[i + 1] - x[i];
      float dy = y[i + 1] - y[i];
      sampleX[m] = x[i] + part[m] * dx;
      sampleY[m] = y[i] + part[m] * dy;
      float length = (float) Math.sqrt(dx * dx + dy * dy) + 1e-6f;
      alongX[m] = dx / length;
      alongY[m] = dy / length;
    }
  }

  /**
   * Shares the ink out among the samples, so that each has about as much of it (Sinkhorn): no
   * stroke lies on another's ink while its own is left.
   */
  private void share(double deviation) {
    int inks = ink.size();
    int samples = base.length;
    float scale = (float) (0.5 / (deviation * deviation));
    for (int m = 0; m < samples; m++) {
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float dx = ink.x[n] - sampleX[m];
        float dy = ink.y[n] - sampleY[m];
        float cos = ink.directionX[n] * alongX[m] + ink.directionY[n] * alongY[m];
        float c = scale * (dx * dx + dy * dy) + ACROSS * ink.certainty[n] * (1 - cos * cos);
        cost[at] = c < Exponential.LARGEST ? Exponential.of(c) : 1e-9f;
      }
    }
    float[] ofInk = new float[inks];
    float[] ofSample = new float[samples];
    float[] sums = new float[inks];
    Arrays.fill(ofSample, 1);
    float capacity = (float) inks / samples;
    for (int round = 0; round <= SHARINGS; round++) {
      Arrays.fill(sums, 0);
      for (int m = 0; m < samples; m++) {
        float a = ofSample[m];
        for (int n = 0, at = m * inks; n < inks; n++, at++) {
          sums[n] += a * cost[at];
        }
      }
      for (int n = 0; n < inks; n++) {
        ofInk[n] = (float) Math.pow(sums[n], -BALANCE);
      }
      if (round == SHARINGS) {
        break;
      }
      for (int m = 0; m < samples; m++) {
        float sum = 0;
        for (int n = 0, at = m * inks; n < inks; n++, at++) {
          sum += ofInk[n] * cost[at];
        }
        ofSample[m] = (float) Math.pow(sum / capacity, -BALANCE);
      }
    }
    double factor = ThinInk.SPACING / CORRELATED;
    for (int m = 0; m < samples; m++) {
      double sum = 0;
      double sumX = 0;
      double sumY = 0;
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        double p = ofInk[n] * cost[at];
        sum += p;
        sumX += p * ink.x[n];
        sumY += p * ink.y[n];
      }
      weight[m] = Math.min(2 * capacity, ofSample[m] * sum) * factor;
      targetX[m] = sumX / sum;
      targetY[m] = sumY / sum;
    }
  }

  /** Finds for each sample where the ink draws it, and how strongly. */
  private void match(double deviation) {
    int inks = ink.size();
    float scale = (float) (0.5 / (deviation * deviation));
    float[] least = new float[inks];
    Arrays.fill(least, Float.MAX_VALUE);
    float[] sampleLeast = new float[base.length];
    for (int m = 0; m < base.length; m++) {
      float lowest = Float.MAX_VALUE;
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float dx = ink.x[n] - sampleX[m];
        float dy = ink.y[n] - sampleY[m];
        float cos = ink.directionX[n] * alongX[m] + ink.directionY[n] * alongY[m];
        float c = scale * (dx * dx + dy * dy) + ACROSS * ink.certainty[n] * (1 - cos * cos);
        cost[at] = c;
        lowest = Math.min(lowest, c);
        least[n] = Math.min(least[n], c);
      }
      sampleLeast[m] = lowest;
    }
    double reach = Math.max(LEAST_ROBUST, ROBUST * deviation);
    double inkFactor = ThinInk.SPACING / CORRELATED;
    double sampleFactor = BACK * STEP / CORRELATED;
    double[] sums = new double[inks];
    for (int m = 0; m < base.length; m++) {
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float above = cost[at] - least[n];
        if (above < NEGLIGIBLE) {
          sums[n] += Exponential.of(above);
        }
      }
    }
    double[] inkWeight = new double[inks];
    for (int n = 0; n < inks; n++) {
      double squared = least[n] / scale;
      inkWeight[n] = inkFactor * robust(squared, reach) / sums[n];
    }
    for (int m = 0; m < base.length; m++) {
      double ownSum = 0;
      double ownX = 0;
      double ownY = 0;
      double sum = 0;
      double sumX = 0;
      double sumY = 0;
      float lowest = sampleLeast[m];
      for (int n = 0, at = m * inks; n < inks; n++, at++) {
        float c = cost[at];
        if (c - lowest < NEGLIGIBLE) {
          double q = Exponential.of(c - lowest);
          ownSum += q;
          ownX += q * ink.x[n];
          ownY += q * ink.y[n];
        }
        if (c - least[n] < NEGLIGIBLE) {
          double p = Exponential.of(c - least[n]) * inkWeight[n];
          sum += p;
          sumX += p * ink.x[n];
          sumY += p * ink.y[n];
        }
      }
      double back = sampleFactor * robust(lowest / scale, reach);
      weight[m] = sum + back;
      targetX[m] = (sumX + back * ownX / ownSum) / weight[m];
      targetY[m] = (sumY + back * ownY / ownSum) / weight[m];
    }
    for (int m = 0; m < base.length; m++) {
      if (outwards[m] != 0 && weight[m] > 0) {
        stretch(m, least, inkWeight);
      }
    }
  }

  /**
   * Draws the end of a stroke not to the middle of its ink but to where that ends: ink that lies
   * evenly over a length reaches as far from its middle as the square root of 3 deviations.
   */
  private void stretch(int m, float[] least, double[] inkWeight) {
    int inks = ink.size();
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int n = 0, at = m * inks; n < inks; n++, at++) {
      float above = cost[at] - least[n];
      if (above < NEGLIGIBLE) {
        double p = Exponential.of(above) * inkWeight[n];
        double along = (ink.x[n] - sampleX[m]) * alongX[m] + (ink.y[n] - sampleY[m]) * alongY[m];
        sum += p;
        mean += p * along;
        square += p * along * along;
      }
    }
    if (sum > 1e-6) {
      mean /= sum;
      double deviation = Math.sqrt(Math.max(0, square / sum - mean * mean));
      double more = outwards[m] * Math.min(STEP, Math.sqrt(3) * deviation);
      targetX[m] += more * alongX[m];
      targetY[m] += more * alongY[m];
    }
  }

  /** 1 near by, falling to 0 beyond {@code reach} (Geman and McClure). */
  private static double robust(double squared, double reach) {
    double t = 1 + squared / (reach * reach);
    return 1 / (t * t) + 1e-6;
  }

  /** Moves the control points to the most likely place between the prior and the ink. */
  private void solve(double deviation) {
    double precision = 1 / (deviation * deviation);
    double[] diagonal = new double[points];
    double[] beside = new double[points];
    double[] pullX = new double[points];
    double[] pullY = new double[points];
    for (int m = 0; m < base.length; m++) {
      int i = base[m];
      double b = part[m];
      double a = 1 - b;
      double w = weight[m] * precision;
      double toX = targetX[m] - (a * startX[i] + b * startX[i + 1]);
      double toY = targetY[m] - (a * startY[i] + b * startY[i + 1]);
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
    placeSamples();
    double[] inkNearest = new double[ink.size()];
    double[] sampleNearest = new double[base.length];
    Arrays.fill(inkNearest, Double.MAX_VALUE);
    Arrays.fill(sampleNearest, Double.MAX_VALUE);
    for (int m = 0; m < base.length; m++) {
      for (int n = 0; n < ink.size(); n++) {
        double distance = Math.hypot(ink.x[n] - sampleX[m], ink.y[n] - sampleY[m]);
        inkNearest[n] = Math.min(inkNearest[n], distance);
        sampleNearest[m] = Math.min(sampleNearest[m], distance);
      }
    }
    return new RegisteredStrokes(
        StrokeForm.of(x, y),
        Arrays.stream(inkNearest).average().orElse(0),
        Arrays.stream(sampleNearest).average().orElse(0),
        energy());
  }
}
