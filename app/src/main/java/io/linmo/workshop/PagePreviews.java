package io.linmo.workshop;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.StraightPage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Small pictures of pages as JPEG, to show on them what was found. */
public final class PagePreviews {

  /** The longer side of a picture that is shown while its page is read, in pixels. */
  private static final int QUICK = 900;

  /** The longer side of a straightened page. */
  private static final int STRAIGHT = 1600;

  private PagePreviews() {}

  /** A picture as it lies, coarse and at once. */
  public static byte[] quick(PagePicture picture) {
    int longer = Math.max(picture.width(), picture.height());
    int step = Math.max(1, (longer + QUICK - 1) / QUICK);
    int width = Math.max(1, picture.width() / step);
    int height = Math.max(1, picture.height() / step);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        small.setRGB(x, y, colour(picture, x * step, y * step));
      }
    }
    return jpeg(small);
  }

  private static int colour(PagePicture picture, int x, int y) {
    return picture.sample(x, y, 0) << 16 | picture.sample(x, y, 1) << 8 | picture.sample(x, y, 2);
  }

  /** A page upright and without perspective. */
  public static byte[] straight(StraightPage page) {
    return jpeg(page.drawn(STRAIGHT));
  }

  private static byte[] jpeg(BufferedImage image) {
    return Attempt.of(
        () -> {
          ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
          if (!ImageIO.write(image, "jpg", jpeg)) {
            throw new IOException("this Java writes no JPEG");
          }
          return jpeg.toByteArray();
        });
  }
}
