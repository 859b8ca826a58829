package io.linmo.typeface;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes a complete typeface out of drawn characters.
 *
 * <p>It adds .notdef, the spaces of Unicode (for Han U+3000 too) and spare mappings for characters
 * that look the same, names the glyphs, orders them by code point after .notdef and the space, and
 * derives the line metrics from the ink. Lengths are font units of an em of 1000: the unit type
 * designers think in; the power of two that older rasterisers liked no longer buys speed.
 */
public final class TypefaceBuilder {

  public static final int UNITS_PER_EM = 1000;

  private static final int SPACE = 0x20;
  private static final int NO_BREAK_SPACE = 0xA0;

  private final TypefaceNames names;
  private final Script script;
  private final SortedMap<Integer, DrawnForm> drawn = new TreeMap<>();
  private final VariantForms variants = new VariantForms("ss");
  private final VariantForms choices = new VariantForms("alt");
  private final Map<List<Integer>, Integer> kerning = new LinkedHashMap<>();
  private boolean byShape;
  private Optional<Function<GlyphSample, Outline>> tracer = Optional.empty();
  private OptionalInt spaceAdvance = OptionalInt.empty();

  public TypefaceBuilder(TypefaceNames names, Script script) {
    this.names = Objects.requireNonNull(names, "names");
    this.script = Objects.requireNonNull(script, "script");
  }

  /**
   * Adds a character; a second one for the same code point replaces the first.
   *
   * @param outline in font units, y up, outer contours clockwise
   */
  public TypefaceBuilder add(int codePoint, Outline outline, int advance) {
    boolean blank = isBlank(codePoint);
    if (blank != outline.isEmpty()) {
      throw new IllegalArgumentException(
          "character U+%04X: %d contours, expected %s"
              .formatted(codePoint, outline.contours().size(), blank ? "none" : "at least 1"));
    }
    if (codePoint == SPACE || codePoint == NO_BREAK_SPACE) {
      return spaceAdvance(advance);
    }
    drawn.put(codePoint, new DrawnForm(outline, advance));
    return this;
  }

  /**
   * Adds a further drawn form of a character, which takes turns with the others in text; a blank
   * one is left out.
   */
  public TypefaceBuilder addVariant(int codePoint, Outline outline, int advance) {
    if (!outline.isEmpty()) {
      variants.add(codePoint, new DrawnForm(outline, advance));
    }
    return this;
  }

  /**
   * Adds another form of a character that one may choose instead, such as a for ɑ; a blank one is
   * left out.
   */
  public TypefaceBuilder addChoice(int codePoint, Outline outline, int advance) {
    if (!outline.isEmpty()) {
      choices.add(codePoint, new DrawnForm(outline, advance));
    }
    return this;
  }

  /** Moves the second character by {@code units} when it follows the first; negative is closer. */
  public TypefaceBuilder kern(int first, int second, int units) {
    kerning.put(List.of(first, second), units);
    return this;
  }

  /**
   * Kerns Latin letters by their shapes where no pair was given; those of a connected hand so that
   * their strokes meet.
   */
  public TypefaceBuilder kernByShape() {
    byShape = true;
    return this;
  }

  /**
   * Kerns by shape and draws the common pairs of a connected hand as one for which that does not
   * suffice.
   *
   * @param tracer makes an outline in font units of a picture; an empty one leaves the pair apart
   */
  public TypefaceBuilder join(Function<GlyphSample, Outline> tracer) {
    this.tracer = Optional.of(tracer);
    return kernByShape();
  }

  /** Sets the advance of the word space; without it one is derived from the letters. */
  public TypefaceBuilder spaceAdvance(int units) {
    spaceAdvance = OptionalInt.of(units);
    return this;
  }

  public Typeface build() {
    if (drawn.isEmpty()) {
      throw new IllegalStateException("typeface '" + names.family() + "': no character was drawn");
    }
    variants.codePoints().forEach(codePoint -> requireDrawn(codePoint, "variant"));
    choices.codePoints().forEach(codePoint -> requireDrawn(codePoint, "choice"));
    List<TypefaceGlyph> characters = CharacterGlyphs.of(drawn, script);
    MetricsRule rule = new MetricsRule(script, UNITS_PER_EM, characters);
    VerticalMetrics metrics = rule.vertical();
    List<TypefaceGlyph> glyphs = new ArrayList<>();
    glyphs.add(rule.notdef(metrics));
    TypefaceGlyph space = space(rule);
    glyphs.add(space);
    glyphs.addAll(characters);
    glyphs.addAll(variants.glyphs());
    glyphs.addAll(choices.glyphs());
    Map<String, String> verticalForms = addVerticalForms(characters, glyphs);
    Map<String, String> tabularFigures = addTabularFigures(characters, glyphs);
    List<KerningPair> pairs = kerningPairs();
    Map<String, List<String>> others = VariantForms.names(variants, choices);
    List<Ligature> ligatures = new ArrayList<>();
    if (byShape) {
      LetterKerning letters = new LetterKerning(glyphs, others, metrics, UNITS_PER_EM);
      pairs = letters.added(pairs);
      tracer.ifPresent(trace -> draw(letters.missingStrokes(), trace, glyphs, ligatures));
    }
    glyphs.addAll(furtherSpacesAt(glyphs), furtherSpaces(space.advance()));
    TypefaceLayout layout =
        new TypefaceLayout(
            variants.names(),
            choices.names(),
            pairs,
            verticalForms,
            tabularFigures,
            ligatures,
            CombiningMarks.attachment(glyphs, others, metrics));
    return new Typeface(names, metrics, UNITS_PER_EM, glyphs, layout);
  }

