package io.linmo.training;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.ReferencePredictor.Prediction;
import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.corpus.StyleVariant;
import java.util.SplittableRandom;

/** Shows standard forms and what some written characters of the same face predict. */
final class PredictionSimulation implements HandSimulation {

  /** Share of samples without predicted pictures. */
  private static final double BLANK_ANALOGIES = 0.05;

  /** Share of samples without standard forms, as of a character that no standard face has. */
  private static final double NO_STANDARDS = 0.05;

  /** Share of standard forms that are left out, as of a face that lacks the character. */
  private static final double BLANK_STANDARD = 0.1;

  /** Held-out samples use the same pools as training samples. */
  private static final long POOL_SEED = 7;

  private final WrittenPools written;
  private final boolean heldOut;

  PredictionSimulation(GlyphCorpus corpus, StandardForms standards, boolean heldOut) {
    this.written = new WrittenPools(corpus, standards, POOL_SEED);
    this.heldOut = heldOut;
  }

  @Override
  public Sample sample(Pair pair, int variant, SplittableRandom random) {
    return new PredictedSample(
        written.variant(pair.face(), variant), written.prediction(pair, variant, random));
  }

  private final class PredictedSample implements Sample {

    private final StyleVariant variant;
    private final Prediction prediction;
    private final float[] content;

    PredictedSample(StyleVariant variant, Prediction prediction) {
      this.variant = variant;
      this.prediction = prediction;
      this.content = GeneratorInput.pack(prediction.content());
    }

    @Override
    public StyleVariant variant() {
      return variant;
    }

    @Override
    public float[] content() {
      return content;
    }

    @Override
    public void show(GeneratorInput input, int n, SplittableRandom random) {
      if (random.nextDouble() >= BLANK_ANALOGIES) {
        input.setAnalogies(n, prediction.pictures());
      }
      if (heldOut || random.nextDouble() >= NO_STANDARDS) {
        float[][] standards = prediction.standards().clone();
        for (int i = 0; i < standards.length; i++) {
          if (!heldOut && random.nextDouble() < BLANK_STANDARD) {
            standards[i] = null;
          }
        }
        input.setStandards(n, standards);
      }
    }
  }
}
