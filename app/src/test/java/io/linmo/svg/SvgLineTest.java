package io.linmo.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.svg.SvgLineFont.LineGlyph;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.PenRoute;
import io.linmo.typesetting.Sheet;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Texts and fonts of open lines. */
class SvgLineTest {

  @Test
  void aTextIsOneOpenPathForEachLineOfTheRoute() throws Exception {
    TextBlock block = new Typesetter(new BlockLetters()).set("AB A");
    Sheet sheet = Sheet.of(block, InkColor.parse("blue"), null);
    PenRoute route = PenRoute.of(sheet.drawing(), GlyphStrokes.BY_SHAPE);

    Document svg = parse(SvgLineWriter.page(sheet, route, 20, "test"));
    NodeList paths = svg.getElementsByTagName("path");

    assertThat(route.lines()).isNotEmpty();
    assertThat(paths.getLength()).isEqualTo(route.lines().size());
    for (int i = 0; i < paths.getLength(); i++) {
      assertThat(((Element) paths.item(i)).getAttribute("d"))
          .matches("M-?[0-9.]+ -?[0-9.]+(L-?[0-9.]+ -?[0-9.]+)+");
    }
    Element pen = (Element) paths.item(0).getParentNode();
    assertThat(pen.getAttribute("fill")).isEqualTo("none");
    assertThat(pen.getAttribute("stroke")).isEqualTo(InkColor.parse("blue").hex());
  }

  @Test
  void aFontHoldsEachGlyphAsOpenLinesInThousandths() throws Exception {
    InkedGlyph letter = new BlockLetters().glyph('R').orElseThrow();
    PenRoute route = PenRoute.of(letter, GlyphStrokes.BY_SHAPE);
    LineGlyph space = new LineGlyph(' ', new PenRoute(List.of()), 0.25);

    Document svg =
        parse(
            SvgLineFont.font(
                List.of(space, new LineGlyph('R', route, letter.advance())),
                "My \"hand\"",
                "test",
                0.9,
                -0.3));
    Element face = (Element) svg.getElementsByTagName("font-face").item(0);
    NodeList glyphs = svg.getElementsByTagName("glyph");

    assertThat(face.getAttribute("font-family")).isEqualTo("My \"hand\"");
    assertThat(face.getAttribute("ascent")).isEqualTo("900");
    assertThat(face.getAttribute("descent")).isEqualTo("-300");
    assertThat(glyphs.getLength()).isEqualTo(2);
    assertThat(((Element) glyphs.item(0)).hasAttribute("d")).isFalse();
    Element r = (Element) glyphs.item(1);
    assertThat(r.getAttribute("unicode")).isEqualTo("R");
    assertThat(r.getAttribute("horiz-adv-x")).isEqualTo("500");
    assertThat(r.getAttribute("d")).startsWith("M").doesNotContain("Z");
    assertThat(r.getAttribute("d").chars().filter(c -> c == 'M').count())
        .isEqualTo(route.lines().size());
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
