package io.linmo.capture;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBox;
import io.linmo.image.Resampling;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.numeric.Quantiles;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds where written glyphs lie in the em square and makes samples of them.
 *
 * <p>Where the glyphs' places on paper are known, they have one scale and one baseline. Else images
 * of one size whose inks lie at different heights are taken to share one frame. For Latin the
 * frame's scale and baseline are then found by a straight line through (pixel row, typical em
 * height) of all ink tops and bottoms. For Han a shared canvas is the em box. Otherwise only shapes
 * are known: each glyph is scaled and moved to where its character usually lies, all by one scale
 * where the images agree on it, as crops from one scan do.
 *
 * <p>Samples keep the resolution of the source, from {@value #SMALLEST} to {@value #LARGEST} px
 * square: for learning, {@link GlyphSample#resize} them.
 */
public final class GlyphPlacement {

  /** Smallest edge of a sample's image, in pixels. */
  public static final int SMALLEST = 128;

  /** Largest edge of a sample's image, in pixels. */
  public static final int LARGEST = 512;

  /** Ink centres of a shared frame differ by more than this share of the canvas height. */
  private static final double SHARED_SPREAD = 0.04;

  /** Scales that differ from their median by less than this share, in the median, are one scale. */
  private static final double COMMON_SCALE_SPREAD = 0.25;

  /** A line's worst points, beyond this many median distances, are left out of its second fit. */
  private static final double OUTLIER = 3;

  private static final TypicalMetrics.Metrics HAN_BOX =
      new TypicalMetrics.Metrics(0.06, -0.06, 0.94, 0.82, 1);

  private static final TypicalMetrics.Metrics LATIN_BOX =
      new TypicalMetrics.Metrics(0.05, 0, 0.5, 0.5, 0.55);

  /** Fewer Han characters differ in size by chance, up to so much. */
  private static final int FEW = 3;

  private static final double FEW_STRAY = 0.15;

  private final TypicalMetrics latin;
  private final TypicalMetrics han;
  private final boolean isKnownHand;

  /**
   * @param latin where Latin characters usually lie
   * @param han where Han characters usually lie, as in the content face
   */
  public GlyphPlacement(TypicalMetrics latin, TypicalMetrics han) {
    this(latin, han, false);
  }

  private GlyphPlacement(TypicalMetrics latin, TypicalMetrics han, boolean isKnownHand) {
    this.latin = latin;
    this.han = han;
    this.isKnownHand = isKnownHand;
  }

  /**
   * For glyphs that are added to a known hand: they come out as large as its own.
   *
   * @param latin where the hand has its Latin characters
   * @param han where it has its Han characters
   */
  public static GlyphPlacement ofKnownHand(TypicalMetrics latin, TypicalMetrics han) {
    return new GlyphPlacement(latin, han, true);
  }

  /** One sample for each glyph, in the same order; each script is placed on its own. */
  public List<GlyphSample> place(List<WrittenGlyph> glyphs) {
    List<WrittenGlyph> latinGlyphs = ofScript(glyphs, Script.LATIN);
    List<WrittenGlyph> hanGlyphs = ofScript(glyphs, Script.HAN);
    List<GlyphSample> latinSamples = placeLatin(latinGlyphs);
    List<GlyphSample> hanSamples = placeHan(hanGlyphs);
    List<GlyphSample> samples = new ArrayList<>();
    int nextLatin = 0;
    int nextHan = 0;
    for (WrittenGlyph glyph : glyphs) {
      samples.add(
          Script.of(glyph.codePoint()) == Script.HAN
              ? hanSamples.get(nextHan++)
              : latinSamples.get(nextLatin++));
    }
    return List.copyOf(samples);
  }

  private static List<WrittenGlyph> ofScript(List<WrittenGlyph> glyphs, Script script) {
    return glyphs.stream().filter(glyph -> Script.of(glyph.codePoint()) == script).toList();
  }

  /** Those with a place on paper together, and the others together. */
  private List<GlyphSample> placeLatin(List<WrittenGlyph> glyphs) {
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
    return sample(
        glyph,
        box.centerX() - side / 2,
        box.centerY() - side / 2,
        side,
        left,
        top,
        emPerPixel,
        Math.max(advance, 0));
  }

  /** Cuts a square of the canvas out of a glyph; all but the em measures in canvas pixels. */
  private static GlyphSample sample(
      WrittenGlyph glyph,
      double x,
      double y,
      double side,
      double left,
      double top,
      double emPerPixel,
      double advance) {
    int size = (int) Math.max(SMALLEST, Math.min(LARGEST, Math.round(side)));
    double step = side / size;
    GlyphImage image =
        Resampling.square(glyph.ink(), x - glyph.inkX(), y - glyph.inkY(), step, size);
    AffineTransform emFromCanvas =
        new AffineTransform(
            emPerPixel, 0, 0, -emPerPixel, left - x * emPerPixel, top + y * emPerPixel);
    return new GlyphSample(
        glyph.codePoint(),
        image,
        new GlyphFrame(left, top, step * emPerPixel, advance),
        glyph.curves().map(curves -> curves.transformed(emFromCanvas)));
  }

  /** Places on paper, or one canvas size throughout and inks at different heights on it. */
  private static boolean isShared(List<WrittenGlyph> glyphs) {
    if (!glyphs.isEmpty() && glyphs.get(0).place().isPresent()) {
      return true;
    }
    if (!sameCanvas(glyphs)) {
      return false;
    }
    double[] centres = glyphs.stream().mapToDouble(glyph -> glyph.box().centerY()).toArray();
    double spread =
        Arrays.stream(centres).max().getAsDouble() - Arrays.stream(centres).min().getAsDouble();
    return spread > SHARED_SPREAD * glyphs.get(0).canvasHeight();
  }

  private static boolean sameCanvas(List<WrittenGlyph> glyphs) {
    return glyphs.size() > 1
        && glyphs.stream()
            .allMatch(
                glyph ->
                    glyph.canvasWidth() == glyphs.get(0).canvasWidth()
                        && glyph.canvasHeight() == glyphs.get(0).canvasHeight());
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

  private List<GlyphSample> placeHan(List<WrittenGlyph> glyphs) {
    boolean boxes = sameCanvas(glyphs) || glyphs.stream().allMatch(GlyphPlacement::hasMargins);
    double size =
        isKnownHand ? hanSize(glyphs.stream().filter(g -> boxes || hasCell(g)).toList()) : 1;
    return glyphs.stream()
        .map(glyph -> boxes || hasCell(glyph) ? hanBox(glyph, size) : hanCrop(glyph))
        .toList();
  }

  /**
   * How much larger glyphs should be than their boxes make them to be as large as usual: the
   * geometric mean over the diagonals of their ink.
   */
  private double hanSize(List<WrittenGlyph> glyphs) {
    double[] logarithms =
        glyphs.stream()
            .flatMapToDouble(
                glyph ->
                    han.of(glyph.codePoint()).stream()
                        .mapToDouble(
                            usual ->
                                Math.hypot(usual.width(), usual.height())
                                    * box(glyph).longest()
                                    / Math.hypot(glyph.box().width(), glyph.box().height())))
            .map(Math::log)
            .toArray();
    double size = Math.exp(Arrays.stream(logarithms).average().orElse(0));
    return logarithms.length < FEW && Math.abs(size - 1) <= FEW_STRAY ? 1 : size;
  }

  private static boolean hasCell(WrittenGlyph glyph) {
    return glyph.place().flatMap(PaperPlace::cell).isPresent();
  }

  /** Whether there is paper on all four sides, as in a writing box. */
  private static boolean hasMargins(WrittenGlyph glyph) {
    double margin = 0.04 * Math.max(glyph.canvasWidth(), glyph.canvasHeight());
    InkBox box = glyph.box();
    return box.left() > margin
        && box.top() > margin
        && box.right() < glyph.canvasWidth() - margin
        && box.bottom() < glyph.canvasHeight() - margin;
  }

  /** The writing box, or else the canvas. */
  private static InkBox box(WrittenGlyph glyph) {
    return glyph
        .place()
        .flatMap(PaperPlace::cell)
        .orElseGet(() -> new InkBox(0, 0, glyph.canvasWidth(), glyph.canvasHeight()));
  }

  /**
   * The box, made square around its centre, is the em box.
   *
   * @param size as a multiple of that
   */
  private GlyphSample hanBox(WrittenGlyph glyph, double size) {
    InkBox box = box(glyph);
    double side = box.longest() / size;
    return hanSample(glyph, box.centerX() - side / 2, box.centerY() - side / 2, side);
  }

  /** The ink box's centre and longer side are those the character usually has. */
  private GlyphSample hanCrop(WrittenGlyph glyph) {
    TypicalMetrics.Metrics usual = han.of(glyph.codePoint()).orElse(HAN_BOX);
    InkBox box = glyph.box();
    double side = box.longest() / Math.max(usual.width(), usual.height());
    double x = box.centerX() - side * (usual.left() + usual.right()) / 2;
    double y = box.centerY() - side * (EmBox.TOP - (usual.top() + usual.bottom()) / 2);
    return hanSample(glyph, x, y, side);
  }

  private GlyphSample hanSample(WrittenGlyph glyph, double x, double y, double side) {
    double advance = han.of(glyph.codePoint()).map(TypicalMetrics.Metrics::advance).orElse(1.0);
    return sample(glyph, x, y, side, 0, EmBox.TOP, 1 / side, advance);
  }
}
