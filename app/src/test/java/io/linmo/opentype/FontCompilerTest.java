package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.raster.Script;
import io.linmo.typeface.Drawings;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.TypefaceNames;
import io.linmo.typeface.VerticalMetrics;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  private static Typeface letters(String characters) {
    TypefaceBuilder builder = new TypefaceBuilder(Drawings.NAMES, Script.LATIN);
    characters
        .codePoints()
        .forEach(
            c -> builder.add(c, Drawings.box(20, 0, 300 + c % 50, 400 + c % 300), 350 + c % 50));
    return builder.build();
  }

  private static Typeface withGlyph(Outline outline, int advance) {
    return withGlyphs(List.of(new TypefaceGlyph("A", List.of(0x41), outline, advance)));
  }

  private static Typeface withGlyphs(List<TypefaceGlyph> glyphs) {
    List<TypefaceGlyph> all = new ArrayList<>();
    all.add(new TypefaceGlyph(".notdef", List.of(), Outline.EMPTY, 500));
    all.addAll(glyphs);
    return new Typeface(Drawings.NAMES, new VerticalMetrics(900, -250, 400, 700), 1000, all);
  }

  @Test
  void fontboxReadsWhatWasWritten() throws IOException {
    TrueTypeFont font = ReadBack.font(FontCompiler.compile(letters("HAx.é")));

    assertThat(font.getNaming().getFontFamily()).isEqualTo("Test Hand");
    assertThat(font.getName()).isEqualTo("TestHand-Regular");
    assertThat(font.getNumberOfGlyphs()).isEqualTo(7);
    assertThat(font.getUnicodeCmapLookup().getGlyphId('H')).isEqualTo(4);
    assertThat(font.getUnicodeCmapLookup().getGlyphId('é')).isEqualTo(6);
    assertThat(font.getUnicodeCmapLookup().getGlyphId('B')).isZero();
    assertThat(font.getPostScript().getGlyphNames())
        .containsExactly(".notdef", "space", "period", "A", "H", "x", "eacute");
    assertThat(font.getAdvanceWidth(4)).isEqualTo(350 + 'H' % 50);
    assertThat(font.getWidth("eacute")).isEqualTo(350 + 'é' % 50);
  }

  @Test
  void lineMetricsAgreeInAllTables() throws IOException {
    TrueTypeFont font = ReadBack.font(FontCompiler.compile(letters("Hxg")));

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
            new TypefaceGlyph("A", List.of(0x41), Drawings.box(0, 0, 100, 100), 300),
            new TypefaceGlyph("acutecomb", List.of(0x301), Drawings.box(-90, 500, -10, 600), 0));

    TrueTypeFont font = ReadBack.font(FontCompiler.compile(withGlyphs(glyphs)));

    assertThat(font.getOS2Windows().getAverageCharWidth()).isEqualTo((short) 400);
    assertThat(font.getHorizontalHeader().getMinLeftSideBearing()).isEqualTo((short) -90);
    assertThat(font.getHorizontalHeader().getMinRightSideBearing()).isEqualTo((short) 10);
    assertThat(font.getHorizontalHeader().getXMaxExtent()).isEqualTo((short) 100);
    assertThat(font.getHeader().getYMax()).isEqualTo((short) 600);
  }

  @Test
  void everyTableHasItsChecksumAndTheFileItsOwn() {
    byte[] font = FontCompiler.compile(letters("Linmo"));

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
    assertThat(FontCompiler.compile(letters("abc")))
        .isEqualTo(FontCompiler.compile(letters("abc")));
  }

  @Test
  void theDateComesFromTheOptions() {
    CompilerOptions options =
        CompilerOptions.fromEnvironment(Map.of("SOURCE_DATE_EPOCH", "1700000000"));

    byte[] font = new FontCompiler(options).encode(letters("a"));

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
    Typeface typeface = withGlyph(new Outline(List.of(dot())), 220);

    byte[] font = FontCompiler.compile(typeface);

    assertThat(ReadBack.tables(font).get("maxp").getShort(6)).as("points").isEqualTo((short) 5);
    assertThat(ReadBack.outline(ReadBack.font(font), 1).contours()).containsExactly(dot());
  }

  @Test
  void javaDrawsTheFont() throws Exception {
    assumeTrue(canUseFonts(), "this Java has no font support installed");
    byte[] bytes = FontCompiler.compile(letters("Hx"));

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

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aFontOfTheChineseStandardSetDeclaresItsCodePage() throws IOException {
    TypefaceBuilder builder = new TypefaceBuilder(Drawings.NAMES, Script.HAN);
    String standard = simplifiedChinese();
    standard.codePoints().forEach(c -> builder.add(c, Drawings.box(40, -80, 960, 840), 1000));

    byte[] bytes = FontCompiler.compile(builder.build());

    TrueTypeFont font = ReadBack.font(bytes);
    assertThat(standard.codePoints().count()).isEqualTo(6763);
    assertThat(standard.codePoints())
        .allMatch(c -> cmap(font, c) > 0, "every character has a glyph");
    assertThat(font.getOS2Windows().getCodePageRange1()).isEqualTo(1L << 18);
    assertThat(font.getOS2Windows().getUnicodeRange2() >> (59 - 32) & 1).isEqualTo(1);
    assertThat(font.getPostScript().getFormatType()).isEqualTo(3f);
    assertThat(font.getHorizontalHeader().getNumberOfHMetrics()).isLessThan(4);
  }

  private static int cmap(TrueTypeFont font, int codePoint) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(codePoint);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String simplifiedChinese() {
    StringBuilder text = new StringBuilder();
    for (int lead = 0xB0; lead <= 0xF7; lead++) {
      for (int trail = 0xA1; trail <= 0xFE; trail++) {
        byte[] code = {(byte) lead, (byte) trail};
        text.append(new String(code, Charset.forName("GB2312")));
      }
    }
    return text.toString().replace("\uFFFD", "");
  }

  @Test
  void latinCodePagesFollowTheLetters() throws IOException {
    String ascii = "ABCxyz";
    StringBuilder western = new StringBuilder();
    for (char c = 0xC0; c <= 0xFF; c++) {
      western.append(c);
    }

    assertThat(codePages(ascii)).isEqualTo(1L);
    assertThat(codePages(western + "ŠŽšžŒœŸ")).isEqualTo(1L);
    assertThat(codePages(western + "ŠŽšžŒœŸĞğİıŞş")).isEqualTo(0b10001L);
  }

  private static long codePages(String characters) throws IOException {
    return ReadBack.font(FontCompiler.compile(letters(characters)))
        .getOS2Windows()
        .getCodePageRange1();
  }

  @Test
  void aBoldItalicSaysSoEverywhere() throws IOException {
    Typeface regular = letters("a");
    TypefaceNames n = regular.names();
    TypefaceNames names =
        new TypefaceNames(
            n.family(), "Bold Italic", "2.5", "", "", n.licence(), "", n.description());

    TrueTypeFont font =
        ReadBack.font(
            FontCompiler.compile(new Typeface(names, regular.metrics(), 1000, regular.glyphs())));

    assertThat(font.getHeader().getMacStyle()).isEqualTo(3);
    assertThat(font.getOS2Windows().getFsSelection()).isEqualTo(0b1010_0001);
    assertThat(font.getOS2Windows().getWeightClass()).isEqualTo(700);
    assertThat(font.getNaming().getFontSubFamily()).isEqualTo("Bold Italic");
    assertThat(font.getHeader().getFontRevision()).isEqualTo(2.5f);
  }

  @Test
  void aLightStyleIsAFamilyOfItsOwnInOldMenus() {
    TypefaceNames names = new TypefaceNames("Hand", "Light Italic", "1.0", "", "", "", "", "");

    assertThat(NameTable.names(names, FontStyle.of(names)))
        .containsEntry(1, "Hand Light")
        .containsEntry(2, "Italic")
        .containsEntry(16, "Hand")
        .containsEntry(17, "Light Italic")
        .doesNotContainKey(9);
  }

  @Test
  void aChineseFamilyGetsAPostScriptNameOfItsOwn() {
    assertThat(NameTable.postScriptName("楷体 X", "Regular")).isEqualTo("u6977u4F53X-Regular");
    assertThat(NameTable.postScriptName("y".repeat(90), "Bold")).hasSize(63).endsWith("-Bold");
  }

  @Test
  void aCoordinateOutOfRangeIsNamed() {
    assertThatThrownBy(() -> FontCompiler.compile(withGlyph(Drawings.box(0, 0, 20000, 10), 500)))
        .hasMessage("glyph 'A': contour 1 has the point (20000, 10), expected -16383 to 16383");
  }

  @Test
  void aBrokenCoordinateIsNamed() {
    Outline half = Drawings.box(0, 0, 100, 10).map(p -> new Point(p.x() + 0.5, p.y()));

    assertThatThrownBy(() -> FontCompiler.compile(withGlyph(half, 500)))
        .hasMessage("glyph 'A': contour 1 has the point (0.5, 0), expected whole units");
  }

  @Test
  void aContourOfTwoPointsIsNamed() {
    Outline flat = new Outline(List.of(Drawings.polygon(0, 0, 100, 0)));

    assertThatThrownBy(() -> FontCompiler.compile(withGlyph(flat, 500)))
        .hasMessage("glyph 'A': contour 1 has 2 points, expected at least 3");
  }

  @Test
  void anOpenContourIsNamed() {
    Point a = new Point(0, 0);
    Point b = new Point(9, 9);
    Point c = new Point(9, 0);
    Outline open =
        new Outline(List.of(new Contour(List.of(new Line(a, b), new Line(b, c), new Line(c, b)))));

    assertThatThrownBy(() -> FontCompiler.compile(withGlyph(open, 500)))
        .hasMessage("glyph 'A': contour 1 begins a segment at (0, 0), expected (9, 9)");
  }

  @Test
  void aCubicCurveIsNamed() {
    Point a = new Point(0, 0);
    Point b = new Point(9, 9);
    Outline cubic =
        new Outline(List.of(new Contour(List.of(new Cubic(a, b, b, a), new Line(a, a)))));

    assertThatThrownBy(() -> FontCompiler.compile(withGlyph(cubic, 500)))
        .hasMessageStartingWith("glyph 'A': contour 1 has a cubic curve at (0, 0)");
  }

  @Test
  void aCharacterMappedTwiceIsNamed() {
    Outline box = Drawings.box(0, 0, 10, 10);
    List<TypefaceGlyph> twice =
        List.of(
            new TypefaceGlyph("A", List.of(0x41), box, 20),
            new TypefaceGlyph("B", List.of(0x42, 0x41), box, 20));

    assertThatThrownBy(() -> FontCompiler.compile(withGlyphs(twice)))
        .hasMessage("glyph 'B': character U+0041, which glyph 'A' has already");
  }

  @Test
  void moreGlyphsThanAFontHoldsAreRefusedAndAsManyAreNot() {
    Outline triangle = new Outline(List.of(Drawings.polygon(0, 0, 0, 9, 9, 0)));
    List<TypefaceGlyph> most = new ArrayList<>();
    most.add(new TypefaceGlyph("A", List.of(0x41), triangle, 20));
    for (int i = 2; i < 65_535; i++) {
      most.add(new TypefaceGlyph("A." + i, List.of(), triangle, 20));
    }
    List<TypefaceGlyph> tooMany = new ArrayList<>(most);
    tooMany.add(new TypefaceGlyph("B", List.of(0x42), triangle, 20));

    assertThat(ReadBack.tables(FontCompiler.compile(withGlyphs(most))).get("maxp").getShort(4))
        .isEqualTo((short) 65_535);
    assertThatThrownBy(() -> FontCompiler.compile(withGlyphs(tooMany)))
        .hasMessageContaining("65536 glyphs, a font holds at most 65535");
  }

  @Test
  void aVersionThatIsNoNumberIsRefused() {
    TypefaceNames names = new TypefaceNames("Hand", "Regular", "one", "", "", "", "", "");

    assertThatThrownBy(() -> FontStyle.of(names))
        .hasMessage("font version 'one', expected a number such as 1.000");
  }
}
