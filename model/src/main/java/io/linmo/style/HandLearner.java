package io.linmo.style;

import io.linmo.dataset.Displacement;
import io.linmo.font.FontFile;
import io.linmo.gan.Adam;
import io.linmo.gan.AlignedTargets;
import io.linmo.gan.GeneratorInput;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.InkCalibration;
import io.linmo.gan.Losses;
import io.linmo.gan.Network;
import io.linmo.gan.WeightAverage;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.Script;
import io.linmo.raster.ShiftTolerantIou;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.training.BaseModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Learns a hand in one script: starts at the mean code of the known hands that draw the references
 * best, tunes the code, then as much of the network as is asked for and the references held out
 * bear.
 *
 * <p>Loss: the pixel terms of base training with more of the Dice term: cross-entropy alone is
 * least where an unsure stroke is drawn gray. After each tier the state with the least held-out
 * loss is kept, so that tuning never ends worse than it began. Few references tune the style code
 * alone, and the state is kept that in black and white overlaps most: on a few letters even this
 * loss may be least in gray.
 */
public final class HandLearner {

  private static final int BATCH = 16;
  private static final int LEAST_REFERENCES_TO_HOLD_OUT = 6;

  /**
   * Fewer references the network's own weights learn by heart, and the few held out do not tell.
   */
  private static final int MANY_REFERENCES = 40;

  private static final int MOST_HELD_OUT = 12;
  private static final int CANDIDATES = 24;
  private static final int CANDIDATE_REFERENCES = 8;
  private static final int BEST_CODES = 5;
  private static final int CHECK_STEPS = 10;
  private static final int PATIENCE = 6;
  private static final int PATIENCE_AGAIN = 3;
  private static final double CODE_RATE = 0.02;
  private static final double NORM_RATE = 1e-3;
  private static final double WEIGHT_RATE = 1e-4;
  private static final double CROSS_ENTROPY = 1;
  private static final double DICE = 3;

  /**
   * Share of Han references that are moved onto the drawing before they are compared with it: where
   * the strokes of other characters will stand is unsure, how they look is not. Of a few letters
   * there are too few for that.
   */
  private static final double HAN_ALIGNED = 0.7;

  /** Weights are judged and kept as their average over about ten steps. */
  private static final double AVERAGING = 0.9;

  private final BaseModel model;
  private final LearningOptions options;
  private final Optional<LearningPreview> preview;
  private final Random random;
  private final Network network;
  private final GeneratorShape shape;
  private final float[] parameters;
  private final int style;
  private final double aligned;
  private int patience = PATIENCE;

  private HandLearner(BaseModel model, LearningOptions options, Optional<LearningPreview> preview) {
    this.model = model;
    this.options = options;
    this.preview = preview;
    this.random = new Random(options.seed());
    this.style = model.faces().size();
    this.shape = model.shape().withStyles(style + 1);
    this.network = model.generator(style + 1);
    this.aligned = model.script() == Script.HAN ? HAN_ALIGNED : 0;
    this.parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
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
   * Goes on from what was learned before, when references were added: the code need not be looked
   * for, all is tuned at once, and that stops sooner.
   *
   * @param known what was learned with the same base model; empty to begin anew
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
    HandLearner learner = new HandLearner(model, options, preview);
    return learner.learn(new ReferenceSet(model, content, references), known, progress);
  }

  private LearnedStyle learn(
      ReferenceSet references, Optional<LearnedStyle> known, Progress progress) {
    if (references.size() == 0) {
      throw new IllegalArgumentException(
          "none of the references is a %s character that the base model can draw"
              .formatted(model.script()));
    }
    long start = System.nanoTime();
    List<Integer> order = new ArrayList<>(IntStream.range(0, references.size()).boxed().toList());
    Collections.shuffle(order, random);
    int held =
        references.size() < LEAST_REFERENCES_TO_HOLD_OUT
            ? 0
            : Math.min(MOST_HELD_OUT, references.size() / 5 + 1);
    List<Integer> heldOut = order.subList(0, held);
    List<Integer> shown = order.subList(held, order.size());
    progress.report(0, "looking for hands like this one");
    float[] base = parameters.clone();
    if (known.isPresent()) {
      startFrom(known.get());
    } else {
      startNearKnownHands(references, shown);
    }
    Tier most = isMany(references) ? options.mostTier() : Tier.CODE;
    for (Tier tier : Tier.values()) {
      if (tier == most || tier == Tier.CODE && known.isEmpty()) {
        double end = (tier.ordinal() + 1.0) / (most.ordinal() + 1);
        tune(tier, references, shown, heldOut, start, end, progress);
      }
    }
    progress.report(1, "learned");
    return result(references, heldOut, base);
  }

  private Network.Range codes() {
    return network.ranges().get(Generators.STYLE_CODES);
  }

