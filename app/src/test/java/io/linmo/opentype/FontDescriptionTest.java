package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.image.Script;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceNames;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a font says of its style, its names and the text it can set. */
class FontDescriptionTest {

  @Test
  void aBoldItalicSaysSoEverywhere() throws IOException {
    Typeface regular = Typefaces.letters("a");
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
  void otherFormsOfALetterHaveNamesForMenus() throws IOException {
    Typeface typeface =
        LayoutFonts.boxes(Script.LATIN, "ag", 1)
            .addChoice('g', PlainShapes.box(10, -200, 300, 400), 320)
            .addChoice('g', PlainShapes.box(10, -200, 310, 400), 320)
            .build();

    TrueTypeFont font = ReadBack.font(FontCompiler.compile(typeface));

    assertThat(font.getNaming().getName(256, 3, 1, 0x409)).isEqualTo("Forms of g");
    assertThat(font.getNaming().getName(257, 3, 1, 0x409)).isEqualTo("g, form 2");
    assertThat(font.getNaming().getName(258, 3, 1, 0x409)).isEqualTo("g, form 3");
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
  void aFamilyWithALongNameIsKnownByAShortOneToWord() {
    TypefaceNames names =
        new TypefaceNames(
            "The Handwriting of Ada Lovelace 1843", "Regular", "1.0", "", "", "", "", "");
    TypefaceNames light =
        new TypefaceNames(
            "The Handwriting of Ada Lovelace 1843", "Light", "1.0", "", "", "", "", "");

    assertThat(NameTable.names(names, FontStyle.of(names)))
        .containsEntry(1, "The Handwriting of Ada Lovelace")
        .containsEntry(2, "Regular")
        .containsEntry(16, "The Handwriting of Ada Lovelace 1843")
        .containsEntry(17, "Regular");
    assertThat(NameTable.names(light, FontStyle.of(light)))
        .containsEntry(1, "The Handwriting of Ada Lo Light")
        .containsEntry(16, "The Handwriting of Ada Lovelace 1843");
  }

  /** Java reads a full name into 256 bytes; the whole family stays in name 16. */
  @ParameterizedTest
  @CsvSource({"x, 120", "x, 121", "x, 255", "静, 121", "𠮷, 60", "𠮷, 127", "𠮷 , 99"})
  void aFontWhoseFamilyHasAnyLengthIsReadByJava(String word, int times) throws Exception {
    String family = word.repeat(times);
    Typeface letters = Typefaces.letters("a");
    TypefaceNames names = new TypefaceNames(family, "Regular", "1.0", "", "", "", "", "");

    byte[] bytes =
        FontCompiler.compile(new Typeface(names, letters.metrics(), 1000, letters.glyphs()));

    Font java = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    assertThat(java.getFontName(Locale.ENGLISH)).endsWith(" Regular").hasSizeBetween(100, 128);
    assertThat(ReadBack.font(bytes).getNaming().getName(16, 3, 1, 0x409)).isEqualTo(family);
    assertThat(NameTable.names(names, FontStyle.of(names)).values())
        .allMatch(name -> StandardCharsets.UTF_16BE.newEncoder().canEncode(name));
  }

  @Test
  void namesThatFitAreCutBetweenWordsAndHaveNoControlCharacters() {
    assertThat(FamilyName.fitting("My\u0007 own\thand")).isEqualTo("My own hand");
    assertThat(FamilyName.fitting("x".repeat(40))).isEqualTo("x".repeat(31));
    assertThat(FamilyName.hasControls("My\u200Bhand")).isTrue();
    assertThat(FamilyName.hasControls("我的字")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0123456789, 0", "あいう, 17", "カタ, 17", "国家这, 18", "國學這, 20", "雫込畑, 17"})
  void everyFontHasACodePage(String characters, int bit) {
    List<Integer> codes = characters.codePoints().boxed().toList();
    assertThat(CodePages.of(codes)).containsExactly(1L << bit, 0L);
  }

  @Test
  void aChineseFamilyGetsAPostScriptNameOfItsOwn() {
    assertThat(NameTable.postScriptName("楷体 X", "Regular")).isEqualTo("u6977u4F53X-Regular");
    assertThat(NameTable.postScriptName("y".repeat(90), "Bold")).hasSize(63).endsWith("-Bold");
  }

  @Test
  void aVersionThatIsNoNumberIsRefused() {
    TypefaceNames names = new TypefaceNames("Hand", "Regular", "one", "", "", "", "", "");

    assertThatThrownBy(() -> FontStyle.of(names))
        .hasMessage("font version 'one', expected a number such as 1.000");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aFontOfTheChineseStandardSetDeclaresItsCodePage() throws IOException {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.HAN);
    String standard = simplifiedChinese();
    standard.codePoints().forEach(c -> builder.add(c, PlainShapes.box(40, -80, 960, 840), 1000));

    byte[] bytes = FontCompiler.compile(builder.build());

    TrueTypeFont font = ReadBack.font(bytes);
    assertThat(standard.codePoints().count()).isEqualTo(6763);
    assertThat(standard.codePoints())
        .allMatch(c -> cmap(font, c) > 0, "every character has a glyph");
    assertThat(font.getOS2Windows().getCodePageRange1()).isEqualTo(1L << 18);
    assertThat(font.getOS2Windows().getUnicodeRange2() >> (59 - 32) & 1).isEqualTo(1);
    assertThat(font.getPostScript().getFormatType()).isEqualTo(3f);
    assertThat(font.getHorizontalHeader().getNumberOfHMetrics()).isLessThan(20);
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
    return ReadBack.font(FontCompiler.compile(Typefaces.letters(characters)))
        .getOS2Windows()
        .getCodePageRange1();
  }
}
