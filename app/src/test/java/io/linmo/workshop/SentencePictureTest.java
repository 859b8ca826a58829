package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SentencePictureTest {

  /** Pixels of an em in the picture. */
  private static final int EM = 104;

  /** A black square of half an em on the baseline, with an advance of .75 em. */
  private static GlyphSample square(int codePoint) {
    float[] ink = new float[16 * 16];
    Arrays.fill(ink, 1);
    GlyphFrame frame = new GlyphFrame(0.125, 0.5, 0.5 / 16, 0.75);
    return new GlyphSample(codePoint, GlyphImage.of(16, 16, ink), frame);
  }

  private static BufferedImage drawn(String text, Map<Integer, GlyphSample> glyphs)
      throws IOException {
    return ImageIO.read(new ByteArrayInputStream(new SentencePicture(text).png(glyphs)));
  }

  private static boolean isInk(BufferedImage picture, double xEm, double yEm) {
    return (picture.getRGB((int) (xEm * EM), (int) (yEm * EM)) & 0xFF) < 128;
  }

  @Test
  void glyphsStandSideBySideOnOneBaseline() throws IOException {
    BufferedImage picture = drawn("ab", Map.of((int) 'a', square('a'), (int) 'b', square('b')));
    for (double left : new double[] {0.125, 0.875}) {
      assertThat(isInk(picture, left + 0.05, 0.9)).isTrue();
      assertThat(isInk(picture, left + 0.45, 0.5)).isTrue();
      assertThat(isInk(picture, left + 0.25, 0.99)).describedAs("below the baseline").isFalse();
      assertThat(isInk(picture, left + 0.25, 0.4)).describedAs("above the glyph").isFalse();
      assertThat(isInk(picture, left - 0.08, 0.7)).describedAs("before the glyph").isFalse();
    }
  }

  @Test
  void aWordThatDoesNotFitTheLineBeginsTheNext() throws IOException {
    Map<Integer, GlyphSample> glyphs = Map.of((int) 'a', square('a'));
    BufferedImage one = drawn("aaaaaaa aaaaa", glyphs);
    BufferedImage two = drawn("aaaaaaaa aaaaaaaa", glyphs);
    assertThat(two.getHeight()).isGreaterThan(one.getHeight() + EM);
    assertThat(isInk(two, 0.3, 0.9 + 1.3)).isTrue();
  }

  @Test
  void whatCannotBeDrawnIsLeftOut() throws IOException {
    BufferedImage picture = drawn("xa", Map.of((int) 'a', square('a')));
    assertThat(isInk(picture, 0.3, 0.9)).isTrue();
    assertThat(picture.getWidth()).isLessThan((int) (1.1 * EM));
  }

  @Test
  void aHandOfIdeographsGetsASentenceOfThem() {
    assertThat(SentencePicture.of(Set.of((int) 'a', (int) '永')).characters()).contains((int) '月');
    assertThat(SentencePicture.of(Set.of((int) 'a')).characters())
        .hasSize(28)
        .contains((int) 'z', (int) '.')
        .doesNotContain((int) ' ');
  }
}
