package io.linmo.outline;

import io.linmo.contour.BilevelSmoother;
import io.linmo.contour.ContourTracer;
import io.linmo.contour.CoverageMatch;
import io.linmo.contour.EdgeWidth;
import io.linmo.contour.IsoContour;
import io.linmo.curve.Corner;
import io.linmo.curve.CornerDetector;
import io.linmo.curve.CurveFitter;
import io.linmo.curve.Extrema;
import io.linmo.curve.FitScale;
import io.linmo.curve.FittedCurve;
import io.linmo.curve.Polygon;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Turns a glyph image into curves: traces the line of half coverage, finds its corners, fits lines
 * and cubics with nodes at the extrema. Safe to use from many threads.
 *
 * <p>Fitted contours that touch are fitted again, more closely and then without extending their
 * corners. Where they still touch, finer and finer polygons replace them.
 */
public final class GlyphTracer {

  /** Distance of the image's samples, in pixels. */
  private static final double PITCH = 1;

  /** Distance between the vertices that are fitted, in pixels. */
  private static final double SPACING = 0.5;

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

  /** Segments turn back in x or y by less than this share of the accuracy. */
  private static final double FLATTENED = 0.11;

  /** Shares of the accuracy to which contours in contact are fitted again, one after the other. */
  private static final double[] CLOSER = {0.5, 0.17};

  /** Below this share corners are not extended. */
  private static final double CAUTIOUS = 0.3;

  /** Shares of the accuracy for polygons, where that does not part them. */
  private static final double[] POLYGONS = {0.17, 0.04};

  /** Chords this near to curves, in pixels, stand for them when contact is looked for. */
  static final double CONTACT = 0.01;

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
    List<TracedContour> contours = new ArrayList<>();
    List<IsoContour> kept = new ArrayList<>();
    for (IsoContour contour : traced) {
      TracedContour fitted = fit(contour, accuracy, rounding, false);
      if (Math.abs(Topology.area(fitted.contour())) >= options.minimumAreaPx()) {
        contours.add(fitted);
        kept.add(contour);
      }
    }
    part(contours, kept, accuracy, rounding);
    Outline outline = new Outline(contours.stream().map(TracedContour::contour).toList());
    return new TraceResult(outline, TraceReport.of(contours, kept, edgeWidth, bilevel));
  }

  /**
   * @param rounding arc length over which a corner is rounded
   * @param cautious whether corners stay on the traced line
   */
  private static TracedContour fit(
      IsoContour contour, double accuracy, double rounding, boolean cautious) {
    Polygon line = contour.points().resampled(SPACING);
    FitScale scale = new FitScale(accuracy, rounding, PITCH);
    List<Corner> corners = new CornerDetector(scale).detect(line);
    if (cautious) {
      corners = corners.stream().map(corner -> corner.movedTo(line.at(corner.index()))).toList();
    }
    FittedCurve curve = new CurveFitter(scale).fit(line, corners);
    List<Segment> cut = new ArrayList<>();
    for (Segment segment : curve.segments()) {
      cut.addAll(Extrema.cut(segment, FLATTENED * accuracy));
    }
    return cut.size() > 1
        ? new TracedContour(new Contour(cut), curve.deviation(), curve.squares())
        : new TracedContour(polygon(contour.points()), 0, 0);
  }

  /** Redraws contours in contact: more closely, then as coarse polygons, then as traced. */
  private static void part(
      List<TracedContour> contours, List<IsoContour> traced, double accuracy, double rounding) {
    BitSet tangled = tangled(contours);
    for (double share : CLOSER) {
      if (!tangled.isEmpty()) {
        boolean cautious = share < CAUTIOUS;
        tangled.stream()
            .forEach(
                i -> contours.set(i, fit(traced.get(i), share * accuracy, rounding, cautious)));
        tangled = tangled(contours);
      }
    }
    for (double share : POLYGONS) {
      if (!tangled.isEmpty()) {
        double tolerance = share * accuracy;
        tangled.stream()
            .forEach(
                i -> {
                  Contour polygon = polygon(traced.get(i).points().simplified(tolerance));
                  contours.set(i, new TracedContour(polygon, tolerance, 0));
                });
        tangled = tangled(contours);
      }
    }
    BitSet asTraced = new BitSet();
    while (!tangled.isEmpty()) {
      tangled.stream()
          .forEach(i -> contours.set(i, new TracedContour(polygon(traced.get(i).points()), 0, 0)));
      asTraced.or(tangled);
      tangled = tangled(contours);
      tangled.andNot(asTraced);
    }
  }

  private static BitSet tangled(List<TracedContour> contours) {
    return Topology.tangled(contours.stream().map(TracedContour::contour).toList(), CONTACT);
  }

  static Contour polygon(Polygon line) {
    List<Segment> lines = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      lines.add(new Line(line.at(i), line.at(i + 1)));
    }
    return new Contour(lines);
  }
}
