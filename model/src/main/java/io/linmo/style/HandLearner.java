package io.linmo.style;

import io.linmo.font.FontFile;
import io.linmo.gan.Adam;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns a hand in one script: starts at the mean code of the known hands that draw the references
 * best, tunes the code, then fine-tunes as many weights as requested, with early stopping on
 * held-out references.
 *
 * <p>Each tier keeps the state with the least {@link ReferenceLoss} on held-out references, so that
 * tuning never ends worse than it began. Few references tune the style code alone, and the state
 * with the largest overlap in black and white is kept: on a few letters this loss may be least in
 * gray.
 */
public final class HandLearner {

  private static final String LOOKING = "looking for hands like this one";

  private static final int BATCH = 16;
  private static final int LEAST_REFERENCES_TO_HOLD_OUT = 6;

  /** With fewer references the weights would overfit, and too few are held out to notice. */
  private static final int MANY_REFERENCES = 40;

  private static final int MOST_HELD_OUT = 12;
  private static final int CANDIDATES = 24;
  private static final int CANDIDATE_REFERENCES = 8;
  private static final int BEST_CODES = 5;
  private static final int CHECK_STEPS = 10;
  private static final int PATIENCE = 6;
  private static final int PATIENCE_AGAIN = 3;

  /** Weights are judged and kept as their average over about ten steps. */
  private static final double AVERAGING = 0.9;

  private final BaseModel model;
  private final ReferenceSet references;
  private final LearningOptions options;
  private final Progress progress;
  private final Optional<LearningPreview> preview;
  private final Optional<SentencePreview> sentence;
  private final Random random;
  private final TunedGenerator generator;
  private final ReferenceLoss loss;
  private final List<Integer> shown;
  private final List<Integer> heldOut;
  private final long start = System.nanoTime();

  private HandLearner(
      BaseModel model,
      ReferenceSet references,
      LearningOptions options,
      Progress progress,
      Optional<LearningPreview> preview) {
    if (references.size() == 0) {
      throw new IllegalArgumentException(
          "none of the references is a %s character that the base model can draw"
              .formatted(model.script()));
    }
    this.model = model;
    this.references = references;
    this.options = options;
    this.progress = progress;
    this.preview = preview;
    this.random = new Random(options.seed());
    this.generator = new TunedGenerator(model);
    this.sentence = preview.map(shown -> new SentencePreview(shown, references, generator));
    this.loss = new ReferenceLoss(generator, references, alignedShare(model.script()));
    List<Integer> order = new ArrayList<>(IntStream.range(0, references.size()).boxed().toList());
    Collections.shuffle(order, random);
    int held =
        references.size() < LEAST_REFERENCES_TO_HOLD_OUT
            ? 0
            : Math.min(MOST_HELD_OUT, references.size() / 5 + 1);
    Set<Integer> heldCharacters =
        order.subList(0, held).stream().map(references::codePoint).collect(Collectors.toSet());
    // All forms of a character, so that none of them predicts another.
    this.heldOut =
        order.stream().filter(i -> heldCharacters.contains(references.codePoint(i))).toList();
    this.shown =
        order.stream().filter(i -> !heldCharacters.contains(references.codePoint(i))).toList();
  }

  /**
   * Share of references that are moved onto the drawing before they are compared with it. In Han
   * the place of strokes is uncertain, their look is not; a few letters are too few for that.
   */
  private static double alignedShare(Script script) {
    return switch (script) {
      case LATIN -> 0;
      case HAN -> 0.7;
    };
  }

  /**
   * Learns from references of the model's script.
   *
   * @throws IllegalArgumentException if the model can draw none of them
   */
  public static LearnedStyle learn(
      BaseModel model,
      FontFile content,
      List<GlyphSample> references,
      LearningOptions options,
      Progress progress) {
    return learn(model, content, references, Optional.empty(), options, progress, Optional.empty());
  }

  /**
   * Continues from a style that was learned before, with more references: the search for a code is
   * left out, all is tuned at once, and tuning stops sooner.
   *
   * @param known what was learned with the same base model; empty to begin anew
   * @param progress may end learning early, which keeps the best state so far, or cancel it
   * @param preview is shown each new state that learning may stop at
   * @throws IllegalArgumentException if the model can draw none of the references, or {@code known}
   *     was learned with another
   */
  public static LearnedStyle learn(
      BaseModel model,
      FontFile content,
      List<GlyphSample> references,
      Optional<LearnedStyle> known,
      LearningOptions options,
      Progress progress,
      Optional<LearningPreview> preview) {
    ReferenceSet set = new ReferenceSet(model, content, references);
    return new HandLearner(model, set, options, progress, preview).learn(known);
  }

