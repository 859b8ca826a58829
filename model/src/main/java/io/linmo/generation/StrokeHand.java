package io.linmo.generation;

import io.linmo.gan.Backend;
import io.linmo.image.Script;
import io.linmo.strokes.DrawnStroke;
import io.linmo.strokes.LearnedStrokes;
import io.linmo.strokes.Pen;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.writer.FormBox;
import io.linmo.strokes.writer.HandForms;
import io.linmo.strokes.writer.StrokeModel;
import io.linmo.strokes.writer.StrokePredictor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Writes Han characters stroke by stroke, in a hand that writes with a pen.
 *
 * <p>The writer model predicts from the strokes of the written characters where the strokes of
 * other characters go; the hand's pen draws them. No stroke can be wrong, missing or added. Not
 * thread-safe.
 */
final class StrokeHand {

  /**
   * Of the straying from prediction, which is in part what the prediction does not know of the hand
   * and the hand would write again.
   */
  private static final double CHANCE = 0.6;

  private final StrokeModel model;
  private final Map<Integer, StrokeForm> registered;
  private final HandForms forms;
  private final Pen pen;
  private final double growth;
  private StrokePredictor predictor;

  private StrokeHand(
      StrokeModel model,
      Map<Integer, StrokeForm> registered,
      HandForms forms,
      LearnedStrokes learned) {
    this.model = model;
    this.registered = Map.copyOf(registered);
    this.forms = forms;
    this.pen = learned.pen();
    this.growth = learned.growth();
  }

  /** The hand of these strokes; empty where it does not write by strokes. */
  static Optional<StrokeHand> of(StrokeModel model, LearnedStrokes learned) {
    Map<Integer, StrokeForm> registered = new HashMap<>();
    Map<Integer, StrokeForm> standard = new HashMap<>();
    learned
        .forms()
        .forEach(
            (codePoint, form) ->
                model
                    .standard(codePoint)
                    .filter(of -> of.strokes() == form.strokes())
                    .ifPresent(
                        of -> {
                          registered.put(codePoint, form);
                          standard.put(codePoint, of);
                        }));
    return registered.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StrokeHand(model, registered, new HandForms(registered, standard), learned));
  }

  boolean canWrite(int codePoint) {
    return !Script.isHanPunctuation(codePoint) && model.standard(codePoint).isPresent();
  }

  /**
   * Writes characters that {@link #canWrite} allows.
   *
   * @param options with a variation above 0, the strokes stray as a writer's do
   */
  List<GlyphDrawing> write(List<Integer> codePoints, GenerationOptions options) {
    List<StrokeForm> standard =
        codePoints.stream().map(c -> model.standard(c).orElseThrow()).toList();
    if (predictor == null) {
      predictor = new StrokePredictor(model.writer(), forms);
    }
    List<StrokeForm> predicted =
        predictor.predict(
            standard, CHANCE * options.variation(), i -> chance(options.seed(), codePoints.get(i)));
    GlyphDrawing[] glyphs = new GlyphDrawing[codePoints.size()];
    Backend.forEach(
        glyphs.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int codePoint = codePoints.get(i);
            Random joins = chance(options.variation() > 0 ? ~options.seed() : 0, codePoint);
            glyphs[i] =
                GlyphDrawing.byStrokes(
                    codePoint, pen.lines(FormBox.enlarged(predicted.get(i), growth), joins));
          }
        });
    return List.of(glyphs);
  }

  /** Chance of a character's own: neighbours in Unicode have nothing in common. */
  private static Random chance(long seed, int codePoint) {
    long mixed = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + codePoint).nextLong();
    return new Random(mixed);
  }

  /** The strokes of a written character; empty where they were not understood. */
  List<DrawnStroke> strokesOf(int codePoint) {
    StrokeForm form = registered.get(codePoint);
    return form == null ? List.of() : pen.lines(form);
  }
}
