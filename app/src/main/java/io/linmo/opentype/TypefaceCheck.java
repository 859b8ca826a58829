package io.linmo.opentype;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.typeface.GlyphNames;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what a font file cannot hold, naming the glyph, the value and the range. */
final class TypefaceCheck {

  private static final int MOST_GLYPHS = 0xFFFF;

  /** Half of what 16 bits hold, so that the difference of any two coordinates fits too. */
  private static final int FARTHEST = 16383;

  private static final int MOST_POINTS = 0xFFFF;

  private TypefaceCheck() {}

  static void check(Typeface typeface) {
    int count = typeface.glyphs().size();
    require(
        count <= MOST_GLYPHS,
        "typeface '%s': %d glyphs, a font holds at most %d; choose fewer characters or variants",
        typeface.names().family(),
        count,
        MOST_GLYPHS);
    require(
        !typeface.names().family().isBlank() && !typeface.names().style().isBlank(),
        "typeface: family '%s' and style '%s', expected a name for each",
        typeface.names().family(),
        typeface.names().style());
    Set<String> names = new HashSet<>();
    Map<Integer, String> characters = new HashMap<>();
    for (TypefaceGlyph glyph : typeface.glyphs()) {
      checkName(glyph, names);
      checkCharacters(glyph, characters);
      require(
          glyph.advance() <= FARTHEST,
          "glyph '%s': advance %d, expected 0 to %d",
          glyph.name(),
          glyph.advance(),
          FARTHEST);
      checkOutline(glyph);
    }
    require(!characters.isEmpty(), "typeface '%s': maps no character", typeface.names().family());
    LayoutReferences.check(typeface.layout(), names);
  }

  private static void checkName(TypefaceGlyph glyph, Set<String> names) {
    require(
        GlyphNames.isValid(glyph.name()),
        "glyph '%s': the name is not valid, expected up to 63 of A-Z a-z 0-9 . _, a letter first",
        glyph.name());
    require(names.add(glyph.name()), "glyph '%s': the name is used twice", glyph.name());
  }

  private static void checkCharacters(TypefaceGlyph glyph, Map<Integer, String> characters) {
    for (int code : glyph.codePoints()) {
      boolean scalar = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
      require(
          scalar && (code & 0xFFFE) != 0xFFFE,
          "glyph '%s': code point %X, expected a Unicode character",
          glyph.name(),
          code);
      String other = characters.put(code, glyph.name());
      require(
          other == null,
          "glyph '%s': character U+%04X, which glyph '%s' has already",
          glyph.name(),
          code,
          other);
    }
  }

  private static void checkOutline(TypefaceGlyph glyph) {
    int number = 0;
    int total = 0;
    for (Contour contour : glyph.outline().contours()) {
      int points = checkContour(glyph, ++number, contour.segments());
      require(
          points >= 3,
          "glyph '%s': contour %d has %d points, expected at least 3",
          glyph.name(),
          number,
          points);
      total += points;
    }
    require(
        total <= MOST_POINTS,
        "glyph '%s': %d points, expected at most %d",
        glyph.name(),
        total,
        MOST_POINTS);
  }

  /** Counts the points of a contour whose every segment is sound. */
  private static int checkContour(TypefaceGlyph glyph, int number, List<Segment> segments) {
    int points = 0;
    Point last = segments.get(segments.size() - 1).end();
    for (Segment segment : segments) {
      if (!segment.start().equals(last)) {
        throw fault(glyph, number, "begins a segment at", segment.start(), text(last));
      }
      last = segment.end();
      if (segment instanceof Cubic) {
        throw fault(glyph, number, "has a cubic curve at", segment.start(), "only quadratics");
      }
      checkPoint(glyph, number, segment.start());
      if (segment instanceof Quadratic curve) {
        checkPoint(glyph, number, curve.control());
        points += 2;
      } else if (segment instanceof Line && !segment.start().equals(segment.end())) {
        points++;
      }
    }
    return points;
  }

  private static void checkPoint(TypefaceGlyph glyph, int contour, Point point) {
    if (!isInteger(point.x()) || !isInteger(point.y())) {
      throw fault(glyph, contour, "has the point", point, "whole units");
    }
    if (Math.abs(point.x()) > FARTHEST || Math.abs(point.y()) > FARTHEST) {
      throw fault(glyph, contour, "has the point", point, -FARTHEST + " to " + FARTHEST);
    }
  }

  private static IllegalArgumentException fault(
      TypefaceGlyph glyph, int contour, String what, Point found, String expected) {
    return new IllegalArgumentException(
        "glyph '%s': contour %d %s %s, expected %s"
            .formatted(glyph.name(), contour, what, text(found), expected));
  }

  private static boolean isInteger(double value) {
    return value == Math.rint(value);
  }

  private static String text(Point point) {
    return "(%s, %s)".formatted(number(point.x()), number(point.y()));
  }

  private static String number(double value) {
    return isInteger(value) ? "%.0f".formatted(value) : Double.toString(value);
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}
