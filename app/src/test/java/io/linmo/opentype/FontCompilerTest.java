package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.SpaceWidths;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;

class FontCompilerTest {

  /** A round dot; its four on-curve points lie half way between the corners of a square. */
  private static Contour dot() {
    Point[] on = {new Point(0, 100), new Point(100, 200), new Point(200, 100), new Point(100, 0)};
    Point[] off = {new Point(0, 200), new Point(200, 200), new Point(200, 0), new Point(0, 0)};
    List<Segment> quadrants = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      quadrants.add(new Quadratic(on[i], off[i], on[(i + 1) % 4]));
    }
    return new Contour(quadrants);
  }

  @Test
  void fontboxReadsWhatWasWritten() throws IOException {
    TrueTypeFont font = ReadBack.font(FontCompiler.compile(Typefaces.letters("HAx.é")));

    assertThat(font.getNaming().getFontFamily()).isEqualTo("Test Hand");
    assertThat(font.getName()).isEqualTo("TestHand-Regular");
    assertThat(font.getNumberOfGlyphs()).isEqualTo(7 + SpaceWidths.FURTHER.size());
    assertThat(font.getUnicodeCmapLookup().getGlyphId('H')).isEqualTo(4);
    assertThat(font.getUnicodeCmapLookup().getGlyphId('é')).isEqualTo(6);
    assertThat(font.getUnicodeCmapLookup().getGlyphId('B')).isZero();
    assertThat(font.getPostScript().getGlyphNames())
        .startsWith(".notdef", "space", "period", "A", "H", "x", "eacute")
        .endsWith("uni202F", "uni205F");
    assertThat(font.getAdvanceWidth(4)).isEqualTo(350 + 'H' % 50);
    assertThat(font.getWidth("eacute")).isEqualTo(350 + 'é' % 50);
  }

  @Test
  void lineMetricsAgreeInAllTables() throws IOException {
    TrueTypeFont font = ReadBack.font(FontCompiler.compile(Typefaces.letters("Hxg")));

    var os2 = font.getOS2Windows();
    var hhea = font.getHorizontalHeader();
    assertThat(os2.getTypoAscender()).isEqualTo(hhea.getAscender());
    assertThat(os2.getTypoDescender()).isEqualTo(hhea.getDescender());
    assertThat(os2.getTypoLineGap()).isZero();
    assertThat(hhea.getLineGap()).isZero();
    assertThat(os2.getWinAscent()).isGreaterThanOrEqualTo(font.getHeader().getYMax());
    assertThat(os2.getWinDescent()).isGreaterThanOrEqualTo(-font.getHeader().getYMin());
    assertThat(os2.getFsSelection()).isEqualTo(0b1100_0000);
    assertThat(os2.getFsType()).isZero();
    assertThat(os2.getHeight()).isEqualTo(400 + 'x' % 300);
    assertThat(os2.getCapHeight()).isEqualTo(400 + 'H' % 300);
  }

  @Test
  void averageAdvanceIsTheMeanOfGlyphsThatHaveOne() throws IOException {
    List<TypefaceGlyph> glyphs =
        List.of(
            new TypefaceGlyph("A", List.of(0x41), PlainShapes.box(0, 0, 100, 100), 300),
            new TypefaceGlyph("acutecomb", List.of(0x301), PlainShapes.box(-90, 500, -10, 600), 0));

    TrueTypeFont font = ReadBack.font(FontCompiler.compile(Typefaces.withGlyphs(glyphs)));

    assertThat(font.getOS2Windows().getAverageCharWidth()).isEqualTo((short) 400);
    assertThat(font.getHorizontalHeader().getMinLeftSideBearing()).isEqualTo((short) -90);
    assertThat(font.getHorizontalHeader().getMinRightSideBearing()).isEqualTo((short) 10);
    assertThat(font.getHorizontalHeader().getXMaxExtent()).isEqualTo((short) 100);
    assertThat(font.getHeader().getYMax()).isEqualTo((short) 600);
  }

  @Test
  void everyTableHasItsChecksumAndTheFileItsOwn() {
    byte[] font = FontCompiler.compile(Typefaces.letters("Linmo"));

    assertThat(SfntFile.checksum(font)).isEqualTo(0xB1B0AFBAL);
    ByteBuffer file = ByteBuffer.wrap(font);
    int count = file.getShort(4);
    assertThat(count).isGreaterThanOrEqualTo(12);
    for (int i = 0; i < count; i++) {
      int record = 12 + 16 * i;
      int offset = file.getInt(record + 8);
      byte[] table = new byte[file.getInt(record + 12)];
      file.get(offset, table);
      boolean head = file.getInt(record) == 0x68656164;
      if (head) {
        ByteBuffer.wrap(table).putInt(HeadTable.ADJUSTMENT_POSITION, 0);
      }
      assertThat(SfntFile.checksum(table)).isEqualTo(file.getInt(record + 4) & 0xFFFFFFFFL);
      assertThat(offset % 4).isZero();
    }
  }

  @Test
  void theSameTypefaceGivesTheSameBytes() {
    assertThat(FontCompiler.compile(Typefaces.letters("abc")))
        .isEqualTo(FontCompiler.compile(Typefaces.letters("abc")));
  }

  @Test
  void theDateComesFromTheOptions() {
    CompilerOptions options =
        CompilerOptions.fromEnvironment(Map.of("SOURCE_DATE_EPOCH", "1700000000"));

    byte[] font = new FontCompiler(options).encode(Typefaces.letters("a"));

    assertThat(options.modified()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(ReadBack.tables(font).get("head").getLong(20))
        .isEqualTo(1_700_000_000L + 2082844800L);
  }

  @Test
  void aDateThatIsNoNumberIsRefused() {
    assertThatThrownBy(
            () -> CompilerOptions.fromEnvironment(Map.of("SOURCE_DATE_EPOCH", "yesterday")))
        .hasMessage("SOURCE_DATE_EPOCH is 'yesterday', expected seconds since 1970");
  }

  @Test
  void impliedPointsAreLeftOutAndComeBack() {
    Typeface typeface = Typefaces.withGlyph(new Outline(List.of(dot())), 220);

    byte[] font = FontCompiler.compile(typeface);

    assertThat(ReadBack.tables(font).get("maxp").getShort(6)).as("points").isEqualTo((short) 5);
    assertThat(ReadBack.outline(ReadBack.font(font), 1).contours()).containsExactly(dot());
  }

  @Test
  void javaDrawsTheFont() throws Exception {
    assumeTrue(canUseFonts(), "this Java has no font support installed");
    byte[] bytes = FontCompiler.compile(Typefaces.letters("Hx"));

    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));

    assertThat(font.getFamily()).isEqualTo("Test Hand");
    assertThat(font.canDisplayUpTo("Hx xH")).isEqualTo(-1);
    assertThat(font.canDisplay('B')).isFalse();
  }

  private static boolean canUseFonts() {
    try {
      return GraphicsEnvironment.getLocalGraphicsEnvironment() != null
          && new Font(Font.DIALOG, Font.PLAIN, 12).canDisplay('a');
    } catch (Throwable e) {
      return false;
    }
  }
}
