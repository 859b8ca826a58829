package io.linmo.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Box;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngWriterTest {

  @Test
  void aPageHoldsTheInkWithAMargin() throws Exception {
    TextBlock text = new Typesetter(new BlockLetters()).set("ab");
    BufferedImage page = read(PngPageWriter.page(text, 100));
    Box bounds = text.bounds();

    assertThat(page.getWidth()).isEqualTo((int) Math.ceil((bounds.width() + 0.4) * 100));
    assertThat(ink(page)).isCloseTo(0.4 * (0.3 + 0.305) * 10_000, within(600.0));
    assertThat(page.getRGB(0, 0) & 0xFF).isEqualTo(255);
  }

  @Test
  void aSheetHasARowForEveryFewGlyphs() throws Exception {
    InkedGlyph glyph = new BlockLetters().glyph('a').orElseThrow();
    List<InkedGlyph> seven = Collections.nCopies(7, glyph);
    BufferedImage sheet = read(new ContactSheet(3, 40).draw(seven));

    assertThat(sheet.getWidth()).isEqualTo(121);
    assertThat(sheet.getHeight()).isEqualTo(121);
  }

  @Test
  void aPictureBeyondAllMeasureIsRefused() throws Exception {
    TextBlock text = new Typesetter(new BlockLetters()).set("ab");

    assertThatThrownBy(() -> PngPageWriter.page(text, 100_000))
        .hasMessageContaining("expected 1 to 100000000 pixels");
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static double ink(BufferedImage image) {
    double ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        ink += 1 - image.getRaster().getSample(x, y, 0) / 255.0;
      }
    }
    return ink;
  }
}
