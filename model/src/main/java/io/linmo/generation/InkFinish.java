package io.linmo.generation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkProportions;
import io.linmo.image.InkShaping;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Finishes drawings of the network so that they match the written glyphs: size, smooth edges,
 * thickness, no specks, evenness.
 */
final class InkFinish {

  /**
   * Least share of the ink that thinning must leave; otherwise there are specks and hairs, not
   * strokes.
   */
  private static final double LEAST_INK_LEFT = 0.5;

  /**
   * Thickest pen, in em, whose Latin letters are redrawn along their middle lines: the acute joins
   * of M, N and V lose their shape with thicker ones.
   */
  private static final double MOST_REDRAWN = 0.05;

  /** Largest edge of pictures that the pen is measured on, in pixels. */
  private static final int FINE = 256;

  private final IntFunction<GlyphImage> standard;
  private final GlyphPlaces places;
  private final double usualSmoothing;
  private final InkProportions proportions;
  private final double excess;
  private final Optional<MonolinePen> pen;
  private final LetterWeight weight;

  /**
   * @param standard a character's content glyph
   * @param places where finished glyphs stand
   * @param written all of the script
   * @param drawn the same characters, or some, as the network draws them
   */
  InkFinish(
      Script script,
      IntFunction<GlyphImage> standard,
      GlyphPlaces places,
      List<GlyphSample> written,
      RedrawnReferences drawn) {
    this.standard = standard;
    this.places = places;
    ScriptRules rules = ScriptRules.of(script);
    this.usualSmoothing = rules.smoothing();
    boolean inEmBox = places.inEmBox();
    this.proportions = inEmBox ? drawn.proportions() : InkProportions.SAME;
    this.excess = inEmBox ? drawn.with(proportions::apply).thinningAsOutlined() : drawn.thinning();
    this.pen =
        drawn.tooFew() || !inEmBox && thickness(written) > MOST_REDRAWN
            ? Optional.empty()
            : pen(written, drawn).filter(p -> inEmBox || p.thickness() <= MOST_REDRAWN);
    this.weight = new LetterWeight(rules.limitsWeight() ? written : List.of());
  }

  /**
   * The pen of the hand, if its strokes are even. It is measured on finer pictures than the network
   * sees, where thin strokes would measure too thick.
   */
  private Optional<MonolinePen> pen(List<GlyphSample> written, RedrawnReferences drawn) {
    Set<Integer> compared =
        drawn.written().stream().map(GlyphSample::codePoint).collect(Collectors.toSet());
    List<GlyphSample> fine =
        written.stream()
            .filter(g -> compared.contains(g.codePoint()))
            .limit(MonolinePen.COMPARED)
            .map(g -> g.image().width() > FINE ? g.resize(FINE) : g)
            .toList();
    return MonolinePen.of(fine, () -> finished(drawn));
  }

  private List<GlyphSample> finished(RedrawnReferences drawn) {
    return drawn.glyphs().stream()
        .limit(MonolinePen.COMPARED)
        .map(g -> places.placed(g.codePoint(), inked(g.codePoint(), g.image(), 1)))
        .toList();
  }

  /** Median thickness of the written strokes in em; 0 where nothing is written. */
  private static double thickness(List<GlyphSample> written) {
    return Quantiles.of(written.stream().mapToDouble(StrokeThickness::inEm)).median().orElse(0);
  }

  /**
   * A drawing finished and in its place.
   *
   * @param smoothing factor of the usual smoothing of edges
   */
  GlyphSample of(int codePoint, GlyphImage drawn, double smoothing) {
    return Script.isHanPunctuation(codePoint)
        ? places.placed(codePoint, mark(codePoint, drawn, smoothing))
        : evened(codePoint, inked(codePoint, drawn, smoothing));
  }

  private GlyphImage mark(int codePoint, GlyphImage drawn, double smoothing) {
    GlyphImage smooth = InkShaping.smoothed(drawn, smoothing * usualSmoothing);
    return Specks.removedAstray(thinned(codePoint, smooth), standard.apply(codePoint));
  }

  /** As large as the writing, in its place, with smooth edges and as thick. */
  private GlyphImage inked(int codePoint, GlyphImage drawn, double smoothing) {
    GlyphImage placed = proportions.apply(drawn);
    return thinned(codePoint, InkShaping.smoothed(placed, smoothing * usualSmoothing));
  }

  /** In its place, as even as the writing and no bolder. */
  private GlyphSample evened(int codePoint, GlyphImage inked) {
    GlyphImage whole = pen.isPresent() ? Specks.scrapsRemoved(codePoint, inked) : inked;
    return pen.map(p -> p.redraw(places.placedFor(p.thickness(), codePoint, whole)))
        .orElseGet(() -> weight.limited(places.placed(codePoint, inked)));
  }

  /**
   * The glyph with its strokes as thick as the hand's, or as drawn where too little would stay,
   * without specks.
   */
  private GlyphImage thinned(int codePoint, GlyphImage drawn) {
    GlyphSample glyph = new GlyphSample(codePoint, drawn, GlyphPlaces.SQUARE);
    GlyphImage thin = InkShaping.thinned(glyph, excess).image();
    int before = InkBitmap.of(drawn).area();
    int after = InkBitmap.of(thin).area();
    return Specks.removed(after < LEAST_INK_LEFT * before ? drawn : thin);
  }
}
