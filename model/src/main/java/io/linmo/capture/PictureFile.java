package io.linmo.capture;

import io.linmo.capture.PictureLimit.TooLargeException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;

/**
 * A picture file of any usual format and colour model: PNG, JPEG, TIFF, BMP, GIF or WebP.
 *
 * <p>Pictures are turned upright by the EXIF tag Orientation, in all its eight values. The header
 * is looked at before anything is decoded, so that a small file cannot fill the memory. Formats
 * that cannot be read are refused by their names, with what to do; so are truncated files, of which
 * decoders would give the upper half.
 */
public final class PictureFile implements AutoCloseable {

  private final Path file;
  private final FileImageInputStream in;
  private final ImageReader reader;
  private final List<Orientation> orientations;
  private final List<String> faults = new ArrayList<>();

  private PictureFile(
      Path file, FileImageInputStream in, ImageReader reader, List<Orientation> orientations) {
    this.file = file;
    this.in = in;
    this.reader = reader;
    this.orientations = orientations;
    reader.setInput(in, false, true);
    reader.addIIOReadWarningListener((source, warning) -> note(warning));
  }

  /**
   * Opens a file whose pictures can be decoded.
   *
   * @throws IOException if it is no picture, or of a format that cannot be read; the message names
   *     the file and what to do
   */
  public static PictureFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such image file");
    }
    PictureFormat format = PictureFormat.of(file);
    if (format.remedy().isPresent()) {
      throw new IOException(
          "%s: %s pictures cannot be read; %s"
              .formatted(file, format.label(), format.remedy().get()));
    }
    if (format == PictureFormat.SVG) {
      throw new IOException(
          file + ": an SVG drawing has no pixels, expected a PNG or JPEG file; export it as PNG");
    }
    FileImageInputStream in = new FileImageInputStream(file.toFile());
    try {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException(file + ": not an image, expected a PNG or JPEG file");
      }
      return new PictureFile(file, in, readers.next(), Orientation.read(file, format));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The first picture of a file. */
  public static BufferedImage read(Path file, PictureLimit limit) throws IOException {
    try (PictureFile pictures = open(file)) {
      return pictures.read(0, limit);
    }
  }

  /** Notes what the decoder only warns of, though part of the picture is gone. */
  private void note(String warning) {
    String lower = warning.toLowerCase(Locale.ROOT);
    if (lower.contains("premature end") || lower.contains("unexpected end")) {
      faults.add(warning);
    }
  }

  /** How many pictures the file holds: pages of a TIFF, frames of a GIF. */
  public int count() throws IOException {
    try {
      return Math.max(1, reader.getNumImages(true));
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** Width and height of a picture as it is seen, from its header alone. */
  public Dimension size(int index) throws IOException {
    try {
      int width = reader.getWidth(index);
      int height = reader.getHeight(index);
      return orientation(index).swapped()
          ? new Dimension(height, width)
          : new Dimension(width, height);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** A picture, decoded and upright. */
  public BufferedImage read(int index, PictureLimit limit) throws IOException {
    Dimension size = size(index);
    limit.check(file.toString(), size.width, size.height, bytesPerSample(index));
    faults.clear();
    BufferedImage stored;
    try {
      stored = reader.read(index);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    } catch (OutOfMemoryError e) {
      throw new TooLargeException(
          "%s: %d x %d px do not fit into memory; scale it down, or give more memory by LINMO_OPTS"
              .formatted(file, size.width, size.height));
    }
    if (!faults.isEmpty()) {
      throw new IOException("%s: damaged image: %s".formatted(file, faults.get(0)));
    }
    return orientation(index).upright(stored);
  }

  private int bytesPerSample(int index) throws IOException {
    try {
      ImageTypeSpecifier type = reader.getRawImageType(index);
      return type == null ? 1 : (type.getSampleModel().getSampleSize(0) + 7) / 8;
    } catch (IOException | RuntimeException e) {
      return 1;
    }
  }

  private Orientation orientation(int index) {
    return index < orientations.size() ? orientations.get(index) : Orientation.UPRIGHT;
  }

  private IOException damaged(Exception cause) {
    String reason = cause.getMessage() == null ? "it ends too early" : cause.getMessage();
    return new IOException("%s: damaged image: %s".formatted(file, reason), cause);
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }
}
