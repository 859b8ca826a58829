package io.linmo.workshop;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class TestImage {

  private TestImage() {}

  /** A picture of 40 x 30 pixels with a filled box of 20 x 10 in the middle. */
  public static Path box(Path file, int imageType, Color paper, Color ink) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, imageType);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(paper);
    graphics.clearRect(0, 0, 40, 30);
    graphics.setColor(ink);
    graphics.fillRect(10, 10, 20, 10);
    return write(file, image);
  }

  public static Path blank(Path file, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(Color.WHITE);
    graphics.clearRect(0, 0, width, height);
    return write(file, image);
  }

  private static Path write(Path file, BufferedImage image) throws IOException {
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /** A PNG file with an EXIF block that says how it lies. */
  public static byte[] turnedByExif(byte[] png, int orientation) {
    ByteBuffer chunk = ByteBuffer.allocate(30);
    chunk.put("eXIfMM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    chunk.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    chunk.putShort((short) orientation);
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    int header = 33;
    ByteBuffer file = ByteBuffer.allocate(png.length + 8 + chunk.capacity());
    file.put(png, 0, header).putInt(chunk.capacity() - 4).put(chunk.array());
    file.putInt((int) crc.getValue()).put(png, header, png.length - header);
    return file.array();
  }
}
