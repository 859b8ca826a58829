package io.linmo.capture.sheet;

import io.linmo.numeric.OrderStatistics;
import java.util.ArrayList;
import java.util.List;

/**
 * How blurred a straightened page is, by the outer edges of its markers, which were printed sharp.
 *
 * <p>Across an edge blurred by a Gaussian of deviation s, lightness runs from black to white as the
 * normal distribution Φ(x / s) does, and ∫ Φ (1 - Φ) dx = s / √π, wherever the edge lies between
 * pixels. The blur of the page is the median over all edges, less that of a pixel itself.
 */
final class MarkerBlur {

  /**
   * How far a profile reaches to either side of its edge, in millimetres: two thirds of the border,
   * so that the white within it does not count.
   */
  private static final double REACH_MM = 0.75;

  /** The outer part of a profile, as a share of its reach, shows plain black and plain white. */
  private static final double PLAIN = 0.3;

  /** Black must be darker than white by this share, or the edge is covered or out of sight. */
  private static final double LEAST_CONTRAST = 0.3;

  /** Variance of a pixel's own width. */
  private static final double PIXEL = 1 / 12.0;

  private final PagePlane plane;
  private final List<Float> deviations = new ArrayList<>();

  private MarkerBlur(PagePlane plane) {
    this.plane = plane;
  }

  /** Standard deviation of the blur in pixels of the plane; 0 where no marker is seen. */
  static double of(PagePlane plane, List<Marker> markers) {
    MarkerBlur blur = new MarkerBlur(plane);
    markers.forEach(blur::measure);
    float[] values = new float[blur.deviations.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = blur.deviations.get(i);
    }
    if (values.length == 0) {
      return 0;
    }
    double deviation = OrderStatistics.median(values, values.length);
    return Math.sqrt(Math.max(0, deviation * deviation - PIXEL));
  }

  private void measure(Marker marker) {
    double scale = plane.pixelsPerMm;
    int first = (int) Math.ceil((REACH_MM + 0.1) * scale);
    int last = (int) Math.floor((marker.sideMm() - REACH_MM - 0.1) * scale);
    int left = (int) Math.round(marker.xMm() * scale);
    int top = (int) Math.round(marker.yMm() * scale);
    int right = (int) Math.round((marker.xMm() + marker.sideMm()) * scale);
    int bottom = (int) Math.round((marker.yMm() + marker.sideMm()) * scale);
    for (int along = first; along <= last; along++) {
      edge(left, top + along, 1, 0);
      edge(right, top + along, -1, 0);
      edge(left + along, top, 0, 1);
      edge(left + along, bottom, 0, -1);
    }
  }

  /** The edge at a pixel; the direction goes into the marker. */
  private void edge(int x, int y, int dx, int dy) {
    int reach = (int) Math.round(REACH_MM * plane.pixelsPerMm);
    int plain = Math.max(1, (int) (PLAIN * reach));
    double white = mean(x, y, dx, dy, -reach, plain);
    double black = mean(x, y, dx, dy, reach - plain + 1, plain);
    if (white - black < LEAST_CONTRAST * white) {
      return;
    }
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      double share = (at(x + i * dx, y + i * dy) - black) / (white - black);
      sum += share * (1 - share);
    }
    deviations.add((float) (Math.sqrt(Math.PI) * Math.max(0, sum)));
  }

  private double mean(int x, int y, int dx, int dy, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += at(x + i * dx, y + i * dy);
    }
    return sum / count;
  }

  private float at(int x, int y) {
    return plane.at(
        Math.max(0, Math.min(plane.width - 1, x)), Math.max(0, Math.min(plane.height - 1, y)));
  }
}
