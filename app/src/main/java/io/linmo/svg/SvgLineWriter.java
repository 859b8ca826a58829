package io.linmo.svg;

import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.PenRoute;
import io.linmo.typesetting.Sheet;
import org.w3c.dom.Element;

/** A sheet as an SVG file of single lines: one open path for each time the pen is put down. */
public final class SvgLineWriter {

  /** Width at which the lines are shown, in em; a plotter's pen has its own. */
  private static final double SHOWN_EM = 0.025;

  private SvgLineWriter() {}

  /**
   * @param route through the sheet's drawing
   * @param size em in points
   * @param description how the ink came about
   */
  public static String page(Sheet sheet, PenRoute route, double size, String description) {
    SvgDocument document = SvgPageWriter.canvas(sheet, size, description);
    InkColor color = sheet.drawing().parts().get(0).color();
    Element pen = document.append(document.element("g"));
    pen.setAttribute("fill", "none");
    pen.setAttribute("stroke", color.hex());
    pen.setAttribute("stroke-width", document.number(SHOWN_EM * size));
    pen.setAttribute("stroke-linecap", "round");
    pen.setAttribute("stroke-linejoin", "round");
    for (Polyline line : route.lines()) {
      Element path = document.element("path");
      path.setAttribute("d", data(line, size, -size, document));
      pen.appendChild(path);
    }
    return document.toXml();
  }

  /** A line as path data, its coordinates multiplied. */
  static String data(Polyline line, double scaleX, double scaleY, SvgDocument document) {
    StringBuilder data = new StringBuilder();
    for (Point point : line.points()) {
      data.append(data.isEmpty() ? "M" : "L")
          .append(document.number(point.x() * scaleX))
          .append(' ')
          .append(document.number(point.y() * scaleY));
    }
    return data.toString();
  }
}
