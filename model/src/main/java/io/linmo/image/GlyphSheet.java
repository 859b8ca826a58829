package io.linmo.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws glyph images next to each other, dark on white, to be looked at.
 *
 * <p>Every glyph fills a square cell of {@code cell} pixels by area averaging, cells are separated
 * by a thin line. Numbers may stand before the rows, in digits drawn here, so that sheets need no
 * installed font. Needs no screen.
 */
public final class GlyphSheet {

  private static final int GAP = 1;
  private static final int GRID = 0xD0D8E0;
  private static final int PAPER = 0xFFFFFF;

  private GlyphSheet() {}

  /** One row of cells for each list; shorter rows end early. */
  public static BufferedImage rows(List<List<GlyphImage>> rows, int cell) {
    return rows(rows, List.of(), cell);
  }

  /**
   * As above, with a number before each row.
   *
   * @param labels one for each row, of the characters of {@link DigitLabel}; empty for none
   */
  public static BufferedImage rows(List<List<GlyphImage>> rows, List<String> labels, int cell) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0 || cell < 1 || !labels.isEmpty() && labels.size() != rows.size()) {
      throw new IllegalArgumentException(
          "glyph sheet: %d rows of up to %d glyphs, %d labels, cells of %d px, expected some of each"
              .formatted(rows.size(), columns, labels.size(), cell));
    }
    int margin = labels.stream().mapToInt(DigitLabel::width).max().orElse(0);
    int pitch = cell + GAP;
    BufferedImage sheet = sheet(margin + columns * pitch + GAP, rows.size() * pitch + GAP);
    for (int row = 0; row < rows.size(); row++) {
      int top = GAP + row * pitch;
      if (!labels.isEmpty()) {
        DigitLabel.draw(labels.get(row), sheet, 0, top + (cell - DigitLabel.HEIGHT) / 2);
      }
      for (int column = 0; column < rows.get(row).size(); column++) {
        draw(rows.get(row).get(column), sheet, margin + GAP + column * pitch, top, cell);
      }
    }
    return sheet;
  }

  /** All glyphs in reading order. */
  public static BufferedImage grid(List<GlyphImage> glyphs, int columns, int cell) {
    if (columns < 1) {
      throw new IllegalArgumentException(
          "glyph sheet: " + columns + " columns, expected 1 or more");
    }
    List<List<GlyphImage>> rows = new ArrayList<>();
    for (int from = 0; from < glyphs.size(); from += columns) {
      rows.add(glyphs.subList(from, Math.min(glyphs.size(), from + columns)));
    }
    return rows(rows, cell);
  }

  /** Rows of generated glyphs, each over the row of the true ones. */
  public static BufferedImage comparison(
      List<GlyphImage> generated, List<GlyphImage> truth, int columns, int cell) {
    if (generated.size() != truth.size() || columns < 1) {
      throw new IllegalArgumentException(
          "glyph sheet: %d generated glyphs over %d true ones in %d columns, expected as many"
              .formatted(generated.size(), truth.size(), columns));
    }
    List<List<GlyphImage>> rows = new ArrayList<>();
    for (int from = 0; from < truth.size(); from += columns) {
      int to = Math.min(truth.size(), from + columns);
      rows.add(generated.subList(from, to));
      rows.add(truth.subList(from, to));
    }
    return rows(rows, cell);
  }

  private static BufferedImage sheet(int width, int height) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setColor(new Color(GRID));
      graphics.fillRect(0, 0, width, height);
    } finally {
      graphics.dispose();
    }
    return sheet;
  }

  private static void draw(GlyphImage glyph, BufferedImage sheet, int left, int top, int cell) {
    for (int y = 0; y < cell; y++) {
      for (int x = 0; x < cell; x++) {
        int gray = Math.round(255 * (1 - mean(glyph, x, y, cell)));
        int level = Math.max(0, Math.min(255, gray));
        sheet.setRGB(left + x, top + y, level == 255 ? PAPER : level * 0x010101);
      }
    }
  }

  /** The mean of the glyph's pixels that the cell's pixel meets. */
  private static float mean(GlyphImage glyph, int x, int y, int cell) {
    int fromX = x * glyph.width() / cell;
    int fromY = y * glyph.height() / cell;
    int toX = Math.max(fromX + 1, (x + 1) * glyph.width() / cell);
    int toY = Math.max(fromY + 1, (y + 1) * glyph.height() / cell);
    float sum = 0;
    for (int v = fromY; v < toY; v++) {
      for (int u = fromX; u < toX; u++) {
        sum += glyph.at(u, v);
      }
    }
    return sum / ((toX - fromX) * (toY - fromY));
  }
}
