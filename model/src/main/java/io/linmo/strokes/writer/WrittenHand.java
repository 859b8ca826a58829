package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** What the references of a hand tell: where it puts strokes, and how far it strays from that. */
final class WrittenHand {

  /** Numbers that say how far a hand strays: each kind of stroke, then all in x and in y. */
  static final int NUMBERS = StrokeKind.values().length + 2;

  private final Function<List<StrokeForm>, float[]> describe;
  private final List<StrokeForm> standard;
  private final List<float[]> written;
  private final ReferenceHead references;
  private final WriterScatter scatter;
  private final float[] numbers;

  /**
   * @param describe what the network gives for the strokes of characters, {@code [strokes,
   *     OUTPUTS]}
   * @param parameters the head's numbers
   * @param standard standard forms of the characters written
   * @param written their displacements, each {@code [strokes, 16]}, in em
   */
  WrittenHand(
      Function<List<StrokeForm>, float[]> describe,
      float[] parameters,
      List<StrokeForm> standard,
      List<float[]> written) {
    this.describe = describe;
    this.standard = List.copyOf(standard);
    this.written = List.copyOf(written);
    this.references = new ReferenceHead(parameters, describe.apply(standard), Rows.join(written));
    this.scatter = new WriterScatter(standard, references.left);
    this.numbers = numbers(standard, references.left);
  }

  /** Root mean squares of the leave-one-out residuals, in units of {@link ReferenceHead#SCALE}. */
  private static float[] numbers(List<StrokeForm> standard, double[][] residuals) {
    double[] squares = new double[NUMBERS];
    double[] counts = new double[NUMBERS];
    int row = 0;
    for (StrokeForm form : standard) {
      for (int s = 0; s < form.strokes(); s++) {
        int kind = form.stroke(s).kind().ordinal();
        for (int d = 0; d < ReferenceHead.DISPLACEMENT; d++) {
          double square = residuals[row][d] * residuals[row][d];
          int axis = StrokeKind.values().length + d % 2;
          squares[kind] += square;
          counts[kind]++;
          squares[axis] += square;
          counts[axis]++;
        }
        row++;
      }
    }
    float[] numbers = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      numbers[i] = (float) (Math.sqrt(squares[i] / Math.max(1, counts[i])) / ReferenceHead.SCALE);
    }
    return numbers;
  }

  /** How far this hand strays, {@code [NUMBERS]}, each about 1 in size. */
  float[] numbers() {
    return numbers.clone();
  }

  /** The number of references. */
  int size() {
    return written.size();
  }

  /** The picture of a reference, as {@link SoftLines} draws it. */
  float[] picture(int reference) {
    return new SoftLines(new CentredForm(standard.get(reference), written.get(reference)).points())
        .image();
  }

  /**
   * Characters about to be written.
   *
   * @param amount of straying of each, 1 for as much as the references stray, 0 for none
   * @param random chance of each that strays
   */
  List<Writing> begin(
      List<StrokeForm> targets, IntToDoubleFunction amount, IntFunction<Random> random) {
    float[] predicted = references.forTargets(describe.apply(targets)).predict();
    List<Writing> writings = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < targets.size(); i++) {
      StrokeForm form = targets.get(i);
      int end = at + form.strokes() * ReferenceHead.DISPLACEMENT;
      float[] strayed = new float[end - at];
      double strays = amount.applyAsDouble(i);
      if (strays > 0) {
        scatter.add(form, strays, random.apply(i), strayed);
      }
      writings.add(new Writing(form, Arrays.copyOfRange(predicted, at, end), strayed, strays));
      at = end;
    }
    return writings;
  }
}
