package io.linmo.workshop;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Scanner;

/** An outline as text, without any loss: absolute M, L, Q, C and Z, as in SVG path data. */
final class OutlineText {

  private OutlineText() {}

  static String of(Outline outline) {
    StringBuilder text = new StringBuilder();
    for (Contour contour : outline.contours()) {
      append(text, "M", contour.segments().get(0).start());
      contour.segments().forEach(segment -> append(text, segment));
      text.append("Z ");
    }
    return text.toString().strip();
  }

  private static void append(StringBuilder text, Segment segment) {
    if (segment instanceof Quadratic curve) {
      append(text, "Q", curve.control(), curve.end());
    } else if (segment instanceof Cubic curve) {
      append(text, "C", curve.control1(), curve.control2(), curve.end());
    } else {
      append(text, "L", segment.end());
    }
  }

  private static void append(StringBuilder text, String command, Point... points) {
    text.append(command).append(' ');
    for (Point point : points) {
      text.append(point.x()).append(' ').append(point.y()).append(' ');
    }
  }

  /**
   * @throws IllegalArgumentException if the text is no outline
   */
  static Outline parse(String text) {
    List<Contour> contours = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    Point pen = null;
    try (Scanner words = new Scanner(text)) {
      while (words.hasNext()) {
        String command = words.next();
        if (command.equals("Z")) {
          contours.add(new Contour(segments));
          segments.clear();
        } else if (command.equals("M")) {
          pen = point(words);
        } else {
          segments.add(segment(command, pen, words));
          pen = segments.get(segments.size() - 1).end();
        }
      }
    } catch (NoSuchElementException e) {
      throw new IllegalArgumentException("the outline ends within a curve", e);
    }
    return new Outline(contours);
  }

  private static Segment segment(String command, Point pen, Scanner words) {
    return switch (command) {
      case "L" -> new Line(pen, point(words));
      case "Q" -> new Quadratic(pen, point(words), point(words));
      case "C" -> new Cubic(pen, point(words), point(words), point(words));
      default -> throw new IllegalArgumentException("unknown command in an outline: " + command);
    };
  }

  private static Point point(Scanner words) {
    return new Point(Double.parseDouble(words.next()), Double.parseDouble(words.next()));
  }
}
