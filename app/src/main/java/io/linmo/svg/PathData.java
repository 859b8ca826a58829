package io.linmo.svg;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Decimals;

/**
 * Writes an outline as SVG path data: short relative commands, rounded to a fixed number of
 * decimals.
 *
 * <p>Each point is rounded on its own and the relative steps are differences of rounded points, so
 * errors do not add up along a contour: every point read back is within half a unit of the last
 * decimal. Lines that rounding made empty are left out, and so is the line that closes a contour.
 */
final class PathData {

  private final int decimals;
  private final StringBuilder data = new StringBuilder();
  private long penX;
  private long penY;
  private char lastCommand;

  private PathData(int decimals) {
    this.decimals = decimals;
  }

  static String of(Outline outline, int decimals) {
    PathData path = new PathData(decimals);
    outline.contours().forEach(path::append);
    return path.data.toString();
  }

  private void append(Contour contour) {
    Point start = contour.segments().get(0).start();
    moveTo(scaled(start.x()), scaled(start.y()));
    long startX = penX;
    long startY = penY;
    int count = contour.segments().size();
    for (int i = 0; i < count; i++) {
      Segment segment = contour.segments().get(i);
      if (segment instanceof Quadratic curve) {
        command('q');
        stepTo(curve.control(), curve.end());
      } else if (segment instanceof Cubic curve) {
        command('c');
        stepTo(curve.control1(), curve.control2(), curve.end());
      } else if (i < count - 1) {
        lineTo(scaled(segment.end().x()), scaled(segment.end().y()));
      }
    }
    data.append('Z');
    lastCommand = 'Z';
    penX = startX;
    penY = startY;
  }

  private void moveTo(long x, long y) {
    command('M');
    number(x);
    number(y);
    penX = x;
    penY = y;
  }

  private void lineTo(long x, long y) {
    long dx = x - penX;
    long dy = y - penY;
    if (dx == 0 && dy == 0) {
      return;
    }
    command(dy == 0 ? 'h' : dx == 0 ? 'v' : 'l');
    if (dx != 0) {
      number(dx);
    }
    if (dy != 0) {
      number(dy);
    }
    penX = x;
    penY = y;
  }

  private void stepTo(Point... points) {
    long x = penX;
    long y = penY;
    for (Point point : points) {
      x = scaled(point.x());
      y = scaled(point.y());
      number(x - penX);
      number(y - penY);
    }
    penX = x;
    penY = y;
  }

  private void command(char command) {
    if (command != lastCommand) {
      data.append(command);
      lastCommand = command;
    }
  }

  private void number(long units) {
    String text = Decimals.formatScaled(units, decimals);
    if (text.startsWith("0.")) {
      text = text.substring(1);
    } else if (text.startsWith("-0.")) {
      text = "-" + text.substring(2);
    }
    boolean afterNumber = Character.isDigit(data.charAt(data.length() - 1));
    if (afterNumber && text.charAt(0) != '-') {
      data.append(' ');
    }
    data.append(text);
  }

  private long scaled(double value) {
    return Decimals.scaled(value, decimals);
  }
}
