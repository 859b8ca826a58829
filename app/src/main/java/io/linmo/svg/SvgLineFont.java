package io.linmo.svg;

import io.linmo.typesetting.PenRoute;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A font of single lines for pen plotters: an SVG font (SVG 1.1, 20) whose glyphs are open paths,
 * as the Hershey text tools of Inkscape and plotters read it. 1,000 units to the em, y up.
 */
public final class SvgLineFont {

  private static final int UNITS_PER_EM = 1000;
  private static final int DECIMALS = 0;

  private SvgLineFont() {}

  /**
   * A glyph of such a font.
   *
   * @param route empty for a space
   * @param advance in em
   */
  public record LineGlyph(int codePoint, PenRoute route, double advance) {}

  /**
   * @param family its name
   * @param description where it comes from
   * @param ascender in em
   * @param descender in em, negative
   */
  public static String font(
      List<LineGlyph> glyphs,
      String family,
      String description,
      double ascender,
      double descender) {
    SvgDocument document =
        new SvgDocument(0, 0, UNITS_PER_EM, UNITS_PER_EM, DECIMALS)
            .title(family)
            .description(description);
    Element font = document.element("font");
    font.setAttribute("id", "font");
    font.setAttribute("horiz-adv-x", units(1));
    Element face = document.element("font-face");
    face.setAttribute("font-family", family);
    face.setAttribute("units-per-em", units(1));
    face.setAttribute("ascent", units(ascender));
    face.setAttribute("descent", units(descender));
    font.appendChild(face);
    Element missing = document.element("missing-glyph");
    missing.setAttribute("horiz-adv-x", units(0.5));
    font.appendChild(missing);
    for (LineGlyph glyph : glyphs) {
      font.appendChild(glyph(document, glyph));
    }
    document.append(document.element("defs")).appendChild(font);
    return document.toXml();
  }

  private static Element glyph(SvgDocument document, LineGlyph glyph) {
    Element element = document.element("glyph");
    element.setAttribute("unicode", Character.toString(glyph.codePoint()));
    element.setAttribute("horiz-adv-x", units(glyph.advance()));
    StringBuilder data = new StringBuilder();
    glyph
        .route()
        .lines()
        .forEach(
            line -> data.append(SvgLineWriter.data(line, UNITS_PER_EM, UNITS_PER_EM, document)));
    if (!data.isEmpty()) {
      element.setAttribute("d", data.toString());
    }
    return element;
  }

  private static String units(double em) {
    return Long.toString(Math.round(em * UNITS_PER_EM));
  }
}
