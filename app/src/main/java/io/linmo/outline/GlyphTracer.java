package io.linmo.outline;

import io.linmo.contour.BilevelSmoother;
import io.linmo.contour.ContourTracer;
import io.linmo.contour.CoverageMatch;
import io.linmo.contour.EdgeWidth;
import io.linmo.contour.IsoContour;
import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a glyph image into curves: traces the line of half coverage, finds its corners, fits lines
 * and cubics with nodes at the extrema. Safe to use from many threads.
 */
public final class GlyphTracer {

  /** How much farther the fit of a smoothed staircase may stray than that of gray edges. */
  private static final double BILEVEL_SLACK = 2;

  /**
   * A corner is rounded over this much arc length, in pixels, plus a share of the edge width: more
   * where the contours were not matched to the coverage. Determined empirically.
   */
  private static final double MATCHED = 0.35;

  private static final double ROUNDED = 0.65;
  private static final double ROUNDING = 0.35;

  /** Softer edges than this may be uncertain rather than blurred: corners are rounded no more. */
  private static final double SOFTEST = 3;

  private final TraceOptions options;

  public GlyphTracer(TraceOptions options) {
    this.options = options;
  }

  /** The outline in pixels, y down; outer contours run clockwise on the page. */
  public Outline trace(GlyphImage image) {
    return traceWithReport(image).outline();
  }

  /** The outline with figures of the tracing. */
  public TraceResult traceWithReport(GlyphImage image) {
    boolean bilevel = BilevelSmoother.isBilevel(image);
    GlyphImage gray = bilevel ? BilevelSmoother.smoothed(image) : image;
    double accuracy = options.accuracyPx() * (bilevel ? BILEVEL_SLACK : 1);
    ContourTracer tracer = new ContourTracer(options.minimumAreaPx());
    List<IsoContour> traced = tracer.trace(gray);
    double edgeWidth = EdgeWidth.of(gray, traced);
    Optional<List<IsoContour>> matched =
        bilevel ? Optional.empty() : new CoverageMatch(tracer).refined(gray, traced, edgeWidth);
    traced = matched.orElse(traced);
    double rounding =
        matched.isPresent()
            ? MATCHED + ROUNDING * edgeWidth
            : ROUNDED + ROUNDING * Math.min(edgeWidth, SOFTEST);
    ContourFit fit = new ContourFit(accuracy, rounding);
    List<TracedContour> contours = new ArrayList<>();
    List<IsoContour> kept = new ArrayList<>();
    for (IsoContour contour : traced) {
      TracedContour fitted = fit.of(contour.points());
      if (Math.abs(Topology.area(fitted.contour())) >= options.minimumAreaPx()) {
        contours.add(fitted);
        kept.add(contour);
      }
    }
    fit.part(contours, kept.stream().map(IsoContour::points).toList());
    Outline outline = new Outline(contours.stream().map(TracedContour::contour).toList());
    return new TraceResult(outline, TraceReport.of(contours, kept, edgeWidth, bilevel));
  }
}
