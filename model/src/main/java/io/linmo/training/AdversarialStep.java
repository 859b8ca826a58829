package io.linmo.training;

import io.linmo.gan.AlignedTargets;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import java.util.Arrays;

/**
 * The gradients of both players for one batch.
 *
 * <p>Discriminator: {@code mean max(0, 1 - D(x)) + mean max(0, 1 + D(G(z)))}, the drift of both,
 * and class terms on real samples. Generator: pixel terms against the real sample, {@code -mean
 * D(G(z))}, feature matching and class terms. The generator's adversarial gradient is what the
 * discriminator's backward pass gives at its input.
 */
final class AdversarialStep {

  private final Players players;
  private final LossWeights weights;
  private final float[] discriminatorGradient;
  private final float[] discriminatorPart;
  private final float[] generatorGradient;
  private float[] output;
  private float[] sample;
  private float[][] discriminatorInputs;

  AdversarialStep(Players players, LossWeights weights) {
    this.players = players;
    this.weights = weights;
    discriminatorGradient = new float[players.discriminator().parameterCount()];
    discriminatorPart = new float[discriminatorGradient.length];
    generatorGradient = new float[players.generator().parameterCount()];
  }

  /** The gradient by the discriminator's parameters, after {@link #discriminator}. */
  float[] discriminatorGradient() {
    return discriminatorGradient;
  }

  /** The gradient by the generator's parameters, after {@link #generator}. */
  float[] generatorGradient() {
    return generatorGradient;
  }

  /** Lets the generator draw the batch; the two methods below work on what it drew. */
  void draw(Batch batch) {
    output = players.generator().forward(batch.size(), batch.generatorInputs());
    sample = players.logits() ? Losses.sigmoid(output) : output.clone();
    int context = batch.context().length;
    discriminatorInputs = new float[1 + context + (players.codes() == null ? 0 : 1)][];
    System.arraycopy(batch.context(), 0, discriminatorInputs, 1, context);
    if (players.codes() != null) {
      discriminatorInputs[1 + context] = players.generator().activation(players.codes());
    }
  }

  float[] sample() {
    return sample;
  }

  /** Returns loss, belief on real and belief on generated samples. */
  double[] discriminator(Batch batch) {
    int n = batch.size();
    Arrays.fill(discriminatorGradient, 0);
    double[] result = new double[3];
    for (int turn = 0; turn < 2; turn++) {
      boolean real = turn == 0;
      float[] scores = judge(n, real ? batch.real() : sample);
      float[] gradient = new float[scores.length];
      result[0] += Losses.hinge(scores, n, players.patches(), real, 1, gradient);
      if (weights.drift() > 0) {
        Losses.drift(scores, n, players.patches(), weights.drift(), gradient);
      }
      if (real) {
        result[0] += classes(batch, scores, 1, gradient);
      }
      result[1 + turn] = Losses.meanBelief(scores, n, players.patches());
      players.discriminator().backward(gradient);
      players.discriminator().readGradient(discriminatorPart);
      for (int i = 0; i < discriminatorPart.length; i++) {
        discriminatorGradient[i] += discriminatorPart[i];
      }
    }
    return result;
  }

  private float[] judge(int n, float[] samples) {
    discriminatorInputs[0] = samples;
    return players.discriminator().forward(n, discriminatorInputs);
  }

  private double classes(Batch batch, float[] scores, double scale, float[] gradient) {
    int p = players.patches();
    double loss = 0;
    if (players.styles() > 0 && weights.style() > 0) {
      loss +=
          Losses.classification(
              scores,
              batch.size(),
              p,
              p + players.styles(),
              batch.styles(),
              scale * weights.style(),
              gradient);
    }
    if (players.characters() > 0 && weights.character() > 0) {
      loss +=
          Losses.classification(
              scores,
              batch.size(),
              p + players.styles(),
              p + players.styles() + players.characters(),
              batch.characters(),
              scale * weights.character(),
              gradient);
    }
    return loss;
  }

  /**
   * Computes the generator's gradient.
   *
   * @param adversarial whether the discriminator takes part
   */
  StepStatistics generator(Batch batch, boolean adversarial, double[] discriminator) {
    float[] gradient = new float[output.length];
    double crossEntropy = Double.NaN;
    double dice = Double.NaN;
    double score = Double.NaN;
    double features = Double.NaN;
    double classes = Double.NaN;
    if (adversarial) {
      float[] bySample = new float[output.length];
      double[] terms = adversarialTerms(batch, bySample);
      score = terms[0];
      features = terms[1];
      classes = terms[2];
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] = players.logits() ? bySample[i] * sample[i] * (1 - sample[i]) : bySample[i];
      }
    }
    float[] target =
        weights.aligned() > 0
            ? AlignedTargets.of(batch.real(), sample, weights.aligned())
            : batch.real();
    if (weights.crossEntropy() > 0) {
      crossEntropy = Losses.crossEntropy(output, sample, target, weights.crossEntropy(), gradient);
    }
    if (weights.dice() > 0) {
      dice = Losses.dice(sample, target, batch.size(), weights.dice(), gradient);
    }
    players.generator().backward(gradient);
    players.generator().readGradient(generatorGradient);
    double ink = 0;
    for (float value : sample) {
      ink += value;
    }
    return new StepStatistics(
        crossEntropy,
        dice,
        score,
        features,
        classes,
        discriminator[0],
        discriminator[1],
        discriminator[2],
        ink / sample.length);
  }

  private double[] adversarialTerms(Batch batch, float[] bySample) {
    Network d = players.discriminator();
    int n = batch.size();
    double matching = 0;
    float[][] targets = new float[players.features().size()][];
    if (weights.features() > 0 && targets.length > 0) {
      judge(n, batch.real());
      for (int i = 0; i < targets.length; i++) {
        targets[i] = d.activation(players.features().get(i));
      }
    }
    float[] scores = judge(n, sample);
    float[] gradient = new float[scores.length];
    double score =
        Losses.adversarial(scores, n, players.patches(), weights.adversarial(), gradient);
    double classes = classes(batch, scores, 1, gradient);
    for (int i = 0; i < targets.length && targets[i] != null; i++) {
      String vertex = players.features().get(i);
      float[] values = d.activation(vertex);
      float[] byFeatures = new float[values.length];
      double weight = weights.features() / targets.length;
      matching += Losses.featureMatching(values, targets[i], weight, byFeatures);
      d.addGradient(vertex, byFeatures);
    }
    float[] byFirst = d.backwardToInput(gradient, players.first());
    System.arraycopy(byFirst, 0, bySample, 0, bySample.length);
    return new double[] {score, matching, classes};
  }
}
