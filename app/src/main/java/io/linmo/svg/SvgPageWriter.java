package io.linmo.svg;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Box;
import io.linmo.typesetting.Decimals;
import io.linmo.typesetting.PlacedGlyph;
import io.linmo.typesetting.TextBlock;

/**
 * A set text as an SVG file: a canvas around the ink with a margin, one path a glyph in reading
 * order, coordinates in points.
 */
public final class SvgPageWriter {

  private static final int DECIMALS = 3;
  private static final double MARGIN_EM = 0.2;

  private SvgPageWriter() {}

  /**
   * @param size em in points
   * @param description how the ink came about
   */
  public static String page(TextBlock text, double size, String description) {
    Box box = text.bounds().grown(MARGIN_EM);
    double width = box.width() * size;
    double height = box.height() * size;
    SvgDocument document =
        new SvgDocument(box.left() * size, -box.top() * size, width, height, DECIMALS)
            .size(Decimals.format(width, DECIMALS) + "pt", Decimals.format(height, DECIMALS) + "pt")
            .title(text.text())
            .description(description);
    for (PlacedGlyph glyph : text.glyphs()) {
      document.path(onPage(glyph.outline(), size));
    }
    return document.toXml();
  }

  private static Outline onPage(Outline outline, double size) {
    return outline.map(p -> new Point(p.x() * size, -p.y() * size));
  }
}
