package io.linmo.typesetting;

import io.linmo.outline.Outline;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Set text in em, y up: the first baseline starts at the origin, later lines lie below.
 *
 * @param ascender height of a line above its baseline
 * @param descender depth of a line below its baseline, negative
 * @param lineHeight from one baseline to the next
 */
public record TextBlock(
    List<TextLine> lines, double ascender, double descender, double lineHeight) {

  public TextBlock {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("text block has 0 lines, expected at least 1");
    }
  }

  /** The text, its lines divided by line feeds. */
  public String text() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }

  public double width() {
    return lines.stream().mapToDouble(TextLine::width).max().orElseThrow();
  }

  public List<PlacedGlyph> glyphs() {
    return lines.stream().flatMap(line -> line.glyphs().stream()).toList();
  }

  /** The box that holds all ink and every line's advance, ascender and descender. */
  public Box bounds() {
    double bottom = descender - (lines.size() - 1) * lineHeight;
    return inkBounds(new Box(0, bottom, width(), ascender));
  }

  /** The box of the ink alone; the box of the lines where there is none. */
  public Box inkBounds() {
    List<Box> boxes = inkBoxes();
    return boxes.isEmpty() ? bounds() : boxes.stream().reduce(Box::union).orElseThrow();
  }

  private Box inkBounds(Box start) {
    return inkBoxes().stream().reduce(start, Box::union);
  }

  private List<Box> inkBoxes() {
    return glyphs().stream()
        .map(PlacedGlyph::outline)
        .filter(outline -> !outline.isEmpty())
        .map(Box::of)
        .toList();
  }

  /** All ink in one outline. */
  public Outline outline() {
    return new Outline(
        glyphs().stream().flatMap(glyph -> glyph.outline().contours().stream()).toList());
  }

  /** The block turned about its origin, counter-clockwise, so that its baselines rise. */
  public TextBlock turned(double radians) {
    List<TextLine> turned = lines.stream().map(line -> line.turned(radians)).toList();
    return new TextBlock(turned, ascender, descender, lineHeight);
  }

  /** The lines from {@code first} on, at most {@code count}, moved up to the first baseline. */
  public TextBlock part(int first, int count) {
    int end = Math.min(lines.size(), first + count);
    double up = first * lineHeight;
    List<TextLine> part =
        lines.subList(first, end).stream().map(line -> line.moved(0, up)).toList();
    return new TextBlock(part, ascender, descender, lineHeight);
  }
}
