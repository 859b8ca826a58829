package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.Script;
import io.linmo.typeface.KerningPair;
import io.linmo.typeface.Ligature;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.TypefaceLayout;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ligatures as HarfBuzz, which the Java platform shapes with, applies them. */
class LigatureTest {

  private static final int SIZE = 1000;

  private final LayoutFonts font = new LayoutFonts(typeface());

  /** The pair e, x in two of its four combinations of forms, beside V that stands closer. */
  private static Typeface typeface() {
    Typeface plain = LayoutFonts.boxes(Script.LATIN, "exV", 2).build();
    List<TypefaceGlyph> glyphs = new ArrayList<>(plain.glyphs());
    for (String name : List.of("e_x", "e_x.ss01ss00")) {
      glyphs.add(new TypefaceGlyph(name, List.of(), PlainShapes.box(10, 0, 600, 400), 620));
    }
    TypefaceLayout layout = plain.layout();
    return new Typeface(
        plain.names(),
        plain.metrics(),
        plain.unitsPerEm(),
        glyphs,
        new TypefaceLayout(
            layout.variants(),
            layout.choices(),
            List.of(new KerningPair("V", "e", -50), new KerningPair("x", "V", -30)),
            layout.verticalForms(),
            layout.tabularFigures(),
            List.of(
                new Ligature("e_x", "e", "x.ss01"), new Ligature("e_x.ss01ss00", "e.ss01", "x")),
            layout.marks()));
  }

  private GlyphVector shape(String text) throws Exception {
    Font loaded =
        Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font.compile()))
            .deriveFont((float) SIZE)
            .deriveFont(
                Map.of(
                    TextAttribute.KERNING, TextAttribute.KERNING_ON,
                    TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    return loaded.layoutGlyphVector(
        new FontRenderContext(null, true, true),
        text.toCharArray(),
        0,
        text.length(),
        Font.LAYOUT_LEFT_TO_RIGHT);
  }

  private String names(GlyphVector glyphs) {
    return font.names(
        IntStream.range(0, glyphs.getNumGlyphs())
            .map(glyphs::getGlyphCode)
            .filter(code -> code != 0xFFFF) // stands for the second of two letters drawn as one
            .boxed()
            .toList());
  }

  @Test
  void eachCombinationOfFormsFindsItsOwnLigature() throws Exception {
    assertThat(names(shape("ex"))).isEqualTo("e_x");
    assertThat(names(shape("Vex"))).isEqualTo("V e_x.ss01ss00");
  }

  @Test
  void aLigatureIsKernedAsItsParts() throws Exception {
    GlyphVector glyphs = shape("VexV");

    assertThat(glyphs.getGlyphPosition(1).getX()).isEqualTo(270);
    assertThat(glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX())
        .isEqualTo(270 + 620 - 30 + 320);
  }
}
