package io.linmo.outline;

import io.linmo.curve.Corner;
import io.linmo.curve.CornerDetector;
import io.linmo.curve.CurveFitter;
import io.linmo.curve.Extrema;
import io.linmo.curve.FitScale;
import io.linmo.curve.FittedCurve;
import io.linmo.curve.Polygon;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Fits lines and cubics to closed lines, in pixels, with nodes at corners and extrema.
 *
 * <p>Fitted contours that touch are fitted again, more closely and then without extending their
 * corners. Where they still touch, finer and finer polygons replace them.
 */
final class ContourFit {

  /** Distance of the image's samples, in pixels. */
  private static final double PITCH = 1;

  /** Distance between the vertices that are fitted, in pixels. */
  private static final double SPACING = 0.5;

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

  private final double accuracy;
  private final double rounding;

  /**
   * @param accuracy largest distance of the curves from the lines
   * @param rounding arc length over which a corner is rounded
   */
  ContourFit(double accuracy, double rounding) {
    this.accuracy = accuracy;
    this.rounding = rounding;
  }

  /** The curves nearest to a closed line. */
  TracedContour of(Polygon traced) {
    return of(traced, 1);
  }

  /**
   * @param share of the accuracy
   */
  private TracedContour of(Polygon traced, double share) {
    Polygon line = traced.resampled(SPACING);
    FitScale scale = new FitScale(share * accuracy, rounding, PITCH);
    List<Corner> corners = new CornerDetector(scale).detect(line);
    if (share < CAUTIOUS) {
      corners = corners.stream().map(corner -> corner.movedTo(line.at(corner.index()))).toList();
    }
    FittedCurve curve = new CurveFitter(scale).fit(line, corners);
    List<Segment> cut = new ArrayList<>();
    for (Segment segment : curve.segments()) {
      cut.addAll(Extrema.cut(segment, FLATTENED * share * accuracy));
    }
    return cut.size() > 1
        ? new TracedContour(new Contour(cut), curve.deviation(), curve.squares())
        : new TracedContour(polygon(traced), 0, 0);
  }

  /** Redraws contours in contact: more closely, then as coarse polygons, then as traced. */
  void part(List<TracedContour> contours, List<Polygon> traced) {
    BitSet tangled = tangled(contours);
    for (double share : CLOSER) {
      if (!tangled.isEmpty()) {
        tangled.stream().forEach(i -> contours.set(i, of(traced.get(i), share)));
        tangled = tangled(contours);
      }
    }
    for (double share : POLYGONS) {
      if (!tangled.isEmpty()) {
        double tolerance = share * accuracy;
        tangled.stream()
            .forEach(
                i -> {
                  Contour polygon = polygon(traced.get(i).simplified(tolerance));
                  contours.set(i, new TracedContour(polygon, tolerance, 0));
                });
        tangled = tangled(contours);
      }
    }
    BitSet asTraced = new BitSet();
    while (!tangled.isEmpty()) {
      tangled.stream()
          .forEach(i -> contours.set(i, new TracedContour(polygon(traced.get(i)), 0, 0)));
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
