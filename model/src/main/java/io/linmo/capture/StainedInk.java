package io.linmo.capture;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GaussianBlur;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkPieces;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.OrderStatistics;
import java.util.Arrays;

/**
 * Ink told from stains by their breadth.
 *
 * <p>What is dark and broader than a stroke is a stain, unless it is as dark as the ink: the
 * closing of the lightness by a square a little broader than a stroke leaves stains alone and fills
 * strokes with the ground around them. With that ground g and the lightness v, both relative to the
 * paper, ink covers {@code (1 - v / g) / full} of a pixel, since ink under a stain, or over one,
 * lets through the same share of the light as elsewhere.
 *
 * @param ink the ink without stains
 * @param stains where there is one
 * @param inverted whether the ink is light on dark paper
 */
record StainedInk(GlyphImage ink, InkBitmap stains, boolean inverted) {

  /** Half of the square's edge in strokes' thicknesses. Determined empirically. */
  private static final double REACH = 1.1;

  /** Darkness of a ground that counts as a stain. */
  private static final float STAIN = 0.05f;

  /** Darkness of a ground that counts as the rim of a stain. */
  private static final float FAINT = 0.015f;

  /** A broad part that is at least as dark as this share of the ink is ink. */
  private static final double AS_DARK_AS_INK = 0.8;

  /** Ink beside a stain is solid from this share of its darkness on. */
  private static final float SOLID_BESIDE = 0.7f;

  /** Deviation of the soft edge of ink in pixels, about that of a sharp scan. */
  private static final double SOFT_EDGE = 0.8;

  static StainedInk clean(int width, int height, float[] coverage) {
    return new StainedInk(
        GlyphImage.of(width, height, coverage),
        InkBitmap.of(GlyphImage.blank(width, height)),
        false);
  }

  static StainedInk on(int width, int height, float[] lightness) {
    float[] light = lightness.clone();
    ColourPlanes plane = new ColourPlanes(width, height, new float[][] {light});
    float paper = plane.borderMedian(light);
    float darkest = 1;
    float lightest = 0;
    for (float value : light) {
      darkest = Math.min(darkest, value);
      lightest = Math.max(lightest, value);
    }
    boolean inverted = paper - darkest < lightest - paper;
    if (inverted) {
      for (int i = 0; i < light.length; i++) {
        light[i] = 1 - light[i];
      }
      paper = 1 - paper;
      darkest = 1 - lightest;
    }
    PaperSurface surface = PaperSurface.fit(light, width, height, paper, darkest);
    for (int i = 0; i < light.length; i++) {
      light[i] /= (float) surface.at(i % width, i / width);
    }
    return relative(width, height, light, inverted);
  }

  private static StainedInk relative(int width, int height, float[] light, boolean inverted) {
    GreyMorphology shape = new GreyMorphology(width, height);
    float top = solidDarkness(light);
    double thickness = thickness(light, width, height, top / 2);
    int reach = Math.max(2, (int) Math.round(REACH * thickness));
    float[] ground = shape.closed(shape.mean(light), reach);
    keepBroadInk(ground, width, height, top);
    float[] coverage = new float[light.length];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = 1 - light[i] / Math.max(0.05f, Math.min(1, ground[i]));
    }
    double full = InkSeparation.inkToCoverage(coverage);
    if (full == 0) {
      return clean(width, height, new float[light.length]);
    }
    float[] around = shape.least(ground, reach);
    float[] stain = new float[light.length];
    for (int i = 0; i < coverage.length; i++) {
      float beside = 1 - around[i];
      if (beside > STAIN) {
        double solid = 1 - (1 - full) * around[i];
        double share = (1 - light[i] - beside) / ((solid - beside) * SOLID_BESIDE);
        coverage[i] = (float) Math.max(0, Math.min(coverage[i], share));
      }
      boolean darkened = beside > STAIN && 1 - light[i] > full + STAIN / 2;
      stain[i] = 1 - ground[i] > STAIN || darkened ? 1 : 0;
    }
    addFringes(stain, coverage, light, around, width, height);
    addFaint(stain, ground, width, height);
    InkBitmap stains = InkBitmap.of(GlyphImage.of(width, height, stain));
    clearGround(coverage, stains, width, height);
    if (stains.area() > 0) {
      stains = stains.grown(3);
      softenEdges(coverage, stains, width, height);
    }
    return new StainedInk(GlyphImage.of(width, height, coverage), stains, inverted);
  }

  /**
   * Where the rim of a stain took away the soft edge of ink, it gets one again: what is painted
   * anew there would have specks of paper in it.
   */
  private static void softenEdges(float[] coverage, InkBitmap stains, int width, int height) {
    float[] solid = new float[coverage.length];
    for (int i = 0; i < solid.length; i++) {
      solid[i] = coverage[i] >= 0.5f ? 1 : 0;
    }
    float[] soft = GaussianBlur.ofInk(solid, width, height, SOFT_EDGE);
    for (int i = 0; i < coverage.length; i++) {
      if (stains.at(i % width, i / width)) {
        coverage[i] = Math.max(coverage[i], soft[i]);
      }
    }
  }

  /** What is dark beside a stain and is no ink, nor the soft edge of ink, belongs to the stain. */
  private static void addFringes(
      float[] stain, float[] coverage, float[] light, float[] around, int width, int height) {
    float[] toInk = DistanceTransform.toInk(InkBitmap.of(GlyphImage.of(width, height, coverage)));
    for (int i = 0; i < stain.length; i++) {
      boolean beside = 1 - around[i] > STAIN;
      if (beside && 1 - light[i] > STAIN && coverage[i] < 0.5f && toInk[i] > 2) {
        stain[i] = 1;
      }
    }
  }

  /** The faint rims of stains. */
  private static void addFaint(float[] stain, float[] ground, int width, int height) {
    for (int[] part : InkPieces.byEdges(width, height, i -> 1 - ground[i] > FAINT)) {
      if (Arrays.stream(part).anyMatch(i -> stain[i] > 0)) {
        Arrays.stream(part).forEach(i -> stain[i] = 1);
      }
    }
  }

  /** In a stain, what is no ink nor the soft edge of ink is grain of the stain. */
  private static void clearGround(float[] coverage, InkBitmap stains, int width, int height) {
    float[] toInk = DistanceTransform.toInk(InkBitmap.of(GlyphImage.of(width, height, coverage)));
    for (int i = 0; i < coverage.length; i++) {
      if (stains.at(i % width, i / width) && toInk[i] > 2) {
        coverage[i] = 0;
      }
    }
  }

  private static float solidDarkness(float[] light) {
    float[] values = light.clone();
    int rank = Math.min(values.length - 1, Math.max(8, values.length / 500));
    return 1 - OrderStatistics.select(values, 0, values.length, rank);
  }

  private static double thickness(float[] light, int width, int height, float least) {
    float[] dark = new float[light.length];
    for (int i = 0; i < dark.length; i++) {
      dark[i] = 1 - light[i] > least ? 1 : 0;
    }
    return StrokeThickness.of(GlyphImage.of(width, height, dark));
  }

  /** Takes parts of the ground that are as dark as ink for ink: they become paper. */
  private static void keepBroadInk(float[] ground, int width, int height, float top) {
    for (int[] part : InkPieces.byEdges(width, height, i -> 1 - ground[i] > STAIN)) {
      float darkest = 0;
      for (int i : part) {
        darkest = Math.max(darkest, 1 - ground[i]);
      }
      if (darkest > AS_DARK_AS_INK * top) {
        for (int i : part) {
          ground[i] = 1;
        }
      }
    }
  }
}
