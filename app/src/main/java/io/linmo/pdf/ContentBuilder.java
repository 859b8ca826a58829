package io.linmo.pdf;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Decimals;
import java.nio.charset.StandardCharsets;

/** Writes the operators of a content stream; coordinates are rounded to {@code decimals}. */
final class ContentBuilder {

  private final StringBuilder content = new StringBuilder();
  private final int decimals;

  ContentBuilder(int decimals) {
    this.decimals = decimals;
  }

  /** Operands, each a number, then the operator. */
  ContentBuilder operator(String name, double... operands) {
    for (double operand : operands) {
      content.append(Decimals.format(operand, decimals)).append(' ');
    }
    return raw(name);
  }

  /** A line of content as it is. */
  ContentBuilder raw(String line) {
    content.append(line).append('\n');
    return this;
  }

  /** Fills the outline by the non-zero winding rule; quadratics are raised to cubics. */
  ContentBuilder fill(Outline outline) {
    for (Contour contour : outline.contours()) {
      Point start = contour.segments().get(0).start();
      operator("m", start.x(), start.y());
      contour.segments().forEach(this::append);
      raw("h");
    }
    return raw("f");
  }

  private void append(Segment segment) {
    Point end = segment.end();
    if (segment instanceof Quadratic curve) {
      curve(curve.start().lerp(curve.control(), 2.0 / 3), end.lerp(curve.control(), 2.0 / 3), end);
    } else if (segment instanceof Cubic curve) {
      curve(curve.control1(), curve.control2(), end);
    } else {
      operator("l", end.x(), end.y());
    }
  }

  private void curve(Point control1, Point control2, Point end) {
    operator("c", control1.x(), control1.y(), control2.x(), control2.y(), end.x(), end.y());
  }

  byte[] toBytes() {
    return content.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
