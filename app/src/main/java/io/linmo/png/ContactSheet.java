package io.linmo.png;

import io.linmo.typesetting.InkedGlyph;
import java.util.List;
import java.util.function.Predicate;

/**
 * Glyphs in a grid, each centred in its cell on a common baseline, to look at many at once.
 *
 * @param columns cells in a row
 * @param cell edge of a cell in pixels
 */
public record ContactSheet(int columns, int cell) {

  private static final double EM_IN_CELL = 0.72;
  private static final double BASELINE = 0.70;

  public ContactSheet {
    if (columns < 1 || cell < 8) {
      throw new IllegalArgumentException(
          "contact sheet: %d columns of %d px, expected 1 or more of at least 8 px"
              .formatted(columns, cell));
    }
  }

  /** The sheet as a PNG picture. */
  public byte[] draw(List<InkedGlyph> glyphs) {
    return draw(glyphs, glyph -> false);
  }

  /** The sheet with some glyphs on a gray ground. */
  public byte[] draw(List<InkedGlyph> glyphs, Predicate<InkedGlyph> marked) {
    int rows = Math.max(1, (glyphs.size() + columns - 1) / columns);
    InkCanvas canvas = new InkCanvas(columns * cell + 1, rows * cell + 1);
    for (int i = 0; i < glyphs.size(); i++) {
      if (marked.test(glyphs.get(i))) {
        canvas.mark(i % columns * cell, i / columns * cell, cell, cell);
      }
    }
    rule(canvas, rows);
    double size = cell * EM_IN_CELL;
    for (int i = 0; i < glyphs.size(); i++) {
      InkedGlyph glyph = glyphs.get(i);
      double x = (i % columns + 0.5) * cell - glyph.advance() * size / 2;
      double y = (i / columns + BASELINE) * cell;
      canvas.fill(glyph.outline(), x, y, size);
    }
    return canvas.toPng();
  }

  private void rule(InkCanvas canvas, int rows) {
    for (int column = 0; column <= columns; column++) {
      canvas.rule(column * cell, 0, 1, rows * cell + 1);
    }
    for (int row = 0; row <= rows; row++) {
      canvas.rule(0, row * cell, columns * cell + 1, 1);
    }
  }
}
