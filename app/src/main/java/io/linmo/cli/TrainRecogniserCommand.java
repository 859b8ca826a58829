package io.linmo.cli;

import io.linmo.image.Script;
import io.linmo.recognition.ReadingRate;
import io.linmo.recognition.Recogniser;
import io.linmo.workshop.ModelTraining;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.RecogniserRequest;
import io.linmo.workshop.TrainedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a recogniser. */
@Command(
    name = "train-recogniser",
    mixinStandardHelpOptions = true,
    description = {
      "Train the network that checks whether drawn glyphs can be read; takes half an hour.",
      "A run that was stopped continues with --resume. At the end it reads the true glyphs of the"
          + " validation faces that are at hand."
    })
final class TrainRecogniserCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private CacheOption cache;
  @Mixin private RunOptions run;

  @Option(
      names = "--script",
      required = true,
      paramLabel = "SCRIPT",
      description = "What to train for: ${COMPLETION-CANDIDATES}.")
  private Script script;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.linmo",
      description = "The recogniser to write at the end.")
  private Path out;

  @Option(
      names = "--images",
      paramLabel = "N",
      defaultValue = "200000",
      description =
          "Number of training images; the learning rate decays to zero (default:"
              + " ${DEFAULT-VALUE}).")
  private long images;

  @Override
  public Integer call() throws Exception {
    RecogniserRequest request = new RecogniserRequest(script, run.folder(), images, common.seed());
    run.check(ModelTraining.recogniserCheckpoint(run.folder()));
    Files.createDirectories(run.folder());
    try (OutputFile file = OutputFile.claim(out, common.force() || run.resume())) {
      ModelTraining training = new ModelTraining(cache.installation(common));
      TrainedModel<Recogniser> trained = train(training, request);
      trained.model().write(file.temporary());
      file.commit();
      report(trained, measure(training, trained.model()));
    }
    return 0;
  }

  private TrainedModel<Recogniser> train(ModelTraining training, RecogniserRequest request) {
    Console console = common.console();
    try (ProgressLine progress = console.progress()) {
      return training.train(request, progress, console::say);
    }
  }

  private void report(TrainedModel<Recogniser> trained, List<Map<String, Object>> read) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.put("images", trained.images());
    result.put("read", read);
    common.console().printJson(result);
    common.console().print("%s: %,d images shown".formatted(out, trained.images()));
  }

  /** The reading rate on the true glyphs of each validation face that is at hand. */
  private List<Map<String, Object>> measure(ModelTraining training, Recogniser recogniser) {
    List<Map<String, Object>> rows = new ArrayList<>();
    training.validate(
        recogniser,
        result -> {
          ReadingRate rate = result.rate();
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("face", result.face());
          row.put("set", result.characterSet());
          row.put("glyphs", rate.glyphs());
          row.put("exact", rate.exact());
          row.put("right", rate.right());
          row.put("confidence", rate.confidence());
          rows.add(row);
          common
              .console()
              .print(
                  "%s, %s: %.3f of %d read, %.3f up to form, mean confidence %.3f"
                      .formatted(
                          result.face(),
                          result.characterSet(),
                          rate.exact(),
                          rate.glyphs(),
                          rate.right(),
                          rate.confidence()));
        });
    return rows;
  }
}
