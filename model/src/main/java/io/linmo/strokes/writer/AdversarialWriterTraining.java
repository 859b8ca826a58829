package io.linmo.strokes.writer;

import io.linmo.gan.Adam;
import io.linmo.gan.WeightAverage;
import io.linmo.strokes.StrokeForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains a {@link StrayingModel} against a {@link LineCritic}, in turn.
 *
 * <p>A step takes one face, makes a {@link SyntheticWriter} of it, shows the trained {@link
 * WriterModel} some 20 to 90 characters and has {@value #TARGETS} others written. The critic sees
 * them beside the same characters of that writer, as {@link SoftLines}. Loss of the model:
 *
 * <pre>
 *   - a mean D(G(z)) + f |features of G(z) - of x| + k mean |corrections / .05 em|^2
 *   + distance of first forms from the truth, as in {@link WriterTraining}
 * </pre>
 *
 * <p>First forms are the share written without straying. The writer model itself stays as it is.
 */
public final class AdversarialWriterTraining {

  private static final int FEWEST_REFERENCES = 20;
  private static final int MOST_REFERENCES = 90;
  private static final int TARGETS = 24;

  private static final double RATE = 1e-3;
  private static final double CRITIC_RATE = 2e-3;
  private static final double MOST_GRADIENT = 1;
  private static final double AVERAGE = 0.99;

  private final WriterModel writer;
  private final List<HandForms> faces;
  private final Settings settings;
  private final Random random;
  private final StrayingModel model;
  private final LineCritic critic;
  private final Adam adam;
  private final float[] parameters;
  private final float[] averaged;
  private final float[] gradient;
  private final Map<StrokeForm, float[]> described = new IdentityHashMap<>();

  /**
   * What a training is for.
   *
   * @param adversarial weight of the critic's score
   * @param matching weight of the critic's features
   * @param keep weight of the corrections' squares
   * @param references pictures of the hand's writing that the critic sees beside a character
   * @param ownStraying whether writings begin from the hand's own straying; else from numbers alone
   * @param firstForms share of the characters that are written without straying
   * @param judgeFirst whether the critic judges those too
   */
  public record Settings(
      double adversarial,
      double matching,
      double keep,
      int references,
      boolean ownStraying,
      double firstForms,
      boolean judgeFirst) {}

  /**
   * What a step came to.
   *
   * @param written the critic's mean belief in written characters
   * @param drawn in drawn ones
   * @param firstForms loss of the first forms
   * @param correction root mean square of the corrections, in em
   */
  public record Progress(double written, double drawn, double firstForms, double correction) {}

  public AdversarialWriterTraining(
      WriterModel writer, List<HandForms> faces, Settings settings, long seed) {
    this.writer = writer;
    this.faces = List.copyOf(faces);
    this.settings = settings;
    this.random = new Random(seed);
    this.model = new StrayingModel(seed);
    this.critic = new LineCritic(1 + settings.references(), seed + 1);
    this.parameters = model.parameters();
    this.averaged = parameters.clone();
    this.gradient = new float[parameters.length];
    this.adam = new Adam(parameters.length, 0, 0.99);
  }

  /** The writer with what was trained, averaged over the last steps. */
  public WriterModel trained() {
    StrayingModel result = new StrayingModel(0);
    result.network().writeParameters(averaged);
    writer.setStraying(result);
    return writer;
  }

  /** One step of both players. */
  public Progress step() {
    HandForms face = faces.get(random.nextInt(faces.size()));
    int references = FEWEST_REFERENCES + random.nextInt(MOST_REFERENCES - FEWEST_REFERENCES);
    int[] picked =
        random.ints(0, face.codePoints().size()).distinct().limit(references + TARGETS).toArray();
    SyntheticWriter synthetic = new SyntheticWriter(random);
    List<StrokeForm> standard = new ArrayList<>();
    List<float[]> written = new ArrayList<>();
    for (int index : picked) {
      standard.add(face.standard(index));
      written.add(synthetic.write(face.standard(index), face.displacement(index)));
    }
    WrittenHand hand =
        new WrittenHand(
            this::describe,
            writer.head(),
            standard.subList(0, references),
            written.subList(0, references));
    int firsts = (int) Math.round(settings.firstForms() * TARGETS);
    List<Writing> writings =
        hand.begin(
            standard.subList(references, picked.length), i -> i < firsts ? 0 : 1, i -> random);
    if (!settings.ownStraying()) {
      writings.forEach(writing -> Arrays.fill(writing.strayed(), 0));
    }
    return step(hand, writings, written.subList(references, picked.length), firsts);
  }

  /** The network stays as it is, so that it describes each character once. */
  private float[] describe(List<StrokeForm> forms) {
    return Rows.join(
        forms.stream()
            .map(form -> described.computeIfAbsent(form, f -> writer.describe(List.of(f))))
            .toList());
  }

  private Progress step(WrittenHand hand, List<Writing> writings, List<float[]> truth, int firsts) {
    float[] corrections = model.correct(writings, hand.numbers(), i -> random);
    float[] byCorrections = new float[corrections.length];
    JudgedForms judged = new JudgedForms();
    double distance = 0;
    int start = 0;
    for (int i = 0; i < writings.size(); i++) {
      StrokeForm form = writings.get(i).standard();
      float[] drawn = writings.get(i).displacements(corrections, start);
      if (i < firsts) {
        distance += addDistance(drawn, truth.get(i), 1.0 / firsts, byCorrections, start);
      }
      if (i >= firsts || settings.judgeFirst()) {
        judged.add(form, drawn, truth.get(i), start);
      }
      start += drawn.length;
    }
    double[] beliefs = play(hand, judged, byCorrections);
    double correction = addSquares(corrections, byCorrections);
    update(byCorrections);
    return new Progress(beliefs[0], beliefs[1], distance, correction);
  }

  private double[] play(WrittenHand hand, JudgedForms judged, float[] byCorrections) {
    LineCritic.Context context =
        LineCritic.Context.of(hand, judged.standard(), settings.references(), random);
    float[] drawn = judged.drawn();
    float[] real = judged.written();
    double[] beliefs = critic.learn(context, real, drawn, CRITIC_RATE);
    float[] byDrawn =
        critic.drawersGradient(context, drawn, real, settings.adversarial(), settings.matching());
    judged.addGradient(byDrawn, byCorrections);
    return beliefs;
  }

  /** Adds a share of the gradient of the distance from the truth, and returns that share of it. */
  private static double addDistance(
      float[] drawn, float[] truth, double share, float[] gradient, int start) {
    float[] byDrawn = new float[drawn.length];
    double distance = WriterTraining.loss(drawn, truth, byDrawn);
    for (int k = 0; k < byDrawn.length; k++) {
      gradient[start + k] += (float) (share * byDrawn[k]);
    }
    return share * distance;
  }

  /** Adds the gradient of the corrections' squares, and returns their root mean square in em. */
  private double addSquares(float[] corrections, float[] gradient) {
    double squares = 0;
    double scale = ReferenceHead.SCALE * ReferenceHead.SCALE * corrections.length;
    for (int i = 0; i < corrections.length; i++) {
      squares += corrections[i] * corrections[i];
      gradient[i] += (float) (2 * settings.keep() * corrections[i] / scale);
    }
    return Math.sqrt(squares / corrections.length);
  }

  private void update(float[] byCorrections) {
    model.backward(byCorrections);
    model.network().readGradient(gradient);
    double norm = 0;
    for (float value : gradient) {
      norm += value * value;
    }
    double shrink = Math.min(1, MOST_GRADIENT / Math.sqrt(norm));
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= (float) shrink;
    }
    adam.advance();
    adam.update(parameters, gradient, 0, parameters.length, RATE);
    model.network().writeParameters(parameters);
    WeightAverage.follow(averaged, parameters, AVERAGE, adam.step());
  }
}
