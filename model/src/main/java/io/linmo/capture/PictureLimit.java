package io.linmo.capture;

import java.io.IOException;

/**
 * How large a picture may be, looked at before anything is decoded.
 *
 * @param side its largest width and height in pixels
 * @param megapixels its largest area
 */
public record PictureLimit(int side, int megapixels) {

  /** A picture of one character or of one signature. */
  public static final PictureLimit CHARACTER = new PictureLimit(8192, 68);

  /** A photograph or scan of a page. */
  public static final PictureLimit PAGE = new PictureLimit(20_000, 120);

  /** Bytes a pixel while it is decoded and turned: four samples, twice. */
  private static final int BYTES_PER_PIXEL = 8;

  /**
   * @throws TooLargeException if the picture is larger than this, or than memory holds
   */
  void check(String source, int width, int height, int bytesPerSample) throws IOException {
    if (width > side || height > side) {
      throw new TooLargeException(
          "%s: %d x %d px, expected at most %d x %d; scale it down"
              .formatted(source, width, height, side, side));
    }
    long pixels = (long) width * height;
    if (pixels > megapixels * 1_000_000L) {
      throw new TooLargeException(
          "%s: %d x %d px, expected at most %d megapixels; scale it down"
              .formatted(source, width, height, megapixels));
    }
    long bytes = pixels * BYTES_PER_PIXEL * bytesPerSample;
    long most = Runtime.getRuntime().maxMemory();
    if (bytes > most) {
      throw new TooLargeException(
          "%s: %d x %d px need %d MB of memory, there are %d MB; scale it down or give more memory,"
                  .formatted(source, width, height, bytes >> 20, most >> 20)
              + " LINMO_OPTS=-Xmx%dm".formatted(2 * (bytes >> 20)));
    }
  }

  /** A picture is larger than is read. */
  static final class TooLargeException extends IOException {
    TooLargeException(String message) {
      super(message);
    }
  }
}
