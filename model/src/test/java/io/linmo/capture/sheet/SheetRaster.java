package io.linmo.capture.sheet;

import io.linmo.font.FontFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Draws a sheet as a scanner without flaws would see it. */
final class SheetRaster {

  private static final Path CONTENT = Path.of("..", "fonts-data", "content");

  private final BufferedImage image;
  private final double pixelsPerMm;

  private SheetRaster(BufferedImage image, double pixelsPerMm) {
    this.image = image;
    this.pixelsPerMm = pixelsPerMm;
  }

  static ModelFace face() throws IOException {
    FontFile latin = FontFile.read(CONTENT.resolve("noto-sans.ttf"));
    FontFile han = FontFile.read(CONTENT.resolve("lxgw-wenkai.ttf"));
    return new ModelFace() {
      @Override
      public Optional<Path2D> outline(int codePoint) {
        return latin.outline(codePoint).or(() -> han.outline(codePoint));
      }

      @Override
      public double advance(int codePoint) {
        return (latin.covers(codePoint) || codePoint == ' ' ? latin : han).advance(codePoint);
      }
    };
  }

  static SheetRaster print(SheetLayout layout, int page, double pixelsPerMm) throws IOException {
    SheetPage sheet = layout.pages().get(page - 1);
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(sheet.widthMm() * pixelsPerMm),
            (int) Math.round(sheet.heightMm() * pixelsPerMm),
            BufferedImage.TYPE_INT_RGB);
    SheetRaster raster = new SheetRaster(image, pixelsPerMm);
    Graphics2D graphics = raster.graphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    List<String> words = List.of("Linmo sheet", "Write each character in its box with a dark pen.");
    for (PrintedShape shape : SheetPrint.of(sheet, layout.codes().get(page - 1), face(), words)) {
      int[] rgb = shape.tone().rgb();
      raster.fill(shape.path(), new Color(rgb[0], rgb[1], rgb[2]));
    }
    return raster;
  }

  private Graphics2D graphics() {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  /** Fills a path in millimetres. */
  void fill(Path2D path, Color color) {
    Graphics2D graphics = graphics();
    graphics.setColor(color);
    graphics.fill(
        path.createTransformedShape(AffineTransform.getScaleInstance(pixelsPerMm, pixelsPerMm)));
    graphics.dispose();
  }

  BufferedImage image() {
    return image;
  }

  double pixelsPerMm() {
    return pixelsPerMm;
  }
}
