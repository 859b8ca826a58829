package io.linmo.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Losses;
import io.linmo.gan.PatchLayout;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSheet;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.storage.FileReplacement;
import io.linmo.work.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A run of base training in a directory of its own.
 *
 * <p>Files: {@code run.json} (options and provenance), {@code statistics.jsonl}, {@code
 * checkpoint.linmo} (written whole, replaced atomically), {@code chart.svg} and {@code
 * grids/*.png}, drawn by the averaged generator from fixed held-out inputs, each row over the true
 * glyphs. A run that was killed continues from its checkpoint with the same numbers.
 */
public final class TrainingRun {

  private static final String DESCRIPTION = "run.json";
  private static final int LOG_STEPS = 100;
  private static final int GRID_COLUMNS = 16;
  private static final double SLOW_DOWN = 0.5;
  private static final int MOST_RESCUES = 5;

  private final Path folder;
  private final AdversarialTraining training;
  private final Players players;
  private final Batch probe;
  private final Listener listener;
  private final StatisticsLog log;
  private final Watchdog watchdog = new Watchdog();
  private int rescues;

  /** Observes a run. */
  public interface Listener {
    /** Called after every hundred steps. */
    void progress(long images, double imagesPerSecond, String figures);

    /** Called on events that a log should show. */
    void message(String line);
  }

  /**
   * @param probe fixed held-out inputs and true glyphs for grids and the held-out IoU
   */
  public TrainingRun(
      Path folder, AdversarialTraining training, Players players, Batch probe, Listener listener) {
    this.folder = folder;
    this.training = training;
    this.players = players;
    this.probe = probe;
    this.listener = listener;
    this.log = new StatisticsLog(folder.resolve("statistics.jsonl"));
  }

  public static Path checkpoint(Path folder) {
    return folder.resolve("checkpoint.linmo");
  }

  /** Writes what the run is made of, once. */
  public void describe(TrainingOptions options, Map<String, Object> provenance) throws IOException {
    Files.createDirectories(folder.resolve("grids"));
    ObjectMapper json = new ObjectMapper();
    ObjectNode node = json.createObjectNode();
    node.set("options", json.valueToTree(options));
    node.set("provenance", json.valueToTree(provenance));
    FileReplacement.write(
        folder.resolve(DESCRIPTION), json.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
  }

  /**
   * The options that a folder's run trains with.
   *
   * @throws IOException if the run is not described, or not as {@link #describe} does it
   */
  public static TrainingOptions options(Path folder) throws IOException {
    Path file = folder.resolve(DESCRIPTION);
    ObjectMapper json = new ObjectMapper();
    try {
      JsonNode options = json.readTree(file.toFile()).path("options");
      if (options.isObject()) {
        return json.treeToValue(options, TrainingOptions.class);
      }
    } catch (JsonProcessingException e) {
      throw new IOException(undescribed(file), e);
    }
    throw new IOException(undescribed(file));
  }

  private static String undescribed(Path file) {
    return file
        + ": damaged, expected the options that the run trains with; begin a new run in another"
        + " folder";
  }

  /** Continues from the folder's checkpoint, if it has one. */
  public boolean resume() throws IOException {
    if (!Files.exists(checkpoint(folder))) {
      return false;
    }
    training.load(checkpoint(folder));
    return true;
  }

  /**
   * Trains until {@code images} were shown or {@code time} is up, then writes checkpoint, grid and
   * chart.
   */
  public void train(long images, Duration time, Duration checkpointEvery) throws IOException {
    train(images, time, checkpointEvery, Progress.SILENT);
  }

  /**
   * The same, ended early or cancelled by {@code progress}. A run that is ended early is saved as
   * one whose time is up; a cancelled one keeps its last checkpoint.
   */
  public void train(long images, Duration time, Duration checkpointEvery, Progress progress)
      throws IOException {
    long end = System.nanoTime() + time.toNanos();
    long nextCheckpoint = System.nanoTime() + checkpointEvery.toNanos();
    if (!Files.exists(checkpoint(folder))) {
      training.save(checkpoint(folder));
    }
    long mark = System.nanoTime();
    while (training.images() < images && System.nanoTime() < end && !progress.isEnough()) {
      progress.checkCancelled();
      StepStatistics statistics = training.next();
      log.add(statistics);
      Optional<String> trouble = watchdog.check(statistics);
      if (trouble.isPresent()) {
        rescue(trouble.get());
      }
      if (training.steps() % LOG_STEPS == 0) {
        double seconds = (System.nanoTime() - mark) / 1e9;
        mark = System.nanoTime();
        report((double) LOG_STEPS * training.batchSize() / seconds);
      }
      if (System.nanoTime() > nextCheckpoint) {
        save();
        nextCheckpoint = System.nanoTime() + checkpointEvery.toNanos();
        mark = System.nanoTime();
      }
    }
    save();
  }

  private void report(double imagesPerSecond) throws IOException {
    ObjectNode line = StatisticsLog.line();
    line.put("images", training.images());
    line.put("imagesPerSecond", Math.round(imagesPerSecond * 10) / 10.0);
    line.put("rateFactor", training.rateFactor());
    ObjectNode written = log.flush(line);
    listener.progress(training.images(), imagesPerSecond, written.toString());
  }

  private void save() throws IOException {
    if (!training.isFinite()) {
      rescue("the weights are not numbers");
      return;
    }
    training.save(checkpoint(folder));
    training.withAveraged(this::drawGrid);
    byte[] chart = LossChart.svg(log.read()).getBytes(StandardCharsets.UTF_8);
    FileReplacement.write(folder.resolve("chart.svg"), chart);
  }

  /** Back to the last good checkpoint, at a lower rate. */
  private void rescue(String reason) throws IOException {
    if (++rescues > MOST_RESCUES) {
      throw new IOException(
          "training stopped at %d images: %s, %d times; lower the rates and resume"
              .formatted(training.images(), reason, rescues));
    }
    double factor = training.rateFactor() * SLOW_DOWN;
    training.load(checkpoint(folder));
    training.slowDown(factor / training.rateFactor());
    watchdog.reset();
    listener.message(
        "training went wrong (%s): back at %d images, rates now %.3g of the options'"
            .formatted(reason, training.images(), training.rateFactor()));
  }

  private void drawGrid() {
    float[] output = players.generator().forward(probe.size(), probe.generatorInputs());
    List<GlyphImage> drawn = images(Losses.sigmoid(output));
    List<GlyphImage> truth = images(probe.real());
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(GeneratorShape.IMAGE);
    double sum = 0;
    for (int i = 0; i < drawn.size(); i++) {
      sum += iou.of(drawn.get(i), truth.get(i));
    }
    ObjectNode line = StatisticsLog.line();
    line.put("images", training.images());
    line.put("heldOutIou", sum / drawn.size());
    Path file = folder.resolve("grids/%09d.png".formatted(training.images()));
    try {
      log.flush(line);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(GlyphSheet.comparison(drawn, truth, GRID_COLUMNS, 64), "png", png);
      FileReplacement.write(file, png.toByteArray());
    } catch (IOException e) {
      listener.message("%s: could not be written: %s".formatted(file, e.getMessage()));
    }
    listener.message(
        "held-out IoU %.4f at %,d images".formatted(sum / drawn.size(), training.images()));
  }

  private static List<GlyphImage> images(float[] packed) {
    PatchLayout layout = GeneratorShape.LAYOUT;
    return IntStream.range(0, packed.length / layout.pixels())
        .mapToObj(n -> layout.image(packed, n))
        .toList();
  }
}
