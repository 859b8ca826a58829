package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeKind;
import java.util.Random;

/**
 * A writer drawn at random from a face: its displacements strengthened or weakened, then moved by
 * habits of its own.
 *
 * <p>Habits turn, lengthen and shift each kind of stroke, shear and stretch the whole, bend its
 * axes and lengthen the last stroke. Spreads were taken from a trial on real hands. Writers without
 * end keep the model from learning the faces by heart.
 */
final class SyntheticWriter {

  /** Chance in real writing, one standard deviation: turn, log length, shift, log size. */
  private static final double TURN = 0.06;

  private static final double LENGTH = 0.07;
  private static final double SHIFT = 0.014;
  private static final double SIZE = 0.05;

  private static final int KINDS = StrokeKind.values().length;

  private final double strength;
  private final double[] turn = new double[KINDS];
  private final double[] length = new double[KINDS];
  private final double[] shiftX = new double[KINDS];
  private final double[] shiftY = new double[KINDS];
  private final double lastLength;
  private final double widen;
  private final double heighten;
  private final double slant;
  private final double rise;
  private final double[] bendX = new double[2];
  private final double[] bendY = new double[2];

  SyntheticWriter(Random random) {
    strength = 0.6 + 0.7 * random.nextDouble();
    for (int kind = 0; kind < KINDS; kind++) {
      turn[kind] = 0.05 * random.nextGaussian();
      length[kind] = Math.exp(0.07 * random.nextGaussian());
      shiftX[kind] = 0.006 * random.nextGaussian();
      shiftY[kind] = 0.006 * random.nextGaussian();
    }
    lastLength = Math.exp(0.08 * random.nextGaussian());
    widen = Math.exp(0.07 * random.nextGaussian());
    heighten = Math.exp(0.07 * random.nextGaussian());
    slant = 0.08 * random.nextGaussian();
    rise = 0.03 * random.nextGaussian();
    for (int i = 0; i < 2; i++) {
      bendX[i] = 0.02 * random.nextGaussian();
      bendY[i] = 0.02 * random.nextGaussian();
    }
  }

  /**
   * The displacements of a character as this writer writes it.
   *
   * @param standard the standard form
   * @param face the face's displacements from it, {@code [strokes, 16]}
   */
  float[] write(StrokeForm standard, float[] face) {
    float[] x = standard.x();
    float[] y = standard.y();
    for (int i = 0; i < x.length; i++) {
      x[i] += (float) (strength * face[2 * i]);
      y[i] += (float) (strength * face[2 * i + 1]);
    }
    for (int s = 0; s < standard.strokes(); s++) {
      int kind = standard.stroke(s).kind().ordinal();
      double longer = length[kind] * (s == standard.strokes() - 1 ? lastLength : 1);
      move(x, y, s, turn[kind], longer, shiftX[kind], shiftY[kind]);
    }
    FormBox box = FormBox.of(standard);
    for (int i = 0; i < x.length; i++) {
      double u = x[i] - box.centreX();
      double v = y[i] - box.centreY();
      double across = widen * u + slant * v;
      double down = rise * u + heighten * v;
      x[i] = (float) (box.centreX() + across + bend(bendX, across));
      y[i] = (float) (box.centreY() + down + bend(bendY, down));
    }
    return centred(standard, x, y);
  }

  private static double bend(double[] by, double at) {
    return by[0] * Math.sin(2 * Math.PI * at) + by[1] * Math.cos(Math.PI * at);
  }

  /** The same displacements in one act of writing, {@code amount} times as careless. */
  static float[] withChance(
      StrokeForm standard, float[] displacement, double amount, Random random) {
    float[] x = standard.x();
    float[] y = standard.y();
    for (int i = 0; i < x.length; i++) {
      x[i] += displacement[2 * i];
      y[i] += displacement[2 * i + 1];
    }
    for (int s = 0; s < standard.strokes(); s++) {
      move(
          x,
          y,
          s,
          TURN * amount * random.nextGaussian(),
          Math.exp(LENGTH * amount * random.nextGaussian()),
          SHIFT * amount * random.nextGaussian(),
          SHIFT * amount * random.nextGaussian());
    }
    double wider = Math.exp(SIZE * amount * random.nextGaussian());
    double higher = Math.exp(SIZE * amount * random.nextGaussian());
    FormBox box = FormBox.of(standard);
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) (box.centreX() + wider * (x[i] - box.centreX()));
      y[i] = (float) (box.centreY() + higher * (y[i] - box.centreY()));
    }
    return centred(standard, x, y);
  }

  /** Turns and lengthens a stroke about its middle and shifts it. */
  private static void move(
      float[] x, float[] y, int stroke, double turn, double longer, double dx, double dy) {
    int from = stroke * StrokeForm.POINTS;
    double meanX = 0;
    double meanY = 0;
    for (int i = from; i < from + StrokeForm.POINTS; i++) {
      meanX += x[i] / StrokeForm.POINTS;
      meanY += y[i] / StrokeForm.POINTS;
    }
    double cos = longer * Math.cos(turn);
    double sin = longer * Math.sin(turn);
    for (int i = from; i < from + StrokeForm.POINTS; i++) {
      double u = x[i] - meanX;
      double v = y[i] - meanY;
      x[i] = (float) (meanX + cos * u - sin * v + dx);
      y[i] = (float) (meanY + sin * u + cos * v + dy);
    }
  }

  /** Displacements from the standard form, once both boxes have one centre. */
  private static float[] centred(StrokeForm standard, float[] x, float[] y) {
    FormBox target = FormBox.of(standard);
    FormBox own = FormBox.of(StrokeForm.of(x, y));
    float[] from = standard.x();
    float[] fromY = standard.y();
    float[] result = new float[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      result[2 * i] = x[i] - own.centreX() + target.centreX() - from[i];
      result[2 * i + 1] = y[i] - own.centreY() + target.centreY() - fromY[i];
    }
    return result;
  }
}
