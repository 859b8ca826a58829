package io.linmo.corpus;

import io.linmo.image.EmBox;
import io.linmo.image.Script;
import java.awt.geom.AffineTransform;
import java.util.random.RandomGenerator;

/**
 * A hand between the known ones: a face slanted, stretched, moved or made bolder, all its
 * characters alike.
 *
 * <p>The five amounts are in units of their usual spread, so that they can stand in a style code as
 * they are. A base model is trained on random variants of every face; the style code of a new hand
 * finds its slant, proportions and weight along the same directions.
 *
 * @param slant to the right where positive
 * @param width horizontal scale
 * @param height vertical scale; Han only, as a Latin glyph always fills its box
 * @param rise upward move in the em box; Han only
 * @param weight thickness of the strokes
 */
public record StyleVariant(double slant, double width, double height, double rise, double weight) {

  /** The face as it is. */
  public static final StyleVariant NONE = new StyleVariant(0, 0, 0, 0, 0);

  /** How many numbers of a style code a variant takes. */
  public static final int SIZE = 5;

  private static final double MOST = 2;

  /** Spread of the slant, as a tangent. */
  private static final double SLANT = 0.08;

  /** Spread of the logarithms of width and height. */
  private static final double STRETCH = 0.07;

  /** Spread of the rise, in em. */
  private static final double RISE = 0.025;

  /** Spread of the logarithm of the thickness. */
  private static final double WEIGHT = 0.2;

  /** A random variant of a face of this script. */
  public static StyleVariant random(RandomGenerator random, Script script) {
    boolean han = script == Script.HAN;
    return new StyleVariant(
        amount(random),
        amount(random),
        han ? amount(random) : 0,
        han ? amount(random) : 0,
        amount(random));
  }

  private static double amount(RandomGenerator random) {
    return Math.max(-MOST, Math.min(MOST, random.nextGaussian()));
  }

  /** The change of an outline in em, y up; the middle of the em box stays unless it rises. */
  public AffineTransform transform() {
    double middle = EmBox.MIDDLE;
    AffineTransform result = AffineTransform.getTranslateInstance(0.5, middle + RISE * rise);
    result.shear(SLANT * slant, 0);
    result.scale(Math.exp(STRETCH * width), Math.exp(STRETCH * height));
    result.translate(-0.5, -middle);
    return result;
  }

  /** What is added to strokes of some thickness, on both sides together, in the same unit. */
  public double addedThickness(double thickness) {
    return thickness * Math.expm1(WEIGHT * weight);
  }

  /** Adds the amounts, times {@code scale}, to the first numbers of a style code. */
  public void addTo(float[] codes, int offset, double scale) {
    double[] amounts = {slant, width, height, rise, weight};
    for (int i = 0; i < SIZE; i++) {
      codes[offset + i] += (float) (scale * amounts[i]);
    }
  }
}
