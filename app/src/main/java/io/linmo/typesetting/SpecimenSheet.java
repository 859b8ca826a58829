package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof of a font as set lines: its glyphs, one line at many sizes, a text, repeated letters and
 * letters that are hard to space; for Han a vertical column too.
 *
 * <p>Lengths are em of the sheet's text size. Lines stand on a grid of {@value #GRID} em, larger
 * ones taking several rows of it, so that the sheet can be broken into pages anywhere.
 */
public final class SpecimenSheet {

  private static final double GRID = 1.4;
  private static final double[] WATERFALL = {6, 4, 3, 2, 1.5, 1.25, 1};
  private static final double CELL = 2.6;
  private static final double GRID_SIZE = 1.6;
  private static final double TEXT_SIZE = 1.5;

  private final FontShaper shaper;
  private final SpecimenText text;
  private final double width;
  private final List<TextLine> lines = new ArrayList<>();

  /**
   * @param width of the lines, in em of the sheet's text size
   */
  public SpecimenSheet(FontShaper shaper, SpecimenText text, double width) {
    this.shaper = shaper;
    this.text = text;
    this.width = width;
  }

  /**
   * @param title the first line, as far as the font has its characters
   */
  public TextBlock set(String title) {
    lines.clear();
    boolean named = title.codePoints().allMatch(c -> c == ' ' || text.characters().contains(c));
    add(named ? title : text.line(), 3);
    gap();
    for (double size : WATERFALL) {
      add(fitting(text.line(), size), size);
    }
    gap();
    paragraph(text.prose());
    gap();
    paragraph(text.repeats());
    text.spacing().forEach(this::paragraph);
    gap();
    if (text.isHan()) {
      column(text.clauses());
      gap();
    }
    grid();
    return new TextBlock(lines, 0.9, -0.3, GRID);
  }

  private void gap() {
    lines.add(new TextLine("", List.of(), 0));
  }

  /** As many words of a line as the sheet is wide, or as many characters of its first word. */
  private String fitting(String line, double size) {
    int end = line.length();
    while (end > 1 && shaper.width(line.substring(0, end)) * size > width) {
      end = line.offsetByCodePoints(end, -1);
    }
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, end < line.length() && space > 0 ? space : end).strip();
  }

  private void paragraph(String paragraphs) {
    for (String paragraph : paragraphs.split("\n")) {
      String rest = paragraph.strip();
      while (!rest.isEmpty()) {
        String line = fitting(rest, TEXT_SIZE);
        add(line, TEXT_SIZE);
        rest = rest.substring(line.length()).strip();
      }
    }
  }

  private void add(String line, double size) {
    int rows = Math.max(1, (int) Math.ceil(size * 1.25 / GRID));
    for (int i = 1; i < rows; i++) {
      gap();
    }
    double y = -GRID * lines.size();
    TextLine set = line.isEmpty() ? new TextLine("", List.of(), 0) : shaper.line(line, 0);
    List<PlacedGlyph> scaled =
        set.glyphs().stream().map(glyph -> scaled(glyph, size, size * glyph.x(), y)).toList();
    lines.add(new TextLine(line, scaled, set.width() * size));
  }

  private static PlacedGlyph scaled(PlacedGlyph placed, double size, double x, double y) {
    InkedGlyph glyph = placed.glyph();
    Outline outline = glyph.outline().map(p -> new Point(p.x() * size, p.y() * size));
    return new PlacedGlyph(
        new InkedGlyph(glyph.codePoint(), outline, glyph.advance() * size), x, y, 0);
  }

  /** Columns from right to left, each character upright under the one before. */
  private void column(List<String> clauses) {
    int longest = clauses.stream().mapToInt(c -> c.codePointCount(0, c.length())).max().orElse(0);
    for (int row = 0; row < longest; row++) {
      gap();
      double y = -GRID * lines.size();
      StringBuilder line = new StringBuilder();
      List<PlacedGlyph> glyphs = new ArrayList<>();
      for (int c = clauses.size() - 1; c >= 0; c--) {
        int[] column = clauses.get(c).codePoints().toArray();
        if (row < column.length) {
          String character = Character.toString(column[row]);
          double x = (clauses.size() - 1 - c) * 2 * GRID;
          shaper
              .line(character, 0)
              .glyphs()
              .forEach(glyph -> glyphs.add(scaled(glyph, GRID * 1.2, x, y)));
          line.append(character);
        }
      }
      lines.add(new TextLine(line.toString(), glyphs, width));
    }
  }

  private void grid() {
    int columns = Math.max(1, (int) (width / CELL));
    List<Integer> all = text.characters();
    for (int from = 0; from < all.size(); from += columns) {
      gap();
      double y = -GRID * lines.size();
      StringBuilder line = new StringBuilder();
      List<PlacedGlyph> glyphs = new ArrayList<>();
      for (int i = from; i < Math.min(all.size(), from + columns); i++) {
        String character = Character.toString(all.get(i));
        TextLine cell = shaper.line(character, 0);
        double x = (i - from + 0.5) * CELL - cell.width() * GRID_SIZE / 2;
        cell.glyphs().forEach(glyph -> glyphs.add(scaled(glyph, GRID_SIZE, x, y)));
        line.append(character);
      }
      lines.add(new TextLine(line.toString(), glyphs, width));
    }
  }
}
