package io.linmo.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class StrokeCheckTest {

  private static final int SIZE = 128;
  private static final Path FONTS = Path.of("..", "fonts-data", "content");

  private static final FontFile HAN = font("lxgw-wenkai.ttf");
  private static final FontFile LATIN = font("noto-sans.ttf");

  private static FontFile font(String name) {
    try {
      return FontFile.read(FONTS.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static GlyphSample glyph(FontFile font, int codePoint) {
    return GlyphRasterizer.sample(font, codePoint, Script.of(codePoint), SIZE).orElseThrow();
  }

  private static GlyphSample erased(GlyphSample glyph, IntPredicate rows) {
    float[] coverage = glyph.image().coverage();
    for (int i = 0; i < coverage.length; i++) {
      if (rows.test(i / SIZE)) {
        coverage[i] = 0;
      }
    }
    return new GlyphSample(glyph.codePoint(), GlyphImage.of(SIZE, SIZE, coverage), glyph.frame());
  }

  @Test
  void theStandardFormHasNoFault() {
    StrokeCheck check = new StrokeCheck(HAN, Script.HAN, List.of());

    for (int codePoint : "永三国".codePoints().toArray()) {
      assertThat(check.judge(glyph(HAN, codePoint)).fault()).isEmpty();
    }
  }

  @Test
  void aLostStrokeIsFound() {
    StrokeCheck check = new StrokeCheck(HAN, Script.HAN, List.of());
    GlyphSample three = glyph(HAN, '三');

    assertThat(check.judge(erased(three, y -> y > 50 && y < 80)).fault())
        .contains("a stroke is missing");
  }

  @Test
  void punctuationKeepsItsPiecesAndHolesInEveryHand() {
    GlyphSample stop = glyph(HAN, '。');
    GlyphSample colon = glyph(HAN, '：');
    int middle = (int) InkBitmap.of(stop.image()).inkBox().getCenterY();
    StrokeCheck check = new StrokeCheck(HAN, Script.HAN, List.of());

    for (int codePoint : "。，、；：？！「」《》（）".codePoints().toArray()) {
      assertThat(check.judge(glyph(HAN, codePoint)).fault())
          .as(Character.toString(codePoint))
          .isEmpty();
    }
    assertThat(check.judge(erased(stop, y -> y > middle - 3 && y < middle)).fault()).isNotEmpty();
    assertThat(check.judge(erased(stop, y -> y < middle - 2)).fault()).contains("a ring is open");
    assertThat(check.judge(erased(colon, y -> y < 80)).fault()).contains("a part is missing");
  }

  @Test
  void aRingIsOpenWhereMostOfTheWrittenCloseTheirs() {
    List<GlyphSample> closed =
        "日国回田目四口品".codePoints().mapToObj(codePoint -> glyph(HAN, codePoint)).toList();
    GlyphSample mouth = glyph(HAN, '口');
    int middle = (int) InkBitmap.of(mouth.image()).inkBox().getCenterY();
    GlyphSample open = erased(mouth, y -> y > middle);

    assertThat(new StrokeCheck(HAN, Script.HAN, closed).judge(mouth).closesRings()).isTrue();
    assertThat(new StrokeCheck(HAN, Script.HAN, closed).judge(open).closesRings()).isFalse();
    assertThat(new StrokeCheck(HAN, Script.HAN, List.of(mouth)).judge(open).closesRings())
        .as("one written character does not tell")
        .isTrue();
    List<GlyphSample> cursive = new ArrayList<>(closed.subList(0, 5));
    cursive.addAll(List.of(open, open, open));
    assertThat(new StrokeCheck(HAN, Script.HAN, cursive).judge(open).closesRings())
        .as("a hand that often leaves them open")
        .isTrue();
  }

  /** A brush of such a thickness has no room for 48 strokes, but for 14. */
  @Test
  void strokesThatRunTogetherAreFound() {
    List<GlyphSample> written =
        "永字八法天地玄黄宇宙".codePoints().mapToObj(c -> thickened(glyph(HAN, c))).toList();
    StrokeCheck check = new StrokeCheck(HAN, Script.HAN, written);

    assertThat(check.judge(thickened(glyph(HAN, 0x9F98))).fault())
        .isEqualTo("strokes run together");
    assertThat(check.judge(glyph(HAN, 0x9F98)).fault()).isEmpty();
    for (int codePoint : "静夜骨的情最".codePoints().toArray()) {
      assertThat(check.judge(thickened(glyph(HAN, codePoint))).fault())
          .as(Character.toString(codePoint))
          .isEmpty();
    }
  }

  private static GlyphSample thickened(GlyphSample glyph) {
    InkBitmap ink = InkBitmap.of(glyph.image()).grown(2);
    float[] coverage = new float[SIZE * SIZE];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = ink.at(i % SIZE, i / SIZE) ? 1 : 0;
    }
    return new GlyphSample(glyph.codePoint(), GlyphImage.of(SIZE, SIZE, coverage), glyph.frame());
  }

  @Test
  void aLostDotIsFound() {
    StrokeCheck check = new StrokeCheck(LATIN, Script.LATIN, List.of());

    assertThat(check.judge(glyph(LATIN, 'i')).fault()).isEmpty();
    assertThat(check.judge(erased(glyph(LATIN, 'i'), y -> y < 33)).fault())
        .contains("a part is missing");
  }

  @Test
  void aLetterInPiecesIsFoundUnlessTheHandWritesSo() {
    GlyphSample broken = erased(glyph(LATIN, 'l'), y -> y > 50 && y < 70);
    GlyphSample writtenSo = erased(glyph(LATIN, 'I'), y -> y > 50 && y < 70);

    assertThat(new StrokeCheck(LATIN, Script.LATIN, List.of()).judge(broken).fault())
        .contains("broken into pieces");
    assertThat(new StrokeCheck(LATIN, Script.LATIN, List.of(writtenSo)).judge(broken).fault())
        .isEmpty();
  }

  @Test
  void aBlankGlyphIsAFault() {
    GlyphSample a = glyph(LATIN, 'a');
    GlyphSample blank = new GlyphSample('a', GlyphImage.blank(SIZE, SIZE), a.frame());

    assertThat(new StrokeCheck(LATIN, Script.LATIN, List.of()).judge(blank).fault())
        .contains("no ink");
  }
}
