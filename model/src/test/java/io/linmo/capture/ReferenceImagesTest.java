package io.linmo.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.InkBox;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceImagesTest {

  private static final int SIZE = 160;

  private static GlyphImage letter;

  @TempDir Path folder;

  @BeforeAll
  static void drawALetter() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.HOMEMADE_APPLE);
    GlyphFrame frame = new GlyphFrame(-0.2, 0.9, 1.4 / SIZE, 1);
    letter = GlyphRasterizer.render(font.outline('a').orElseThrow(), frame, SIZE);
  }

  @Test
  void blackOnWhiteGrayComesThroughUnchanged() throws IOException {
    save("a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    assertInk(only(), 0.001);
  }

  @Test
  void whiteOnBlackIsTurnedRound() throws IOException {
    save("a.png", BufferedImage.TYPE_BYTE_GRAY, ReferenceImagesTest::gray);
    assertInk(only(), 0.001);
  }

  @Test
  void colouredInkOnColouredPaperIsScaledToFullContrast() throws IOException {
    save("a.png", BufferedImage.TYPE_INT_RGB, ink -> mix(0xF5ECD0, 0x203070, ink / 255.0));
    assertInk(only(), 0.004);
  }

  @Test
  void opaqueInkOfAnyColourOnTransparentGroundIsRead() throws IOException {
    save("a.png", BufferedImage.TYPE_INT_ARGB, ink -> ink << 24 | 0xFFFFFF);
    assertInk(only(), 0.001);
    save("a.png", BufferedImage.TYPE_INT_ARGB, ink -> ink << 24);
    assertInk(only(), 0.001);
  }

  @Test
  void opaqueImageWithAlphaChannelIsReadByItsColour() throws IOException {
    save("a.png", BufferedImage.TYPE_INT_ARGB, ink -> 0xFF000000 | gray(255 - ink));
    assertInk(only(), 0.001);
  }

  @Test
  void oneBitImageIsRead() throws IOException {
    save("a.png", BufferedImage.TYPE_BYTE_BINARY, ink -> ink >= 128 ? 0 : 0xFFFFFF);
    assertInk(only(), 0.03);
  }

  @Test
  void unevenNoisyPaperIsFlattened() throws IOException {
    Random random = new Random(7);
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double paper = 0.9 - 0.45 * x / SIZE - 0.1 * y * y / SIZE / SIZE;
        double value = paper * (1 - 0.8 * letter.at(x, y)) + 0.01 * random.nextGaussian();
        image.setRGB(x, y, gray((int) Math.round(255 * Math.max(0, Math.min(1, value)))));
      }
    }
    ImageIO.write(image, "png", folder.resolve("a.png").toFile());
    WrittenGlyph glyph = only();
    assertInk(glyph, 0.03);
    assertThat(glyph.box().width()).isEqualTo(expectedBox().width(), within(1.0));
  }

  @Test
  void dustIsDropped() throws IOException {
    BufferedImage image = image(BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    image.getRaster().setSample(3, 5, 0, 0);
    image.getRaster().setSample(150, 155, 0, 0);
    ImageIO.write(image, "png", folder.resolve("a.png").toFile());
    assertInk(only(), 0.001);
  }

  @Test
  void largeImageIsBroughtToAWorkingSize() throws IOException {
    BufferedImage image = new BufferedImage(5000, 3000, BufferedImage.TYPE_BYTE_GRAY);
    image.createGraphics().fillRect(0, 0, 5000, 3000);
    for (int y = 900; y < 2100; y++) {
      for (int x = 1500; x < 1800; x++) {
        image.getRaster().setSample(x, y, 0, 0);
      }
    }
    ImageIO.write(image, "png", folder.resolve("l.png").toFile());
    WrittenGlyph glyph = only();
    assertThat(glyph.canvasWidth()).isEqualTo(1667);
    assertThat(glyph.box()).isEqualTo(new InkBox(500, 300, 600, 700));
  }

  @Test
  void filesAreNamedByCharacterOrCodePointWithRepeats() throws IOException {
    List<String> names =
        List.of(
            "b_2.png",
            "b.png",
            "U+0061.PNG",
            "u+0061-3.png",
            "永.png",
            "U+20BB7.png",
            "_.png",
            "1.png",
            "e\u0301.png");
    for (String name : names) {
      save(name, BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    }
    Files.writeString(folder.resolve("notes.txt"), "not an image");
    List<WrittenGlyph> glyphs = ReferenceImages.read(folder);
    assertThat(glyphs)
        .extracting(WrittenGlyph::codePoint)
        .containsExactly(
            (int) '1', (int) '_', (int) 'a', (int) 'a', (int) 'b', (int) 'b', 0xE9, 0x6C38,
            0x20BB7);
    assertThat(glyphs.get(4).source()).endsWith("b.png");
    assertThat(glyphs.get(5).source()).endsWith("b_2.png");
  }

  @Test
  void imageOfTwentyThousandPixelsIsRefusedFromItsHeader() throws IOException {
    Path file = Files.write(folder.resolve("a.png"), PictureBytes.pngHeader(20_000, 20_000));
    assertRefused(file + ": 20000 x 20000 px, expected at most 8192 x 8192; scale it down");
  }

  @Test
  void emptyPageIsRefused() throws IOException {
    Path file = folder.resolve("a.png");
    save("a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> 0xFFFFFF);
    assertRefused(
        file + ": no ink found on the page, expected one character that stands out from it");
    Random random = new Random(3);
    save(
        "a.png",
        BufferedImage.TYPE_BYTE_GRAY,
        ink -> gray(225 + (int) (6 * random.nextGaussian())));
    assertRefused(
        file + ": no ink found on the page, expected one character that stands out from it");
    save("a.png", BufferedImage.TYPE_INT_ARGB, ink -> 0);
    assertRefused(
        file + ": no ink found on the page, expected one character that stands out from it");
  }

  @Test
  void fileThatIsNoImageIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "hello, I am text and not a picture");
    assertRefused(file + ": not an image, expected a PNG or JPEG file");
  }

  @Test
  void truncatedImageIsRefused() throws IOException {
    save("a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    Path file = folder.resolve("a.png");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> ReferenceImages.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": damaged image: ");
  }

  @Test
  void folderWithoutGlyphImagesIsRefused() throws IOException {
    assertRefused(folder + ": no glyph images, expected files such as a.png or U+0061.png");
    assertThatThrownBy(() -> ReferenceImages.read(folder.resolve("absent")))
        .hasMessage(folder.resolve("absent") + ": no such folder of glyph images");
    Path file = folder.resolve("scan of a.png");
    save("scan of a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    assertRefused(file + ": the name gives no character, expected one such as a.png or U+0061.png");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> ReferenceImages.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
  }

  private WrittenGlyph only() throws IOException {
    List<WrittenGlyph> glyphs = ReferenceImages.read(folder);
    assertThat(glyphs).hasSize(1);
    return glyphs.get(0);
  }

  /** The ink has the letter's coverage, to a mean error over the canvas, and lies where it did. */
  private static void assertInk(WrittenGlyph glyph, double meanError) {
    double sum = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int inkX = x - glyph.inkX();
        int inkY = y - glyph.inkY();
        boolean inside =
            inkX >= 0 && inkY >= 0 && inkX < glyph.ink().width() && inkY < glyph.ink().height();
        sum += Math.abs(letter.at(x, y) - (inside ? glyph.ink().at(inkX, inkY) : 0));
      }
    }
    assertThat(sum / SIZE / SIZE).isLessThan(meanError);
    assertThat(glyph.box().left()).isEqualTo(expectedBox().left(), within(1.0));
    assertThat(glyph.box().bottom()).isEqualTo(expectedBox().bottom(), within(1.0));
    assertThat(glyph.canvasWidth()).isEqualTo(SIZE);
  }

  private static InkBox expectedBox() {
    int left = SIZE;
    int top = SIZE;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (letter.at(x, y) > 0.5) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new InkBox(left, top, right, bottom);
  }

  private void save(String name, int type, IntUnaryOperator argbOfInk) throws IOException {
    ImageIO.write(image(type, argbOfInk), "png", folder.resolve(name).toFile());
  }

  /** The letter, each pixel by a function of its ink from 0 to 255. */
  private static BufferedImage image(int type, IntUnaryOperator argbOfInk) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, type);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int argb = argbOfInk.applyAsInt(Math.round(255 * letter.at(x, y)));
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
          image.getRaster().setSample(x, y, 0, argb & 0xFF);
        } else {
          image.setRGB(x, y, type == BufferedImage.TYPE_INT_ARGB ? argb : argb | 0xFF000000);
        }
      }
    }
    return image;
  }

  private static int gray(int level) {
    return level << 16 | level << 8 | level;
  }

  private static int mix(int paper, int ink, double share) {
    int mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      double level = (paper >> shift & 0xFF) * (1 - share) + (ink >> shift & 0xFF) * share;
      mixed |= (int) Math.round(level) << shift;
    }
    return mixed;
  }
}
