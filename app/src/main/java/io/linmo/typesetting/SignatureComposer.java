package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Composes signatures: a name on a rising line, with what its design asks for. Fresh for each seed,
 * the same for the same one.
 */
public final class SignatureComposer {

  private static final double LEAST_RISE_DEGREES = 1.5;
  private static final double RISE_SPREAD_DEGREES = 3;
  private static final double USUAL_WEIGHT = 0.05;
  private static final double LEAST_WEIGHT = 0.02;
  private static final double MOST_WEIGHT = 0.12;
  private static final double SEAL_EM = 0.95;
  private static final double SEAL_GAP = 0.18;

  private final GlyphSource letters;
  private final GlyphStrokes strokes;
  private final GlyphSource sealLetters;
  private final SignatureDesign design;

  /**
   * @param letters what the name is written with
   * @param strokes finds the strokes of these, where they are joined
   * @param sealLetters what a seal is cut with
   */
  public SignatureComposer(
      GlyphSource letters, GlyphStrokes strokes, GlyphSource sealLetters, SignatureDesign design) {
    this.letters = letters;
    this.strokes = strokes;
    this.sealLetters = sealLetters;
    this.design = design;
  }

  public Drawing compose(String name, long seed) throws MissingGlyphsException {
    Liveliness liveliness = new Liveliness(design.liveliness(), design.pressure(), seed);
    TextLayout layout =
        new TextLayout(
            Double.POSITIVE_INFINITY,
            TextLayout.Alignment.LEFT,
            TextLayout.USUAL_LEADING,
            design.vertical());
    SignatureForm form = form(design, name, seed);
    TextBlock even = new Typesetter(letters, layout, liveliness, strokes).set(form.words(name));
    double weight = weight(even.outline());
    double rise = design.vertical() ? 0 : rise(seed);
    SignatureWords words = SignatureWords.of(even, form, design.vertical(), weight, seed);
    TextBlock text = words.text().turned(rise);
    List<Drawing.Part> parts = new ArrayList<>();
    parts.add(new Drawing.Words(text, design.ink()));
    words.tail().ifPresent(tail -> parts.add(stroke(turned(tail, rise))));
    if (form.joined()) {
      JoiningStrokes.of(text, strokes, weight, seed).forEach(join -> parts.add(stroke(join)));
    }
    Box ink = new Drawing(parts).inkBounds();
    if (form.through() && !design.underline() && !design.paraph()) {
      parts.add(stroke(Flourish.through(ink, weight, seed)));
    }
    if (design.underline()) {
      parts.add(stroke(Flourish.under(ink, weight, seed)));
    }
    if (design.paraph()) {
      parts.add(stroke(Flourish.paraph(ink, end(text), weight, seed)));
    }
    if (!design.seal().isEmpty()) {
      parts.add(seal(ink, seed));
    }
    return new Drawing(parts);
  }

  private static SignatureForm form(SignatureDesign design, String name, long seed) {
    SignatureForm free = design.plain() ? SignatureForm.PLAIN : SignatureForm.of(name, seed);
    return design.paraph() ? free.beforeParaph() : free;
  }

  /** What of a name is written for a seed: some forms reduce given names to their initials. */
  public static String words(SignatureDesign design, String name, long seed) {
    return form(design, name, seed).words(name);
  }

  /** Whether the last letters of a name run out in a wave for a seed. */
  public static boolean runsOut(SignatureDesign design, String name, long seed) {
    SignatureForm form = form(design, name, seed);
    return form.runsOut() && SignatureWords.canRunOut(form.words(name), design.vertical());
  }

  private Drawing.Part stroke(Outline outline) {
    return new Drawing.Strokes(outline, design.ink());
  }

  /** Turned about the origin, counter-clockwise. */
  private static Outline turned(Outline outline, double radians) {
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    return outline.map(p -> new Point(cos * p.x() - sin * p.y(), sin * p.x() + cos * p.y()));
  }

  /** The width of the pen's strokes: twice their area by their edge. */
  private static double weight(Outline ink) {
    double area = 0;
    double edge = 0;
    for (Contour contour : ink.contours()) {
      for (Segment segment : contour.segments()) {
        area += segment.area();
        Point middle = segment.at(0.5);
        edge += segment.start().distanceTo(middle) + middle.distanceTo(segment.end());
      }
    }
    double weight = edge == 0 ? USUAL_WEIGHT : 2 * Math.abs(area) / edge;
    return Math.min(Math.max(weight, LEAST_WEIGHT), MOST_WEIGHT);
  }

  /** Where the pen leaves the last letter: its rightmost point. */
  private static Point end(TextBlock text) {
    List<PlacedGlyph> glyphs = text.glyphs();
    for (int i = glyphs.size() - 1; i >= 0; i--) {
      if (!glyphs.get(i).glyph().outline().isEmpty()) {
        return PenExit.of(glyphs.get(i).outline());
      }
    }
    return new Point(0, 0);
  }

  /** The angle of the baseline in radians. */
  private static double rise(long seed) {
    double chance = new SplittableRandom(seed).nextDouble();
    return Math.toRadians(LEAST_RISE_DEGREES + RISE_SPREAD_DEGREES * chance);
  }

  /** A seal to the right of the name, or below it in a column, in cinnabar red. */
  private Drawing.Part seal(Box ink, long seed) throws MissingGlyphsException {
    List<InkedGlyph> characters = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (int codePoint : design.seal().codePoints().toArray()) {
      Optional<InkedGlyph> glyph = sealLetters.glyph(codePoint);
      glyph.ifPresentOrElse(characters::add, () -> missing.add(codePoint));
    }
    if (!missing.isEmpty()) {
      throw new MissingGlyphsException(missing);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double turn = Math.toRadians(3 * (random.nextDouble() - 0.5));
    double size = SEAL_EM * (design.vertical() ? 0.72 : 0.9);
    double x = design.vertical() ? (ink.left() + ink.right() - size) / 2 : ink.right() + SEAL_GAP;
    double y = design.vertical() ? ink.bottom() - SEAL_GAP - size : ink.bottom() - 0.05;
    double cos = size * Math.cos(turn);
    double sin = size * Math.sin(turn);
    Outline seal =
        new Seal(design.sealKind())
            .cut(characters, seed)
            .map(p -> new Point(x + cos * p.x() - sin * p.y(), y + sin * p.x() + cos * p.y()));
    return new Drawing.Strokes(seal, InkColor.CINNABAR);
  }

  /**
   * A seal's characters for a name as seals have them: filled up to four with 之印 or 印.
   *
   * @return empty where the name is none that seals are made for
   */
  public static Optional<String> sealText(String name) {
    String han = name.replaceAll("\\s", "");
    if (han.isEmpty() || !han.codePoints().allMatch(Character::isIdeographic)) {
      return Optional.empty();
    }
    return Optional.of(
        switch ((int) han.codePoints().count()) {
          case 2 -> han + "之印";
          case 1, 3 -> han + "印";
          default -> han;
        });
  }
}
