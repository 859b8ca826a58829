package io.linmo.strokes.writer;

import io.linmo.gan.Adam;
import io.linmo.gan.LineCritics;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import io.linmo.gan.SpectralNorm;
import io.linmo.strokes.StrokeForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The discriminator and its optimiser: tells characters that a hand wrote from drawn ones, by
 * pictures of their strokes.
 *
 * <p>Loss: {@code mean max(0, 1 - D(x)) + mean max(0, 1 + D(G(z)))} and a little drift; weights are
 * kept at spectral norm {@value #SPECTRAL_LIMIT} at most.
 */
final class LineCritic {

  private static final double DRIFT = 1e-3;
  private static final double SPECTRAL_LIMIT = 2;
  private static final double BETA1 = 0;
  private static final double BETA2 = 0.99;

  private final Network network;
  private final Adam adam;
  private final SpectralNorm norm = new SpectralNorm(SPECTRAL_LIMIT);
  private final float[] parameters;
  private final float[] gradient;
  private final float[] part;

  /**
   * What characters are judged by.
   *
   * @param pictures of the standard form and of references, {@code [N, K, SIZE, SIZE]}, packed
   * @param hand numbers of the hand that wrote, {@code [N, NUMBERS]}
   */
  record Context(int size, float[] pictures, float[] hand) {

    /** References that are drawn for a batch, to choose from. */
    private static final int DRAWN = 8;

    /**
     * The context of characters of one hand.
     *
     * @param references shown to each, picked at random
     */
    static Context of(WrittenHand hand, List<StrokeForm> forms, int references, Random random) {
      List<float[]> shown = new ArrayList<>();
      for (int i = 0; references > 0 && i < DRAWN; i++) {
        shown.add(hand.picture(random.nextInt(hand.size())));
      }
      List<float[]> pictures = new ArrayList<>();
      List<float[]> numbers = new ArrayList<>();
      for (StrokeForm form : forms) {
        float[] unmoved = new float[form.strokes() * ReferenceHead.DISPLACEMENT];
        pictures.add(JudgedForms.picture(form, unmoved));
        for (int i = 0; i < references; i++) {
          pictures.add(shown.get(random.nextInt(DRAWN)));
        }
        numbers.add(hand.numbers());
      }
      return new Context(forms.size(), JudgedForms.pack(pictures), Rows.join(numbers));
    }
  }

  /**
   * @param pictures K, of the standard form and of references, to each character
   */
  LineCritic(int pictures, long seed) {
    this.network = LineCritics.create(pictures, WrittenHand.NUMBERS, seed);
    this.parameters = new float[network.parameterCount()];
    this.gradient = new float[parameters.length];
    this.part = new float[parameters.length];
    this.adam = new Adam(parameters.length, BETA1, BETA2);
    network.readParameters(parameters);
    norm.project(network, parameters);
    network.writeParameters(parameters);
  }

  /** One step; returns the mean belief in written and in drawn characters. */
  double[] learn(Context context, float[] written, float[] drawn, double rate) {
    Arrays.fill(gradient, 0);
    double[] beliefs = {
      judge(context, written, true, gradient), judge(context, drawn, false, gradient)
    };
    adam.advance();
    adam.update(parameters, gradient, 0, parameters.length, rate);
    norm.project(network, parameters);
    network.writeParameters(parameters);
    return beliefs;
  }

  private double judge(Context context, float[] samples, boolean real, float[] sum) {
    int n = context.size();
    float[] scores = forward(context, samples);
    float[] byScores = new float[scores.length];
    Losses.hinge(scores, n, LineCritics.PATCHES, real, 1, byScores);
    Losses.drift(scores, n, LineCritics.PATCHES, DRIFT, byScores);
    network.backward(byScores);
    network.readGradient(part);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
    return Losses.meanBelief(scores, n, LineCritics.PATCHES);
  }

  private float[] forward(Context context, float[] samples) {
    return network.forward(context.size(), samples, context.pictures(), context.hand());
  }

  /** The mean score of each character: above 0 it is taken for written. */
  float[] scores(Context context, float[] samples) {
    float[] scores = forward(context, samples);
    float[] means = new float[context.size()];
    for (int i = 0; i < scores.length; i++) {
      means[i / LineCritics.PATCHES] += scores[i] / LineCritics.PATCHES;
    }
    return means;
  }

  /**
   * The gradient of the drawer's loss by its packed pictures: minus the mean score times {@code
   * adversarial}, and the mean difference of features from those of the same characters as written
   * times {@code matching}.
   */
  float[] drawersGradient(
      Context context, float[] drawn, float[] written, double adversarial, double matching) {
    int levels = LineCritics.FEATURES.size();
    float[][] features = new float[levels][];
    if (matching > 0) {
      forward(context, written);
      for (int i = 0; i < levels; i++) {
        features[i] = network.activation(LineCritics.FEATURES.get(i));
      }
    }
    float[] scores = forward(context, drawn);
    float[] byScores = new float[scores.length];
    Losses.adversarial(scores, context.size(), LineCritics.PATCHES, adversarial, byScores);
    for (int i = 0; i < levels && matching > 0; i++) {
      String vertex = LineCritics.FEATURES.get(i);
      float[] values = network.activation(vertex);
      float[] byFeatures = new float[values.length];
      Losses.featureMatching(values, features[i], matching / levels, byFeatures);
      network.addGradient(vertex, byFeatures);
    }
    return network.backwardToInput(byScores, LineCritics.FIRST);
  }
}
