package io.linmo.capture.sheet;

import io.linmo.capture.sheet.PrintedShape.Tone;
import io.linmo.image.GaussianBlur;
import io.linmo.numeric.OrderStatistics;
import io.linmo.numeric.Quantiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Takes guides and model characters from the plane of a page.
 *
 * <p>Print of tone a that covers a share m of a pixel makes it as light as paper · (1 - a m). So
 * light / (1 - a m) is the page without print, whatever ink lies on it. m comes from the layout,
 * blurred as the picture is; a is the weighted median of darkness / m over the page, which ink does
 * not move, for printers and cameras differ. All is done in square tiles around the boxes.
 */
final class PrintFading {

  private static final double[] BLURS = {0.5, 0.8, 1.2, 1.7, 2.3, 3.0, 4.0};

  /** Tiles that tone and blur are measured on. */
  private static final int SAMPLED_TILES = 12;

  /** Darker pixels are ink, not print. */
  private static final float INK = 0.6f;

  /** Print that covers less of a pixel says too little about its tone. */
  private static final float CORE = 0.15f;

  /** Pixels with less print than this say nothing about its blur. */
  private static final float FRINGE = 0.01f;

  /** Darker print would leave no ink to be seen under it. */
  private static final double MOST_TONE = 0.9;

  /** Pixels with this much print are printed. */
  private static final float PRINTED = 0.06f;

  private static final int RATIO_STEPS = 1000;

  private final PagePlane plane;
  private final List<Tile> tiles = new ArrayList<>();

  /**
   * A square part of the plane with the coverage of print, sharp. Only {@code width} by {@code
   * height} of it are its own; the rest belongs to other tiles.
   */
  private record Tile(
      int left, int top, int width, int height, int side, float[] guides, float[] labels) {

    float[] mask(Tone tone, double blur) {
      return GaussianBlur.of(tone == Tone.GUIDE ? guides : labels, side, blur);
    }
  }

  private PrintFading(PagePlane plane) {
    this.plane = plane;
  }

  /**
   * Changes the plane in place.
   *
   * @return the pixels that guides cover, and those that model characters cover
   */
  static List<BitSet> apply(PagePlane plane, SheetPage page, ModelFace face) {
    PrintFading fading = new PrintFading(plane);
    List<PrintedShape> shapes = SheetPrint.guidesAndLabels(page, face);
    page.boxes().parallelStream()
        .map(box -> fading.tile(SheetDesign.territory(page, box), shapes))
        .forEachOrdered(fading.tiles::add);
    return List.of(fading.fade(Tone.GUIDE), fading.fade(Tone.LABEL));
  }

  private Tile tile(Rectangle2D area, List<PrintedShape> shapes) {
    double scale = plane.pixelsPerMm;
    int left = Math.max(0, (int) Math.floor(area.getMinX() * scale));
    int top = Math.max(0, (int) Math.floor(area.getMinY() * scale));
    int width = Math.min(plane.width, (int) Math.floor(area.getMaxX() * scale)) - left;
    int height = Math.min(plane.height, (int) Math.floor(area.getMaxY() * scale)) - top;
    int side = Math.max(width, height);
    return new Tile(
        left,
        top,
        width,
        height,
        side,
        mask(left, top, side, shapes, Tone.GUIDE),
        mask(left, top, side, shapes, Tone.LABEL));
  }

  private float[] mask(int left, int top, int side, List<PrintedShape> shapes, Tone tone) {
    BufferedImage canvas = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    AffineTransform place = AffineTransform.getTranslateInstance(-left, -top);
    place.scale(plane.pixelsPerMm, plane.pixelsPerMm);
    double size = side / plane.pixelsPerMm;
    for (PrintedShape shape : shapes) {
      if (shape.tone() == tone
          && shape
              .path()
              .getBounds2D()
              .intersects(left / plane.pixelsPerMm, top / plane.pixelsPerMm, size, size)) {
        graphics.fill(shape.path().createTransformedShape(place));
      }
    }
    graphics.dispose();
    byte[] gray = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
    float[] mask = new float[gray.length];
    for (int i = 0; i < gray.length; i++) {
      mask[i] = (gray[i] & 0xFF) / 255f;
    }
    return mask;
  }