  private TypefaceGlyph space(MetricsRule rule) {
    return new TypefaceGlyph(
        GlyphNames.of(SPACE),
        List.of(SPACE, NO_BREAK_SPACE),
        Outline.EMPTY,
        spaceAdvance.orElseGet(rule::spaceAdvance));
  }

  /** Of Han fonts not at the end: hmtx keeps one advance for all glyphs there that share it. */
  private int furtherSpacesAt(List<TypefaceGlyph> glyphs) {
    int at = glyphs.size();
    int last = glyphs.get(at - 1).advance();
    while (script == Script.HAN && at > 2 && glyphs.get(at - 1).advance() == last) {
      at--;
    }
    return at;
  }

  private List<TypefaceGlyph> furtherSpaces(int word) {
    SpaceWidths widths =
        new SpaceWidths(
            word / (double) UNITS_PER_EM, advance('0', UNITS_PER_EM / 2), advance('.', word));
    List<TypefaceGlyph> spaces = new ArrayList<>();
    for (int space : SpaceWidths.FURTHER) {
      int advance = (int) Math.round(UNITS_PER_EM * widths.of(space).orElseThrow());
      if (!drawn.containsKey(space)) {
        spaces.add(new TypefaceGlyph(GlyphNames.of(space), List.of(space), Outline.EMPTY, advance));
      }
    }
    return spaces;
  }

  /** Of a character in em. */
  private double advance(int codePoint, int usual) {
    DrawnForm form = drawn.get(codePoint);
    return (form == null ? usual : form.advance()) / (double) UNITS_PER_EM;
  }

  private Map<String, String> addVerticalForms(
      List<TypefaceGlyph> characters, List<TypefaceGlyph> glyphs) {
    Map<String, String> forms = new LinkedHashMap<>();
    var punctuation = VerticalPunctuation.of(drawn.keySet().stream().mapToInt(code -> code));
    for (TypefaceGlyph glyph : script == Script.HAN ? characters : List.<TypefaceGlyph>of()) {
      VerticalForm.of(glyph, punctuation, UNITS_PER_EM)
          .ifPresent(
              form -> {
                glyphs.add(form);
                forms.put(glyph.name(), form.name());
              });
    }
    return forms;
  }

  private static Map<String, String> addTabularFigures(
      List<TypefaceGlyph> characters, List<TypefaceGlyph> glyphs) {
    Map<String, String> forms = new LinkedHashMap<>();
    for (TypefaceGlyph form : TabularFigures.of(characters)) {
      glyphs.add(form);
      forms.put(form.name().replace(TabularFigures.SUFFIX, ""), form.name());
    }
    return forms;
  }

  private static void draw(
      List<JoiningStroke> strokes,
      Function<GlyphSample, Outline> tracer,
      List<TypefaceGlyph> glyphs,
      List<Ligature> ligatures) {
    for (JoiningStroke stroke : strokes) {
      Outline outline = tracer.apply(stroke.draw(UNITS_PER_EM));
      if (!outline.isEmpty()) {
        ligatures.add(stroke.ligature());
        glyphs.add(stroke.glyph(ContourStart.begunSmoothly(outline)));
      }
    }
  }

  private List<KerningPair> kerningPairs() {
    List<KerningPair> pairs = new ArrayList<>();
    kerning.forEach(
        (pair, units) -> {
          pair.forEach(codePoint -> requireDrawn(codePoint, "kerning"));
          pairs.add(new KerningPair(GlyphNames.of(pair.get(0)), GlyphNames.of(pair.get(1)), units));
        });
    return pairs;
  }

  private void requireDrawn(int codePoint, String what) {
    if (codePoint != SPACE && !drawn.containsKey(codePoint)) {
      throw new IllegalStateException(
          "%s of character U+%04X, which was not drawn itself".formatted(what, codePoint));
    }
  }

  private static boolean isBlank(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || Character.isWhitespace(codePoint)
        || (Character.getType(codePoint) == Character.FORMAT && codePoint != 0x00AD);
  }
}
