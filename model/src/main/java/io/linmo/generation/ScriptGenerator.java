package io.linmo.generation;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.LetterForms;
import io.linmo.conditioning.ShownForm;
import io.linmo.font.FontFile;
import io.linmo.gan.Backend;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.InkCalibration;
import io.linmo.gan.Network;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.metrics.GlyphMetrics;
import io.linmo.style.Hand;
import io.linmo.style.LearnedStyle;
import io.linmo.style.ReferenceSet;
import io.linmo.training.BaseModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The network of one script, set to a hand's style. Not thread-safe. */
final class ScriptGenerator implements LegibilityGate.Drawer {

  /** Characters that are drawn at once, at most. */
  static final int BATCH = 16;

  private static final int MOST_COMPARED = 64;

  private final BaseModel model;
  private final FontFile content;
  private final GeneratorShape shape;
  private final Network network;
  private final ReferenceSet references;
  private final StyleStrength strength;
  private final GlyphPlaces places;
  private final InkFinish finish;

  ScriptGenerator(BaseModel model, FontFile content, Hand hand, LearnedStyle style) {
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
        hand.references().stream().filter(r -> model.script().has(r.codePoint())).toList();
    this.references = new ReferenceSet(model, content, written);
    this.places =
        new GlyphPlaces(
            model.recipe().metrics(), content, written, references.conditioning().isAllCaps());
    this.finish =
        new InkFinish(model.script(), this::standardImage, places, written, drawn(written));
  }

  /**
   * @throws IllegalArgumentException if the hand was learned with another base model
   */
  static void requireModel(Hand hand, LearnedStyle style, BaseModel model) {
    if (!style.baseModelId().equals(model.id())) {
      throw new IllegalArgumentException(
          "hand '%s' was learned with another %s base model (%.8s, this is %.8s): learn it again"
              .formatted(hand.name(), model.script(), style.baseModelId(), model.id()));
    }
  }

  private static void copy(float[] values, Network.Range range, float[] parameters) {
    System.arraycopy(values, 0, parameters, range.offset(), values.length);
  }

  /** Written characters as they would be drawn if they were not known. */
  private RedrawnReferences drawn(List<GlyphSample> written) {
    List<GlyphSample> known =
        written.stream()
            .filter(r -> canDraw(r.codePoint()))
            .limit(MOST_COMPARED)
            .map(r -> r.resize(GeneratorShape.IMAGE))
            .toList();
    List<GlyphSample> drawn = new ArrayList<>();
    for (int from = 0; from < known.size(); from += BATCH) {
      List<Integer> part =
          known.subList(from, Math.min(known.size(), from + BATCH)).stream()
              .map(GlyphSample::codePoint)
              .toList();
      List<Displacement> still = Collections.nCopies(part.size(), Displacement.NONE);
      List<GlyphImage> images = images(part.size(), input(part, still));
      for (int n = 0; n < part.size(); n++) {
        drawn.add(new GlyphSample(part.get(n), images.get(n), GlyphPlaces.SQUARE));
      }
    }
    return new RedrawnReferences(drawn, known);
  }

  boolean canDraw(int codePoint) {
    boolean known = model.characters().length == 0 || model.row(CodeFallback.of(codePoint)) >= 0;
    return known && content.covers(codePoint);
  }

  /** The forms in which hands like this one write a character; empty where that is not known. */
  Optional<LetterForms> forms(int codePoint) {
    return references.conditioning().forms(drawnAs(codePoint));
  }

  /** The character whose form a character has in the hand. */
  int drawnAs(int codePoint) {
    return references.drawnAs(codePoint);
  }

  /** Predicted metrics of a character; empty where the em box is used. */
  Optional<GlyphMetrics> metrics(int codePoint) {
    return places.metrics(codePoint);
  }

  @Override
  public int most() {
    return BATCH;
  }

  @Override
  public boolean supports(DrawingMode mode) {
    return references.conditioning().supports(mode.form());
  }

  /** Draws characters that {@link #canDraw} allows, {@value #BATCH} at most. */
  @Override
  public List<GlyphSample> draw(
      List<Integer> codePoints, GenerationOptions options, DrawingMode mode) {
    strength.set(mode.strength());
    List<Displacement> noise = codePoints.stream().map(options::noise).toList();
    List<GlyphImage> images =
        images(codePoints.size(), input(codePoints, noise, mode.form(), options.forms()));
    GlyphSample[] samples = new GlyphSample[images.size()];
    Backend.forEach(
        samples.length,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            samples[n] = finish.of(codePoints.get(n), images.get(n), mode.smoothing());
          }
        });
    return List.of(samples);
  }

  private List<GlyphImage> images(int count, GeneratorInput input) {
    int pixels = GeneratorShape.LAYOUT.pixels();
    float[] drawn = InkCalibration.coverage(network.run(count, input.arrays()), pixels);
    return IntStream.range(0, count).mapToObj(n -> GeneratorShape.LAYOUT.image(drawn, n)).toList();
  }

  /** The network's input for characters that {@link #canDraw} allows. */
  GeneratorInput input(List<Integer> codePoints, List<Displacement> noise) {
    return input(codePoints, noise, ShownForm.PREDICTED, Map.of());
  }

  private GeneratorInput input(
      List<Integer> codePoints,
      List<Displacement> noise,
      ShownForm form,
      Map<Integer, Integer> forms) {
    GeneratorInput input = new GeneratorInput(shape, codePoints.size());
    List<GlyphImage> contents = new ArrayList<>();
    for (int n = 0; n < codePoints.size(); n++) {
      int drawn = drawnAs(codePoints.get(n));
      input.setNoise(n, noise.get(n));
      input.setCodes(n, 0, Math.max(0, model.row(CodeFallback.of(drawn))));
      contents.add(standardImage(drawn));
    }
    references.conditioning().show(input, codePoints, contents, form);
    for (int n = 0; n < codePoints.size() && form.kind() != ShownForm.Kind.CONTENT; n++) {
      Integer chosen = forms.get(codePoints.get(n));
      if (chosen != null && forms(codePoints.get(n)).isPresent()) {
        references.conditioning().showForm(input, n, drawnAs(codePoints.get(n)), chosen);
      }
    }
    return input;
  }

  private GlyphImage standardImage(int codePoint) {
    return GlyphRasterizer.sample(content, codePoint, model.script(), GeneratorShape.IMAGE)
        .orElseThrow()
        .image();
  }

  /** The network, set to the hand; whoever changes its weights must set them back. */
  Network network() {
    strength.set(1);
    return network;
  }
}
