package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.image.Script;
import io.linmo.typeface.KerningPair;
import io.linmo.typeface.MarkAttachment;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceLayout;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GposTableTest {

  @Test
  void kernedPairsMoveAndOthersDoNot() {
    TypefaceBuilder builder = LayoutFonts.boxes(Script.LATIN, "AVTox", 2);
    LayoutFonts font =
        new LayoutFonts(
            builder.kern('A', 'V', -80).kern('V', 'A', -70).kern('T', 'o', -95).build());
    TestShaper shaper = new TestShaper(font.compile());

    assertThat(shaper.kerning(font.id("A"), font.id("V"))).isEqualTo(-80);
    assertThat(shaper.kerning(font.id("V"), font.id("A"))).isEqualTo(-70);
    assertThat(shaper.kerning(font.id("T"), font.id("o"))).isEqualTo(-95);
    assertThat(shaper.kerning(font.id("A"), font.id("o"))).isZero();
    assertThat(shaper.kerning(font.id("x"), font.id("A"))).isZero();
  }

  @Test
  void variantsAreKernedLikeTheirLetter() {
    LayoutFonts font =
        new LayoutFonts(LayoutFonts.boxes(Script.LATIN, "AV", 3).kern('A', 'V', -80).build());
    TestShaper shaper = new TestShaper(font.compile());

    assertThat(shaper.kerning(font.id("A.ss02"), font.id("V.ss01"))).isEqualTo(-80);
    assertThat(shaper.kerning(font.id("V.ss01"), font.id("A"))).isZero();
  }

  @Test
  void aVariantWithAPairOfItsOwnIsKernedByThat() {
    Typeface plain = LayoutFonts.boxes(Script.LATIN, "AV", 3).build();
    TypefaceLayout layout =
        new TypefaceLayout(
            plain.layout().variants(),
            Map.of(),
            List.of(new KerningPair("A", "V", -80), new KerningPair("A.ss01", "V", 0)),
            Map.of(),
            Map.of(),
            List.of(),
            MarkAttachment.NONE);
    LayoutFonts font =
        new LayoutFonts(new Typeface(plain.names(), plain.metrics(), 1000, plain.glyphs(), layout));
    TestShaper shaper = new TestShaper(font.compile());

    assertThat(shaper.kerning(font.id("A.ss01"), font.id("V"))).isZero();
    assertThat(shaper.kerning(font.id("A.ss02"), font.id("V"))).isEqualTo(-80);
  }

  @Property(tries = 30, seed = "1")
  void everyPairOfADenseTableComesBack(@ForAll Random random, @ForAll boolean coarse) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    TypefaceBuilder builder = LayoutFonts.boxes(Script.LATIN, letters, 1);
    int[][] units = new int[letters.length()][letters.length()];
    for (int i = 0; i < units.length; i++) {
      for (int j = 0; j < units.length; j++) {
        units[i][j] = coarse ? (i % 5 - j % 4) * 10 : random.nextInt(201) - 100;
        builder.kern(letters.charAt(i), letters.charAt(j), units[i][j]);
      }
    }
    LayoutFonts font = new LayoutFonts(builder.build());
    byte[] bytes = font.compile();

    TestShaper shaper = new TestShaper(bytes);
    for (int k = 0; k < 60; k++) {
      int i = random.nextInt(units.length);
      int j = random.nextInt(units.length);
      List<Integer> pair = font.glyphs("" + letters.charAt(i) + letters.charAt(j));
      assertThat(shaper.kerning(pair.get(0), pair.get(1))).isEqualTo(units[i][j]);
    }
    if (coarse) {
      assertThat(ReadBack.tables(bytes).get("GPOS").capacity()).isLessThan(1000);
    }
  }

  @Test
  void kerningOfAGlyphThatIsMissingIsNamed() {
    Typeface plain = LayoutFonts.boxes(Script.LATIN, "A", 1).build();
    TypefaceLayout layout =
        new TypefaceLayout(
            Map.of(),
            Map.of(),
            List.of(new KerningPair("A", "V", -10)),
            Map.of(),
            Map.of(),
            List.of(),
            MarkAttachment.NONE);

    assertThatThrownBy(
            () ->
                FontCompiler.compile(
                    new Typeface(plain.names(), plain.metrics(), 1000, plain.glyphs(), layout)))
        .hasMessage("kerning: glyph 'V' is not in the typeface");
  }
}
