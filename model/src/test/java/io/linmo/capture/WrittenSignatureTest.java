package io.linmo.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSignatureTest {

  private static final Color BLUE = new Color(35, 55, 150);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void inkIsTakenFromPlainAndRuledPaperUnderUnevenLight(boolean ruled) throws IOException {
    SignaturePhoto photo = new SignaturePhoto("Ada Lovelace");
    WrittenSignature signature = WrittenSignature.read(save(photo.photo(ruled, BLUE), "jpg"));
    GlyphImage truth = photo.truth();

    assertThat(signature.ink().width()).isCloseTo(truth.width(), within(8));
    assertThat(signature.ink().height()).isCloseTo(truth.height(), within(8));
    assertThat(likeness(signature.ink(), truth)).isGreaterThan(0.85);
    assertThat(signature.cleaning().inWords().contains("guide line")).isEqualTo(ruled);
  }

  @Test
  void colourIsThatOfTheInkOnWhitePaper() throws IOException {
    Path file = save(new SignaturePhoto("Ada").photo(false, BLUE), "png");
    int rgb = WrittenSignature.read(file).rgb();
    assertThat(rgb >> 16 & 0xFF).isCloseTo(BLUE.getRed(), within(20));
    assertThat(rgb >> 8 & 0xFF).isCloseTo(BLUE.getGreen(), within(20));
    assertThat(rgb & 0xFF).isCloseTo(BLUE.getBlue(), within(20));
  }

  @Test
  void printAtTheEdgeOfThePictureIsLeftOut() throws IOException {
    SignaturePhoto photo = new SignaturePhoto("Ada");
    BufferedImage picture = photo.photo(false, BLUE);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 640, 120, 14);
    graphics.dispose();
    WrittenSignature signature = WrittenSignature.read(save(picture, "png"));
    assertThat(signature.ink().width()).isCloseTo(photo.truth().width(), within(8));
  }

  @Test
  void aBlankPageIsRefused() throws IOException {
    Path file = save(new SignaturePhoto("").photo(false, BLUE), "png");
    assertThatThrownBy(() -> WrittenSignature.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no signature found");
  }

  private Path save(BufferedImage picture, String format) throws IOException {
    return Files.write(folder.resolve("photo." + format), PictureBytes.encoded(picture, format));
  }

  /** Shared ink over all ink, at the best of some shifts: boxes may differ by a few pixels. */
  private static double likeness(GlyphImage one, GlyphImage other) {
    double best = 0;
    for (int dx = -4; dx <= 4; dx++) {
      for (int dy = -4; dy <= 4; dy++) {
        double both = 0;
        double either = 0;
        for (int y = 0; y < other.height(); y++) {
          for (int x = 0; x < other.width(); x++) {
            float a = orPaper(one, x + dx, y + dy);
            both += Math.min(a, other.at(x, y));
            either += Math.max(a, other.at(x, y));
          }
        }
        best = Math.max(best, both / either);
      }
    }
    return best;
  }

  private static float orPaper(GlyphImage image, int x, int y) {
    return x < 0 || y < 0 || x >= image.width() || y >= image.height() ? 0 : image.at(x, y);
  }
}
