package io.linmo.capture;

import io.linmo.capture.svg.SvgDrawing;
import io.linmo.image.GlyphCurves;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A character in an SVG file.
 *
 * @param source what errors call it
 */
record DrawnCharacter(SvgDrawing drawing, int codePoint, String source) {

  /** Longest side of the largest picture, in pixels. */
  private static final int SIDE = 1024;

  /** Drawings that are smaller than the largest by this factor get their own scale. */
  private static final double SMALLEST = 0.2;

  /** Drawings on one line differ in the height of their middles by more than this share. */
  private static final double LINE_SPREAD = 0.04;

  /**
   * Each character as its curves and as a picture of its whole canvas, all at one scale; on one
   * line, where the canvases show it.
   */
  static List<WrittenGlyph> glyphs(List<DrawnCharacter> characters) throws IOException {
    double largest = statistics(characters, DrawnCharacter::side).getMax();
    boolean shareLine = shareLine(characters);
    List<WrittenGlyph> glyphs = new ArrayList<>();
    for (DrawnCharacter character : characters) {
      double side = Math.max(character.side(), 0) < SMALLEST * largest ? character.side() : largest;
      glyphs.add(character.glyph(SIDE / side, shareLine && side == largest));
    }
    return glyphs;
  }

  /**
   * Whether the drawings' own y shows a baseline: it is 0 within each, as where glyphs stand on it,
   * or all canvases are as high and differ in width only.
   */
  private static boolean shareLine(List<DrawnCharacter> characters) {
    boolean within =
        characters.stream()
            .map(DrawnCharacter::drawing)
            .allMatch(drawing -> drawing.origin() > 0 && drawing.origin() < drawing.height());
    if (within) {
      return true;
    }
    boolean alike =
        isOne(statistics(characters, c -> c.drawing.height()))
            && isOne(statistics(characters, c -> c.drawing.origin()));
    DoubleSummaryStatistics middles = statistics(characters, DrawnCharacter::middle);
    double spread = middles.getMax() - middles.getMin();
    return alike && spread > LINE_SPREAD * characters.get(0).drawing.height();
  }

  private static boolean isOne(DoubleSummaryStatistics values) {
    return values.getMax() - values.getMin() < 1e-6 * Math.max(1, values.getMax());
  }

  private static DoubleSummaryStatistics statistics(
      List<DrawnCharacter> characters, ToDoubleFunction<DrawnCharacter> of) {
    return characters.stream().mapToDouble(of).summaryStatistics();
  }

  private double side() {
    return Math.max(drawing.width(), drawing.height());
  }

  private double middle() {
    return drawing.curves().toShape().getBounds2D().getCenterY();
  }

  private WrittenGlyph glyph(double scale, boolean onLine) throws IOException {
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
        InkSeparation.drawn(GlyphImage.of(width, height, canvas), codePoint, source)
            .drawnAs(curves);
    return onLine
        ? glyph.at(new PaperPlace(drawing.origin() * scale, scale, Optional.empty()))
        : glyph;
  }
}
