package io.linmo.generation;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.image.StrokeThickness;
import io.linmo.skeleton.RoundPen;
import io.linmo.strokes.PenLine;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeRegistration;
import io.linmo.strokes.writer.HandForms;
import io.linmo.strokes.writer.StrokeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Writes Han characters stroke by stroke, in a hand that writes with a pen.
 *
 * <p>The standard strokes are laid onto each written character; the writer model predicts from them
 * where the strokes of other characters go; a round pen as thick as the hand's draws them. No
 * stroke can be wrong, missing or added. Not thread-safe.
 */
final class StrokeHand {

  /** Edge of the drawn em box in pixels; twice the network's keeps thin pens smooth. */
  private static final int SIZE = 2 * GeneratorShape.IMAGE;

  /** Fewer characters do not predict others. */
  private static final int LEAST_WRITTEN = 8;

  /** Ink this far from the strokes laid onto it, in em, was not understood. */
  private static final double MOST_DISTANCE = 0.02;

  /** Less of the characters understood speaks for a hand too cursive for standard strokes. */
  private static final double LEAST_UNDERSTOOD = 0.6;

  /**
   * The most that a pen's strokes differ in thickness ({@link MonolinePen#spread}): ballpoints on
   * paper and pen faces come to 0.1 to 0.5, brush faces to 0.66 and more.
   */
  private static final double MOST_SPREAD = 0.58;

  /** Of the writer's own chance, so that variants stay regular. */
  private static final double CHANCE = 0.6;

  /** Parts that the written characters are held out in, one after the other. */
  private static final int FOLDS = 4;

  private final StrokeModel model;
  private final HandForms forms;
  private final double thickness;
  private final double heldOutIou;

  private StrokeHand(StrokeModel model, HandForms forms, double thickness, double heldOutIou) {
    this.model = model;
    this.forms = forms;
    this.thickness = thickness;
    this.heldOutIou = heldOutIou;
  }

  /**
   * The strokes of a hand; empty where it writes with a brush, wrote too little or too cursively.
   *
   * @param written Han characters
   */
  static Optional<StrokeHand> of(StrokeModel model, List<GlyphSample> written) {
    Map<Integer, StrokeForm> standard = new HashMap<>();
    Map<Integer, StrokeForm> registered = new HashMap<>();
    Map<Integer, GlyphSample> samples = new HashMap<>();
    for (GlyphSample sample : written) {
      int codePoint = sample.codePoint();
      Optional<StrokeForm> form =
          Script.isHanPunctuation(codePoint) ? Optional.empty() : model.standard(codePoint);
      if (form.isPresent()) {
        standard.put(codePoint, form.get());
        samples.put(codePoint, sample);
        StrokeRegistration.on(form.get(), sample.image())
            .filter(strokes -> strokes.inkDistance() <= MOST_DISTANCE)
            .ifPresent(strokes -> registered.put(codePoint, strokes.form()));
      }
    }
    boolean understood =
        registered.size() >= LEAST_WRITTEN
            && registered.size() >= LEAST_UNDERSTOOD * standard.size();
    if (!understood || MonolinePen.spread(List.copyOf(samples.values())) > MOST_SPREAD) {
      return Optional.empty();
    }
    double thickness = thickness(registered, samples);
    return Optional.of(
        new StrokeHand(
            model,
            new HandForms(registered, standard),
            thickness,
            heldOutIou(model, registered, standard, samples, thickness)));
  }

  /** Mean overlap of each written character with what the others predict for it. */
  private static double heldOutIou(
      StrokeModel model,
      Map<Integer, StrokeForm> registered,
      Map<Integer, StrokeForm> standard,
      Map<Integer, GlyphSample> samples,
      double thickness) {
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(GeneratorShape.IMAGE);
    List<Integer> characters = registered.keySet().stream().sorted().toList();
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      Map<Integer, StrokeForm> shown = new HashMap<>(registered);
      List<Integer> heldOut = new ArrayList<>();
      for (int i = fold; i < characters.size(); i += FOLDS) {
        heldOut.add(characters.get(i));
        shown.remove(characters.get(i));
      }
      List<StrokeForm> predicted =
          model
              .writer()
              .predict(
                  new HandForms(shown, standard), heldOut.stream().map(standard::get).toList());
      for (int i = 0; i < heldOut.size(); i++) {
        int codePoint = heldOut.get(i);
        GlyphSample drawn = sample(codePoint, predicted.get(i), thickness);
        sum += iou.of(image(drawn), image(samples.get(codePoint)));
      }
    }
    return sum / characters.size();
  }

  private static GlyphImage image(GlyphSample sample) {
    return sample.resize(GeneratorShape.IMAGE).image();
  }

  /** Overlap with written characters that were held out, within 4 pixels of shift at 128. */
  double heldOutIou() {
    return heldOutIou;
  }

  /**
   * The pen's thickness in em: such that the registered strokes drawn with it are as thick as the
   * written ink, median over the characters.
   */
  private static double thickness(
      Map<Integer, StrokeForm> registered, Map<Integer, GlyphSample> samples) {
    double thickness = 4.0 / GeneratorShape.IMAGE;
    for (int round = 0; round < 3; round++) {
      double pen = thickness;
      double[] ratios =
          registered.entrySet().stream()
              .mapToDouble(
                  entry -> {
                    GlyphImage ink = samples.get(entry.getKey()).image();
                    double size = (double) ink.width() / SIZE;
                    double drawn = StrokeThickness.of(drawn(entry.getValue(), pen)) * size;
                    return StrokeThickness.of(ink) / drawn;
                  })
              .sorted()
              .toArray();
      thickness *= ratios[ratios.length / 2];
    }
    return thickness;
  }

  boolean canWrite(int codePoint) {
    return !Script.isHanPunctuation(codePoint) && model.standard(codePoint).isPresent();
  }

  /**
   * Writes characters that {@link #canWrite} allows.
   *
   * @param options with a variation above 0, the strokes stray as a writer's do
   */
  List<GlyphSample> write(List<Integer> codePoints, GenerationOptions options) {
    List<StrokeForm> standard =
        codePoints.stream().map(c -> model.standard(c).orElseThrow()).toList();
    List<StrokeForm> written = model.writer().predict(forms, standard);
    GlyphSample[] samples = new GlyphSample[codePoints.size()];
    Arrays.setAll(
        samples,
        i -> {
          StrokeForm form = strayed(written.get(i), codePoints.get(i), options);
          return sample(codePoints.get(i), form, thickness);
        });
    return List.of(samples);
  }

  private static StrokeForm strayed(StrokeForm form, int codePoint, GenerationOptions options) {
    if (options.variation() == 0) {
      return form;
    }
    Random random = new Random(options.seed() * 0x9E3779B97F4A7C15L + codePoint);
    return HandForms.withChance(form, CHANCE * options.variation(), random);
  }

  private static GlyphSample sample(int codePoint, StrokeForm form, double thickness) {
    return new GlyphSample(codePoint, drawn(form, thickness), EmBox.frame(1, SIZE));
  }

  private static GlyphImage drawn(StrokeForm form, double thickness) {
    RoundPen pen = new RoundPen(SIZE);
    double half = thickness * SIZE / 2;
    for (int stroke = 0; stroke < form.strokes(); stroke++) {
      PenLine.follow(
          form, stroke, 0.5 / SIZE, (x, y) -> pen.press(x * SIZE - 0.5, y * SIZE - 0.5, half));
    }
    return pen.image();
  }
}
