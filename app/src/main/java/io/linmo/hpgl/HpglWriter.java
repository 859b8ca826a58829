package io.linmo.hpgl;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import io.linmo.typesetting.PenRoute;
import java.util.List;
import java.util.stream.Collectors;

/** A pen's route as an HPGL file: pen 1, absolute coordinates, the frame's corner at the origin. */
public final class HpglWriter {

  private static final double UNITS_PER_POINT = 40 * 25.4 / 72;

  private final Box frame;
  private final double unitsPerEm;

  private HpglWriter(Box frame, double unitsPerEm) {
    this.frame = frame;
    this.unitsPerEm = unitsPerEm;
  }

  /**
   * @param frame what lies on the paper, in em
   * @param size em in points
   */
  public static String page(PenRoute route, Box frame, double size) {
    HpglWriter writer = new HpglWriter(frame, size * UNITS_PER_POINT);
    StringBuilder commands = new StringBuilder("IN;\nPA;\nSP1;\n");
    for (Polyline line : route.lines()) {
      List<Point> points = line.points();
      commands.append("PU").append(writer.place(points.get(0))).append(";\n");
      commands
          .append("PD")
          .append(points.stream().skip(1).map(writer::place).collect(Collectors.joining(",")))
          .append(";\n");
    }
    return commands.append("PU0,0;\nSP0;\n").toString();
  }

  private String place(Point point) {
    long x = Math.round((point.x() - frame.left()) * unitsPerEm);
    long y = Math.round((point.y() - frame.bottom()) * unitsPerEm);
    return x + "," + y;
  }
}
