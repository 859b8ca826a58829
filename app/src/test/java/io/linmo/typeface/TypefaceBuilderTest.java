package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.image.Script;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypefaceBuilderTest {

  private static TypefaceBuilder latin() {
    return new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
  }

  @Test
  void notdefAndSpaceComeFirstAndTheRestByCodePoint() {
    Typeface typeface =
        latin()
            .add('x', PlainShapes.box(20, 0, 380, 410), 400)
            .add('H', PlainShapes.box(20, 0, 580, 700), 600)
            .add(0x4E00, PlainShapes.box(50, 300, 950, 400), 1000)
            .build();

    assertThat(typeface.glyphs())
        .extracting(TypefaceGlyph::name)
        .filteredOn(name -> !name.startsWith("uni20"))
        .containsExactly(".notdef", "space", "H", "x", "uni4E00");
    assertThat(typeface.metrics().xHeight()).isEqualTo(410);
    assertThat(typeface.metrics().capHeight()).isEqualTo(700);
  }

  @Test
  void theNoBreakSpaceIsTheSpaceAndBothAreEmpty() {
    TypefaceGlyph space =
        latin().add('n', PlainShapes.box(0, 0, 400, 400), 440).build().glyphs().get(1);

    assertThat(space.codePoints()).containsExactly(0x20, 0xA0);
    assertThat(space.outline().isEmpty()).isTrue();
    assertThat(space.advance()).isEqualTo(264);
  }

  @Test
  void theCallersSpaceAdvanceWins() {
    TypefaceBuilder builder = latin().add('n', PlainShapes.box(0, 0, 400, 400), 440);

    assertThat(builder.spaceAdvance(277).build().glyphs().get(1).advance()).isEqualTo(277);
    assertThat(builder.add(' ', Outline.EMPTY, 301).build().glyphs().get(1).advance())
        .isEqualTo(301);
  }

  @Test
  void allSpacesOfUnicodeAreThereAndEmpty() {
    List<TypefaceGlyph> glyphs =
        latin()
            .add('n', PlainShapes.box(0, 0, 400, 400), 440)
            .add('0', PlainShapes.box(0, 0, 400, 600), 470)
            .add('.', PlainShapes.box(0, 0, 100, 100), 130)
            .build()
            .glyphs();

    assertThat(advances(glyphs, 0x2000, 0x2001, 0x2004, 0x2007, 0x2008, 0x2009, 0x200A, 0x202F))
        .containsExactly(500, 1000, 333, 470, 130, 200, 100, 200);
    assertThat(glyphs.stream().filter(glyph -> glyph.name().startsWith("uni20")))
        .hasSize(13)
        .allMatch(glyph -> glyph.outline().isEmpty());
  }

  private static List<Integer> advances(List<TypefaceGlyph> glyphs, Integer... codePoints) {
    return Stream.of(codePoints)
        .map(
            code ->
                glyphs.stream()
                    .filter(glyph -> glyph.codePoints().contains(code))
                    .findFirst()
                    .orElseThrow()
                    .advance())
        .toList();
  }

  @Test
  void inkOfEveryGlyphLiesBetweenAscenderAndDescender() {
    VerticalMetrics metrics =
        latin()
            .add('g', PlainShapes.box(0, -350, 300, 400), 320)
            .add('l', PlainShapes.box(0, 0, 60, 930), 90)
            .build()
            .metrics();

    assertThat(metrics.ascender()).isBetween(930, 1000);
    assertThat(metrics.descender()).isBetween(-420, -350);
  }

  @Test
  void flatLettersStillGetALineOfReadableHeight() {
    VerticalMetrics metrics =
        latin().add('x', PlainShapes.box(0, 0, 300, 300), 320).build().metrics();

    assertThat(metrics.ascender() - metrics.descender()).isBetween(1150, 1152);
  }

  @Test
  void hanKeepsTheEmBoxAndAddsFifteenPercent() {
    Typeface typeface =
        new TypefaceBuilder(PlainShapes.NAMES, Script.HAN)
            .add(0x6C38, PlainShapes.box(50, -60, 950, 820), 1000)
            .build();

    assertThat(typeface.metrics()).isEqualTo(new VerticalMetrics(955, -195, 0, 0));
    assertThat(typeface.glyphs())
        .filteredOn(glyph -> glyph.codePoints().contains(0x3000))
        .singleElement()
        .matches(glyph -> glyph.outline().isEmpty() && glyph.advance() == 1000);
  }

  @Test
  void aQuoteThatIsNotDrawnBorrowsTheStraightOne() {
    TypefaceGlyph quote =
        latin().add('\'', PlainShapes.box(0, 500, 50, 700), 90).build().glyphs().get(2);

    assertThat(quote.codePoints()).containsExactly(0x27, 0x2018, 0x2019);
  }

  @Test
  void aQuoteThatIsDrawnDoesNotBorrow() {
    Typeface typeface =
        latin()
            .add('\'', PlainShapes.box(0, 500, 50, 700), 90)
            .add(0x2019, PlainShapes.box(0, 500, 60, 700), 95)
            .build();

    assertThat(typeface.glyphs().get(2).codePoints()).containsExactly(0x27, 0x2018);
    assertThat(typeface.glyphs().get(3).codePoints()).containsExactly(0x2019);
  }

  @Test
  void theNotdefFrameIsAsHeavyAsTheLetters() {
    TypefaceGlyph notdef =
        latin().add('l', PlainShapes.box(0, 0, 60, 900), 90).build().glyphs().get(0);

    UnitBox outer =
        UnitBox.of(new Outline(notdef.outline().contours().subList(0, 1))).orElseThrow();
    UnitBox inner =
        UnitBox.of(new Outline(notdef.outline().contours().subList(1, 2))).orElseThrow();
    assertThat(inner.xMin() - outer.xMin()).isBetween(50, 62);
    assertThat(outer.yMin()).isZero();
  }

  @Test
  void aLetterWithoutInkIsRefused() {
    assertThatThrownBy(() -> latin().add('A', Outline.EMPTY, 500))
        .hasMessage("character U+0041: 0 contours, expected at least 1");
  }

  @Test
  void aBlankVariantIsLeftOut() {
    Typeface typeface =
        new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN)
            .add('A', PlainShapes.box(50, 0, 450, 700), 500)
            .addVariant('A', Outline.EMPTY, 500)
            .addVariant('A', PlainShapes.box(60, 0, 440, 700), 500)
            .build();

    assertThat(typeface.layout().variants()).isEqualTo(Map.of("A", List.of("A.ss01")));
  }

  @Test
  void aTypefaceOfNothingIsRefused() {
    assertThatThrownBy(() -> latin().build()).hasMessageContaining("no character was drawn");
  }

  @Test
  void namesFollowTheAdobeListAndElseTheCodePoint() {
    assertThat(List.of(0x41, 0xDF, 0x20AC, 0x4E00, 0x1F600))
        .extracting(GlyphNames::of)
        .containsExactly("A", "germandbls", "Euro", "uni4E00", "u1F600");
  }
}
