package io.linmo.curve;

/**
 * The lengths by which a fit judges, all in the unit of the polygon's coordinates: a polygon and
 * its scale times a factor give the same curves times that factor.
 *
 * @param accuracy largest distance of the fit from the polygon
 * @param edgeWidth how far an edge's ramp reaches from paper to ink
 * @param pitch distance of the samples that the polygon was traced from
 */
public record FitScale(double accuracy, double edgeWidth, double pitch) {

  public FitScale {
    if (!(accuracy > 0) || !(edgeWidth > 0) || !(pitch > 0)) {
      throw new IllegalArgumentException(
          "fit scale: accuracy %s, edge width %s, pitch %s, expected lengths above 0"
              .formatted(accuracy, edgeWidth, pitch));
    }
  }
}
