package io.linmo.capture.hand;

import io.linmo.capture.PagePicture;
import io.linmo.image.Bilinear;
import io.linmo.image.InkBox;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A page as its reader straightened it: upright and without perspective. Crops are cut from it
 * pixel by pixel, so that row b of a crop is row {@code top + b} of the page.
 *
 * @param width in its own pixels
 * @param height in its own pixels
 * @param picture that shows the page
 * @param toPicture where a point of the page lies in the picture
 * @param crops where the crop of each character lies, by its box in the picture
 * @param gaps where characters were expected that are not there; those without a place are left out
 */
public record StraightPage(
    int width,
    int height,
    PagePicture picture,
    ToPicture toPicture,
    Map<PixelBox, InkBox> crops,
    Map<CharacterForm, InkBox> gaps) {

  /** Where a point of the page lies in the picture, both in pixels. */
  public interface ToPicture {

    double x(double x, double y);

    double y(double x, double y);
  }

  /** Places are computed at the corners of squares of this many pixels of the drawn page. */
  private static final int STEP = 16;

  /** Samples of the picture along each side of a drawn pixel. */
  private static final int SAMPLES = 2;

  private static final int WHITE = 255;

  public StraightPage {
    crops = Map.copyOf(crops);
    gaps = Map.copyOf(gaps);
  }

  /** The page in the colours of its picture. */
  public BufferedImage drawn(int longestSide) {
    double scale = Math.min(1, longestSide / (double) Math.max(width, height));
    int columns = Math.max(1, (int) (width * scale));
    int rows = Math.max(1, (int) (height * scale));
    BufferedImage drawn = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    IntStream.range(0, (rows + STEP - 1) / STEP)
        .parallel()
        .forEach(
            band -> {
              for (int left = 0; left < columns; left += STEP) {
                square(drawn, left, band * STEP, scale);
              }
            });
    return drawn;
  }

  private void square(BufferedImage drawn, int left, int top, double scale) {
    double[] xs = new double[4];
    double[] ys = new double[4];
    for (int i = 0; i < 4; i++) {
      double x = (left + i % 2 * STEP) / scale;
      double y = (top + i / 2 * STEP) / scale;
      xs[i] = toPicture.x(x, y);
      ys[i] = toPicture.y(x, y);
    }
    for (int y = 0; y < Math.min(STEP, drawn.getHeight() - top); y++) {
      for (int x = 0; x < Math.min(STEP, drawn.getWidth() - left); x++) {
        drawn.setRGB(left + x, top + y, mean(xs, ys, x, y));
      }
    }
  }

  private int mean(double[] xs, double[] ys, int x, int y) {
    int[] sums = new int[PagePicture.CHANNELS];
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      double u = (x + (i % SAMPLES + 0.5) / SAMPLES) / STEP;
      double v = (y + (i / SAMPLES + 0.5) / SAMPLES) / STEP;
      int px = (int) Math.floor(Bilinear.within(xs[0], xs[1], xs[2], xs[3], u, v));
      int py = (int) Math.floor(Bilinear.within(ys[0], ys[1], ys[2], ys[3], u, v));
      boolean inside = px >= 0 && py >= 0 && px < picture.width() && py < picture.height();
      for (int channel = 0; channel < sums.length; channel++) {
        sums[channel] += inside ? picture.sample(px, py, channel) : WHITE;
      }
    }
    int rgb = 0;
    for (int sum : sums) {
      rgb = rgb << 8 | sum / (SAMPLES * SAMPLES);
    }
    return rgb;
  }
}
