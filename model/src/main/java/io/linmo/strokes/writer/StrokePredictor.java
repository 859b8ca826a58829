package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Predicts the strokes of characters as one hand would write them. What the references tell is
 * worked out once. Not thread-safe.
 */
public final class StrokePredictor {

  /** Strokes that the network describes at once, at most: its intermediate results stay small. */
  private static final int BATCH = 2048;

  private final WriterModel model;
  private final HandForms hand;
  private final WrittenHand written;

  public StrokePredictor(WriterModel model, HandForms hand) {
    this.model = model;
    this.hand = hand;
    List<StrokeForm> standard = new ArrayList<>();
    List<float[]> displacements = new ArrayList<>();
    for (int i = 0; i < hand.codePoints().size(); i++) {
      standard.add(hand.standard(i));
      displacements.add(hand.displacement(i));
    }
    this.written = new WrittenHand(model::describe, model.head(), standard, displacements);
  }

  /**
   * The strokes of characters as the hand would write them.
   *
   * @param standard standard forms of the characters wanted
   */
  public List<StrokeForm> predict(List<StrokeForm> standard) {
    return predict(standard, 0, character -> null);
  }

  /**
   * The same as they come out in one writing.
   *
   * @param amount of straying, 1 for as much as the written characters stray from their prediction
   * @param random chance of each of the characters, by its place among them
   */
  public List<StrokeForm> predict(
      List<StrokeForm> standard, double amount, IntFunction<Random> random) {
    List<StrokeForm> result = new ArrayList<>(standard.size());
    List<StrokeForm> batch = new ArrayList<>();
    int strokes = 0;
    for (StrokeForm form : standard) {
      if (strokes + form.strokes() > BATCH) {
        addPredicted(batch, amount, random, result);
        batch.clear();
        strokes = 0;
      }
      batch.add(form);
      strokes += form.strokes();
    }
    addPredicted(batch, amount, random, result);
    return result;
  }

  private void addPredicted(
      List<StrokeForm> batch, double amount, IntFunction<Random> random, List<StrokeForm> result) {
    if (batch.isEmpty()) {
      return;
    }
    int first = result.size();
    Random[] chance = new Random[batch.size()];
    for (int i = 0; amount > 0 && i < chance.length; i++) {
      chance[i] = random.apply(first + i);
    }
    List<Writing> writings = written.begin(batch, i -> amount, i -> chance[i]);
    float[] corrections = corrections(writings, i -> chance[i]);
    int at = 0;
    for (Writing writing : writings) {
      result.add(hand.placed(writing.standard(), writing.displacements(corrections, at)));
      at += writing.predicted().length;
    }
  }

  private float[] corrections(List<Writing> writings, IntFunction<Random> random) {
    return model
        .straying()
        .filter(straying -> writings.get(0).amount() > 0)
        .map(straying -> straying.correct(writings, written.numbers(), random))
        .orElseGet(() -> new float[writings.stream().mapToInt(w -> w.predicted().length).sum()]);
  }
}
