package io.linmo.capture;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which way up a picture is stored, by EXIF's tag Orientation: where its first row and first column
 * are seen.
 *
 * @param swapped whether rows are seen as columns
 * @param mirrored whether what is stored from left to right is seen the other way round, once rows
 *     and columns are swapped
 * @param flipped the same from top to bottom
 */
record Orientation(boolean swapped, boolean mirrored, boolean flipped) {

  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** By the tag's value from 1 to 8. */
  private static final Orientation[] OF_TAG = {
    UPRIGHT,
    new Orientation(false, true, false),
    new Orientation(false, true, true),
    new Orientation(false, false, true),
    new Orientation(true, false, false),
    new Orientation(true, true, false),
    new Orientation(true, true, true),
    new Orientation(true, false, true)
  };

  /** The orientation of a tag; that of an unknown value is upright. */
  static Orientation ofTag(int tag) {
    return tag >= 1 && tag <= OF_TAG.length ? OF_TAG[tag - 1] : UPRIGHT;
  }

  /**
   * What a file says of each of its pictures, one after the other; upright for those of which it
   * says nothing, or nothing that can be read.
   */
  static List<Orientation> read(Path file, PictureFormat format) {
    List<Orientation> found = new ArrayList<>();
    Metadata metadata = metadata(file, format);
    for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      Integer tag = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      found.add(tag == null ? UPRIGHT : ofTag(tag));
    }
    return List.copyOf(found);
  }

  /** EXIF alone: other parts of a file may be compressed, and burst the memory. */
  private static Metadata metadata(Path file, PictureFormat format) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return switch (format) {
        case JPEG -> JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
        case TIFF -> TiffMetadataReader.readMetadata(file.toFile());
        case PNG -> exif(png(in));
        case WEBP -> exif(WebpExif.read(in));
        default -> new Metadata();
      };
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      return new Metadata();
    }
  }

  private static byte[] png(InputStream in) throws PngProcessingException, IOException {
    for (PngChunk chunk :
        new PngChunkReader().extract(new StreamReader(in), Set.of(PngChunkType.eXIf))) {
      return chunk.getBytes();
    }
    return new byte[0];
  }

  private static Metadata exif(byte[] block) {
    Metadata metadata = new Metadata();
    if (block.length > 0) {
      new ExifReader().extract(new ByteArrayReader(block), metadata, 0);
    }
    return metadata;
  }

  /** The picture as it is meant to be seen. */
  BufferedImage upright(BufferedImage stored) {
    if (equals(UPRIGHT)) {
      return stored;
    }
    Raster from = stored.getRaster();
    int width = stored.getWidth();
    int height = stored.getHeight();
    WritableRaster to =
        swapped
            ? from.createCompatibleWritableRaster(height, width)
            : from.createCompatibleWritableRaster(width, height);
    boolean reversed = swapped ? flipped : mirrored;
    Object row = null;
    for (int y = 0; y < height; y++) {
      row = from.getDataElements(0, y, width, 1, row);
      if (reversed) {
        reverse(row, width);
      }
      if (swapped) {
        to.setDataElements(mirrored ? height - 1 - y : y, 0, 1, width, row);
      } else {
        to.setDataElements(0, flipped ? height - 1 - y : y, width, 1, row);
      }
    }
    ColorModel colors = stored.getColorModel();
    return new BufferedImage(colors, to, colors.isAlphaPremultiplied(), null);
  }

  /** Turns the order of the pixels of a row around; each takes as many elements of the array. */
  private static void reverse(Object row, int pixels) {
    int each = Array.getLength(row) / pixels;
    Object spare = Array.newInstance(row.getClass().getComponentType(), each);
    for (int i = 0, j = pixels - 1; i < j; i++, j--) {
      System.arraycopy(row, i * each, spare, 0, each);
      System.arraycopy(row, j * each, row, i * each, each);
      System.arraycopy(spare, 0, row, j * each, each);
    }
  }
}
