package io.linmo.svg;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Decimals;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.Drawing.Words;
import io.linmo.typesetting.PlacedGlyph;
import io.linmo.typesetting.Sheet;

/** A sheet as an SVG file: one path a glyph in reading order, coordinates in points. */
public final class SvgPageWriter {

  private static final int DECIMALS = 3;

  private SvgPageWriter() {}

  /**
   * @param size em in points
   * @param description how the ink came about
   */
  public static String page(Sheet sheet, double size, String description) {
    SvgDocument document = canvas(sheet, size, description);
    for (Drawing.Part part : sheet.drawing().parts()) {
      if (part instanceof Words words) {
        for (PlacedGlyph glyph : words.text().glyphs()) {
          document.path(onPage(glyph.outline(), size), part.color());
        }
      } else {
        document.path(onPage(part.outline(), size), part.color());
      }
    }
    return document.toXml();
  }

  static SvgDocument canvas(Sheet sheet, double size, String description) {
    Box box = sheet.frame();
    double width = box.width() * size;
    double height = box.height() * size;
    SvgDocument document =
        new SvgDocument(box.left() * size, -box.top() * size, width, height, DECIMALS)
            .size(Decimals.format(width, DECIMALS) + "pt", Decimals.format(height, DECIMALS) + "pt")
            .title(sheet.drawing().text())
            .description(description);
    return sheet.paper() == null ? document : document.ground(sheet.paper());
  }

  static Outline onPage(Outline outline, double size) {
    return outline.map(p -> new Point(p.x() * size, -p.y() * size));
  }
}
