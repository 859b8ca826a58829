package io.linmo.typeface;

import io.linmo.outline.Outline;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Makes a complete typeface out of drawn characters.
 *
 * <p>It adds .notdef, the space (with U+00A0; for Han U+3000 too) and spare mappings for characters
 * that look the same, names the glyphs, orders them by code point after .notdef and the space, and
 * derives the line metrics from the ink. Lengths are font units of an em of 1000: the unit type
 * designers think in; the power of two that older rasterisers liked no longer buys speed.
 */
public final class TypefaceBuilder {

  public static final int UNITS_PER_EM = 1000;

  private static final int SPACE = 0x20;
  private static final int NO_BREAK_SPACE = 0xA0;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  /** Characters that may borrow the glyph of another, as {borrower, lender}. */
  private static final int[][] SPARE = {
    {0x00AD, 0x002D}, {0x2010, 0x002D}, {0x2011, 0x002D}, {0x2018, 0x0027}, {0x2019, 0x0027},
    {0x201C, 0x0022}, {0x201D, 0x0022}, {0x03BC, 0x00B5}, {0x00B5, 0x03BC}, {0x2126, 0x03A9}
  };

  private final TypefaceNames names;
  private final Script script;
  private final SortedMap<Integer, Drawn> drawn = new TreeMap<>();
  private final SortedMap<Integer, List<Drawn>> variants = new TreeMap<>();
  private final Map<List<Integer>, Integer> kerning = new LinkedHashMap<>();
  private boolean byShape;
  private Optional<Function<GlyphSample, Outline>> tracer = Optional.empty();
  private OptionalInt spaceAdvance = OptionalInt.empty();

  private record Drawn(Outline outline, int advance) {
    Drawn {
      outline = ContourStart.begunSmoothly(outline);
    }
  }

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
    drawn.put(codePoint, new Drawn(outline, advance));
    return this;
  }

  /** Adds a further drawn form of a character, which takes turns with the others in text. */
  public TypefaceBuilder addVariant(int codePoint, Outline outline, int advance) {
    if (outline.isEmpty()) {
      throw new IllegalArgumentException(
          "variant of character U+%04X: 0 contours, expected at least 1".formatted(codePoint));
    }
    variants.computeIfAbsent(codePoint, key -> new ArrayList<>()).add(new Drawn(outline, advance));
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
    List<TypefaceGlyph> characters = characters();
    MetricsRule rule = new MetricsRule(script, UNITS_PER_EM, characters);
    VerticalMetrics metrics = rule.vertical();
    List<TypefaceGlyph> glyphs = new ArrayList<>();
    glyphs.add(rule.notdef(metrics));
    glyphs.add(
        new TypefaceGlyph(
            GlyphNames.of(SPACE),
            List.of(SPACE, NO_BREAK_SPACE),
            Outline.EMPTY,
            spaceAdvance.orElseGet(rule::spaceAdvance)));
    glyphs.addAll(characters);
    glyphs.addAll(variantGlyphs());
    Map<String, String> verticalForms = new LinkedHashMap<>();
    if (script == Script.HAN) {
      for (TypefaceGlyph glyph : characters) {
        VerticalForm.of(glyph, UNITS_PER_EM)
            .ifPresent(
                form -> {
                  glyphs.add(form);
                  verticalForms.put(glyph.name(), form.name());
                });
      }
    }
    Map<String, String> tabular = new LinkedHashMap<>();
    for (TypefaceGlyph form : TabularFigures.of(characters)) {
      glyphs.add(form);
      tabular.put(form.name().replace(TabularFigures.SUFFIX, ""), form.name());
    }
    List<KerningPair> pairs = kerningPairs();
    List<Ligature> ligatures = new ArrayList<>();
    if (byShape) {
      LetterKerning letters = new LetterKerning(glyphs, variantNames(), metrics, UNITS_PER_EM);
      pairs = letters.added(pairs);
      tracer.ifPresent(trace -> draw(letters.missingStrokes(), trace, glyphs, ligatures));
    }
    TypefaceLayout layout =
        new TypefaceLayout(
            variantNames(),
            pairs,
            verticalForms,
            tabular,
            ligatures,
            CombiningMarks.attachment(glyphs, variantNames(), metrics));
    return new Typeface(names, metrics, UNITS_PER_EM, glyphs, layout);
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

  /** All first variants in the order of their characters, then all second ones, and so on. */
  private List<TypefaceGlyph> variantGlyphs() {
    int most = variants.values().stream().mapToInt(List::size).max().orElse(0);
    List<TypefaceGlyph> glyphs = new ArrayList<>();
    for (int turn = 0; turn < most; turn++) {
      for (var entry : variants.entrySet()) {
        if (turn < entry.getValue().size()) {
          Drawn form = entry.getValue().get(turn);
          glyphs.add(
              new TypefaceGlyph(
                  variantName(entry.getKey(), turn), List.of(), form.outline(), form.advance()));
        }
      }
    }
    return glyphs;
  }

  private Map<String, List<String>> variantNames() {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    variants.forEach(
        (codePoint, drawings) -> {
          requireDrawn(codePoint, "variant");
          forms.put(
              GlyphNames.of(codePoint),
              IntStream.range(0, drawings.size())
                  .mapToObj(turn -> variantName(codePoint, turn))
                  .toList());
        });
    return forms;
  }

  private static String variantName(int codePoint, int turn) {
    return "%s.ss%02d".formatted(GlyphNames.of(codePoint), turn + 1);
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

  private List<TypefaceGlyph> characters() {
    SortedMap<Integer, Drawn> all = new TreeMap<>(drawn);
    if (script == Script.HAN) {
      all.putIfAbsent(IDEOGRAPHIC_SPACE, new Drawn(Outline.EMPTY, UNITS_PER_EM));
    }
    double small =
        drawn.entrySet().stream()
            .filter(letter -> Character.isLowerCase(letter.getKey()))
            .mapToInt(letter -> letter.getValue().advance())
            .average()
            .orElse(0);
    if (small > 0) {
      Map<Integer, Outline> outlines = new TreeMap<>();
      drawn.forEach((code, glyph) -> outlines.put(code, glyph.outline()));
      CombiningMarks.of(outlines, small)
          .forEach((mark, outline) -> all.putIfAbsent(mark, new Drawn(outline, 0)));
    }
    Map<Integer, List<Integer>> borrowers = borrowers();
    List<TypefaceGlyph> glyphs = new ArrayList<>(all.size());
    all.forEach(
        (codePoint, glyph) -> {
          List<Integer> codePoints = new ArrayList<>(List.of(codePoint));
          codePoints.addAll(borrowers.getOrDefault(codePoint, List.of()));
          glyphs.add(
              new TypefaceGlyph(
                  GlyphNames.of(codePoint), codePoints, glyph.outline(), glyph.advance()));
        });
    return glyphs;
  }

  private Map<Integer, List<Integer>> borrowers() {
    Map<Integer, List<Integer>> borrowers = new HashMap<>();
    for (int[] spare : SPARE) {
      if (!drawn.containsKey(spare[0]) && drawn.containsKey(spare[1])) {
        borrowers.computeIfAbsent(spare[1], lender -> new ArrayList<>()).add(spare[0]);
      }
    }
    return borrowers;
  }

  private static boolean isBlank(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || Character.isWhitespace(codePoint)
        || (Character.getType(codePoint) == Character.FORMAT && codePoint != 0x00AD);
  }
}
