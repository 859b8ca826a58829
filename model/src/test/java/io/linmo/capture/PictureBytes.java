package io.linmo.capture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Picture files for tests, made from bitmaps of {@code #} for ink and {@code .} for paper; each of
 * them becomes a square of {@value #CELL} pixels, so that JPEG keeps it.
 */
final class PictureBytes {

  static final int CELL = 8;

  private PictureBytes() {}

  static BufferedImage gray(String bitmap) {
    return drawn(bitmap, BufferedImage.TYPE_BYTE_GRAY);
  }

  static BufferedImage gray16(String bitmap) {
    return drawn(bitmap, BufferedImage.TYPE_USHORT_GRAY);
  }

  static BufferedImage bits(String bitmap) {
    return drawn(bitmap, BufferedImage.TYPE_BYTE_BINARY);
  }

  static BufferedImage rgb565(String bitmap) {
    return drawn(bitmap, BufferedImage.TYPE_USHORT_565_RGB);
  }

  /** Black ink, all samples set to nothing, on paper with all samples full. */
  private static BufferedImage drawn(String bitmap, int type) {
    BufferedImage image = new BufferedImage(width(bitmap), height(bitmap), type);
    WritableRaster raster = image.getRaster();
    int bands = raster.getNumBands();
    forEachPixel(
        bitmap,
        (at, ink) -> {
          for (int band = 0; band < bands; band++) {
            int full = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
            raster.setSample(at[0], at[1], band, ink ? 0 : full);
          }
        });
    return image;
  }

  static BufferedImage rgba16(String bitmap) {
    BufferedImage image = components(bitmap, ColorSpace.CS_sRGB, true, DataBuffer.TYPE_USHORT);
    forEachPixel(
        bitmap,
        (at, ink) -> {
          int level = ink ? 0 : 0xFFFF;
          image.getRaster().setPixel(at[0], at[1], new int[] {level, level, level, 0xFFFF});
        });
    return image;
  }

  /** Gray with opacity: opaque black ink on nothing, which is stored as black too. */
  static BufferedImage opaqueInkOnNothing(String bitmap) {
    BufferedImage image = components(bitmap, ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE);
    forEachPixel(
        bitmap,
        (at, ink) -> image.getRaster().setPixel(at[0], at[1], new int[] {0, ink ? 255 : 0}));
    return image;
  }

  /** A palette of opaque red and a transparent entry. */
  static BufferedImage paletteOnNothing(String bitmap) {
    byte[] red = {(byte) 200, 0};
    byte[] none = {0, 0};
    IndexColorModel palette = new IndexColorModel(1, 2, red, none, none, 1);
    BufferedImage image =
        new BufferedImage(width(bitmap), height(bitmap), BufferedImage.TYPE_BYTE_BINARY, palette);
    forEachPixel(bitmap, (at, ink) -> image.getRaster().setSample(at[0], at[1], 0, ink ? 0 : 1));
    return image;
  }

  private static BufferedImage components(String bitmap, int space, boolean alpha, int type) {
    ComponentColorModel colors =
        new ComponentColorModel(
            ColorSpace.getInstance(space), alpha, false, Transparency.TRANSLUCENT, type);
    WritableRaster raster = colors.createCompatibleWritableRaster(width(bitmap), height(bitmap));
    return new BufferedImage(colors, raster, false, null);
  }

  /** A picture that no codec can shorten by much. */
  static BufferedImage noise(int width, int height) {
    Random random = new Random(1);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    return image;
  }

  static byte[] png(BufferedImage image) throws IOException {
    return encoded(image, "png");
  }

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format.equals("jpg") ? "jpeg" : format, bytes)) {
      throw new IOException("no writer for this image as " + format);
    }
    return bytes.toByteArray();
  }

  static byte[] jpeg(String bitmap, boolean progressive) throws IOException {
    ImageWriter writer = jdkWriter("jpeg");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    return written(writer, new IIOImage(gray(bitmap), null, null), param);
  }

  /**
   * A file as Photoshop writes it: four samples a pixel, all inverted; ink is all black.
   *
   * @param transform 0 for CMYK, 2 for YCCK
   */
  static byte[] cmykJpeg(String bitmap, int transform) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, width(bitmap), height(bitmap), 4, null);
    int[] paper = transform == 2 ? new int[] {0, 128, 128} : new int[] {255, 255, 255};
    forEachPixel(
        bitmap,
        (at, ink) ->
            raster.setPixel(at[0], at[1], new int[] {paper[0], paper[1], paper[2], ink ? 0 : 255}));
    ImageWriter writer = jdkWriter("jpeg");
    byte[] jpeg = written(writer, new IIOImage(raster, null, null), writer.getDefaultWriteParam());
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 16);
    file.put(jpeg, 0, 2).putShort((short) 0xFFEE).putShort((short) 14);
    file.put("Adobe".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 100).putInt(0);
    file.put((byte) transform).put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  private static ImageWriter jdkWriter(String format) throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        return writer;
      }
    }
    throw new IOException("the JDK has no writer for " + format);
  }

  private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam param)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] tiff(String bitmap, int orientation) throws IOException {
    ImageWriter writer = jdkWriter("tiff");
    BufferedImage image = gray(bitmap);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_tiff_image_1.0");
    IIOMetadataNode directory = new IIOMetadataNode("TIFFIFD");
    IIOMetadataNode field = new IIOMetadataNode("TIFFField");
    field.setAttribute("number", "274");
    IIOMetadataNode shorts = new IIOMetadataNode("TIFFShorts");
    IIOMetadataNode value = new IIOMetadataNode("TIFFShort");
    value.setAttribute("value", Integer.toString(orientation));
    shorts.appendChild(value);
    field.appendChild(shorts);
    directory.appendChild(field);
    root.appendChild(directory);
    metadata.mergeTree("javax_imageio_tiff_image_1.0", root);
    return written(writer, new IIOImage(image, null, metadata), writer.getDefaultWriteParam());
  }

  static byte[] tiffPages(String... bitmaps) throws IOException {
    ImageWriter writer = jdkWriter("tiff");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (String bitmap : bitmaps) {
        writer.writeToSequence(new IIOImage(gray(bitmap), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A JPEG file with an EXIF block of one tag, the orientation, before all else. */
  static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + name.length + exif.length);
    file.put(jpeg, 0, 2).putShort((short) 0xFFE1);
    file.putShort((short) (2 + name.length + exif.length)).put(name).put(exif);
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  /** A PNG file with an EXIF chunk after its header. */
  static byte[] withExifChunk(byte[] png, int orientation) {
    byte[] exif = exif(orientation);
    ByteBuffer chunk = ByteBuffer.allocate(4 + exif.length);
    chunk.put("eXIf".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    int header = 33;
    ByteBuffer file = ByteBuffer.allocate(png.length + 8 + chunk.capacity());
    file.put(png, 0, header).putInt(exif.length).put(chunk.array()).putInt((int) crc.getValue());
    file.put(png, header, png.length - header);
    return file.array();
  }

  /** A PNG file that ends after its header. */
  static byte[] pngHeader(int width, int height) {
    ByteBuffer chunk = ByteBuffer.allocate(17);
    chunk.putInt(0x49484452).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    ByteBuffer png = ByteBuffer.allocate(33);
    png.putLong(0x89504E470D0A1A0AL).putInt(13).put(chunk.array()).putInt((int) crc.getValue());
    return png.array();
  }

  private static byte[] exif(int orientation) {
    ByteBuffer block = ByteBuffer.allocate(26);
    block.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    block.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    block.putShort((short) orientation).putShort((short) 0).putInt(0);
    return block.array();
  }

  /** The bitmap that an image shows, read at the middle of each cell. */
  static String seen(BufferedImage image, int cell) {
    return read(image, cell, pixel -> pixel[0] < 0.5f);
  }

  /** The bitmap of an image's opaque cells. */
  static String opaque(BufferedImage image, int cell) {
    return read(image, cell, pixel -> pixel[3] >= 0.5f);
  }

  private static String read(BufferedImage image, int cell, Predicate<float[]> isInk) {
    PixelRows rows = new PixelRows(image);
    float[] row = new float[PixelRows.CHANNELS * rows.width()];
    StringBuilder bitmap = new StringBuilder();
    for (int y = cell / 2; y < image.getHeight(); y += cell) {
      rows.read(y, row);
      for (int x = cell / 2; x < image.getWidth(); x += cell) {
        int at = PixelRows.CHANNELS * x;
        float[] pixel = Arrays.copyOfRange(row, at, at + PixelRows.CHANNELS);
        bitmap.append(isInk.test(pixel) ? '#' : '.');
      }
      bitmap.append('\n');
    }
    return bitmap.toString();
  }

  private static int width(String bitmap) {
    return CELL * bitmap.indexOf('\n');
  }

  private static int height(String bitmap) {
    return CELL * (int) bitmap.lines().count();
  }

  private static void forEachPixel(String bitmap, BiConsumer<int[], Boolean> set) {
    List<String> lines = bitmap.lines().toList();
    for (int y = 0; y < height(bitmap); y++) {
      for (int x = 0; x < width(bitmap); x++) {
        set.accept(new int[] {x, y}, lines.get(y / CELL).charAt(x / CELL) == '#');
      }
    }
  }
}
