package io.linmo.workshop;

import io.linmo.capture.PagePicture;
import io.linmo.work.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Small pictures of pages, upright as they are read, to show on them what was found. */
public final class PagePreviews {

  /** The longer edge, in pixels. */
  private static final int EDGE = 1400;

  /**
   * A page as a small picture.
   *
   * @param page of the file, from 1
   * @param width of the page itself in pixels, in which boxes of characters are given
   * @param jpeg the small picture
   */
  public record Preview(int page, int width, int height, byte[] jpeg) {}

  private PagePreviews() {}

  /** All pages of a picture or PDF file. */
  public static List<Preview> of(Path file, Progress progress) {
    List<Preview> previews = new ArrayList<>();
    Attempt.of(
        () -> {
          PagePictures.each(
              file,
              picture -> {
                progress.checkCancelled();
                previews.add(preview(picture));
              });
          return null;
        });
    return previews;
  }

  /** Means of square blocks of pixels. */
  private static Preview preview(PagePicture page) throws IOException {
    int block = Math.max(1, (Math.max(page.width(), page.height()) + EDGE - 1) / EDGE);
    int width = Math.max(1, page.width() / block);
    int height = Math.max(1, page.height() / block);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        small.setRGB(x, y, mean(page, x * block, y * block, block));
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(small, "jpg", jpeg);
    return new Preview(page.page(), page.width(), page.height(), jpeg.toByteArray());
  }

  private static int mean(PagePicture page, int left, int top, int block) {
    int rgb = 0;
    for (int channel = 0; channel < PagePicture.CHANNELS; channel++) {
      int sum = 0;
      int count = 0;
      for (int y = top; y < Math.min(page.height(), top + block); y++) {
        for (int x = left; x < Math.min(page.width(), left + block); x++) {
          sum += page.sample(x, y, channel);
          count++;
        }
      }
      rgb = rgb << 8 | sum / count;
    }
    return rgb;
  }
}