  private BitSet fade(Tone tone) {
    List<Tile> sampled = new ArrayList<>();
    for (int i = 0; i < Math.min(SAMPLED_TILES, tiles.size()); i++) {
      sampled.add(tiles.get(i * tiles.size() / Math.min(SAMPLED_TILES, tiles.size())));
    }
    Fit best =
        Arrays.stream(BLURS)
            .parallel()
            .mapToObj(blur -> fit(sampled, tone, blur))
            .min(Comparator.comparingDouble(Fit::error))
            .orElseThrow();
    BitSet printed = new BitSet(plane.light.length);
    List<float[]> masks = tiles.parallelStream().map(tile -> tile.mask(tone, best.blur())).toList();
    for (int i = 0; i < masks.size(); i++) {
      divide(tiles.get(i), masks.get(i), best.tone(), printed);
    }
    return printed;
  }

  /**
   * How print of a blur explains the darkness of the page.
   *
   * @param error mean absolute error of darkness
   */
  private record Fit(double blur, double tone, double error) {}

  private Fit fit(List<Tile> sampled, Tone kind, double blur) {
    List<float[]> masks = new ArrayList<>();
    List<float[]> darks = new ArrayList<>();
    double[] weights = new double[RATIO_STEPS];
    for (Tile tile : sampled) {
      float[] mask = tile.mask(kind, blur);
      float[] dark = darkness(tile, mask);
      masks.add(mask);
      darks.add(dark);
      for (int i = 0; i < mask.length; i++) {
        if (mask[i] > CORE && dark[i] < INK) {
          double ratio = Math.max(0, Math.min(0.999, dark[i] / mask[i]));
          weights[(int) (ratio * RATIO_STEPS)] += mask[i];
        }
      }
    }
    double tone = Math.min(MOST_TONE, median(weights));
    double error = 0;
    int count = 0;
    for (int t = 0; t < masks.size(); t++) {
      float[] mask = masks.get(t);
      float[] dark = darks.get(t);
      for (int i = 0; i < mask.length; i++) {
        if (mask[i] > FRINGE && dark[i] < INK) {
          error += Math.abs(dark[i] - tone * mask[i]);
          count++;
        }
      }
    }
    return new Fit(blur, tone, count == 0 ? 0 : error / count);
  }

  /** The weighted median of the ratio. */
  private static double median(double[] weights) {
    OptionalInt step = Quantiles.bin(weights, 0.5);
    return step.isPresent() ? (step.getAsInt() + 0.5) / RATIO_STEPS : 0;
  }

  /** 1 - light / paper in a tile, the paper being the median of the unprinted part around. */
  private float[] darkness(Tile tile, float[] mask) {
    int cells = 4;
    int edge = (tile.side() + cells - 1) / cells;
    float[] dark = new float[mask.length];
    float[] bare = new float[edge * edge];
    for (int cell = 0; cell < cells * cells; cell++) {
      int count = 0;
      for (int i = 0; i < edge * edge; i++) {
        int x = cell % cells * edge + i % edge;
        int y = cell / cells * edge + i / edge;
        if (x < tile.side()
            && y < tile.side()
            && isInside(tile, x, y)
            && mask[y * tile.side() + x] < 0.02f) {
          bare[count++] = plane.at(tile.left() + x, tile.top() + y);
        }
      }
      float paper = count == 0 ? 255 : Math.max(1, OrderStatistics.median(bare, count));
      for (int i = 0; i < edge * edge; i++) {
        int x = cell % cells * edge + i % edge;
        int y = cell / cells * edge + i / edge;
        if (x < tile.side() && y < tile.side()) {
          int at = y * tile.side() + x;
          dark[at] =
              isInside(tile, x, y) ? 1 - plane.at(tile.left() + x, tile.top() + y) / paper : 1;
        }
      }
    }
    return dark;
  }

  private boolean isInside(Tile tile, int x, int y) {
    return tile.left() + x < plane.width && tile.top() + y < plane.height;
  }

  private void divide(Tile tile, float[] mask, double tone, BitSet printed) {
    for (int y = 0; y < tile.height(); y++) {
      for (int x = 0; x < tile.width(); x++) {
        float m = mask[y * tile.side() + x];
        if (m > 0.004f) {
          int at = (tile.top() + y) * plane.width + tile.left() + x;
          plane.light[at] = (float) Math.min(255, plane.light[at] / (1 - tone * m));
          printed.set(at, m > PRINTED);
        }
      }
    }
  }
}