  private LearnedStyle learn(Optional<LearnedStyle> known) {
    progress.report(0, LOOKING);
    known.ifPresentOrElse(generator::startFrom, this::startNearKnownHands);
    int patience = known.isPresent() ? PATIENCE_AGAIN : PATIENCE;
    Tier most = isMany() ? options.mostTier() : Tier.CODE;
    for (Tier tier : Tier.values()) {
      boolean wanted = tier == most || tier == Tier.CODE && known.isEmpty();
      if (wanted && !progress.isEnough()) {
        tune(tier, (tier.ordinal() + 1.0) / (most.ordinal() + 1), patience);
      }
    }
    progress.report(1, "learned");
    return generator.learned(
        heldOut.isEmpty() ? Double.NaN : loss.overlap(heldOut),
        heldOut.stream().map(references::codePoint).collect(Collectors.toSet()));
  }

  private boolean isMany() {
    return references.size() >= MANY_REFERENCES;
  }

  private void startNearKnownHands() {
    List<Integer> judged = shown.subList(0, Math.min(CANDIDATE_REFERENCES, shown.size()));
    int known = generator.row();
    int[] candidates = references.conditioning().candidates(known, CANDIDATES);
    double[] losses = new double[candidates.length];
    for (int i = 0; i < losses.length; i++) {
      progress.checkCancelled();
      losses[i] = loss.inPlace(judged, candidates[i]);
      progress.report(Math.min(0.99, share()), LOOKING);
    }
    generator.startAtMean(
        IntStream.range(0, candidates.length)
            .boxed()
            .sorted((a, b) -> Double.compare(losses[a], losses[b]))
            .limit(BEST_CODES)
            .mapToInt(c -> candidates[c])
            .toArray());
  }

  /**
   * Tunes until the loss no longer falls.
   *
   * @param end share of the time after which to stop
   * @param patience checks in a row without a lower loss that end tuning
   */
  private void tune(Tier tier, double end, int patience) {
    List<Integer> judged = heldOut.isEmpty() ? shown : heldOut;
    float[] averaged = generator.parameters();
    Adam adam = new Adam(averaged.length, 0.9, 0.99);
    EarlyStopping stopping = new EarlyStopping(averaged, judge(judged, averaged), patience);
    show(judged, averaged);
    sentence.ifPresent(shown -> shown.show(averaged));
    String message = "tuning " + name(tier);
    for (int step = 0; !stopping.isOver() && share() < end && !progress.isEnough(); step++) {
      progress.checkCancelled();
      List<Integer> batch = batch();
      generator.step(adam, loss.gradient(batch, noise(batch.size())), tier);
      generator.average(averaged, AVERAGING, step);
      if (step % CHECK_STEPS == CHECK_STEPS - 1) {
        double now = judge(judged, averaged);
        message = "tuning %s, loss %.3f".formatted(name(tier), now);
        if (stopping.offer(averaged, now)) {
          show(judged, averaged);
        }
        sentence.ifPresent(shown -> shown.show(averaged));
      }
      progress.report(Math.min(0.99, share()), message);
    }
    generator.setParameters(stopping.best());
  }

  /** How far from the writing some references are that weights draw. */
  private double judge(List<Integer> indices, float[] weights) {
    return generator.with(weights, () -> isMany() ? loss.moved(indices) : loss.shortfall(indices));
  }

  private void show(List<Integer> indices, float[] weights) {
    List<Integer> some = indices.subList(0, Math.min(MOST_HELD_OUT, indices.size()));
    preview.ifPresent(
        grid ->
            grid.show(
                some.stream().map(references::image).toList(),
                generator.with(weights, () -> loss.drawn(some))));
  }

  private static String name(Tier tier) {
    return switch (tier) {
      case CODE -> "the style";
      case NORMS -> "the strokes";
      case ALL -> "the details";
    };
  }

  /** The share of the time that is used up. */
  private double share() {
    return (System.nanoTime() - start) / (double) options.time().toNanos();
  }

  private List<Integer> batch() {
    List<Integer> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      batch.add(shown.get(random.nextInt(shown.size())));
    }
    return batch;
  }

  /** Half the references are shown as written, the others displaced, as in base training. */
  private List<Displacement> noise(int count) {
    List<Displacement> noise = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      noise.add(random.nextBoolean() ? Displacement.NONE : Displacement.random(random, 1));
    }
    return noise;
  }
}
