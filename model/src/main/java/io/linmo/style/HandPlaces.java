package io.linmo.style;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.metrics.GlyphMetrics;
import io.linmo.metrics.MetricsModel;
import io.linmo.numeric.Quantiles;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where the characters of a known hand lie, by which characters that are added to it are placed:
 * written ones where they were written, others where the hand's metrics predict them, the rest
 * where they usually lie, as large as the hand writes and as high.
 */
public final class HandPlaces implements TypicalMetrics {

  private final Map<Integer, GlyphMetrics> known;
  private final TypicalMetrics usual;
  private final double size;
  private final double right;
  private final double up;

  private HandPlaces(
      Map<Integer, GlyphMetrics> known, TypicalMetrics usual, List<GlyphSample> written) {
    this.known = known;
    this.usual = usual;
    List<Pair> pairs = new ArrayList<>();
    for (GlyphSample sample : written) {
      Rectangle2D ink = sample.inkBox();
      usual
          .of(sample.codePoint())
          .filter(u -> !ink.isEmpty())
          .ifPresent(u -> pairs.add(new Pair(ink, u)));
    }
    this.size = Math.exp(pairs.stream().mapToDouble(p -> Math.log(p.size())).average().orElse(0));
    this.right = median(pairs, Pair::right, 0);
    this.up = median(pairs, Pair::up, 0);
  }

  /** Written ink beside where it usually lies. */
  private record Pair(Rectangle2D ink, Metrics usual) {

    /** By diagonals, which characters differ in least. */
    double size() {
      return Math.hypot(ink.getWidth(), ink.getHeight())
          / Math.hypot(usual.width(), usual.height());
    }

    double right() {
      return ink.getCenterX() - (usual.left() + usual.right()) / 2;
    }

    double up() {
      return ink.getCenterY() - (usual.bottom() + usual.top()) / 2;
    }
  }

  private static double median(List<Pair> pairs, ToDoubleFunction<Pair> of, double otherwise) {
    return Quantiles.of(pairs.stream().mapToDouble(of)).median().orElse(otherwise);
  }

  /**
   * The places of a hand in one script.
   *
   * @param written all written glyphs of the hand; none of the script leaves what is usual
   * @param allCaps whether capitals are written for small letters
   * @param model predicts letters from others; empty where characters keep the em box
   * @param usual where characters usually lie
   */
  public static TypicalMetrics of(
      Script script,
      List<GlyphSample> written,
      boolean allCaps,
      Optional<MetricsModel> model,
      TypicalMetrics usual) {
    List<GlyphSample> own = written.stream().filter(w -> script.has(w.codePoint())).toList();
    if (own.isEmpty()) {
      return usual;
    }
    Map<Integer, GlyphMetrics> observed = new HashMap<>();
    for (GlyphSample glyph : own) {
      observed.putIfAbsent(
          glyph.codePoint(), GlyphMetrics.of(glyph.inkBox(), glyph.frame().advance()));
    }
    Map<Integer, GlyphMetrics> known =
        new HashMap<>(
            model
                .map(m -> allCaps ? m.predictAllCaps(observed) : m.predict(observed))
                .orElse(Map.of()));
    known.putAll(observed);
    return new HandPlaces(known, usual, own);
  }

  @Override
  public Optional<Metrics> of(int codePoint) {
    GlyphMetrics own = known.get(codePoint);
    return own == null
        ? usual.of(codePoint).map(this::asWritten)
        : Optional.of(
            new Metrics(
                own.left(),
                own.bottom(),
                own.left() + own.width(),
                own.bottom() + own.height(),
                own.advance()));
  }

  /** About the centre that the hand gives it, at the hand's size; the advance stays. */
  private Metrics asWritten(Metrics of) {
    double x = (of.left() + of.right()) / 2 + right;
    double y = (of.bottom() + of.top()) / 2 + up;
    double halfWidth = size * of.width() / 2;
    double halfHeight = size * of.height() / 2;
    return new Metrics(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, of.advance());
  }
}
