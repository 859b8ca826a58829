package io.linmo.generation;

import io.linmo.dataset.Displacement;
import io.linmo.dataset.GlyphMetrics;
import io.linmo.font.FontFile;
import io.linmo.gan.Backend;
import io.linmo.gan.GeneratorInput;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.InkCalibration;
import io.linmo.gan.Network;
import io.linmo.gan.PatchLayout;
import io.linmo.raster.GlyphFrame;
import io.linmo.raster.GlyphImage;
import io.linmo.raster.GlyphRasterizer;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.InkBitmap;
import io.linmo.raster.InkProportions;
import io.linmo.raster.InkShaping;
import io.linmo.raster.Script;
import io.linmo.style.Hand;
import io.linmo.style.LearnedStyle;
import io.linmo.style.ReferenceSet;
import io.linmo.training.BaseModel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The network of one script, set to a hand's style. Not thread-safe. */
final class ScriptGenerator {

  /** Characters are shown as several known hands write them. */
  static final int ALL_FORMS = -1;

  /** Characters are shown rather as the content face has them than as standard faces mix. */
  static final int PLAIN_FORM = -2;

  private static final int MOST_COMPARED = 64;
  private static final int BATCH = 16;

  /** Less of the ink than this left tells of specks and hairs rather than strokes. */
  private static final double LEAST_INK_LEFT = 0.5;

  /**
   * In pixels; determined empirically. Where the network is unsure, neighbouring pixels differ, and
   * edges come out as rows of dots.
   */
  private static final double LATIN_SMOOTHING = 1.5;

  private static final double HAN_SMOOTHING = 1;

  /** Where the network's images lie before they are given their place. */
  private static final GlyphFrame SQUARE = GlyphRasterizer.hanFrame(1, GeneratorShape.IMAGE);

  private final BaseModel model;
  private final FontFile content;
  private final GeneratorShape shape;
  private final Network network;
  private final ReferenceSet references;
  private final Map<Integer, GlyphMetrics> metrics;
  private final StyleStrength strength;
  private final InkProportions proportions;
  private final double excess;
  private final Optional<EvenPen> pen;
  private final LetterWeight weight;
  private final double usualSmoothing;
  private double smoothing;
  private int form = ALL_FORMS;

  ScriptGenerator(BaseModel model, FontFile content, Hand hand, LearnedStyle style) {
    if (!style.baseModelId().equals(model.id())) {
      throw new IllegalArgumentException(
          "hand '%s' was learned with another %s base model (%.8s, this is %.8s): learn it again"
              .formatted(hand.name(), model.script(), style.baseModelId(), model.id()));
    }
    this.model = model;
    this.content = content;
    this.shape = model.shape().withStyles(1);
    this.network = model.generator(1);
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    style
        .tunedWeights()
        .forEach((name, values) -> copy(values, network.ranges().get(name), parameters));
    copy(style.code(), network.ranges().get(Generators.STYLE_CODES), parameters);
    network.writeParameters(parameters);
    this.strength = new StyleStrength(model, style.code(), network, parameters);
    List<GlyphSample> written =
        hand.references().stream().filter(r -> Script.of(r.codePoint()) == model.script()).toList();
    this.references = new ReferenceSet(model, content, written);
    this.metrics = model.metrics() == null ? Map.of() : predict(written);
    this.usualSmoothing = model.script() == Script.HAN ? HAN_SMOOTHING : LATIN_SMOOTHING;
    this.smoothing = usualSmoothing;
    DrawnReferences drawn = drawn(written);
    boolean inEmBox = metrics.isEmpty();
    this.proportions = inEmBox ? drawn.proportions() : InkProportions.SAME;
    this.excess = inEmBox ? drawn.with(proportions::apply).thinningAsOutlined() : drawn.thinning();
    this.pen = inEmBox ? pen(written, drawn) : Optional.empty();
    this.weight = new LetterWeight(model.script() == Script.LATIN ? written : List.of());
  }

