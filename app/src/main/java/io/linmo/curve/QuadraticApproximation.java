package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import java.util.ArrayList;
import java.util.List;

/**
 * Quadratic curves in place of a cubic, as few of equal parameter length as keep within a
 * tolerance.
 *
 * <p>Each piece's handles, drawn out to 3/2 of their length, end near the control point sought; the
 * first piece takes the one along the start tangent, the last the one along the end tangent, those
 * between blend. Inner nodes lie midway between two control points. So the run leaves and arrives
 * along the cubic's tangents and is smooth within. The error, the largest distance to the cubic of
 * points probed along the quadratics, falls with n^3.
 */
public final class QuadraticApproximation {

  private static final int MOST = 32;

  /** Places where the error is measured on each quadratic. */
  private static final int PROBES = 10;

  private QuadraticApproximation() {}

  /** The quadratics, which start and end where the cubic does. */
  public static List<Quadratic> of(Cubic cubic, double tolerance) {
    for (int n = 1; n < MOST; n++) {
      List<Quadratic> curves = n == 1 ? single(cubic) : spline(cubic, n);
      if (!curves.isEmpty() && isNear(cubic, curves, tolerance)) {
        return curves;
      }
    }
    return spline(cubic, MOST);
  }

  /** One quadratic, its control where the end tangents cross, or none where they do not. */
  private static List<Quadratic> single(Cubic cubic) {
    Point first = cubic.control1().minus(cubic.start());
    Point last = cubic.end().minus(cubic.control2());
    double cross = first.cross(last);
    double ahead = cubic.end().minus(cubic.start()).cross(last) / cross;
    double back = first.cross(cubic.end().minus(cubic.start())) / cross;
    if (!(ahead > 0) || !(back > 0) || !Double.isFinite(ahead + back)) {
      return List.of();
    }
    Point control = cubic.start().plus(first.times(ahead));
    return List.of(new Quadratic(cubic.start(), control, cubic.end()));
  }

  private static List<Quadratic> spline(Cubic cubic, int n) {
    List<Quadratic> curves = new ArrayList<>(n);
    Point start = cubic.start();
    for (int i = 0; i < n; i++) {
      Point control = control(cubic, n, i);
      Point end = i == n - 1 ? cubic.end() : control.lerp(control(cubic, n, i + 1), 0.5);
      curves.add(new Quadratic(start, control, end));
      start = end;
    }
    return curves;
  }

  /** The control point of piece i of n. */
  private static Point control(Cubic cubic, int n, int i) {
    Cubic piece = cubic.part((double) i / n, (double) (i + 1) / n);
    Point fromStart = piece.start().lerp(piece.control1(), 1.5);
    Point fromEnd = piece.end().lerp(piece.control2(), 1.5);
    return fromStart.lerp(fromEnd, (double) i / (n - 1));
  }

  private static boolean isNear(Cubic cubic, List<Quadratic> curves, double tolerance) {
    CubicDistance distance = new CubicDistance(cubic);
    int n = curves.size();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= PROBES; k++) {
        double t = (double) k / PROBES;
        Point point = curves.get(i).at(t);
        double squared = distance.squaredAtMost(point.x(), point.y(), (i + t) / n);
        if (squared > tolerance * tolerance) {
          return false;
        }
      }
    }
    return true;
  }
}
