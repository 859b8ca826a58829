package io.linmo.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

  /** No two of its eight turned and mirrored forms are alike. */
  private static final String LETTER =
      """
      ###
      #..
      ##.
      #..
      """;

  private static final String LOSSLESS_WEBP =
      "UklGRiYAAABXRUJQVlA4TBkAAAAvAkAAAA8w//M///MfeFCQtgGLuhvR/+gBAA==";

  private static final String LOSSY_WEBP =
      "UklGRkoAAABXRUJQVlA4ID4AAAAQAgCdASoDAAIAAIAIJaQADqHfyANCrDqAAP7+tn/+cT/3/9S5//mJf/xhY1yZ"
          + "munui2y6L921Tw0nEgAAAA==";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, ###/#../##./#..",
    "2, ###/..#/.##/..#",
    "3, ..#/.##/..#/###",
    "4, #../##./#../###",
    "5, ####/#.#./#...",
    "6, ####/.#.#/...#",
    "7, ...#/.#.#/####",
    "8, #.../#.#./####",
    "0, ###/#../##./#..",
    "9, ###/#../##./#.."
  })
  void pictureIsTurnedAsItsOrientationSays(int orientation, String seen) throws IOException {
    String expected = seen.replace('/', '\n') + "\n";
    byte[] jpeg = PictureBytes.jpeg(LETTER, false);
    assertSeen(save("a.jpg", PictureBytes.withExif(jpeg, orientation)), expected);
    byte[] png = PictureBytes.png(PictureBytes.gray(LETTER));
    assertSeen(save("a.png", PictureBytes.withExifChunk(png, orientation)), expected);
    assertSeen(save("a.tif", PictureBytes.tiff(LETTER, orientation)), expected);
  }

  @Test
  void sizeIsThatOfTheUprightPicture() throws IOException {
    byte[] png = PictureBytes.png(PictureBytes.gray(LETTER));
    Path file = save("a.png", PictureBytes.withExifChunk(png, 6));
    try (PictureFile picture = PictureFile.open(file)) {
      assertThat(picture.size(0))
          .isEqualTo(new Dimension(4 * PictureBytes.CELL, 3 * PictureBytes.CELL));
    }
  }

  @Test
  void exifThatCannotBeReadLeavesThePictureAsStored() throws IOException {
    byte[] jpeg = PictureBytes.withExif(PictureBytes.jpeg(LETTER, false), 6);
    int block = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
    Arrays.fill(jpeg, block + 6, block + 14, (byte) 0x7F);
    assertSeen(save("a.jpg", jpeg), LETTER);
  }

  @Test
  void sixteenBitSamplesAreRead() throws IOException {
    assertSeen(save("a.png", PictureBytes.png(PictureBytes.gray16(LETTER))), LETTER);
    assertSeen(save("b.png", PictureBytes.png(PictureBytes.rgba16(LETTER))), LETTER);
  }

  @Test
  void opacityOfGrayAndOfPalettesIsRead() throws IOException {
    assertOpaqueInk(save("a.png", PictureBytes.png(PictureBytes.opaqueInkOnNothing(LETTER))));
    assertOpaqueInk(save("b.png", PictureBytes.png(PictureBytes.paletteOnNothing(LETTER))));
    assertOpaqueInk(
        save("c.gif", PictureBytes.encoded(PictureBytes.paletteOnNothing(LETTER), "gif")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void jpegOfFourInksIsRead(int transform) throws IOException {
    assertSeen(save("a.jpg", PictureBytes.cmykJpeg(LETTER, transform)), LETTER);
  }

  @Test
  void progressiveJpegIsRead() throws IOException {
    assertSeen(save("a.jpg", PictureBytes.jpeg(LETTER, true)), LETTER);
  }

  @Test
  void bitmapsOfOneAndSixteenBitsAreRead() throws IOException {
    assertSeen(save("a.bmp", PictureBytes.encoded(PictureBytes.bits(LETTER), "bmp")), LETTER);
    assertSeen(save("b.bmp", PictureBytes.encoded(PictureBytes.rgb565(LETTER), "bmp")), LETTER);
    assertSeen(save("c.tif", PictureBytes.encoded(PictureBytes.bits(LETTER), "tiff")), LETTER);
  }

  @Test
  void webpWithoutAndWithLossIsRead() throws IOException {
    Path lossless = save("a.webp", Base64.getDecoder().decode(LOSSLESS_WEBP));
    assertThat(seen(lossless, 1)).isEqualTo("##.\n#..\n");
    Path lossy = save("b.webp", Base64.getDecoder().decode(LOSSY_WEBP));
    assertThat(seen(lossy, 1)).isEqualTo("##.\n#..\n");
  }

  @ParameterizedTest
  @CsvSource({"heic, HEIC", "heix, HEIC", "mif1, HEIC", "avif, AVIF", "avis, AVIF"})
  void phonePicturesThatCannotBeReadAreNamedWithTheRemedy(String brand, String label)
      throws IOException {
    byte[] bytes =
        ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1").getBytes(StandardCharsets.ISO_8859_1);
    Path file = save("a.jpg", bytes);
    assertThatThrownBy(() -> PictureFile.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            file + ": " + label + " pictures cannot be read; export it as JPEG");
  }

  @Test
  void otherFilesAreNamedForWhatTheyAre() throws IOException {
    assertRefused("%PDF-1.7", "PDF pictures cannot be read; linmo import reads PDF pages");
    assertRefused("8BPS", "Photoshop pictures cannot be read; export it as PNG");
    assertRefused("<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing has no pixels");
    assertRefused("Dear Ada,", "not an image, expected a PNG or JPEG file");
    assertRefused("", "not an image, expected a PNG or JPEG file");
  }

  private void assertRefused(String content, String words) throws IOException {
    Path file = save("a.png", content.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> PictureFile.read(file, PictureLimit.CHARACTER))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": " + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "tiff", "bmp", "gif"})
  void truncatedPictureIsRefused(String format) throws IOException {
    byte[] whole = PictureBytes.encoded(PictureBytes.noise(200, 150), format);
    Path file = save("a." + format, Arrays.copyOf(whole, whole.length * 2 / 3));
    assertThatThrownBy(() -> PictureFile.read(file, PictureLimit.CHARACTER))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": damaged image: ");
  }

  @Test
  void pictureOverTheLimitIsRefusedByItsHeader() throws IOException {
    Path file = save("a.png", PictureBytes.pngHeader(19_000, 18_000));
    assertThatThrownBy(() -> PictureFile.read(file, PictureLimit.CHARACTER))
        .hasMessage(file + ": 19000 x 18000 px, expected at most 8192 x 8192; scale it down");
    assertThatThrownBy(() -> PictureFile.read(file, PictureLimit.PAGE))
        .hasMessage(file + ": 19000 x 18000 px, expected at most 120 megapixels; scale it down");
  }

  @Test
  void pictureThatMemoryCannotHoldIsRefusedByItsHeader() throws IOException {
    PictureLimit roomy = new PictureLimit(1_000_000, 1_000_000);
    Path file = save("a.png", PictureBytes.pngHeader(400_000, 400_000));
    assertThatThrownBy(() -> PictureFile.read(file, roomy))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("400000 x 400000 px need")
        .hasMessageContaining("LINMO_OPTS=-Xmx");
  }

  @Test
  void picturesOfOneFileAreCounted() throws IOException {
    Path file = save("a.tif", PictureBytes.tiffPages(LETTER, "#.\n..\n"));
    try (PictureFile pictures = PictureFile.open(file)) {
      assertThat(pictures.count()).isEqualTo(2);
      assertThat(PictureBytes.seen(pictures.read(1, PictureLimit.PAGE), PictureBytes.CELL))
          .isEqualTo("#.\n..\n");
    }
  }

  private Path save(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertSeen(Path file, String bitmap) throws IOException {
    assertThat(seen(file, PictureBytes.CELL)).as(file.toString()).isEqualTo(bitmap);
  }

  private static String seen(Path file, int cell) throws IOException {
    return PictureBytes.seen(PictureFile.read(file, PictureLimit.CHARACTER), cell);
  }

  /** Cells are ink where they are opaque. */
  private static void assertOpaqueInk(Path file) throws IOException {
    BufferedImage image = PictureFile.read(file, PictureLimit.CHARACTER);
    assertThat(PictureBytes.opaque(image, PictureBytes.CELL)).as(file.toString()).isEqualTo(LETTER);
  }
}
