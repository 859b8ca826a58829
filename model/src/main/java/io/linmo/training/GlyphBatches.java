package io.linmo.training;

import io.linmo.conditioning.ExemplarBank;
import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.ReferencePredictor.Prediction;
import io.linmo.conditioning.SimilarHands;
import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.corpus.StyleVariant;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.PatchLayout;
import io.linmo.image.Displacement;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Random batches of a corpus: content glyph, exemplars, standard forms, noise and the true glyph
 * displaced by that noise.
 *
 * <p>The exemplars of a sample are those of the faces most like its face on a random handful of
 * reference letters, the face itself left out, just as they are chosen for a new hand.
 */
public final class GlyphBatches implements BatchSource {

  private static final int LEAST_REFERENCES = 8;
  private static final int MOST_REFERENCES = 30;
  private static final double BLANK_EXEMPLARS = 0.05;
  private static final double BLANK_ANALOGIES = 0.05;

  /** Share of samples that no standard form is shown to, as of a character that none has. */
  private static final double NO_STANDARDS = 0.05;

  /** Share of standard forms that are not shown, as of a face that lacks the character. */
  private static final double BLANK_STANDARD = 0.1;

  private static final double STILL = 0.5;

  /** Share of samples that are the face itself, no variant of it. */
  private static final double PLAIN = 0.4;

  /**
   * Standard deviation of what is added to style codes, so that codes near a face's own draw nearly
   * the same, and forms are taken from exemplars rather than learned by heart.
   */
  private static final double CODE_BLUR = 0.1;

  /**
   * Share of samples whose exemplars are chosen by similarity to the true glyph. Where exemplars of
   * another form are shown, the generator learns to draw both forms faintly.
   */
  private static final double SAME_FORM = 0.85;

  /** Held-out samples are shown characters of the same pools as training samples. */
  private static final long POOL_SEED = 7;

  private final GlyphCorpus corpus;
  private final ExemplarBank bank;
  private final GeneratorShape shape;
  private final int batch;
  private final long seed;
  private final boolean heldOut;
  private final int[] letters;
  private final WrittenPools written;
  private final Map<Integer, ExemplarBank> aligned = new HashMap<>();
  private final Map<Long, double[]> similarity = new HashMap<>();
  private final Map<Integer, float[]> contents = new HashMap<>();

  /**
   * @param bank null where the generator sees no exemplars
   * @param standards null where the generator sees no standard forms
   * @param letters characters that exemplars are chosen by
   * @param heldOut whether to draw held-out pairs, without noise, instead of training pairs
   */
  public GlyphBatches(
      GlyphCorpus corpus,
      ExemplarBank bank,
      StandardForms standards,
      GeneratorShape shape,
      int[] letters,
      int batch,
      long seed,
      boolean heldOut) {
    this.corpus = corpus;
    this.bank = bank;
    this.shape = shape;
    this.letters = letters.clone();
    this.batch = batch;
    this.seed = seed;
    this.heldOut = heldOut;
    this.written = new WrittenPools(corpus, standards, POOL_SEED);
  }

  @Override
  public Batch batch(long step) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + step);
    int image = GeneratorShape.IMAGE * GeneratorShape.IMAGE;
    GeneratorInput input = new GeneratorInput(shape, batch);
    float[] real = new float[batch * image];
    float[] content = new float[batch * image];
    int[] styles = new int[batch];
    int[] characters = new int[batch];
    for (int n = 0; n < batch; n++) {
      Pair pair = corpus.draw(random, heldOut);
      Displacement noise =
          heldOut || random.nextDouble() < STILL
              ? Displacement.NONE
              : Displacement.random(random, 1);
      int pool =
          heldOut || random.nextDouble() < PLAIN
              ? 0
              : 1 + random.nextInt(WrittenPools.VARIANTS - 1);
      StyleVariant variant = variant(pair, pool, random);
      styles[n] = pair.face();
      characters[n] = pair.character();
      Prediction prediction = shape.analogies() > 0 ? written.prediction(pair, pool, random) : null;
      float[] standard =
          prediction == null
              ? content(pair.character())
              : GeneratorInput.pack(prediction.content());
      System.arraycopy(standard, 0, content, n * image, image);
      input.setContent(n, standard).setNoise(n, noise).setCodes(n, styles[n], characters[n]);
      input.setVariant(n, variant, heldOut ? 0 : CODE_BLUR, random);
      setExemplars(random, pair, variant, input, n);
      if (prediction != null) {
        setPrediction(random, prediction, input, n);
      }
      float[] truth = corpus.displaced(pair, variant, noise).coverage();
      PatchLayout.pack(truth, corpus.size(), 4, real, n * image);
    }
    return new Batch(batch, input.arrays(), real, new float[][] {content}, styles, characters);
  }

  private float[] content(int character) {
    return contents.computeIfAbsent(character, key -> GeneratorInput.pack(corpus.content(key)));
  }

  private void setExemplars(
      SplittableRandom random, Pair pair, StyleVariant variant, GeneratorInput input, int n) {
    if (shape.exemplars() == 0 || random.nextDouble() < BLANK_EXEMPLARS) {
      return;
    }
    int codePoint = corpus.characters()[pair.character()];
    int count = LEAST_REFERENCES + random.nextInt(MOST_REFERENCES - LEAST_REFERENCES + 1);
    ExemplarBank aligned = aligned(pair.face());
    Map<Integer, double[]> references = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      int letter = letters[random.nextInt(letters.length)];
      if (letter != codePoint) {
        references.put(letter, similarity(pair.face(), letter));
      }
    }
    double[] scores = new SimilarHands(aligned, references).expected(codePoint);
    if (!heldOut && random.nextDouble() < SAME_FORM) {
      scores = aligned.knowing(pair.face(), codePoint, scores);
    }
    ExemplarBank shown = aligned.leaningFurther(variant);
    input.setExemplars(n, shown, codePoint, scores, pair.face());
  }

  /** The known hands as they lean to be like a face. */
  private ExemplarBank aligned(int face) {
    return aligned.computeIfAbsent(
        face,
        key -> {
          List<Integer> some = Arrays.stream(letters).boxed().collect(Collectors.toList());
          Collections.shuffle(some, new Random(key));
          return bank.alignedTo(key, some.stream().mapToInt(Integer::intValue).toArray());
        });
  }

  /** Any variant, or one of those that characters were written in. */
  private StyleVariant variant(Pair pair, int pool, SplittableRandom random) {
    if (pool == 0 || shape.analogies() > 0) {
      return written.variant(pair.face(), pool);
    }
    return StyleVariant.random(random, corpus.script());
  }

  /** Shows what a hand's written characters and standard faces tell, mostly. */
  private void setPrediction(
      SplittableRandom random, Prediction prediction, GeneratorInput input, int n) {
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

  private double[] similarity(int face, int letter) {
    return similarity.computeIfAbsent(
        (long) face << 32 | letter, key -> aligned(face).similarity(face, letter));
  }
}
