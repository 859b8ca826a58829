package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.Script;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.UnitBox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;

class VerticalTextTest {

  private static final Typeface TYPEFACE =
      new TypefaceBuilder(PlainShapes.NAMES, Script.HAN)
          .add('永', PlainShapes.box(50, -60, 950, 820), 1000)
          .add('（', PlainShapes.box(700, -100, 800, 860), 1000)
          .add('，', PlainShapes.box(100, -60, 200, 100), 1000)
          .add('ゃ', PlainShapes.box(200, -60, 700, 500), 1000)
          .add('”', PlainShapes.box(100, 700, 300, 820), 1000)
          .add('’', PlainShapes.box(100, 700, 200, 820), 350)
          .build();

  private static final byte[] FONT = FontCompiler.compile(TYPEFACE);

  @Test
  void everyGlyphIsAnEmHighAndHangsFromTheEmBox() throws IOException {
    TrueTypeFont font = ReadBack.font(FONT);
    int glyph = font.getUnicodeCmapLookup().getGlyphId('永');

    assertThat(font.getVerticalMetrics().getAdvanceHeight(glyph)).isEqualTo(1000);
    assertThat(font.getVerticalMetrics().getTopSideBearing(glyph)).isEqualTo(60);
    assertThat(font.getVerticalHeader().getAscender()).isEqualTo((short) 500);
    assertThat(font.getVerticalHeader().getDescender()).isEqualTo((short) -500);
  }

  @Test
  void aBracketTurnsACommaMovesAndSmallKanaDoALittle() {
    LayoutFonts glyphs = new LayoutFonts(TYPEFACE);

    List<Integer> vertical = new TestShaper(FONT).substitute(glyphs.glyphs("（永，ゃ"), "vert", 1);

    assertThat(glyphs.names(vertical)).isEqualTo("uniFF08.vert uni6C38 uniFF0C.vert uni3083.vert");
    assertThat(box("uniFF08.vert")).isEqualTo(new UnitBox(20, 80, 980, 180));
    assertThat(box("uniFF0C.vert")).isEqualTo(new UnitBox(650, 490, 750, 650));
    assertThat(box("uni3083.vert")).isEqualTo(new UnitBox(300, 40, 800, 600));
  }

  @Test
  void quotationMarksTurnIfTheyAreAnEmWide() {
    LayoutFonts glyphs = new LayoutFonts(TYPEFACE);

    List<Integer> vertical = new TestShaper(FONT).substitute(glyphs.glyphs("”’"), "vert", 1);

    assertThat(glyphs.names(vertical)).isEqualTo("quotedblright.vert quoteright");
    assertThat(box("quotedblright.vert")).isEqualTo(new UnitBox(820, 580, 940, 780));
  }

  @Test
  void theBaselinesKeepTheEmBox() {
    ByteBuffer base = ReadBack.tables(FONT).get("BASE");
    int axis = base.getShort(4);
    int scripts = axis + base.getShort(axis + 2);
    int values = scripts + base.getShort(scripts + 6) + 6;

    assertThat(coordinate(base, values, 2)).as("ideo").isEqualTo(-120);
    assertThat(coordinate(base, values, 3)).as("idtp").isEqualTo(880);
    assertThat(coordinate(base, values, 4)).as("romn").isZero();
  }

  @Test
  void aLatinFontHasNoVerticalMetrics() {
    byte[] latin = FontCompiler.compile(LayoutFonts.boxes(Script.LATIN, "ab", 1).build());

    assertThat(ReadBack.tables(latin)).doesNotContainKeys("vhea", "vmtx", "BASE");
  }

  private static int coordinate(ByteBuffer base, int values, int index) {
    return base.getShort(values + base.getShort(values + 4 + 2 * index) + 2);
  }

  private static UnitBox box(String glyph) {
    return TYPEFACE.glyphs().stream()
        .filter(candidate -> candidate.name().equals(glyph))
        .map(TypefaceGlyph::outline)
        .flatMap(outline -> UnitBox.of(outline).stream())
        .findFirst()
        .orElseThrow();
  }
}