  /** Written characters as they would be drawn if they were not known. */
  private DrawnReferences drawn(List<GlyphSample> references) {
    List<GlyphSample> known = known(references, MOST_COMPARED);
    List<GlyphSample> drawn = new ArrayList<>();
    for (int from = 0; from < known.size(); from += BATCH) {
      List<Integer> part =
          known.subList(from, Math.min(known.size(), from + BATCH)).stream()
              .map(GlyphSample::codePoint)
              .toList();
      List<GlyphImage> images = images(part, Collections.nCopies(part.size(), Displacement.NONE));
      for (int n = 0; n < part.size(); n++) {
        drawn.add(new GlyphSample(part.get(n), images.get(n), SQUARE));
      }
    }
    return new DrawnReferences(
        drawn, known.stream().map(r -> r.resize(GeneratorShape.IMAGE).image()).toList());
  }

  private List<GlyphSample> known(List<GlyphSample> references, int most) {
    return references.stream().filter(r -> canDraw(r.codePoint())).limit(most).toList();
  }

  /** The pen that the hand writes with, if its strokes are even. */
  private Optional<EvenPen> pen(List<GlyphSample> references, DrawnReferences drawn) {
    List<GlyphSample> finished =
        drawn.glyphs().stream()
            .limit(EvenPen.COMPARED)
            .map(g -> framed(g.codePoint(), inked(g.codePoint(), g.image())))
            .toList();
    List<GlyphSample> written =
        known(references, EvenPen.COMPARED).stream()
            .map(r -> r.resize(GeneratorShape.IMAGE))
            .toList();
    return EvenPen.of(written, finished);
  }

  private static void copy(float[] values, Network.Range range, float[] parameters) {
    System.arraycopy(values, 0, parameters, range.offset(), values.length);
  }

  private Map<Integer, GlyphMetrics> predict(List<GlyphSample> written) {
    Map<Integer, GlyphMetrics> observed = new HashMap<>();
    for (GlyphSample reference : written) {
      Rectangle2D ink = GlyphComposer.inkBox(reference);
      observed.put(reference.codePoint(), GlyphMetrics.of(ink, reference.frame().advance()));
    }
    return references.inCapitals()
        ? model.metrics().predictInCapitals(observed)
        : model.metrics().predict(observed);
  }

  boolean canDraw(int codePoint) {
    boolean known = model.characters().length == 0 || model.row(Kin.of(codePoint)) >= 0;
    return known && content.covers(codePoint);
  }

  /**
   * From now on draws with a share of the hand's own style, in [0, 1]; the rest is the mean of
   * known hands like it.
   */
  void setStrength(double share) {
    strength.set(share);
  }

  /** The character whose form a character has in the hand. */
  int drawnAs(int codePoint) {
    return references.drawnAs(codePoint);
  }

  /** Whether characters can be drawn in a form, as {@link #setForm} takes it. */
  boolean hasForm(int form) {
    boolean byKnownHands = references.likelyHands() != null;
    return form == ALL_FORMS || byKnownHands == (form != PLAIN_FORM);
  }

  /**
   * From now on shows the network how one known hand writes a character instead of how several do:
   * forms that differ may mix.
   *
   * @param place of the hand among those most like this one, or {@link #ALL_FORMS}, or {@link
   *     #PLAIN_FORM}
   */
  void setForm(int place) {
    form = place;
  }

  /** From now on smooths edges so many times as much as usual. */
  void setSmoothing(double factor) {
    smoothing = factor * usualSmoothing;
  }

  /** Predicted metrics of a character; empty where the em box is used. */
  Optional<GlyphMetrics> metrics(int codePoint) {
    return Optional.ofNullable(metrics.get(codePoint));
  }

