package io.linmo.outline;

import io.linmo.contour.BilevelSmoother;
import io.linmo.contour.ContourTracer;
import io.linmo.contour.CoverageMatch;
import io.linmo.contour.EdgeWidth;
import io.linmo.contour.IsoContour;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import java.awt.Shape;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How one outline compares with the true shape.
 *
 * @param nodes on-curve points in pixels
 * @param overlap area inked in both over area inked in either
 * @param edgeError area inked in one only over the length of the true edge, in thousandths of the
 *     canvas
 * @param quadratics segments in font units
 * @param millis processor time of tracing and of going to font units
 * @param faults contacts, missing extrema, contours gained or lost on the way to font units
 */
record TraceScore(
    double nodes,
    double overlap,
    double edgeError,
    double quadratics,
    double millis,
    double faults,
    double masterNodes,
    double masterSegments) {

  private static final int ROUNDS = 3;

  /** An outline in pixels and in thousandths of the canvas, and the milliseconds it took. */
  record Traced(Outline outline, Outline units, double millis) {}

  static Traced of(GlyphImage image, TraceOptions options) {
    GlyphTracer tracer = new GlyphTracer(options);
    GlyphFrame frame = new GlyphFrame(0, 0.8, 1.0 / image.width(), 1);
    Outline outline = tracer.trace(image);
    Outline units = Outline.EMPTY;
    long start = now();
    for (int i = 0; i < ROUNDS; i++) {
      outline = tracer.trace(image);
      units = FontOutline.of(outline, frame, 1000, 0.5);
    }
    return new Traced(outline, units, (now() - start) / (1e6 * ROUNDS));
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  static TraceScore of(TraceSample sample, Traced traced, int size) {
    boolean tangled =
        !Topology.tangled(traced.outline().contours(), ContourFit.CONTACT).isEmpty()
            || !Topology.tangled(traced.units().contours(), Untangler.ACCURACY).isEmpty();
    int changed = Math.abs(traced.units().contours().size() - traced.outline().contours().size());
    long turning =
        traced.units().contours().stream()
            .flatMap(contour -> contour.segments().stream())
            .filter(segment -> segment.extrema().length > 0)
            .count();
    TraceScore plain = of(sample, traced.outline(), size);
    return new TraceScore(
        plain.nodes,
        plain.overlap,
        plain.edgeError,
        traced.units().contours().stream().mapToInt(c -> c.segments().size()).sum(),
        traced.millis(),
        (tangled ? 1 : 0) + changed + turning,
        sample.nodes(),
        sample.segments());
  }

  static TraceScore of(TraceSample sample, Outline outline, int size) {
    int nodes = outline.contours().stream().mapToInt(c -> c.segments().size()).sum();
    Shape drawn = ShapeImages.scaled(outline.toShape(), size);
    double[] areas = ShapeImages.common(sample.truth(), ShapeImages.bitmap(drawn));
    return new TraceScore(
        nodes,
        areas[1] > 0 ? areas[0] / areas[1] : 1,
        1000 * (areas[1] - areas[0]) / sample.length(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        sample.nodes(),
        sample.segments());
  }

  /** The traced line itself: what no fit can be expected to beat by much. */
  static TraceScore unfitted(TraceSample sample, GlyphImage image, int size) {
    return of(sample, unfitted(image), size);
  }

  static Outline unfitted(GlyphImage image) {
    ContourTracer tracer = new ContourTracer(TraceOptions.DEFAULT.minimumAreaPx());
    if (BilevelSmoother.isBilevel(image)) {
      return polygons(tracer.trace(BilevelSmoother.smoothed(image)));
    }
    List<IsoContour> traced = tracer.trace(image);
    double edgeWidth = EdgeWidth.of(image, traced);
    return polygons(new CoverageMatch(tracer).refined(image, traced, edgeWidth).orElse(traced));
  }

  private static Outline polygons(List<IsoContour> contours) {
    return new Outline(contours.stream().map(c -> ContourFit.polygon(c.points())).toList());
  }
}
