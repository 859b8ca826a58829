package io.linmo.cli;

import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontLibrary;
import io.linmo.gan.Backend;
import io.linmo.image.Script;
import io.linmo.recognition.ReadingRate;
import io.linmo.recognition.Recogniser;
import io.linmo.recognition.RecogniserRun;
import io.linmo.recognition.RecogniserTraining;
import io.linmo.recognition.RecogniserValidation;
import io.linmo.recognition.RecognitionData;
import io.linmo.workshop.Installation;
import io.linmo.workshop.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
      "A run that was stopped goes on with --resume. At the end it reads the true glyphs of the"
          + " validation faces that are at hand."
    })
final class TrainRecogniserCommand implements Callable<Integer> {

  private static final Duration CHECKPOINT_EVERY = Duration.ofMinutes(3);

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
          "How many training images to show; the rate falls to zero on the way (default:"
              + " ${DEFAULT-VALUE}).")
  private long images;

  @Override
  public Integer call() throws Exception {
    if (images < 1) {
      throw common.usage("--images %d, expected 1 or more".formatted(images));
    }
    run.check(checkpoint());
    Files.createDirectories(run.folder());
    try (OutputFile file = OutputFile.claim(out, common.force() || run.resume())) {
      train(file);
    }
    return 0;
  }

  private Path checkpoint() {
    return RecogniserRun.checkpoint(run.folder());
  }

  private void train(OutputFile file) throws IOException {
    Backend.useThreads(common.threads());
    Installation installation = cache.installation(common);
    FontLibrary library = installation.library();
    CharacterSets sets = installation.characterSets();
    RecognitionData data = RecognitionData.open(script, library, sets);
    Console console = common.console();
    console.say("%d faces, %d characters".formatted(data.fonts().size(), data.characters().length));
    RecogniserTraining training = new RecogniserTraining(data, common.seed());
    try (ProgressLine progress = console.progress()) {
      RecogniserRun whole =
          new RecogniserRun(
              run.folder(),
              training,
              (shown, share, loss) ->
                  progress.report(share, "%,d images, loss %.3f".formatted(shown, loss)));
      whole.resume();
      whole.train(images, CHECKPOINT_EVERY);
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("seed", common.seed());
    facts.put("fonts", data.credits());
    Recogniser recogniser = training.recogniser(facts);
    recogniser.write(file.temporary());
    file.commit();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.put("images", training.images());
    result.put("read", measure(recogniser, library, sets));
    console.printJson(result);
    console.print("%s: %,d images shown".formatted(out, training.images()));
  }

  /** The reading rate on the true glyphs of each validation face that is at hand. */
  private List<Map<String, Object>> measure(
      Recogniser recogniser, FontLibrary library, CharacterSets sets) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    RecogniserValidation.run(
        recogniser,
        library,
        sets,
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