  /** Draws characters that {@link #canDraw} allows, in one batch. */
  List<GlyphSample> draw(List<Integer> codePoints, GenerationOptions options) {
    List<Displacement> noise = codePoints.stream().map(options::noise).toList();
    List<GlyphImage> images = images(codePoints, noise);
    GlyphSample[] samples = new GlyphSample[images.size()];
    Backend.forEach(
        samples.length,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            int codePoint = codePoints.get(n);
            samples[n] = penned(framed(codePoint, cleaned(codePoint, images.get(n))));
          }
        });
    return List.of(samples);
  }

  private GlyphImage cleaned(int codePoint, GlyphImage drawn) {
    return Script.isHanMark(codePoint)
        ? Specks.removedAstray(
            thinned(InkShaping.smoothed(drawn, smoothing), codePoint), standardImage(codePoint))
        : inked(codePoint, drawn);
  }

  /** As large as the writing, in its place and as thick. */
  private GlyphImage inked(int codePoint, GlyphImage drawn) {
    return thinned(placed(drawn), codePoint);
  }

  /** As even as the writing and no bolder. */
  private GlyphSample penned(GlyphSample drawn) {
    return pen.isPresent() && !Script.isHanMark(drawn.codePoint())
        ? pen.get().redraw(drawn)
        : weight.limited(drawn);
  }

  /** As large as the writing and in its place, with smooth edges. */
  private GlyphImage placed(GlyphImage drawn) {
    return InkShaping.smoothed(proportions.apply(drawn), smoothing);
  }

  private GlyphImage standardImage(int codePoint) {
    return GlyphRasterizer.sample(content, codePoint, model.script(), GeneratorShape.IMAGE)
        .orElseThrow()
        .image();
  }

  /**
   * The glyph with its strokes as thick as the hand's, or as drawn where too little would stay,
   * without specks.
   */
  private GlyphImage thinned(GlyphImage drawn, int codePoint) {
    GlyphSample glyph = new GlyphSample(codePoint, drawn, SQUARE);
    GlyphImage thin = InkShaping.thinned(glyph, excess).image();
    int before = InkBitmap.of(drawn).area();
    int after = InkBitmap.of(thin).area();
    return Specks.removed(after < LEAST_INK_LEFT * before ? drawn : thin);
  }

  private List<GlyphImage> images(List<Integer> codePoints, List<Displacement> noise) {
    int size = GeneratorShape.IMAGE;
    GeneratorInput input = input(codePoints, noise);
    float[] drawn =
        InkCalibration.coverage(network.forward(codePoints.size(), input.arrays()), size * size);
    return IntStream.range(0, codePoints.size())
        .mapToObj(
            n -> GlyphImage.of(size, size, PatchLayout.unpack(drawn, n * size * size, size, 4)))
        .toList();
  }

  /** What the network is shown to draw characters that {@link #canDraw} allows. */
  GeneratorInput input(List<Integer> codePoints, List<Displacement> noise) {
    GeneratorInput input = new GeneratorInput(shape, codePoints.size());
    List<GlyphImage> standards = new ArrayList<>();
    for (int n = 0; n < codePoints.size(); n++) {
      int codePoint = codePoints.get(n);
      int drawn = drawnAs(codePoint);
      input.setNoise(n, noise.get(n));
      input.setCodes(n, 0, Math.max(0, model.row(Kin.of(drawn))));
      standards.add(standardImage(drawn));
      if (form < 0) {
        references.setExemplars(input, n, codePoint);
      } else {
        references.setExemplar(input, n, codePoint, form);
      }
    }
    references.setContents(input, codePoints, standards, form == PLAIN_FORM);
    return input;
  }

  /** The network, set to the hand; whoever changes its weights must set them back. */
  Network network() {
    return network;
  }

  /** The content face's metrics, scaled as the hand scales the character's kin. */
  private GlyphMetrics metricsByKin(int codePoint) {
    int kin = Kin.of(codePoint);
    double scale = metrics.get(kin).height() / standard(kin).height();
    return standard(codePoint).times(scale);
  }

  private GlyphMetrics standard(int codePoint) {
    return GlyphMetrics.of(
        content.outline(codePoint).orElseThrow().getBounds2D(), content.advance(codePoint));
  }

  private GlyphSample framed(int codePoint, GlyphImage image) {
    return new GlyphSample(codePoint, image, frame(codePoint, image));
  }

  private GlyphFrame frame(int codePoint, GlyphImage image) {
    if (metrics.isEmpty()) {
      return SQUARE;
    }
    GlyphMetrics predicted =
        metrics.containsKey(codePoint) ? metrics.get(codePoint) : metricsByKin(codePoint);
    Rectangle2D ink =
        image.isEmpty() ? new Rectangle2D.Double(8, 8, 112, 112) : InkBitmap.of(image).inkBox();
    return predicted.frame(ink);
  }
}
