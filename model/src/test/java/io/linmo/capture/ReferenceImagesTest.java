package io.linmo.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.HandFolder;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.PixelBox;
import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBox;
import io.linmo.image.Script;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    for (int i = 0; i < names.size(); i++) {
      int darkness = 100 - i;
      save(names.get(i), BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink * darkness / 100));
    }
    Files.writeString(folder.resolve("notes.txt"), "not an image");
    List<WrittenGlyph> glyphs = read(folder);
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
    assertRefused(file + ": no ink found on the page, expected strokes that stand out from it");
    Random random = new Random(3);
    save(
        "a.png",
        BufferedImage.TYPE_BYTE_GRAY,
        ink -> gray(225 + (int) (6 * random.nextGaussian())));
    assertRefused(file + ": no ink found on the page, expected strokes that stand out from it");
    save("a.png", BufferedImage.TYPE_INT_ARGB, ink -> 0);
    assertRefused(file + ": no ink found on the page, expected strokes that stand out from it");
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
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": damaged image: ");
  }

  @Test
  void folderWithoutGlyphImagesIsRefused() throws IOException {
    assertRefused(folder + ": no glyph images, expected files such as a.png or U+0061.png");
    assertThatThrownBy(() -> read(folder.resolve("absent")))
        .hasMessage(folder.resolve("absent") + ": no such folder of glyph images");
    Path file = folder.resolve("scan of a.png");
    save("scan of a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    assertRefused(file + ": the name gives no character, expected one such as a.png or U+0061.png");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> read(folder)).isInstanceOf(IOException.class).hasMessage(message);
  }

  private static List<WrittenGlyph> read(Path folder) throws IOException {
    return ReferenceImages.read(folder, StandardForms.NONE).glyphs();
  }

  private WrittenGlyph only() throws IOException {
    List<WrittenGlyph> glyphs = read(folder);
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

  @Test
  void allPicturesThatCannotBeReadAreNamedTogether() throws IOException {
    save("a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    Path heic = Files.writeString(folder.resolve("b.heic"), "\0\0\0\u0018ftypheic\0\0\0\0");
    Path text = Files.writeString(folder.resolve("c.png"), "not a picture");
    assertRefused(
        "2 pictures cannot be read: "
            + (heic + ": HEIC pictures cannot be read; export it as JPEG")
            + " (iPhone: Settings > Camera > Formats > Most Compatible takes JPEGs); "
            + (text + ": not an image, expected a PNG or JPEG file"));
  }

  @Test
  void filesThatArePassedOverAreNamed() throws IOException {
    save("a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    save("._a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    Files.writeString(folder.resolve("Thumbs.db"), "left behind");
    Files.writeString(folder.resolve("notes.txt"), "a text");
    Files.createDirectory(folder.resolve("more"));
    assertThat(ReferenceImages.read(folder, StandardForms.NONE).notes())
        .containsExactly(
            new PictureNote("more", PictureNote.Kind.SKIPPED, "a folder"),
            new PictureNote("notes.txt", PictureNote.Kind.SKIPPED, "no picture by its name"));
  }

  @Test
  void twoPicturesOfACharacterAreTwoForms() throws IOException {
    save("U+0061.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    save("U+0061-2.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink * 9 / 10));
    save("a.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink * 8 / 10));
    assertThat(read(folder))
        .extracting(glyph -> Path.of(glyph.source()).getFileName().toString())
        .containsExactly("U+0061.png", "a.png", "U+0061-2.png");
  }

  @Test
  void aCopyOfAPictureIsNoSecondForm() throws IOException {
    save("U+0061.png", BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    Files.copy(folder.resolve("U+0061.png"), folder.resolve("a_2.png"));
    WrittenPictures pictures = ReferenceImages.read(folder, StandardForms.NONE);
    assertThat(pictures.glyphs()).hasSize(1);
    assertThat(pictures.notes())
        .containsExactly(
            new PictureNote("a_2.png", PictureNote.Kind.SKIPPED, "the same picture as U+0061.png"));
  }

  @Test
  void aDiskThatFoldsCaseIsWarnedOf() {
    List<ReferenceFiles.Named> files =
        List.of(named("U+0062.png"), named("1.png"), named("A.png"), named("b.png"));
    List<PictureNote> notes = new ArrayList<>();
    ReferenceFiles.noteFoldedCase(files, notes, name -> false);
    assertThat(notes).isEmpty();
    ReferenceFiles.noteFoldedCase(files, notes, name -> true);
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).source()).isEqualTo("A.png");
    assertThat(notes.get(0).text()).contains("takes a.png for the same file", "U+0041.png");
  }

  private static ReferenceFiles.Named named(String name) {
    return new ReferenceFiles.Named(Path.of(name), ReferenceFileName.parse(name).orElseThrow());
  }

  @Test
  void whatIsTakenOutOfAPictureIsCountedAndItsBoxIsTheLettersOwn() throws IOException {
    BufferedImage image = image(BufferedImage.TYPE_BYTE_GRAY, ink -> gray(255 - ink));
    for (int y = 90; y < 93; y++) {
      for (int x = 150; x < 153; x++) {
        image.getRaster().setSample(x, y, 0, 0);
      }
    }
    ImageIO.write(image, "png", folder.resolve("a.png").toFile());
    FontFile plain = FontFile.read(ShippedFonts.NOTO_SANS);
    StandardForms standards =
        c -> GlyphRasterizer.sample(plain, c, Script.LATIN, 128).map(GlyphSample::image);
    WrittenPictures pictures = ReferenceImages.read(folder, standards);
    assertInk(pictures.glyphs().get(0), 0.001);
    assertThat(pictures.glyphs().get(0).box().right()).isLessThan(145);
    assertThat(pictures.notes())
        .containsExactly(new PictureNote("a.png", PictureNote.Kind.CLEANED, "removed a speck"));
  }

  @Test
  void anImportedHandTellsScaleAndBaseline() throws IOException {
    HandFolder hand = HandFolder.open(folder.resolve("hand"));
    CapturedCharacter found =
        new CapturedCharacter(
            new CharacterForm('a', 1),
            "page.jpg",
            1,
            new PixelBox(0, 0, 10, 10),
            letter,
            103,
            6.5,
            Optional.empty(),
            0.5,
            List.of("touches its box"));
    hand.add(new PageReading(List.of(found), List.of(), List.of()));
    hand.write(Map.of("check.png", new byte[] {1}));
    WrittenPictures pictures = ReferenceImages.read(folder.resolve("hand"), StandardForms.NONE);
    assertThat(pictures.glyphs()).hasSize(1);
    assertThat(pictures.glyphs().get(0).place())
        .contains(new PaperPlace(103, 6.5, Optional.empty()));
    assertThat(pictures.notes())
        .containsExactly(
            new PictureNote("U+0061.png", PictureNote.Kind.DOUBTFUL, "touches its box"));
  }
}
