package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DisplacementTest {

  private static final int GRID = 32;

  /** The displacement, as a share of the image, that is written as 1. */
  private static final double UNIT = 0.022;

  @Test
  void anImageIsDisplacedLikeItsOutline() {
    Displacement displacement = Displacement.random(new SplittableRandom(9), 1);
    GlyphFrame frame = EmBox.frame(1, 128);
    Shape disc = new Ellipse2D.Double(0.2, 0.1, 0.6, 0.5);
    GlyphImage expected =
        GlyphRasterizer.render(
            displacement.displace(disc, frame.left(), frame.top(), 1), frame, 128);
    GlyphImage moved = displacement.displace(GlyphRasterizer.render(disc, frame, 128));
    ShiftTolerantIou exact = ShiftTolerantIou.forSize(128);
    assertThat(exact.of(moved, expected)).isGreaterThan(0.985);
    double difference = 0;
    for (int i = 0; i < moved.coverage().length; i++) {
      difference += Math.abs(moved.coverage()[i] - expected.coverage()[i]);
    }
    assertThat(difference / (128 * 128)).isLessThan(0.004);
    assertThat(Displacement.NONE.displace(expected)).isEqualTo(expected);
  }

  @Test
  void noDisplacementLeavesEveryKindOfSegmentWhereItIs() {
    Path2D shape = shape();
    Path2D same = Displacement.NONE.displace(shape, -0.1, 0.9, 1.2);
    assertThat(segments(same)).isEqualTo(segments(shape));
  }

  @Test
  void aDisplacementMovesEveryPointByWhatItSaysForItsPlace() {
    Displacement displacement = Displacement.random(new SplittableRandom(5), 1);
    double left = -0.1;
    double top = 0.9;
    double edge = 1.2;
    List<double[]> before = points(shape());
    List<double[]> after = points(displacement.displace(shape(), left, top, edge));
    double moved = 0;
    for (int i = 0; i < before.size(); i++) {
      double u = (before.get(i)[0] - left) / edge;
      double v = (top - before.get(i)[1]) / edge;
      double dx = after.get(i)[0] - before.get(i)[0];
      double dy = before.get(i)[1] - after.get(i)[1];
      assertThat(dx).isCloseTo(edge * displacement.at(0, u, v), within(1e-12));
      assertThat(dy).isCloseTo(edge * displacement.at(1, u, v), within(1e-12));
      moved += Math.abs(dx) + Math.abs(dy);
    }
    assertThat(moved).isGreaterThan(0.01);
  }

  @Test
  void theWrittenFieldIsTheDisplacementAtThePixelCentres() {
    Displacement displacement = Displacement.random(new SplittableRandom(6), 1);
    int offset = 3;
    float[] field = new float[offset + 2 * GRID * GRID + 1];
    java.util.Arrays.fill(field, 9);
    displacement.write(GRID, field, offset);
    for (int axis = 0; axis < 2; axis++) {
      for (int y = 0; y < GRID; y++) {
        for (int x = 0; x < GRID; x++) {
          double expected = displacement.at(axis, (x + 0.5) / GRID, (y + 0.5) / GRID) / UNIT;
          assertThat((double) field[offset + (axis * GRID + y) * GRID + x])
              .isCloseTo(expected, within(1e-5));
        }
      }
    }
    assertThat(field[offset - 1]).isEqualTo(9);
    assertThat(field[field.length - 1]).isEqualTo(9);
  }

  @Test
  void theUsualFieldIsOfTheOrderOfOneAndGrowsWithItsStrength() {
    assertThat(size(1)).isBetween(0.4, 2.0);
    assertThat(size(0.5)).isCloseTo(size(1) / 2, within(1e-6));
    assertThat(size(0)).isZero();
  }

  /** Root mean square of the written fields of a hundred displacements. */
  private static double size(double strength) {
    SplittableRandom random = new SplittableRandom(7);
    double squares = 0;
    float[] field = new float[2 * GRID * GRID];
    for (int i = 0; i < 100; i++) {
      Displacement.random(random, strength).write(GRID, field, 0);
      for (float value : field) {
        squares += value * value;
      }
    }
    return Math.sqrt(squares / 100 / field.length);
  }

  private static Path2D shape() {
    Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    shape.moveTo(0.1, 0.2);
    shape.lineTo(0.8, 0.1);
    shape.quadTo(0.9, 0.5, 0.7, 0.8);
    shape.curveTo(0.5, 1, 0.2, 0.9, 0.15, 0.6);
    shape.closePath();
    return shape;
  }

  private static List<String> segments(Path2D shape) {
    List<String> segments = new ArrayList<>();
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      java.util.Arrays.fill(c, 0);
      segments.add(it.currentSegment(c) + " " + java.util.Arrays.toString(c));
    }
    return segments;
  }

  private static List<double[]> points(Path2D shape) {
    List<double[]> points = new ArrayList<>();
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int kind = it.currentSegment(c);
      int count = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind);
      for (int p = 0; p < count; p++) {
        points.add(new double[] {c[2 * p], c[2 * p + 1]});
      }
    }
    return points;
  }
}
