package io.linmo.generation;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Characters that are several others side by side, some of them small and raised: fractions,
 * digraph letters, raised letters and figures. Small parts are drawn with a heavier pen, so that
 * their strokes are hardly thinner than those of the others.
 */
final class SmallForms {

  /**
   * A part.
   *
   * @param scale of its size
   * @param raise how high its origin stands, in heights of a capital
   */
  record Part(int codePoint, double scale, double raise) {}

  private static final double SMALL = 0.6;

  /** Height of a capital in em, on which small parts are raised. */
  private static final double CAPITAL = 0.65;

  /** Empty margin in pixels. */
  private static final int MARGIN = 2;

  private static final Map<Integer, List<Part>> ROWS = rows();

  private SmallForms() {}

  private static Map<Integer, List<Part>> rows() {
    Map<Integer, List<Part>> rows = new HashMap<>();
    String pairs = "Ĳ:IJ ĳ:ij Ǆ:DŽ ǅ:Dž ǆ:dž Ǉ:LJ ǈ:Lj ǉ:lj Ǌ:NJ ǋ:Nj ǌ:nj Ǳ:DZ ǲ:Dz ǳ:dz";
    for (String pair : pairs.split(" ")) {
      rows.put(
          pair.codePointAt(0),
          pair.substring(2).codePoints().mapToObj(c -> new Part(c, 1, 0)).toList());
    }
    String fractions =
        "¼:1/4 ½:1/2 ¾:3/4 ⅐:1/7 ⅑:1/9 ⅓:1/3 ⅔:2/3 ⅕:1/5 ⅖:2/5 ⅗:3/5 ⅘:4/5 ⅙:1/6 ⅚:5/6 ⅛:1/8 ⅜:3/8"
            + " ⅝:5/8 ⅞:7/8";
    for (String fraction : fractions.split(" ")) {
      rows.put(
          fraction.codePointAt(0),
          List.of(
              new Part(fraction.charAt(2), SMALL, 0.42),
              new Part('/', 1, 0),
              new Part(fraction.charAt(4), SMALL, -0.02)));
    }
    String raised = "ª:a º:o ¹:1 ²:2 ³:3 ⁰:0 ⁴:4 ⁵:5 ⁶:6 ⁷:7 ⁸:8 ⁹:9 ⁿ:n ™:TM ℠:SM";
    for (String small : raised.split(" ")) {
      rows.put(
          small.codePointAt(0),
          small.substring(2).codePoints().mapToObj(c -> new Part(c, SMALL, 0.45)).toList());
    }
    for (int i = 0; i <= 9; i++) {
      rows.put(0x2080 + i, List.of(new Part('0' + i, SMALL, -0.2)));
    }
    rows.put((int) '‰', List.of(new Part('%', 1, 0), new Part('0', SMALL, -0.02)));
    return Map.copyOf(rows);
  }

  /** The parts of a character in their order; empty where it is no such character. */
  static List<Part> of(int codePoint) {
    return ROWS.getOrDefault(codePoint, List.of());
  }

  /** The parts side by side in one picture, at the resolution of the finest. */
  static GlyphSample compose(int codePoint, List<Part> parts, List<GlyphSample> drawn) {
    List<GlyphSample> placed = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      GlyphSample part =
          SmallInk.of(drawn.get(i), parts.get(i).scale(), parts.get(i).raise() * CAPITAL);
      GlyphFrame frame = part.frame();
      placed.add(
          new GlyphSample(
              codePoint,
              part.image(),
              new GlyphFrame(frame.left() + x, frame.top(), frame.pixelSize(), frame.advance())));
      x += frame.advance() - overlap(parts, i);
    }
    return joined(codePoint, placed, x);
  }

  /** Small figures stand under the ends of the stroke between them. */
  private static double overlap(List<Part> parts, int i) {
    boolean stroke = parts.get(i).codePoint() == '/';
    boolean before = i + 1 < parts.size() && parts.get(i + 1).codePoint() == '/';
    boolean signs = parts.get(i).codePoint() == '%';
    return stroke || before || signs ? 0.09 : 0;
  }

  private static GlyphSample joined(int codePoint, List<GlyphSample> placed, double advance) {
    Rectangle2D all =
        placed.stream().map(GlyphSample::inkBox).reduce(Rectangle2D::createUnion).orElseThrow();
    double px = placed.stream().mapToDouble(g -> g.frame().pixelSize()).min().orElseThrow();
    GlyphFrame frame =
        new GlyphFrame(all.getMinX() - MARGIN * px, all.getMaxY() + MARGIN * px, px, advance);
    GlyphSample row =
        GlyphComposer.blank(
            codePoint,
            (int) Math.ceil(all.getWidth() / px) + 2 * MARGIN,
            (int) Math.ceil(all.getHeight() / px) + 2 * MARGIN,
            frame);
    for (GlyphSample part : placed) {
      row = GlyphComposer.stamp(row, part, new AffineTransform());
    }
    return row;
  }
}
