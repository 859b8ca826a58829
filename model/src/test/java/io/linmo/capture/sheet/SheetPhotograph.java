package io.linmo.capture.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A photograph of a sheet on a table: turned anyhow, seen from up to 30 degrees, in uneven light
 * with a shadow, a little blurred, noisy, and compressed. The seed decides all of it.
 */
final class SheetPhotograph {

  private static final double MOST_TILT = Math.toRadians(30);

  private final Random random;
  private final double[] table = new double[3];
  private final double[][] waves = new double[8][4];

  private SheetPhotograph(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      table[i] = 40 + 120 * random.nextDouble();
    }
    for (double[] wave : waves) {
      wave[0] = random.nextGaussian() * 2;
      wave[1] = random.nextGaussian() * 2;
      wave[2] = random.nextDouble() * 2 * Math.PI;
      wave[3] = random.nextDouble();
    }
  }

  /**
   * @param width of the photograph; it is 4 to 3
   * @param quality of the JPEG file, 0 to 1
   */
  static BufferedImage take(SheetRaster sheet, long seed, int width, double quality)
      throws IOException {
    return new SheetPhotograph(seed).take(sheet, width, quality);
  }

  private BufferedImage take(SheetRaster sheet, int width, double quality) throws IOException {
    int height = width * 3 / 4;
    BufferedImage page = ruled(sheet);
    double[] inverse = inverse(camera(page, width, height));
    float[] red = new float[width * height];
    float[] green = new float[width * height];
    float[] blue = new float[width * height];
    int[] source = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        double w = inverse[6] * x + inverse[7] * y + inverse[8];
        double u = (inverse[0] * x + inverse[1] * y + inverse[2]) / w;
        double v = (inverse[3] * x + inverse[4] * y + inverse[5]) / w;
        boolean onPage = u >= 0 && v >= 0 && u < page.getWidth() - 1 && v < page.getHeight() - 1;
        if (onPage) {
          double texture = 1 + 0.012 * texture(u / sheet.pixelsPerMm(), v / sheet.pixelsPerMm());
          red[i] = (float) (texture * sample(source, page.getWidth(), u, v, 16));
          green[i] = (float) (texture * sample(source, page.getWidth(), u, v, 8));
          blue[i] = (float) (texture * sample(source, page.getWidth(), u, v, 0));
        } else {
          double grain = 1 + 0.15 * texture(x / 9.0, y / 40.0);
          red[i] = (float) (table[0] * grain);
          green[i] = (float) (table[1] * grain);
          blue[i] = (float) (table[2] * grain);
        }
      }
    }
    light(red, green, blue, width, height);
    double blur = 0.4 + 0.9 * random.nextDouble();
    double noise = 1 + 4 * random.nextDouble();
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] out = ((DataBufferInt) photo.getRaster().getDataBuffer()).getData();
    float[][] channels = {
      blurred(red, width, height, blur),
      blurred(green, width, height, blur),
      blurred(blue, width, height, blur)
    };
    for (int i = 0; i < out.length; i++) {
      int rgb = 0;
      for (float[] channel : channels) {
        double value = channel[i] + noise * random.nextGaussian();
        rgb = rgb << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
      }
      out[i] = rgb;
    }
    return jpeg(photo, quality);
  }

  /** Every third sheet is on ruled paper: pale lines all over. */
  private BufferedImage ruled(SheetRaster sheet) {
    BufferedImage page =
        new BufferedImage(
            sheet.image().getWidth(), sheet.image().getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.drawImage(sheet.image(), 0, 0, null);
    if (random.nextInt(3) == 0) {
      graphics.setColor(new Color(150, 170, 215, 45));
      double pitch = (7 + 3 * random.nextDouble()) * sheet.pixelsPerMm();
      for (double y = pitch * random.nextDouble(); y < page.getHeight(); y += pitch) {
        graphics.fillRect(0, (int) y, page.getWidth(), (int) Math.ceil(0.2 * sheet.pixelsPerMm()));
      }
    }
    graphics.dispose();
    return page;
  }

  /** The homography from pixels of the page to pixels of the photograph. */
  private double[] camera(BufferedImage page, int width, int height) {
    double turn = 2 * Math.PI * random.nextDouble();
    double tilt = MOST_TILT * random.nextDouble();
    double axis = 2 * Math.PI * random.nextDouble();
    double pw = page.getWidth();
    double ph = page.getHeight();
    double diagonal = Math.hypot(pw, ph);
    double[][] corners = new double[4][];
    for (int i = 0; i < 4; i++) {
      double x = ((i == 1 || i == 2 ? pw : 0) - pw / 2) / diagonal;
      double y = ((i >= 2 ? ph : 0) - ph / 2) / diagonal;
      double rx = x * Math.cos(turn) - y * Math.sin(turn);
      double ry = x * Math.sin(turn) + y * Math.cos(turn);
      double along = rx * Math.cos(axis) + ry * Math.sin(axis);
      double across = -rx * Math.sin(axis) + ry * Math.cos(axis);
      double depth = 1.6 + across * Math.sin(tilt);
      across *= Math.cos(tilt);
      corners[i] =
          new double[] {
            (along * Math.cos(axis) - across * Math.sin(axis)) / depth,
            (along * Math.sin(axis) + across * Math.cos(axis)) / depth
          };
    }
    return fitted(corners, pw, ph, width, height);
  }

  /** Scales and moves the corners so that the page just fills the photograph. */
  private double[] fitted(double[][] corners, double pw, double ph, int width, int height) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (double[] corner : corners) {
      left = Math.min(left, corner[0]);
      right = Math.max(right, corner[0]);
      top = Math.min(top, corner[1]);
      bottom = Math.max(bottom, corner[1]);
    }
    double room = 0.9 + 0.08 * random.nextDouble();
    double scale = room * Math.min(width / (right - left), height / (bottom - top));
    double[][] rows = new double[8][];
    double[] values = new double[8];
    for (int i = 0; i < 4; i++) {
      double x = (corners[i][0] - (left + right) / 2) * scale + width / 2.0;
      double y = (corners[i][1] - (top + bottom) / 2) * scale + height / 2.0;
      double u = i == 1 || i == 2 ? pw : 0;
      double v = i >= 2 ? ph : 0;
      rows[2 * i] = new double[] {u, v, 1, 0, 0, 0, -u * x, -v * x};
      rows[2 * i + 1] = new double[] {0, 0, 0, u, v, 1, -u * y, -v * y};
      values[2 * i] = x;
      values[2 * i + 1] = y;
    }
    double[] h = solve(rows, values);
    return new double[] {h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1};
  }

  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int pivot = 0; pivot < n; pivot++) {
      int best = pivot;
      for (int row = pivot; row < n; row++) {
        best = Math.abs(a[row][pivot]) > Math.abs(a[best][pivot]) ? row : best;
      }
      double[] line = a[pivot];
      a[pivot] = a[best];
      a[best] = line;
      double value = b[pivot];
      b[pivot] = b[best];
      b[best] = value;
      for (int row = 0; row < n; row++) {
        double factor = row == pivot ? 0 : a[row][pivot] / a[pivot][pivot];
        for (int column = pivot; column < n && factor != 0; column++) {
          a[row][column] -= factor * a[pivot][column];
        }
        b[row] -= factor * b[pivot];
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = b[i] / a[i][i];
    }
    return x;
  }

  private static double[] inverse(double[] m) {
    return new double[] {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
    };
  }

  private double texture(double x, double y) {
    double sum = 0;
    for (double[] wave : waves) {
      sum += wave[3] * Math.sin(wave[0] * x + wave[1] * y + wave[2]);
    }
    return sum / 2;
  }

  private static double sample(int[] source, int width, double x, double y, int shift) {
    int left = (int) x;
    int top = (int) y;
    double fx = x - left;
    double fy = y - top;
    int at = top * width + left;
    double upper =
        (1 - fx) * ((source[at] >> shift) & 255) + fx * ((source[at + 1] >> shift) & 255);
    double lower =
        (1 - fx) * ((source[at + width] >> shift) & 255)
            + fx * ((source[at + width + 1] >> shift) & 255);
    return (1 - fy) * upper + fy * lower;
  }

  /** A lamp to one side, colour of its light, and the shadow of a head or a hand. */
  private void light(float[] red, float[] green, float[] blue, int width, int height) {
    double angle = 2 * Math.PI * random.nextDouble();
    double fall = 0.35 * random.nextDouble();
    double level = 0.75 + 0.2 * random.nextDouble();
    double warm = 0.1 * random.nextDouble();
    double sx = random.nextDouble() * width;
    double sy = random.nextDouble() * height;
    double size = (0.2 + 0.3 * random.nextDouble()) * width;
    double depth = 0.4 * random.nextDouble();
    double softness = (0.005 + 0.2 * random.nextDouble()) * width;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double along =
            ((x - width / 2.0) * Math.cos(angle) + (y - height / 2.0) * Math.sin(angle)) / width;
        double edge = (size - Math.hypot(x - sx, y - sy)) / softness;
        double shade = 1 - depth / (1 + Math.exp(-Math.max(-30, Math.min(30, edge))));
        double lightness = level * (1 - fall * (along + 0.5)) * shade;
        int i = y * width + x;
        red[i] *= (float) lightness;
        green[i] *= (float) (lightness * (1 - warm / 2));
        blue[i] *= (float) (lightness * (1 - warm));
      }
    }
  }

  private static float[] blurred(float[] values, int width, int height, double deviation) {
    int reach = (int) Math.ceil(3 * deviation);
    float[] kernel = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
      sum += kernel[i + reach];
    }
    float[] across = new float[values.length];
    float[] result = new float[values.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float value = 0;
        for (int k = -reach; k <= reach; k++) {
          value += kernel[k + reach] * values[y * width + Math.max(0, Math.min(width - 1, x + k))];
        }
        across[y * width + x] = value / sum;
      }
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float value = 0;
        for (int k = -reach; k <= reach; k++) {
          value += kernel[k + reach] * across[Math.max(0, Math.min(height - 1, y + k)) * width + x];
        }
        result[y * width + x] = value / sum;
      }
    }
    return result;
  }

  private static BufferedImage jpeg(BufferedImage image, double quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality((float) quality);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
