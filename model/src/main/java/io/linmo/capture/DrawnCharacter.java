package io.linmo.capture;

import io.linmo.capture.svg.SvgDrawing;
import io.linmo.image.GlyphCurves;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A character in an SVG file: its curves, and its ink as a picture of the whole canvas.
 *
 * @param leftOut elements of the file that are no outlines
 */
record DrawnCharacter(WrittenGlyph glyph, List<String> leftOut) {

  /** Longest side of the picture, in pixels. */
  private static final int SIDE = 1024;

  static DrawnCharacter read(Path file, int codePoint) throws IOException {
    SvgDrawing drawing = SvgDrawing.read(file);
    double scale = SIDE / Math.max(drawing.width(), drawing.height());
    GlyphCurves curves =
        drawing.curves().transformed(AffineTransform.getScaleInstance(scale, scale));
    // The rasterizer's y goes up.
    GlyphCurves upwards = curves.transformed(AffineTransform.getScaleInstance(1, -1));
    GlyphImage square = GlyphRasterizer.render(upwards.toShape(), new GlyphFrame(0, 0, 1, 0), SIDE);
    int width = Math.max(1, (int) Math.round(drawing.width() * scale));
    int height = Math.max(1, (int) Math.round(drawing.height() * scale));
    float[] canvas = new float[width * height];
    for (int i = 0; i < canvas.length; i++) {
      canvas[i] = square.at(i % width, i / width);
    }
    WrittenGlyph glyph =
        InkSeparation.drawn(GlyphImage.of(width, height, canvas), codePoint, file.toString());
    return new DrawnCharacter(glyph.drawnAs(curves), drawing.leftOut());
  }
}
