package io.linmo.outline;

import io.linmo.contour.BilevelSmoother;
import io.linmo.contour.ContourTracer;
import io.linmo.contour.CoverageMatch;
import io.linmo.contour.EdgeWidth;
import io.linmo.contour.IsoContour;
import io.linmo.curve.CornerDetector;
import io.linmo.curve.CurveFitter;
import io.linmo.curve.Extrema;
import io.linmo.curve.Polyline;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.raster.GlyphImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Turns a glyph image into curves: traces the line of half coverage, finds its corners, fits lines
 * and cubics with nodes at the extrema. Safe to use from many threads.
 *
 * <p>Contours that touch once fitted are fitted again at a quarter of the distance, and drawn as
 * they were traced, in short lines, if that does not part them.
 */
public final class GlyphTracer {

  /** Distance between the vertices that are fitted, in pixels. */
  private static final double SPACING = 0.5;

  /** What the fit of a smoothed staircase may stray more than that of gray edges. */
  private static final double BILEVEL_SLACK = 2;

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

  /** The outline with what was found on the way. */
  public TraceResult traceWithReport(GlyphImage image) {
    boolean bilevel = BilevelSmoother.isBilevel(image);
    GlyphImage gray = bilevel ? BilevelSmoother.smoothed(image) : image;
    double accuracy = options.accuracyPx() * (bilevel ? BILEVEL_SLACK : 1);
    ContourTracer tracer = new ContourTracer(options.minimumAreaPx());
    List<IsoContour> traced = tracer.trace(gray);
    double edgeWidth = EdgeWidth.of(gray, traced);
    if (!bilevel) {
      traced = new CoverageMatch(tracer).refined(gray, traced, edgeWidth);
    }
    double rounding = UNMATCHED * (1 + edgeWidth);
    List<Contour> contours = new ArrayList<>();
    for (IsoContour contour : traced) {
      contours.add(fit(contour, accuracy, rounding));
    }
    part(contours, traced, accuracy / 4, rounding);
    Outline outline = new Outline(contours);
    return new TraceResult(outline, TraceReport.of(outline, traced, edgeWidth, bilevel));
  }

  private static Contour fit(IsoContour contour, double accuracy, double edgeWidth) {
    Polyline line = contour.points().resampled(SPACING);
    List<Segment> fitted =
        new CurveFitter(accuracy, edgeWidth).fit(line, new CornerDetector(edgeWidth).detect(line));
    List<Segment> cut = new ArrayList<>();
    for (Segment segment : fitted) {
      cut.addAll(Extrema.cut(segment, accuracy / 6));
    }
    return cut.size() > 1 ? new Contour(cut) : polygon(contour.points());
  }

  private static void part(
      List<Contour> contours, List<IsoContour> traced, double accuracy, double edgeWidth) {
    BitSet tangled = Topology.tangled(contours, CONTACT);
    tangled.stream().forEach(i -> contours.set(i, fit(traced.get(i), accuracy, edgeWidth)));
    BitSet asTraced = new BitSet();
    while (!tangled.isEmpty()) {
      tangled = Topology.tangled(contours, CONTACT);
      tangled.andNot(asTraced);
      tangled.stream().forEach(i -> contours.set(i, polygon(traced.get(i).points())));
      asTraced.or(tangled);
    }
  }

  static Contour polygon(Polyline line) {
    List<Segment> lines = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      lines.add(new Line(line.at(i), line.at(i + 1)));
    }
    return new Contour(lines);
  }
}
