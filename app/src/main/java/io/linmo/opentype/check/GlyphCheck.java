package io.linmo.opentype.check;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.opentype.check.OutlineFaults.Fault;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.awt.geom.Rectangle2D;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** glyf or CFF: that each glyph can be read, and that its outline is sound. */
final class GlyphCheck {

  private static final String EXPORT = "export the font anew";

  private static final double ROUNDING = 1;

  private final CheckedFont font;
  private final Findings findings;
  private final List<String> damaged = new ArrayList<>();
  private final List<String> boxes = new ArrayList<>();
  private final List<String> bearings = new ArrayList<>();
  private final Map<Fault, List<String>> faults = new EnumMap<>(Fault.class);
  private final double[] ink = {
    Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE
  };

  private GlyphCheck(CheckedFont font, Findings findings) {
    this.font = font;
    this.findings = findings;
  }

  static void check(CheckedFont font, Findings findings) {
    GlyphCheck check = new GlyphCheck(font, findings);
    for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
      check.checkGlyph(glyph);
    }
    check.report();
  }

  private void checkGlyph(int glyph) {
    Outline outline;
    try {
      outline = font.outline(glyph);
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      damaged.add(font.nameOf(glyph));
      return;
    }
    if (outline.isEmpty()) {
      return;
    }
    for (Fault fault : font.faults(glyph, outline)) {
      faults.computeIfAbsent(fault, key -> new ArrayList<>()).add(font.nameOf(glyph));
    }
    if (font.glyf().isPresent()) {
      checkBox(glyph, outline);
    }
  }

  /** Boxes may be drawn around the curves or around all points, those off the curve included. */
  private void checkBox(int glyph, Outline outline) {
    Rectangle2D curves = outline.toShape().getBounds2D();
    double[] tight = tightBox(outline);
    double[] loose = {curves.getMinX(), curves.getMinY(), curves.getMaxX(), curves.getMaxY()};
    for (int i = 0; i < 2; i++) {
      ink[i] = Math.min(ink[i], tight[i]);
      ink[i + 2] = Math.max(ink[i + 2], tight[i + 2]);
    }
    if (font.glyf().orElseThrow().isComposite(glyph)) {
      return;
    }
    int[] stated = font.glyf().orElseThrow().statedBox(glyph);
    for (int i = 0; i < 4; i++) {
      double least = Math.min(tight[i], loose[i]) - ROUNDING;
      double most = Math.max(tight[i], loose[i]) + ROUNDING;
      if (stated[i] < least || stated[i] > most) {
        boxes.add(font.nameOf(glyph));
        break;
      }
    }
    if (font.leftSideBearing(glyph) != stated[0] && (font.u16("head", 16) & 2) != 0) {
      bearings.add(font.nameOf(glyph));
    }
  }

  private static double[] tightBox(Outline outline) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (Contour contour : outline.contours()) {
      for (Segment segment : contour.segments()) {
        include(segment.start(), box);
        for (double t : segment.extrema()) {
          include(segment.at(t), box);
        }
      }
    }
    return box;
  }

  private static void include(Point point, double[] box) {
    box[0] = Math.min(box[0], point.x());
    box[1] = Math.min(box[1], point.y());
    box[2] = Math.max(box[2], point.x());
    box[3] = Math.max(box[3], point.y());
  }

  private void report() {
    if (!damaged.isEmpty()) {
      findings.error("glyf.data", EXPORT, "cannot be read: %s", Findings.some(damaged));
    }
    if (!boxes.isEmpty()) {
      findings.warn(
          "glyf.box", EXPORT, "the stated box is not that of the points: %s", Findings.some(boxes));
    }
    if (!bearings.isEmpty()) {
      findings.warn(
          "hmtx.bearing",
          "set the left side bearings to where the boxes begin, or clear bit 1 of head.flags",
          "head.flags says that side bearings begin at the box, but not so: %s",
          Findings.some(bearings));
    }
    faults.forEach(
        (fault, glyphs) ->
            findings.warn(
                fault.id(),
                fault.remedy(),
                "%s in %d glyphs: %s",
                fault.what(),
                glyphs.size(),
                Findings.some(glyphs)));
    checkNotdef();
    checkFontBox();
  }

  private void checkNotdef() {
    if (damaged.isEmpty() && font.outline(0).isEmpty()) {
      findings.warn(
          "notdef.empty",
          "draw .notdef, a box for instance, so that missing characters are seen",
          "the first glyph, .notdef, is empty");
    }
  }

  private void checkFontBox() {
    if (ink[0] > ink[2]) {
      return;
    }
    int[] stated = {
      font.i16("head", 36), font.i16("head", 38), font.i16("head", 40), font.i16("head", 42)
    };
    boolean inside =
        stated[0] <= ink[0] + 1
            && stated[1] <= ink[1] + 1
            && stated[2] >= ink[2] - 1
            && stated[3] >= ink[3] - 1;
    if (!inside) {
      findings.warn(
          "head.box",
          "set the box in head to that of all glyphs",
          "head's box is %s, the ink's %s",
          Arrays.toString(stated),
          Arrays.toString(Arrays.stream(ink).mapToLong(Math::round).toArray()));
    }
  }
}
