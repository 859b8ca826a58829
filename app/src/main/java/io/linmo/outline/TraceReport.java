package io.linmo.outline;

import io.linmo.contour.IsoContour;
import io.linmo.curve.Segment.Line;
import java.util.List;

/**
 * Figures of one traced glyph.
 *
 * @param nodes on-curve points, as many as segments
 * @param lines segments that are straight
 * @param components separate pieces of ink
 * @param holes pieces of paper that ink surrounds
 * @param edgeWidthPx how far edges reach from paper to ink, in pixels
 * @param smoothed whether the image was black and white and was smoothed first
 */
public record TraceReport(
    int nodes, int lines, int components, int holes, double edgeWidthPx, boolean smoothed) {

  static TraceReport of(
      Outline outline, List<IsoContour> traced, double edgeWidth, boolean smoothed) {
    int nodes = 0;
    int lines = 0;
    for (Contour contour : outline.contours()) {
      nodes += contour.segments().size();
      lines += (int) contour.segments().stream().filter(Line.class::isInstance).count();
    }
    int holes = (int) traced.stream().filter(IsoContour::isHole).count();
    return new TraceReport(nodes, lines, traced.size() - holes, holes, edgeWidth, smoothed);
  }
}
