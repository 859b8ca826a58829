package io.linmo.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Segment.Cubic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnotPlacementTest {

  private static final int VERTICES = 480;
  private static final double RADIUS = 40;
  private static final FitScale SCALE = new FitScale(0.3, 1, 1);

  /** Distance from the origin by direction. */
  private interface Shape {
    double radius(double turn);
  }

  private static Polygon polygon(Shape shape) {
    double[] xs = new double[VERTICES];
    double[] ys = new double[VERTICES];
    for (int i = 0; i < VERTICES; i++) {
      double turn = 2 * Math.PI * i / VERTICES;
      xs[i] = shape.radius(turn) * Math.cos(turn);
      ys[i] = shape.radius(turn) * Math.sin(turn);
    }
    return Polygon.of(xs, ys, VERTICES);
  }

  /** Smooth knots on vertices, their tangents along the chord of the neighbours. */
  private static List<Knot> knots(Polygon line, int... vertices) {
    return Arrays.stream(vertices)
        .mapToObj(
            i -> {
              Point chord = line.at(i + 1).minus(line.at(i - 1));
              return Knot.smooth(i, line.at(i), chord.times(1 / chord.length()));
            })
        .toList();
  }

  private static FittedCurve placed(Polygon line, List<Knot> knots) {
    FittedCurve curve = new KnotPlacement(line, knots, SCALE).curve();
    assertThat(curve.deviation()).isLessThanOrEqualTo(SCALE.accuracy());
    for (int i = 0; i < curve.segments().size(); i++) {
      Segment next = curve.segments().get((i + 1) % curve.segments().size());
      assertThat(next.start()).isEqualTo(curve.segments().get(i).end());
    }
    return curve;
  }

  @Test
  void aCircleNeedsNoMoreKnotsThanItsExtrema() {
    Polygon circle = polygon(turn -> RADIUS);

    FittedCurve curve = placed(circle, knots(circle, 0, 50, 120, 240, 300, 360, 430));

    assertThat(curve.segments()).hasSize(4).allMatch(Cubic.class::isInstance);
  }

  @Test
  void aShapeOfManyBendsGetsTheKnotsThatItNeeds() {
    Polygon flower = polygon(turn -> RADIUS + 5 * Math.sin(7 * turn));

    FittedCurve curve = placed(flower, knots(flower, 0, 240));

    assertThat(curve.segments()).hasSizeBetween(14, 28);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void theCostIsTheSquaredDistanceAlongTheContour(int bends) {
    Polygon line = polygon(turn -> RADIUS + 4 * Math.sin(bends * turn));

    FittedCurve curve = placed(line, knots(line, 0, 240));

    assertThat(curve.squares()).isCloseTo(squares(line, curve.segments()), within(0.3));
    assertThat(curve.squares()).isLessThan(line.length() * 0.25 * SCALE.accuracy());
  }

  @Test
  void aCornerThatIsNoneGoes() {
    Polygon circle = polygon(turn -> RADIUS);
    List<Knot> knots = new ArrayList<>(knots(circle, 0, 60, 120, 240, 360));
    Point tangent = knots.get(1).leaving();
    knots.set(1, Knot.corner(new Corner(60, circle.at(60), tangent, tangent), 2));

    FittedCurve curve = placed(circle, knots);

    assertThat(curve.segments()).hasSize(4);
  }

  @Test
  void aCornerStays() {
    Polygon square =
        polygon(turn -> RADIUS / Math.max(Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))));
    List<Knot> corners = corners(square);

    FittedCurve curve = placed(square, corners);

    assertThat(curve.segments()).hasSize(4).allMatch(Segment.Line.class::isInstance);
    assertThat(curve.segments())
        .extracting(Segment::start)
        .containsExactlyInAnyOrderElementsOf(corners.stream().map(Knot::point).toList());
  }

  private static List<Knot> corners(Polygon line) {
    return new CornerDetector(SCALE)
        .detect(line).stream().map(corner -> Knot.corner(corner, 2)).toList();
  }

  /** The integral of the squared distance, by the nearest of many points of the curves. */
  private static double squares(Polygon line, List<Segment> segments) {
    double sum = 0;
    for (int i = 0; i < line.size(); i++) {
      Point vertex = line.at(i);
      double least = Double.POSITIVE_INFINITY;
      for (Segment segment : segments) {
        for (int k = 0; k <= 2000; k++) {
          least = Math.min(least, segment.at(k / 2000.0).distanceTo(vertex));
        }
      }
      sum += least * least * line.step();
    }
    return sum;
  }
}