  private void startFrom(LearnedStyle known) {
    if (!known.baseModelId().equals(model.id())) {
      throw new IllegalArgumentException(
          "the style was learned with another %s base model (%.8s, this is %.8s): learn it anew"
              .formatted(model.script(), known.baseModelId(), model.id()));
    }
    patience = PATIENCE_AGAIN;
    known
        .tunedWeights()
        .forEach(
            (name, values) -> {
              Network.Range range = network.ranges().get(name);
              System.arraycopy(values, 0, parameters, range.offset(), values.length);
            });
    int size = shape.styleSize();
    System.arraycopy(known.code(), 0, parameters, codes().offset() + style * size, size);
    network.writeParameters(parameters);
  }

  private void startNearKnownHands(ReferenceSet references, List<Integer> shown) {
    List<Integer> judged = shown.subList(0, Math.min(CANDIDATE_REFERENCES, shown.size()));
    int[] candidates =
        model.bank() == null
            ? IntStream.range(0, style).toArray()
            : Arrays.copyOf(references.likelyHands().ranked(), Math.min(CANDIDATES, style));
    double[] losses = new double[candidates.length];
    for (int c = 0; c < candidates.length; c++) {
      losses[c] = mean(HandLearner::pixelLoss, references, judged, candidates[c]);
    }
    int[] best =
        IntStream.range(0, candidates.length)
            .boxed()
            .sorted((a, b) -> Double.compare(losses[a], losses[b]))
            .limit(BEST_CODES)
            .mapToInt(c -> candidates[c])
            .toArray();
    int size = shape.styleSize();
    int target = codes().offset() + style * size;
    Arrays.fill(parameters, target, target + size, 0);
    for (int face : best) {
      for (int i = 0; i < size; i++) {
        parameters[target + i] += parameters[codes().offset() + face * size + i] / best.length;
      }
    }
    network.writeParameters(parameters);
  }

  /** A loss of a batch of drawings, by their logits and what was written. */
  @FunctionalInterface
  private interface BatchLoss {
    double of(float[] logits, float[] truth, int batch);
  }

  /** Mean loss of some references drawn in a style row. */
  private double mean(BatchLoss loss, ReferenceSet references, List<Integer> indices, int row) {
    double sum = 0;
    for (int from = 0; from < indices.size(); from += BATCH) {
      List<Integer> part = indices.subList(from, Math.min(indices.size(), from + BATCH));
      float[] logits = forward(references, part, row);
      sum += part.size() * loss.of(logits, references.truth(part), part.size());
    }
    return sum / indices.size();
  }

  private static boolean isMany(ReferenceSet references) {
    return references.size() >= MANY_REFERENCES;
  }

  /** How far from the writing some references are that weights draw. */
  private double judge(ReferenceSet references, List<Integer> indices, float[] weights) {
    network.writeParameters(weights);
    double loss =
        isMany(references)
            ? mean(this::movedLoss, references, indices, style)
            : mean(HandLearner::shortfall, references, indices, style);
    network.writeParameters(parameters);
    return loss;
  }

  private void show(ReferenceSet references, List<Integer> indices, float[] weights) {
    if (preview.isEmpty()) {
      return;
    }
    List<Integer> some = indices.subList(0, Math.min(MOST_HELD_OUT, indices.size()));
    network.writeParameters(weights);
    float[] drawn = coverage(references, some);
    network.writeParameters(parameters);
    preview
        .get()
        .show(
            some.stream().map(references::image).toList(),
            IntStream.range(0, some.size()).mapToObj(n -> ReferenceSet.unpack(drawn, n)).toList());
  }

  /** What drawings, made black and white, lack of full Dice overlap. */
  private static double shortfall(float[] logits, float[] truth, int batch) {
    float[] ink = InkCalibration.coverage(logits, GeneratorShape.IMAGE * GeneratorShape.IMAGE);
    for (int i = 0; i < ink.length; i++) {
      ink[i] = ink[i] >= 0.5f ? 1 : 0;
    }
    return Losses.dice(ink, truth, batch, 0, new float[ink.length]);
  }

  private float[] forward(ReferenceSet references, List<Integer> indices, int row) {
    int[] rows = new int[indices.size()];
    Arrays.fill(rows, row);
    return network.forward(indices.size(), references.input(shape, indices, rows).arrays());
  }

  private float[] coverage(ReferenceSet references, List<Integer> indices) {
    return InkCalibration.coverage(
        forward(references, indices, style), GeneratorShape.IMAGE * GeneratorShape.IMAGE);
  }

  private static double pixelLoss(float[] logits, float[] truth, int batch) {
    return pixelLoss(logits, truth, batch, new float[logits.length]);
  }

  /** The loss that tuning makes less. */
  private double movedLoss(float[] logits, float[] truth, int batch) {
    return pixelLoss(logits, moved(truth, logits), batch);
  }

  /** True glyphs, some of them moved onto what is drawn. */
  private float[] moved(float[] truth, float[] logits) {
    return AlignedTargets.of(truth, Losses.sigmoid(logits), aligned);
  }

