package io.linmo.training;

import io.linmo.gan.Backend;
import io.linmo.gan.GeneratorShape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints the time of whole steps of Latin training, both players, without drawing the batch and
 * without moving targets, in milliseconds: the median over rounds. A line before it gives the
 * generator's shape, for another program to do the same step.
 *
 * <p>Arguments: threads, and optionally the number of rounds.
 */
public final class StepSpeed {

  private static final int BATCH = 16;
  private static final int PIXELS = GeneratorShape.IMAGE * GeneratorShape.IMAGE;
  private static final int WARM_UP = 25;
  private static final int STEPS = 10;
  private static final LossWeights WEIGHTS = new LossWeights(2, 1.5, 0.4, 2, 0.02, 0.02, 0, 0);

  private StepSpeed() {}

  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    Backend.useThreads(threads);
    GeneratorShape shape = BaseModel.read(Path.of("weights/latin.linmo")).shape();
    System.out.println("shape: " + sizes(shape));
    AdversarialTraining training = training(shape);
    run(training, WARM_UP);
    double[] times = IntStream.range(0, rounds).mapToDouble(i -> run(training, STEPS)).toArray();
    Arrays.sort(times);
    System.out.printf(
        "%d threads, median of %d rounds of %d steps of %d images: %.1f ms a step%n",
        threads, rounds, STEPS, BATCH, times[rounds / 2]);
  }

  /** Input channels, both code tables, length of the condition and widths. */
  private static String sizes(GeneratorShape shape) {
    return IntStream.concat(
            IntStream.of(
                shape.inputChannels(),
                shape.styles(),
                shape.styleSize(),
                shape.characters(),
                shape.characterSize(),
                shape.condition()),
            IntStream.of(shape.widths()))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  private static AdversarialTraining training(GeneratorShape shape) {
    Players players = Players.atGlyphs(shape, shape.characters(), 1);
    TrainingOptions usual = TrainingOptions.DEFAULT;
    TrainingOptions options =
        new TrainingOptions(
            BATCH,
            usual.generatorRate(),
            usual.discriminatorRate(),
            usual.codeRate(),
            1,
            0,
            usual.averaging(),
            WEIGHTS,
            1);
    Batch batch = batch(shape);
    return new AdversarialTraining(players, options, step -> batch);
  }

  private static Batch batch(GeneratorShape shape) {
    SplittableRandom random = new SplittableRandom(1);
    int[] rows = IntStream.range(0, BATCH).toArray();
    float[] codes = new float[BATCH];
    for (int i = 0; i < BATCH; i++) {
      codes[i] = rows[i];
    }
    int grid = GeneratorShape.GRID * GeneratorShape.GRID;
    float[][] inputs = {
      noise(random, BATCH * shape.inputChannels() * grid),
      codes,
      new float[BATCH * shape.styleSize()],
      codes
    };
    float[] real = noise(random, BATCH * PIXELS);
    float[][] context = {noise(random, BATCH * PIXELS)};
    return new Batch(BATCH, inputs, real, context, rows, rows);
  }

  private static float[] noise(SplittableRandom random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextDouble();
    }
    return values;
  }

  /** Milliseconds a step. */
  private static double run(AdversarialTraining training, int steps) {
    long start = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      training.next();
    }
    return (System.nanoTime() - start) / 1e6 / steps;
  }
}
