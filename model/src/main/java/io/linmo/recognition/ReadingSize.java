package io.linmo.recognition;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Resampling;
import io.linmo.image.Script;
import io.linmo.numeric.Quantiles;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the Han characters of a hand that writes smaller or larger than faces do to their size and
 * to the middle, where the recogniser can read them.
 *
 * @param scale times larger that standard glyphs are than the hand's, median of their longer sides;
 *     1 where the difference is small
 */
public record ReadingSize(double scale) {

  private static final int SIZE = 128;
  private static final int LEAST_COMPARED = 8;
  private static final int MOST_COMPARED = 48;

  /** The recogniser bears differences up to this factor. */
  private static final double USUAL = 1.15;

  /** Of scripts whose glyphs stand on a line: they are read as they are. */
  public static final ReadingSize AS_IS = new ReadingSize(1);

  /**
   * The size of a hand.
   *
   * @param written its glyphs in any script
   */
  public static ReadingSize of(List<GlyphSample> written, FontFile content) {
    List<Double> ratios = new ArrayList<>();
    for (GlyphSample sample : written) {
      if (Character.isIdeographic(sample.codePoint()) && ratios.size() < MOST_COMPARED) {
        double own = side(sample.squared().resize(SIZE));
        GlyphRasterizer.sample(content, sample.codePoint(), Script.HAN, SIZE)
            .filter(standard -> own > 0)
            .ifPresent(standard -> ratios.add(side(standard) / own));
      }
    }
    double scale =
        Quantiles.of(ratios.stream().mapToDouble(Double::doubleValue)).median().orElse(1);
    boolean usual = scale < USUAL && scale > 1 / USUAL;
    return usual || ratios.size() < LEAST_COMPARED ? AS_IS : new ReadingSize(scale);
  }

  private static double side(GlyphSample sample) {
    Rectangle2D box = InkBitmap.of(sample.image()).inkBox();
    return Math.max(box.getWidth(), box.getHeight());
  }

  /** The glyphs as they can be read; kana and marks, whose place tells, as they are. */
  public List<GlyphSample> of(List<GlyphSample> samples) {
    return scale == 1 ? samples : samples.stream().map(this::placed).toList();
  }

  private GlyphSample placed(GlyphSample sample) {
    if (!Character.isIdeographic(sample.codePoint()) || sample.image().isEmpty()) {
      return sample;
    }
    GlyphSample square = sample.squared().resize(SIZE);
    Rectangle2D box = InkBitmap.of(square.image()).inkBox();
    double step = 1 / scale;
    double half = SIZE / 2.0 * step;
    return new GlyphSample(
        sample.codePoint(),
        Resampling.square(
            square.image(), box.getCenterX() - half, box.getCenterY() - half, step, SIZE),
        square.frame());
  }
}
