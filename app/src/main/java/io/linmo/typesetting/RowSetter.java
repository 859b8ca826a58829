package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets lines from left to right. */
final class RowSetter implements LineSetter {

  private final GlyphSource source;
  private final TextLayout layout;
  private final FormTurns turns;
  private final Liveliness.Pen pen;

  RowSetter(GlyphSource source, TextLayout layout, FormTurns turns, Liveliness.Pen pen) {
    this.source = source;
    this.layout = layout;
    this.turns = turns;
    this.pen = pen;
  }

  @Override
  public Point step() {
    return new Point(0, -layout.leading() * (source.ascender() - source.descender()));
  }

  @Override
  public TextLine set(List<InkedGlyph> run, boolean last) {
    List<PlacedGlyph> placed = new ArrayList<>(run.size());
    String text = LineSetter.textOf(run);
    pen.beginLine();
    double x = 0;
    for (InkedGlyph glyph : source.shape(text).orElseGet(() -> inTurn(run))) {
      placed.add(pen.write(glyph, x, pen.sway(x)));
      x += pen.advance(glyph);
    }
    Box box = new Box(0, source.descender(), Math.max(x, 0), source.ascender());
    return aligned(new TextLine(text, placed, box), last);
  }

  /** The run with its characters' forms in turn. */
  private List<InkedGlyph> inTurn(List<InkedGlyph> run) {
    return run.stream().map(glyph -> turns.next(glyph.codePoint())).toList();
  }

  private TextLine aligned(TextLine line, boolean last) {
    double rest = Math.max(0, layout.measure() - line.width());
    if (layout.alignment() == TextLayout.Alignment.LEFT) {
      return line.moved(Math.min(rest, pen.margin()), 0);
    }
    if (!Double.isFinite(rest) || rest == 0) {
      return line;
    }
    return switch (layout.alignment()) {
      case LEFT -> line;
      case CENTER -> line.moved(rest / 2, 0);
      case RIGHT -> line.moved(rest, 0);
      case JUSTIFY -> last ? line : stretched(line, rest);
    };
  }

  /** Shares the rest among spaces and the gaps between ideographs; without them, all gaps. */
  private static TextLine stretched(TextLine line, double rest) {
    List<PlacedGlyph> glyphs = line.glyphs();
    boolean[] grows = new boolean[glyphs.size()];
    int gaps = 0;
    for (int i = 0; i + 1 < glyphs.size(); i++) {
      int next = glyphs.get(i + 1).glyph().codePoint();
      grows[i] = LineItem.mayWiden(glyphs.get(i).glyph().codePoint(), next);
      gaps += grows[i] ? 1 : 0;
    }
    if (gaps == 0 && glyphs.size() > 1) {
      gaps = glyphs.size() - 1;
      Arrays.fill(grows, 0, gaps, true);
    }
    if (gaps == 0) {
      return line;
    }
    List<PlacedGlyph> moved = new ArrayList<>(glyphs.size());
    double shift = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      moved.add(glyphs.get(i).moved(shift, 0));
      shift += grows[i] ? rest / gaps : 0;
    }
    Box box = line.box();
    return new TextLine(
        line.text(), moved, new Box(box.left(), box.bottom(), box.right() + rest, box.top()));
  }
}
