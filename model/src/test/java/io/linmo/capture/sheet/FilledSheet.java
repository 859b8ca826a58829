package io.linmo.capture.sheet;

import io.linmo.font.FontFile;
import io.linmo.image.EmBox;
import io.linmo.image.Script;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A page whose boxes are filled with the glyphs of a face, as a person would: a little beside the
 * middle, larger or smaller.
 */
final class FilledSheet {

  /** How large Latin letters are written: with small letters about as high as the guide. */
  private static final double LATIN_EM_MM = 8.6;

  private static final double HAN_EM_MM = 12;

  private final SheetRaster raster;
  private final SheetPage page;

  /** What was written, in millimetres, by the number of its box. */
  private final Map<Integer, Path2D> written = new LinkedHashMap<>();

  private FilledSheet(SheetRaster raster, SheetPage page) {
    this.raster = raster;
    this.page = page;
  }

  /** Fills the boxes of those characters that the face has. */
  static FilledSheet fill(
      SheetLayout layout, int page, FontFile face, Color pen, double pixelsPerMm, Random random)
      throws IOException {
    FilledSheet sheet =
        new FilledSheet(SheetRaster.print(layout, page, pixelsPerMm), layout.pages().get(page - 1));
    for (int i = 0; i < sheet.page.boxes().size(); i++) {
      WritingBox box = sheet.page.boxes().get(i);
      Optional<Path2D> outline = face.outline(box.form().codePoint());
      if (outline.isPresent()) {
        Path2D ink = place(box, outline.get(), random);
        sheet.written.put(i, ink);
        sheet.raster.fill(ink, pen);
      }
    }
    return sheet;
  }

  private static Path2D place(WritingBox box, Path2D outline, Random random) {
    Rectangle2D bounds = outline.getBounds2D();
    boolean han = Script.of(box.form().codePoint()) == Script.HAN;
    double size = (han ? HAN_EM_MM : LATIN_EM_MM) * (0.9 + 0.2 * random.nextDouble());
    size = Math.min(size, 0.92 * box.widthMm() / Math.max(bounds.getWidth(), bounds.getHeight()));
    double x = box.xMm() + box.widthMm() / 2 - bounds.getCenterX() * size;
    double y = han ? box.yMm() + box.heightMm() / 2 + (EmBox.TOP - 0.5) * size : box.baselineMm();
    AffineTransform transform =
        AffineTransform.getTranslateInstance(
            x + 1.6 * (random.nextDouble() - 0.5), y + 0.8 * (random.nextDouble() - 0.5));
    transform.scale(size, -size);
    return new Path2D.Double(outline, transform);
  }

  SheetPage page() {
    return page;
  }

  SheetRaster raster() {
    return raster;
  }

  Map<Integer, Path2D> written() {
    return written;
  }
}
