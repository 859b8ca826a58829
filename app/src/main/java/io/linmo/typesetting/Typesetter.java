package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.typeface.SpaceWidths;
import io.linmo.typeface.VerticalPunctuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets a text in lines or columns.
 *
 * <p>The text is composed first (Unicode NFC); a tab counts as a space. Invisible characters, such
 * as joiners, direction marks and variation selectors, are obeyed or passed over. Spaces that the
 * source lacks are supplied. The drawings of a character take turns, so that no letter is like its
 * last occurrence where the source has several. Texts set one after the other go on as one.
 */
public final class Typesetter {

  private static final double SPACE = 0.25;

  private final GlyphSource source;
  private final TextLayout layout;
  private final Liveliness.Pen pen;
  private final FormTurns turns = new FormTurns();

  /** Sets each line of the text as one line, however long, glyph after glyph. */
  public Typesetter(GlyphSource source) {
    this(source, TextLayout.UNBROKEN, Liveliness.NONE);
  }

  /** Sets lines with glyphs whose strokes are found by their shape. */
  public Typesetter(GlyphSource source, TextLayout layout, Liveliness liveliness) {
    this(source, layout, liveliness, GlyphStrokes.BY_SHAPE);
  }

  /**
   * @param strokes finds the strokes of the glyphs, along which the pen presses
   */
  public Typesetter(
      GlyphSource source, TextLayout layout, Liveliness liveliness, GlyphStrokes strokes) {
    this.source = source;
    this.layout = layout;
    this.pen = liveliness.start(strokes);
  }

  public TextBlock set(String text) throws MissingGlyphsException {
    String composed = compose(text);
    Map<Integer, List<InkedGlyph>> forms = formsOf(composed);
    Map<Integer, InkedGlyph> glyphs = new HashMap<>();
    forms.forEach((codePoint, drawings) -> glyphs.put(codePoint, drawings.get(0)));
    List<TextLine> lines = new ArrayList<>();
    turns.add(forms);
    LineSetter setter =
        layout.vertical() ? columns(composed) : new RowSetter(source, layout, turns, pen);
    boolean even = !layout.vertical() && layout.alignment() == TextLayout.Alignment.JUSTIFY;
    LineBreaker breaker = new LineBreaker(layout.measure(), layout.vertical(), even);
    for (String paragraph : composed.split("\n", -1)) {
      var runs = breaker.breakLines(paragraph, glyphs);
      for (int i = 0; i < runs.size(); i++) {
        boolean last = i == runs.size() - 1;
        Point start = setter.step().times(lines.size());
        lines.add(setter.set(runs.get(i), last).moved(start.x(), start.y()));
      }
    }
    return new TextBlock(lines, setter.step(), breaker.tooWide());
  }

  private LineSetter columns(String text) {
    VerticalPunctuation punctuation =
        layout.punctuation().orElseGet(() -> VerticalPunctuation.of(text.codePoints()));
    return new ColumnSetter(layout, punctuation, turns, pen);
  }

  /** The text as it is set: composed, with line feeds and single spaces for breaks and tabs. */
  public static String compose(String text) {
    return PlainText.composed(text);
  }

  /**
   * The characters that a text needs ink for, each once; with the hyphen, where it may end lines.
   */
  public static Set<Integer> inked(String text) {
    String composed = PlainText.composed(text);
    Set<Integer> characters = new LinkedHashSet<>();
    PlainText.visible(composed)
        .codePoints()
        .filter(c -> c != '\n' && !isSpace(c))
        .forEach(characters::add);
    if (composed.indexOf(PlainText.SOFT_HYPHEN) >= 0) {
      characters.add(PlainText.HYPHEN);
    }
    return characters;
  }

  private Map<Integer, List<InkedGlyph>> formsOf(String text) throws MissingGlyphsException {
    Map<Integer, List<InkedGlyph>> forms = new LinkedHashMap<>();
    List<Integer> missing = new ArrayList<>();
    String visible = PlainText.visible(text);
    for (int codePoint : visible.codePoints().filter(c -> c != '\n').distinct().toArray()) {
      List<InkedGlyph> found = forms(codePoint);
      if (found.isEmpty()) {
        missing.add(codePoint);
      } else {
        forms.put(codePoint, found);
      }
    }
    if (!missing.isEmpty()) {
      throw new MissingGlyphsException(missing);
    }
    if (text.indexOf(PlainText.SOFT_HYPHEN) >= 0 && !forms(PlainText.HYPHEN).isEmpty()) {
      forms.putIfAbsent(PlainText.HYPHEN, forms(PlainText.HYPHEN));
    }
    return forms;
  }

  private List<InkedGlyph> forms(int codePoint) {
    List<InkedGlyph> found = source.forms(codePoint);
    if (!found.isEmpty() || !isSpace(codePoint)) {
      return found;
    }
    SpaceWidths widths =
        new SpaceWidths(advance(' ', SPACE), advance('0', 2 * SPACE), advance('.', SPACE));
    return List.of(InkedGlyph.blank(codePoint, widths.of(codePoint).orElseThrow()));
  }

  private double advance(int codePoint, double usual) {
    return source.glyph(codePoint).map(InkedGlyph::advance).orElse(usual);
  }

  static boolean isSpace(int codePoint) {
    return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
  }
}
