package io.linmo.svg;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Decimals;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.Drawing.Words;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.PenPath;
import io.linmo.typesetting.PlacedGlyph;
import io.linmo.typesetting.Sheet;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A sheet as an SVG file in which the strokes appear in the order of writing (SMIL animation, SVG
 * 1.1, 19).
 *
 * <p>Each stroke is a wide line along the pen's way, clipped by the glyph's outline and drawn from
 * its beginning on. Where animations are not shown, the finished text is.
 */
public final class SvgAnimationWriter {

  private static final double EM_PER_SECOND = 4;
  private static final double LIFT_SECONDS = 0.07;
  private static final int TIME_DECIMALS = 3;

  private final SvgDocument document;
  private final double size;
  private final GlyphStrokes strokes;
  private double time = 0.3;
  private int clips;

  private SvgAnimationWriter(SvgDocument document, double size, GlyphStrokes strokes) {
    this.document = document;
    this.size = size;
    this.strokes = strokes;
  }

  /**
   * @param size em in points
   * @param description how the ink came about
   * @param strokes finds the strokes of the sheet's glyphs
   */
  public static String page(Sheet sheet, double size, String description, GlyphStrokes strokes) {
    SvgDocument document = SvgPageWriter.canvas(sheet, size, description);
    SvgAnimationWriter writer = new SvgAnimationWriter(document, size, strokes);
    for (Drawing.Part part : sheet.drawing().parts()) {
      if (part instanceof Words words) {
        words.text().glyphs().forEach(glyph -> writer.write(glyph, part.color()));
      } else {
        writer.show(part.outline(), part.color());
      }
    }
    return document.toXml();
  }

  private void write(PlacedGlyph glyph, InkColor color) {
    Outline outline = glyph.outline();
    if (outline.isEmpty()) {
      time += LIFT_SECONDS;
      return;
    }
    double start = time;
    Element lines = document.element("g");
    lines.setAttribute("clip-path", "url(#" + clip(outline) + ")");
    for (PenPath stroke : strokes.of(glyph.glyph())) {
      lines.appendChild(line(glyph.onPage(stroke), color));
    }
    document.append(lines);
    hiddenUntilNow(document.append(whole(outline, color)), start);
  }

  /** Ink without an order of its own: it is there at once when its turn comes. */
  private void show(Outline outline, InkColor color) {
    if (!outline.isEmpty()) {
      time += LIFT_SECONDS;
      hiddenUntilNow(document.append(whole(outline, color)), 0);
    }
  }

  private String clip(Outline outline) {
    String id = "ink" + ++clips;
    Element clip = document.element("clipPath");
    clip.setAttribute("id", id);
    clip.appendChild(whole(outline, InkColor.BLACK));
    document.append(clip);
    return id;
  }

  private Element whole(Outline outline, InkColor color) {
    Element path = document.element("path");
    path.setAttribute("fill", color.hex());
    path.setAttribute("d", document.data(SvgPageWriter.onPage(outline, size)));
    return path;
  }

  private Element line(PenPath stroke, InkColor color) {
    double length = stroke.length();
    double seconds = length / EM_PER_SECOND;
    String drawn = document.number(length * size + 1);
    Element path = document.element("path");
    path.setAttribute("d", data(stroke.points()));
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", color.hex());
    path.setAttribute("stroke-width", document.number(stroke.width() * size));
    path.setAttribute("stroke-linejoin", "round");
    path.setAttribute("stroke-dasharray", drawn + " " + drawn);
    set(path, "stroke-dashoffset", drawn, 0, time);
    Element draw = document.element("animate");
    draw.setAttribute("attributeName", "stroke-dashoffset");
    draw.setAttribute("from", drawn);
    draw.setAttribute("to", "0");
    draw.setAttribute("begin", seconds(time));
    draw.setAttribute("dur", seconds(Math.max(seconds, 0.02)));
    path.appendChild(draw);
    time += seconds + LIFT_SECONDS;
    return path;
  }

  /** Hides an element from the start until now. */
  private void hiddenUntilNow(Element element, double start) {
    set(element, "visibility", "hidden", 0, Math.max(time, start));
  }

  private void set(Element element, String attribute, String value, double from, double to) {
    Element set = document.element("set");
    set.setAttribute("attributeName", attribute);
    set.setAttribute("to", value);
    set.setAttribute("begin", seconds(from));
    set.setAttribute("dur", seconds(to - from));
    element.appendChild(set);
  }

  private String data(List<Point> points) {
    StringBuilder data = new StringBuilder();
    for (Point point : points) {
      data.append(data.isEmpty() ? "M" : "L")
          .append(document.number(point.x() * size))
          .append(' ')
          .append(document.number(-point.y() * size));
    }
    return data.toString();
  }

  private static String seconds(double time) {
    return Decimals.format(time, TIME_DECIMALS) + "s";
  }
}
