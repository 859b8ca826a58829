package io.linmo.capture;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBox;
import io.linmo.image.TypicalMetrics;
import java.util.Arrays;
import java.util.List;

/**
 * Places Han glyphs: a writing box, or a canvas that all share, is the em box. A crop is scaled and
 * moved to where its character usually lies.
 */
final class HanPlacement {

  private static final TypicalMetrics.Metrics HAN_BOX =
      new TypicalMetrics.Metrics(0.06, -0.06, 0.94, 0.82, 1);

  /** Fewer Han characters differ in size by chance, up to so much. */
  private static final int FEW = 3;

  private static final double FEW_STRAY = 0.15;

  private final TypicalMetrics han;
  private final boolean isKnownHand;

  /**
   * @param han where Han characters usually lie
   * @param isKnownHand whether that is where the hand itself has them, so that glyphs come out as
   *     large as its own
   */
  HanPlacement(TypicalMetrics han, boolean isKnownHand) {
    this.han = han;
    this.isKnownHand = isKnownHand;
  }

  List<GlyphSample> place(List<WrittenGlyph> glyphs) {
    boolean boxes =
        GlyphCut.sameCanvas(glyphs) || glyphs.stream().allMatch(HanPlacement::hasMargins);
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
    return GlyphCut.sample(glyph, x, y, side, 0, EmBox.TOP, 1 / side, advance);
  }
}
