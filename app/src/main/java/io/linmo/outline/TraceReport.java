package io.linmo.outline;

import io.linmo.contour.IsoContour;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import java.util.List;

/**
 * Figures of one traced glyph.
 *
 * @param nodes on-curve points, as many as segments
 * @param lines segments that are straight
 * @param components separate pieces of ink
 * @param holes pieces of paper that ink surrounds
 * @param deviationPx largest distance of the line of half coverage from the outline, corners aside
 * @param meanDeviationPx root of its mean square
 * @param edgeWidthPx how far edges reach from paper to ink, in pixels
 * @param smoothed whether the image was black and white and was smoothed first
 */
public record TraceReport(
    int nodes,
    int lines,
    int components,
    int holes,
    double deviationPx,
    double meanDeviationPx,
    double edgeWidthPx,
    boolean smoothed) {

  static TraceReport of(
      List<TracedContour> contours, List<IsoContour> traced, double edgeWidth, boolean smoothed) {
    int nodes = 0;
    int lines = 0;
    double deviation = 0;
    double squares = 0;
    for (TracedContour contour : contours) {
      List<Segment> segments = contour.contour().segments();
      nodes += segments.size();
      lines += (int) segments.stream().filter(Line.class::isInstance).count();
      deviation = Math.max(deviation, contour.deviation());
      squares += contour.squares();
    }
    double length = traced.stream().mapToDouble(line -> line.points().length()).sum();
    double mean = length > 0 ? Math.sqrt(squares / length) : 0;
    int holes = (int) traced.stream().filter(IsoContour::isHole).count();
    return new TraceReport(
        nodes, lines, traced.size() - holes, holes, deviation, mean, edgeWidth, smoothed);
  }

  /** The same with all lengths times a factor, as for an image whose pixels were drawn together. */
  public TraceReport scaled(double factor) {
    return new TraceReport(
        nodes,
        lines,
        components,
        holes,
        factor * deviationPx,
        factor * meanDeviationPx,
        factor * edgeWidthPx,
        smoothed);
  }
}
