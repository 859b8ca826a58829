package io.linmo.generation;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.strokes.DrawnStroke;
import io.linmo.strokes.Pen;
import io.linmo.strokes.PenRaster;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.WrittenInk;
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
 * where the strokes of other characters go; the hand's pen draws them. No stroke can be wrong,
 * missing or added. Not thread-safe.
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
  private final Map<Integer, StrokeForm> registered;
  private final HandForms forms;
  private final Pen pen;
  private final double heldOutIou;

  private StrokeHand(
      StrokeModel model,
      Map<Integer, StrokeForm> registered,
      HandForms forms,
      Pen pen,
      double heldOutIou) {
    this.model = model;
    this.registered = Map.copyOf(registered);
    this.forms = forms;
    this.pen = pen;
    this.heldOutIou = heldOutIou;
  }

  /**
   * The strokes of a hand; empty where it writes with a brush, wrote too little or too cursively.
   *
   * @param written Han characters
   */
  static Optional<StrokeHand> of(StrokeModel model, List<GlyphSample> written) {
    Map<Integer, StrokeForm> standard = new HashMap<>();
    Map<Integer, GlyphSample> samples = new HashMap<>();
    Map<Integer, WrittenInk> inks = new HashMap<>();
    for (GlyphSample sample : written) {
      int codePoint = sample.codePoint();
      Optional<StrokeForm> form =
          Script.isHanPunctuation(codePoint) ? Optional.empty() : model.standard(codePoint);
      if (form.isPresent() && !standard.containsKey(codePoint)) {
        standard.put(codePoint, form.get());
        samples.put(codePoint, sample);
        int size = Math.min(SIZE, sample.image().width());
        WrittenInk.of(form.get(), sample.resize(size).image())
            .filter(ink -> ink.distance() <= MOST_DISTANCE)
            .ifPresent(ink -> inks.put(codePoint, ink));
      }
    }
    boolean understood =
        inks.size() >= LEAST_WRITTEN && inks.size() >= LEAST_UNDERSTOOD * standard.size();
    if (!understood || MonolinePen.spread(List.copyOf(samples.values())) > MOST_SPREAD) {
      return Optional.empty();
    }
    Map<Integer, StrokeForm> registered = new HashMap<>();
    inks.forEach((codePoint, ink) -> registered.put(codePoint, ink.form()));
    Pen pen = Pen.measured(List.copyOf(inks.values()));
    return Optional.of(
        new StrokeHand(
            model,
            registered,
            new HandForms(registered, standard),
            pen,
            heldOutIou(model, registered, standard, samples, pen)));
  }

  /** Mean overlap of each written character with what the others predict for it. */
  private static double heldOutIou(
      StrokeModel model,
      Map<Integer, StrokeForm> registered,
      Map<Integer, StrokeForm> standard,
      Map<Integer, GlyphSample> samples,
      Pen pen) {
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
        GlyphSample truth = samples.get(codePoint).resize(GeneratorShape.IMAGE);
        List<DrawnStroke> drawn = pen.lines(predicted.get(i));
        sum += iou.of(PenRaster.draw(drawn, GeneratorShape.IMAGE), truth.image());
      }
    }
    return sum / characters.size();
  }

  /** Overlap with written characters that were held out, within 4 pixels of shift at 128. */
  double heldOutIou() {
    return heldOutIou;
  }

  boolean canWrite(int codePoint) {
    return !Script.isHanPunctuation(codePoint) && model.standard(codePoint).isPresent();
  }

  /**
   * A character as strokes and as their picture.
   *
   * @param strokes in the em box
   */
  record WrittenGlyph(GlyphSample sample, List<DrawnStroke> strokes) {}

  /**
   * Writes characters that {@link #canWrite} allows.
   *
   * @param options with a variation above 0, the strokes stray as a writer's do
   */
  List<WrittenGlyph> write(List<Integer> codePoints, GenerationOptions options) {
    List<StrokeForm> standard =
        codePoints.stream().map(c -> model.standard(c).orElseThrow()).toList();
    List<StrokeForm> predicted = model.writer().predict(forms, standard);
    WrittenGlyph[] glyphs = new WrittenGlyph[codePoints.size()];
    Arrays.setAll(
        glyphs,
        i -> {
          StrokeForm form = strayed(predicted.get(i), codePoints.get(i), options);
          List<DrawnStroke> strokes = pen.lines(form);
          GlyphSample sample =
              new GlyphSample(
                  codePoints.get(i), PenRaster.draw(strokes, SIZE), EmBox.frame(1, SIZE));
          return new WrittenGlyph(sample, strokes);
        });
    return List.of(glyphs);
  }

  /** The strokes of a written character; empty where they were not understood. */
  List<DrawnStroke> strokesOf(int codePoint) {
    StrokeForm form = registered.get(codePoint);
    return form == null ? List.of() : pen.lines(form);
  }

  private static StrokeForm strayed(StrokeForm form, int codePoint, GenerationOptions options) {
    if (options.variation() == 0) {
      return form;
    }
    Random random = new Random(options.seed() * 0x9E3779B97F4A7C15L + codePoint);
    return HandForms.withChance(form, CHANCE * options.variation(), random);
  }
}