  private static double pixelLoss(float[] logits, float[] truth, int batch, float[] gradient) {
    float[] coverage = Losses.sigmoid(logits);
    return CROSS_ENTROPY * Losses.crossEntropy(logits, coverage, truth, CROSS_ENTROPY, gradient)
        + DICE * Losses.dice(coverage, truth, batch, DICE, gradient);
  }

  private void tune(
      Tier tier,
      ReferenceSet references,
      List<Integer> shown,
      List<Integer> heldOut,
      long start,
      double end,
      Progress progress) {
    Adam adam = new Adam(parameters.length, 0.9, 0.99);
    float[] gradient = new float[parameters.length];
    List<Integer> judged = heldOut.isEmpty() ? shown : heldOut;
    float[] averaged = parameters.clone();
    float[] best = parameters.clone();
    double least = judge(references, judged, best);
    show(references, judged, best);
    int worse = 0;
    for (int step = 0; worse < patience && share(start) < end; step++) {
      List<Integer> batch = batch(shown);
      List<Displacement> noise = noise(batch.size());
      int[] rows = new int[batch.size()];
      Arrays.fill(rows, style);
      GeneratorInput input = references.input(shape, batch, rows, noise, true);
      float[] logits = network.forward(batch.size(), input.arrays());
      float[] byLogits = new float[logits.length];
      pixelLoss(logits, moved(references.truth(batch, noise), logits), batch.size(), byLogits);
      network.backward(byLogits);
      network.readGradient(gradient);
      update(adam, gradient, tier);
      WeightAverage.follow(averaged, parameters, AVERAGING, step);
      if (step % CHECK_STEPS == CHECK_STEPS - 1) {
        double now = judge(references, judged, averaged);
        progress.report(
            Math.min(0.99, share(start)), "tuning %s, loss %.3f".formatted(name(tier), now));
        if (now < least) {
          least = now;
          best = averaged.clone();
          worse = 0;
          show(references, judged, best);
        } else {
          worse++;
        }
      }
    }
    System.arraycopy(best, 0, parameters, 0, best.length);
    network.writeParameters(parameters);
  }

  private static String name(Tier tier) {
    return switch (tier) {
      case CODE -> "the style";
      case NORMS -> "the strokes";
      case ALL -> "the details";
    };
  }

  /** The share of the time that is used up. */
  private double share(long start) {
    return (System.nanoTime() - start) / (double) options.time().toNanos();
  }

  /** Half the references are shown as written, the others displaced, as in base training. */
  private List<Displacement> noise(int count) {
    List<Displacement> noise = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      noise.add(random.nextBoolean() ? Displacement.NONE : Displacement.random(random, 1));
    }
    return noise;
  }

  private List<Integer> batch(List<Integer> shown) {
    List<Integer> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      batch.add(shown.get(random.nextInt(shown.size())));
    }
    return batch;
  }

  private void update(Adam adam, float[] gradient, Tier tier) {
    adam.advance();
    for (Map.Entry<String, Network.Range> entry : network.ranges().entrySet()) {
      Network.Range range = entry.getValue();
      String name = entry.getKey();
      if (name.equals(Generators.STYLE_CODES)) {
        int size = shape.styleSize();
        adam.update(parameters, gradient, range.offset() + style * size, size, CODE_RATE);
      } else {
        boolean norm = name.endsWith("/A") || name.endsWith("/a") || name.startsWith("condition/");
        double rate = norm ? NORM_RATE : WEIGHT_RATE;
        boolean tuned = tier == Tier.ALL || tier == Tier.NORMS && norm;
        adam.update(parameters, gradient, range.offset(), range.length(), tuned ? rate : 0);
      }
    }
    network.writeParameters(parameters);
  }

  private LearnedStyle result(ReferenceSet references, List<Integer> heldOut, float[] base) {
    int size = shape.styleSize();
    int at = codes().offset() + style * size;
    float[] code = Arrays.copyOfRange(parameters, at, at + size);
    Map<String, float[]> tuned = network.named(parameters);
    Map<String, float[]> before = network.named(base);
    tuned.remove(Generators.STYLE_CODES);
    tuned.entrySet().removeIf(e -> Arrays.equals(e.getValue(), before.get(e.getKey())));
    return new LearnedStyle(
        model.script(), model.id(), code, tuned, heldOutIou(references, heldOut));
  }

  private double heldOutIou(ReferenceSet references, List<Integer> heldOut) {
    if (heldOut.isEmpty()) {
      return Double.NaN;
    }
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(GeneratorShape.IMAGE);
    float[] drawn = coverage(references, heldOut);
    return IntStream.range(0, heldOut.size())
        .mapToDouble(n -> iou.of(ReferenceSet.unpack(drawn, n), references.image(heldOut.get(n))))
        .average()
        .orElseThrow();
  }
}
