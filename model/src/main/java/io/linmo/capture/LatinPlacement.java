package io.linmo.capture;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBox;
import io.linmo.image.TypicalMetrics;
import io.linmo.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Places Latin glyphs: in one frame where they share one, else each by its size. A frame is fitted
 * by a straight line through (pixel row, typical em height) of all ink tops and bottoms.
 */
final class LatinPlacement {

  /** Ink centres of a shared frame differ by more than this share of the canvas height. */
  private static final double SHARED_SPREAD = 0.04;

  /** Scales that differ from their median by less than this share, in the median, are one scale. */
  private static final double COMMON_SCALE_SPREAD = 0.25;

  /** A line's worst points, beyond this many median distances, are left out of its second fit. */
  private static final double OUTLIER = 3;

  private static final TypicalMetrics.Metrics LATIN_BOX =
      new TypicalMetrics.Metrics(0.05, 0, 0.5, 0.5, 0.55);

  private final TypicalMetrics latin;

  /**
   * @param latin where Latin characters usually lie
   */
  LatinPlacement(TypicalMetrics latin) {
    this.latin = latin;
  }

  /** Those with a place on paper together, and the others together. */
  List<GlyphSample> place(List<WrittenGlyph> glyphs) {
    GlyphSample[] samples = new GlyphSample[glyphs.size()];
    for (boolean onPaper : new boolean[] {true, false}) {
      int[] own =
          IntStream.range(0, glyphs.size())
              .filter(i -> glyphs.get(i).place().isPresent() == onPaper)
              .toArray();
      List<GlyphSample> placed = placeAlike(Arrays.stream(own).mapToObj(glyphs::get).toList());
      for (int i = 0; i < own.length; i++) {
        samples[own[i]] = placed.get(i);
      }
    }
    return List.of(samples);
  }

  private List<GlyphSample> placeAlike(List<WrittenGlyph> glyphs) {
    Optional<Frame> frame = isShared(glyphs) ? latinFrame(glyphs) : Optional.empty();
    double[] scales = frame.isPresent() ? new double[0] : latinScales(glyphs);
    List<GlyphSample> samples = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      WrittenGlyph glyph = glyphs.get(i);
      TypicalMetrics.Metrics usual = latin.of(glyph.codePoint()).orElse(LATIN_BOX);
      double scale = frame.isPresent() ? frame.get().emPerPixel(glyph) : scales[i];
      double middle =
          frame.isPresent()
              ? frame.get().em(row(glyph, glyph.box().centerY()))
              : (usual.top() + usual.bottom()) / 2;
      samples.add(latinSample(glyph, usual, scale, middle));
    }
    return samples;
  }

  /** A row of the canvas in what glyphs of one frame share: millimetres of paper, or pixels. */
  private static double row(WrittenGlyph glyph, double y) {
    return glyph.place().map(p -> (y - p.baseline()) / p.pixelsPerMm()).orElse(y);
  }

  private static GlyphSample latinSample(
      WrittenGlyph glyph, TypicalMetrics.Metrics usual, double emPerPixel, double middle) {
    InkBox box = glyph.box();
    double side = box.longest() / GlyphFrame.INK_SHARE;
    double inkWidth = box.width() * emPerPixel;
    double advance = usual.left() + inkWidth + usual.advance() - usual.right();
    double left = usual.left() + (inkWidth - side * emPerPixel) / 2;
    double top = middle + side * emPerPixel / 2;
    return GlyphCut.sample(
        glyph,
        box.centerX() - side / 2,
        box.centerY() - side / 2,
        side,
        left,
        top,
        emPerPixel,
        Math.max(advance, 0));
  }

  /** Places on paper, or one canvas size throughout and inks at different heights on it. */
  private static boolean isShared(List<WrittenGlyph> glyphs) {
    if (!glyphs.isEmpty() && glyphs.get(0).place().isPresent()) {
      return true;
    }
    if (!GlyphCut.sameCanvas(glyphs)) {
      return false;
    }
    double[] centres = glyphs.stream().mapToDouble(glyph -> glyph.box().centerY()).toArray();
    double spread =
        Arrays.stream(centres).max().getAsDouble() - Arrays.stream(centres).min().getAsDouble();
    return spread > SHARED_SPREAD * glyphs.get(0).canvasHeight();
  }

  /** A canvas or paper on which em = (baseline - row) * emPerUnit. */
  private record Frame(double emPerUnit, double baseline) {
    double em(double row) {
      return (baseline - row) * emPerUnit;
    }

    double emPerPixel(WrittenGlyph glyph) {
      return emPerUnit / glyph.place().map(PaperPlace::pixelsPerMm).orElse(1.0);
    }
  }

  /** The frame that brings ink tops and bottoms nearest to where they usually lie. */
  private Optional<Frame> latinFrame(List<WrittenGlyph> glyphs) {
    List<double[]> points = new ArrayList<>();
    for (WrittenGlyph glyph : glyphs) {
      latin
          .of(glyph.codePoint())
          .ifPresent(
              usual -> {
                points.add(new double[] {row(glyph, glyph.box().top()), usual.top()});
                points.add(new double[] {row(glyph, glyph.box().bottom()), usual.bottom()});
              });
    }
    Optional<Frame> first = line(points);
    if (first.isEmpty()) {
      return first;
    }
    double[] distances =
        points.stream().mapToDouble(p -> Math.abs(first.get().em(p[0]) - p[1])).toArray();
    double limit = OUTLIER * Quantiles.median(distances);
    return line(points.stream()
            .filter(p -> Math.abs(first.get().em(p[0]) - p[1]) <= limit)
            .toList())
        .or(() -> first);
  }

  /** Least squares of em on pixel rows; empty where em does not fall as y grows. */
  private static Optional<Frame> line(List<double[]> points) {
    double meanY = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double meanEm = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
    double yy = 0;
    double yEm = 0;
    for (double[] point : points) {
      yy += (point[0] - meanY) * (point[0] - meanY);
      yEm += (point[0] - meanY) * (point[1] - meanEm);
    }
    double emPerPixel = -yEm / yy;
    return emPerPixel > 0 && Double.isFinite(emPerPixel)
        ? Optional.of(new Frame(emPerPixel, meanY + meanEm / emPerPixel))
        : Optional.empty();
  }

  /** Em per pixel of each glyph, from its size alone: one for all where they nearly agree. */
  private double[] latinScales(List<WrittenGlyph> glyphs) {
    double[] scales = new double[glyphs.size()];
    for (int i = 0; i < scales.length; i++) {
      TypicalMetrics.Metrics usual = latin.of(glyphs.get(i).codePoint()).orElse(LATIN_BOX);
      InkBox box = glyphs.get(i).box();
      boolean tall = usual.height() >= usual.width() / 2;
      scales[i] = tall ? usual.height() / box.height() : usual.width() / box.width();
    }
    if (scales.length > 2) {
      double middle = Quantiles.median(scales);
      double[] spread = Arrays.stream(scales).map(s -> Math.abs(s / middle - 1)).toArray();
      if (Quantiles.median(spread) < COMMON_SCALE_SPREAD && !sameLongestSides(glyphs)) {
        Arrays.fill(scales, middle);
      }
    }
    return scales;
  }

  /** Whether each glyph was blown up to one size, so that the images say nothing of scale. */
  private static boolean sameLongestSides(List<WrittenGlyph> glyphs) {
    double[] sides = glyphs.stream().mapToDouble(glyph -> glyph.box().longest()).toArray();
    double middle = Quantiles.median(sides);
    return Arrays.stream(sides).allMatch(side -> Math.abs(side / middle - 1) < 0.05);
  }
}
