package io.linmo.generation;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Script;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.numeric.Quantiles;
import io.linmo.strokes.LearnedStrokes;
import io.linmo.strokes.Pen;
import io.linmo.strokes.PenRaster;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.WrittenInk;
import io.linmo.strokes.writer.FormBox;
import io.linmo.strokes.writer.HandForms;
import io.linmo.strokes.writer.StrokeModel;
import io.linmo.strokes.writer.StrokePredictor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns how a hand writes Han characters stroke by stroke: lays the standard strokes onto each
 * written character and measures the pen.
 */
public final class StrokeLearning {

  /** Largest edge of the pictures that strokes are laid onto, in pixels. */
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

  /** Parts that the written characters are held out in, one after the other. */
  private static final int FOLDS = 4;

  private StrokeLearning() {}

  /**
   * The strokes of a hand; none where it writes with a brush, wrote too little or too cursively.
   *
   * @param written its characters in any script
   */
  public static LearnedStrokes of(StrokeModel model, List<GlyphSample> written) {
    Map<Integer, StrokeForm> standard = new HashMap<>();
    Map<Integer, GlyphSample> samples = new HashMap<>();
    Map<Integer, WrittenInk> inks = new HashMap<>();
    for (GlyphSample sample : written) {
      int codePoint = sample.codePoint();
      Optional<StrokeForm> form =
          isIdeograph(codePoint) ? model.standard(codePoint) : Optional.empty();
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
    if (!understood || MonolinePen.spread(ofHan(written)) > MOST_SPREAD) {
      return LearnedStrokes.NONE;
    }
    Map<Integer, StrokeForm> registered = new HashMap<>();
    inks.forEach((codePoint, ink) -> registered.put(codePoint, ink.form()));
    Pen pen = Pen.measured(List.copyOf(inks.values()));
    Map<Integer, StrokeForm> predicted = heldOut(model, registered, standard);
    double growth = growth(registered, predicted);
    return new LearnedStrokes(registered, pen, growth, heldOutIou(predicted, growth, samples, pen));
  }

  /** What the others predict for each written character. */
  private static Map<Integer, StrokeForm> heldOut(
      StrokeModel model, Map<Integer, StrokeForm> registered, Map<Integer, StrokeForm> standard) {
    List<Integer> characters = registered.keySet().stream().sorted().toList();
    Map<Integer, StrokeForm> result = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Map<Integer, StrokeForm> shown = new HashMap<>(registered);
      List<Integer> heldOut = new ArrayList<>();
      for (int i = fold; i < characters.size(); i += FOLDS) {
        heldOut.add(characters.get(i));
        shown.remove(characters.get(i));
      }
      List<StrokeForm> predicted =
          new StrokePredictor(model.writer(), new HandForms(shown, standard))
              .predict(heldOut.stream().map(standard::get).toList());
      for (int i = 0; i < heldOut.size(); i++) {
        result.put(heldOut.get(i), predicted.get(i));
      }
    }
    return result;
  }

  private static double growth(
      Map<Integer, StrokeForm> written, Map<Integer, StrokeForm> predicted) {
    return Quantiles.of(
            predicted.entrySet().stream()
                .mapToDouble(e -> longerSide(written.get(e.getKey())) / longerSide(e.getValue())))
        .median()
        .orElse(1);
  }

  private static double longerSide(StrokeForm form) {
    return FormBox.of(form).longerSide();
  }

  /** Mean overlap of the written characters with what is predicted for them, boxes centred. */
  private static double heldOutIou(
      Map<Integer, StrokeForm> predicted,
      double growth,
      Map<Integer, GlyphSample> samples,
      Pen pen) {
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(GeneratorShape.IMAGE);
    double sum = 0;
    for (var entry : predicted.entrySet()) {
      GlyphImage written = samples.get(entry.getKey()).resize(GeneratorShape.IMAGE).image();
      InkBitmap truth = InkBitmap.of(written);
      StrokeForm form = FormBox.enlarged(entry.getValue(), growth);
      InkBitmap drawn = InkBitmap.of(PenRaster.draw(pen.lines(form), GeneratorShape.IMAGE));
      sum += iou.align(centred(drawn, truth), truth).iou();
    }
    return sum / predicted.size();
  }

  /** The ink moved such that its box has the centre of another's: where a hand strays is chance. */
  private static InkBitmap centred(InkBitmap ink, InkBitmap on) {
    long dx = Math.round(on.inkBox().getCenterX() - ink.inkBox().getCenterX());
    long dy = Math.round(on.inkBox().getCenterY() - ink.inkBox().getCenterY());
    return ink.placed(ink.width(), ink.height(), (int) dx, (int) dy);
  }

  /** Kana and marks tell of the pen too. */
  private static List<GlyphSample> ofHan(List<GlyphSample> written) {
    return written.stream().filter(sample -> Script.HAN.has(sample.codePoint())).toList();
  }

  static boolean isIdeograph(int codePoint) {
    return Script.of(codePoint) == Script.HAN && !Script.isHanPunctuation(codePoint);
  }
}
