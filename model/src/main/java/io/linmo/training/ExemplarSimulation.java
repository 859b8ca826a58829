package io.linmo.training;

import io.linmo.conditioning.ExemplarBank;
import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.SimilarHands;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.corpus.StyleVariant;
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
 * Shows exemplars of the faces that are most similar to the sample's face on a random handful of
 * reference letters, without the face itself.
 */
final class ExemplarSimulation implements HandSimulation {

  /** The characters that similarity is measured on. */
  private static final int[] LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".codePoints().toArray();

  private static final int LEAST_REFERENCES = 8;
  private static final int MOST_REFERENCES = 30;

  /** Share of samples without exemplars. */
  private static final double BLANK = 0.05;

  /**
   * Share of samples whose exemplars are chosen by similarity to the true glyph. If exemplars of
   * another form are shown, the generator learns to draw both forms faintly.
   */
  private static final double SAME_FORM = 0.85;

  private final GlyphCorpus corpus;
  private final ExemplarBank bank;
  private final boolean heldOut;
  private final Map<Integer, ExemplarBank> aligned = new HashMap<>();
  private final Map<Long, double[]> similarity = new HashMap<>();
  private final Map<Integer, float[]> contents = new HashMap<>();

  ExemplarSimulation(GlyphCorpus corpus, ExemplarBank bank, boolean heldOut) {
    this.corpus = corpus;
    this.bank = bank;
    this.heldOut = heldOut;
  }

  @Override
  public Sample sample(Pair pair, int variant, SplittableRandom random) {
    float[] content =
        contents.computeIfAbsent(pair.character(), key -> GeneratorInput.pack(corpus.content(key)));
    return new ExemplarSample(
        pair,
        variant == 0 ? StyleVariant.NONE : StyleVariant.random(random, corpus.script()),
        content);
  }

  private final class ExemplarSample implements Sample {

    private final Pair pair;
    private final StyleVariant variant;
    private final float[] content;

    ExemplarSample(Pair pair, StyleVariant variant, float[] content) {
      this.pair = pair;
      this.variant = variant;
      this.content = content;
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
      if (random.nextDouble() < BLANK) {
        return;
      }
      int codePoint = corpus.characters()[pair.character()];
      ExemplarBank hands = aligned(pair.face());
      Map<Integer, double[]> references = references(pair.face(), codePoint, random);
      double[] scores = new SimilarHands(hands, references).expected(codePoint);
      if (!heldOut && random.nextDouble() < SAME_FORM) {
        scores = hands.knowing(pair.face(), codePoint, scores);
      }
      input.setExemplars(n, hands.alignedFurther(variant), codePoint, scores, pair.face());
    }
  }

  /** The similarity of every hand to the face, on random letters other than the character. */
  private Map<Integer, double[]> references(int face, int codePoint, SplittableRandom random) {
    int count = LEAST_REFERENCES + random.nextInt(MOST_REFERENCES - LEAST_REFERENCES + 1);
    Map<Integer, double[]> references = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      int letter = LETTERS[random.nextInt(LETTERS.length)];
      if (letter != codePoint) {
        references.put(letter, similarity(face, letter));
      }
    }
    return references;
  }

  /** The known hands, aligned to a face. */
  private ExemplarBank aligned(int face) {
    return aligned.computeIfAbsent(
        face,
        key -> {
          List<Integer> some = Arrays.stream(LETTERS).boxed().collect(Collectors.toList());
          Collections.shuffle(some, new Random(key));
          return bank.alignedTo(key, some.stream().mapToInt(Integer::intValue).toArray());
        });
  }

  private double[] similarity(int face, int letter) {
    return similarity.computeIfAbsent(
        (long) face << 32 | letter, key -> aligned(face).similarity(face, letter));
  }
}
