package io.linmo.ufo;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.typeface.GlyphNames;
import io.linmo.typesetting.InkedGlyph;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes glyphs as a UFO 3: a thousand units to the em, curves as they are, to a hundredth of a
 * unit, counter-clockwise around ink as PostScript has it. A type designer goes on from there in
 * FontForge, Glyphs or RoboFont; fontmake and fontc compile it.
 */
public final class UfoWriter {

  private static final int UNITS_PER_EM = 1000;

  private static final String PLIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      %s</plist>
      """;

  private UfoWriter() {}

  /**
   * The files that all glyphs of a font source share, by their paths.
   *
   * @param note how the glyphs came about
   * @param ascender in em
   * @param descender in em, negative
   * @param codePoints of its glyphs, in their order
   */
  public static Map<String, String> files(
      String family,
      String note,
      double ascender,
      double descender,
      Collection<Integer> codePoints) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "metainfo.plist",
        plist(entry("creator", "com.github.linmo") + integer("formatVersion", 3)));
    files.put(
        "fontinfo.plist",
        plist(
            entry("familyName", family)
                + entry("styleName", "Regular")
                + integer("unitsPerEm", UNITS_PER_EM)
                + integer("ascender", units(ascender))
                + integer("descender", units(descender))
                + entry("note", note)));
    files.put(
        "layercontents.plist",
        PLIST.formatted(
            "<array><array><string>public.default</string><string>glyphs</string></array></array>\n"));
    StringBuilder contents = new StringBuilder();
    StringBuilder order = new StringBuilder();
    for (int codePoint : codePoints) {
      String name = GlyphNames.of(codePoint);
      contents.append(entry(name, file(codePoint)));
      order.append("<string>").append(escaped(name)).append("</string>");
    }
    files.put("glyphs/contents.plist", plist(contents.toString()));
    files.put("lib.plist", plist("<key>public.glyphOrder</key><array>" + order + "</array>\n"));
    return files;
  }

  /** The path of a glyph's file in the source. */
  public static String path(int codePoint) {
    return "glyphs/" + file(codePoint);
  }

  private static String file(int codePoint) {
    return "u%04X.glif".formatted(codePoint);
  }

  private static long units(double em) {
    return Math.round(em * UNITS_PER_EM);
  }

  private static String plist(String entries) {
    return PLIST.formatted("<dict>\n" + entries + "</dict>\n");
  }

  private static String entry(String key, String value) {
    return "<key>%s</key><string>%s</string>\n".formatted(escaped(key), escaped(value));
  }

  private static String integer(String key, long value) {
    return "<key>%s</key><integer>%d</integer>\n".formatted(key, value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The file of a glyph. */
  public static String glyph(InkedGlyph glyph) {
    String name = GlyphNames.of(glyph.codePoint());
    StringBuilder outline = new StringBuilder();
    for (Contour contour : glyph.outline().counterClockwise().contours()) {
      outline.append("<contour>\n");
      contour.segments().forEach(segment -> append(segment, outline));
      outline.append("</contour>\n");
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <glyph name="%s" format="2">
    <advance width="%d"/>
    <unicode hex="%04X"/>
    <outline>
    %s</outline>
    </glyph>
    """
        .formatted(name, Math.max(0, units(glyph.advance())), glyph.codePoint(), outline);
  }

  /** A segment's points but its first, which ended the one before. */
  private static void append(Segment segment, StringBuilder outline) {
    if (segment instanceof Cubic cubic) {
      append(cubic.control1(), "", outline);
      append(cubic.control2(), "", outline);
      append(cubic.end(), " type=\"curve\"", outline);
    } else if (segment instanceof Quadratic quadratic) {
      append(quadratic.control(), "", outline);
      append(quadratic.end(), " type=\"qcurve\"", outline);
    } else {
      append(segment.end(), " type=\"line\"", outline);
    }
  }

  private static void append(Point em, String type, StringBuilder outline) {
    outline.append(
        "<point x=\"%s\" y=\"%s\"%s/>\n".formatted(decimal(em.x()), decimal(em.y()), type));
  }

  private static String decimal(double em) {
    String text = String.format(Locale.ROOT, "%.2f", em * UNITS_PER_EM);
    return text.replaceFirst("\\.?0+$", "").replaceFirst("^-0$", "0");
  }
}
