package io.linmo.generation;

import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.StrokeThickness;
import io.linmo.metrics.GlyphMetrics;
import io.linmo.metrics.MetricsModel;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places the network's images in the em square: letters by metrics predicted from the hand's own
 * letters, Han characters in the em box.
 */
final class GlyphPlaces {

  /** The frame of images that are not placed yet. */
  static final GlyphFrame SQUARE = EmBox.frame(1, GeneratorShape.IMAGE);

  /** Of a glyph without ink. */
  private static final Rectangle2D USUAL_INK = new Rectangle2D.Double(8, 8, 112, 112);

  private final FontFile content;
  private final Map<Integer, GlyphMetrics> metrics;

  /**
   * @param model predicts the metrics of all letters from those of some; empty where the em box is
   *     kept
   * @param allCaps whether capitals are written for small letters
   */
  GlyphPlaces(
      Optional<MetricsModel> model, FontFile content, List<GlyphSample> written, boolean allCaps) {
    this.content = content;
    this.metrics = model.map(m -> predict(m, written, allCaps)).orElse(Map.of());
  }

  private static Map<Integer, GlyphMetrics> predict(
      MetricsModel model, List<GlyphSample> written, boolean allCaps) {
    Map<Integer, GlyphMetrics> observed = new HashMap<>();
    for (GlyphSample reference : written) {
      Rectangle2D ink = reference.inkBox();
      observed.put(reference.codePoint(), GlyphMetrics.of(ink, reference.frame().advance()));
    }
    return allCaps ? model.predictAllCaps(observed) : model.predict(observed);
  }

  /** Whether all glyphs keep the em box. */
  boolean inEmBox() {
    return metrics.isEmpty();
  }

  /** Predicted metrics of a character; empty where the em box is kept. */
  Optional<GlyphMetrics> metrics(int codePoint) {
    return Optional.ofNullable(metrics.get(codePoint));
  }

  /** The image of a character in its place. */
  GlyphSample placed(int codePoint, GlyphImage image) {
    return new GlyphSample(codePoint, image, frame(codePoint, image));
  }

  /**
   * The image of a character where it must lie to be in its place once its strokes are redrawn.
   *
   * @param pen thickness of redrawn strokes in em
   */
  GlyphSample placedFor(double pen, int codePoint, GlyphImage image) {
    if (inEmBox() || image.isEmpty()) {
      return placed(codePoint, image);
    }
    Rectangle2D ink = InkBitmap.of(image).inkBox();
    GlyphFrame frame = predicted(codePoint).frame(ink, StrokeThickness.of(image), pen);
    return new GlyphSample(codePoint, image, frame);
  }

  private GlyphFrame frame(int codePoint, GlyphImage image) {
    if (inEmBox()) {
      return SQUARE;
    }
    Rectangle2D ink = image.isEmpty() ? USUAL_INK : InkBitmap.of(image).inkBox();
    return predicted(codePoint).frame(ink);
  }

  private GlyphMetrics predicted(int codePoint) {
    return metrics(codePoint).orElseGet(() -> metricsByFallback(codePoint));
  }

  /** The content face's metrics, scaled as the hand scales the character's fallback. */
  private GlyphMetrics metricsByFallback(int codePoint) {
    int fallback = CodeFallback.of(codePoint);
    double scale = metrics.get(fallback).height() / standard(fallback).height();
    return standard(codePoint).times(scale);
  }

  private GlyphMetrics standard(int codePoint) {
    return GlyphMetrics.of(
        content.outline(codePoint).orElseThrow().getBounds2D(), content.advance(codePoint));
  }
}
