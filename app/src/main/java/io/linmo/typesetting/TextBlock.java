package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Set text in em, y up: the first baseline starts at the origin and later lines lie below, or the
 * first column begins there and later ones lie to its left.
 *
 * @param step from one line to the next
 * @param tooWide words wider than a line, which were broken within
 */
public record TextBlock(List<TextLine> lines, Point step, List<String> tooWide) {

  public TextBlock {
    lines = List.copyOf(lines);
    tooWide = List.copyOf(tooWide);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("text block has 0 lines, expected at least 1");
    }
  }

  /** Lines that hold all their words. */
  public TextBlock(List<TextLine> lines, Point step) {
    this(lines, step, List.of());
  }

  /** Lines below each other. */
  public TextBlock(List<TextLine> lines, double ascender, double descender, double lineHeight) {
    this(lines, new Point(0, -lineHeight));
  }

  /** The text, its lines divided by line feeds. */
  public String text() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }

  /** From one line to the next. */
  public double lineHeight() {
    return step.length();
  }

  public double width() {
    return frame().width();
  }

  public List<PlacedGlyph> glyphs() {
    return lines.stream().flatMap(line -> line.glyphs().stream()).toList();
  }

  /** The box of all lines, whatever their ink. */
  public Box frame() {
    return lines.stream().map(TextLine::box).reduce(Box::union).orElseThrow();
  }

  /** The box that holds all ink and every line. */
  public Box bounds() {
    return inkBoxes().stream().reduce(frame(), Box::union);
  }

  /** The box of the ink alone; the box of the lines where there is none. */
  public Box inkBounds() {
    return inkBoxes().stream().reduce(Box::union).orElseGet(this::frame);
  }

  private List<Box> inkBoxes() {
    return glyphs().stream()
        .map(PlacedGlyph::outline)
        .filter(outline -> !outline.isEmpty())
        .map(Outline::box)
        .toList();
  }

  /** All ink in one outline. */
  public Outline outline() {
    return new Outline(
        glyphs().stream().flatMap(glyph -> glyph.outline().contours().stream()).toList());
  }

  /** The block turned about its origin, counter-clockwise, so that its baselines rise. */
  public TextBlock turned(double radians) {
    return withLines(lines.stream().map(line -> line.turned(radians)).toList());
  }

  public TextBlock moved(double dx, double dy) {
    return withLines(lines.stream().map(line -> line.moved(dx, dy)).toList());
  }

  /** The block made larger about its origin. */
  public TextBlock scaled(double factor) {
    List<TextLine> scaled = lines.stream().map(line -> line.scaled(factor)).toList();
    return new TextBlock(scaled, step.times(factor), tooWide);
  }

  /** The block made wider about its origin, and no taller. */
  public TextBlock stretched(double factor) {
    return withLines(lines.stream().map(line -> line.stretched(factor)).toList());
  }

  private TextBlock withLines(List<TextLine> changed) {
    return new TextBlock(changed, step, tooWide);
  }

  /** The lines from {@code first} on, at most {@code count}, moved to where the first line was. */
  public TextBlock part(int first, int count) {
    int end = Math.min(lines.size(), first + count);
    return withLines(lines.subList(first, end)).moved(-first * step.x(), -first * step.y());
  }
}
