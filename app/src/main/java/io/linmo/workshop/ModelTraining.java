package io.linmo.workshop;

import io.linmo.recognition.Recogniser;
import io.linmo.recognition.RecogniserRun;
import io.linmo.recognition.RecogniserTraining;
import io.linmo.recognition.RecogniserValidation;
import io.linmo.recognition.RecognitionData;
import io.linmo.training.AdversarialTraining;
import io.linmo.training.BaseModel;
import io.linmo.training.BaseTraining;
import io.linmo.training.TrainingData;
import io.linmo.training.TrainingOptions;
import io.linmo.training.TrainingRun;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Trains the networks that hands are learned and read with, from the faces at hand. */
public final class ModelTraining {

  private static final Duration MODEL_CHECKPOINTS = Duration.ofMinutes(5);
  private static final Duration RECOGNISER_CHECKPOINTS = Duration.ofMinutes(3);

  private final Installation installation;

  public ModelTraining(Installation installation) {
    this.installation = installation;
  }

  /**
   * Trains a base model; takes hours.
   *
   * @param progress may end the run early, which keeps what has been reached, or cancel it, which
   *     leaves its last checkpoint to be resumed
   * @param messages receives messages, a line each
   */
  public TrainedModel<BaseModel> train(
      TrainRequest request, Progress progress, Consumer<String> messages) {
    return Attempt.of(() -> trainModel(request, progress, messages));
  }

  private TrainedModel<BaseModel> trainModel(
      TrainRequest request, Progress progress, Consumer<String> messages) throws IOException {
    installation.startNetworks();
    TrainingData data =
        TrainingData.open(request.script(), installation.library(), installation.characterSets());
    messages.accept(size(data.corpus().faceIds().size(), data.corpus().characters().length));
    boolean resumed = Files.exists(TrainingRun.checkpoint(request.folder()));
    TrainingOptions options =
        request
            .options()
            .apply(resumed ? TrainingRun.options(request.folder()) : TrainingOptions.DEFAULT);
    BaseTraining base = new BaseTraining(data.corpus(), data.recipe(), options);
    AdversarialTraining training = new AdversarialTraining(base.players(), options, base.batches());
    Map<String, Object> provenance = provenance(data, options);
    TrainingRun run =
        new TrainingRun(
            request.folder(),
            training,
            base.players(),
            base.probe(),
            listener(request.images(), progress, messages));
    run.describe(options, provenance);
    if (!run.resume() && request.start().isPresent()) {
      training.startFrom(base.weightsOf(BaseModel.read(request.start().get())));
    }
    run.train(request.images(), request.time(), MODEL_CHECKPOINTS, progress);
    return new TrainedModel<>(base.model(training, data.withheld(), provenance), training.images());
  }

  private static String size(int faces, int characters) {
    return "%d faces, %d characters".formatted(faces, characters);
  }

  private Map<String, Object> provenance(TrainingData data, TrainingOptions options) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("options", options);
    facts.put("threads", installation.threads());
    facts.put("fonts", data.credits());
    return facts;
  }

  private static TrainingRun.Listener listener(
      long images, Progress progress, Consumer<String> messages) {
    return new TrainingRun.Listener() {
      @Override
      public void progress(long shown, double perSecond, String figures) {
        progress.report(
            (double) shown / images, "%,d images, %.1f a second".formatted(shown, perSecond));
      }

      @Override
      public void message(String line) {
        messages.accept(line);
      }
    };
  }

  /** Trains the network that checks whether drawn glyphs can be read; takes half an hour. */
  public TrainedModel<Recogniser> train(
      RecogniserRequest request, Progress progress, Consumer<String> messages) {
    return Attempt.of(() -> trainRecogniser(request, progress, messages));
  }

  private TrainedModel<Recogniser> trainRecogniser(
      RecogniserRequest request, Progress progress, Consumer<String> messages) throws IOException {
    installation.startNetworks();
    RecognitionData data =
        RecognitionData.open(
            request.script(), installation.library(), installation.characterSets());
    messages.accept(size(data.fonts().size(), data.characters().length));
    RecogniserTraining training = new RecogniserTraining(data, request.seed());
    RecogniserRun run =
        new RecogniserRun(
            request.folder(),
            training,
            (shown, share, loss) ->
                progress.report(share, "%,d images, loss %.3f".formatted(shown, loss)));
    run.resume();
    run.train(request.images(), RECOGNISER_CHECKPOINTS, progress);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("seed", request.seed());
    facts.put("fonts", data.credits());
    return new TrainedModel<>(training.recogniser(facts), training.images());
  }

  /** Lets a recogniser read the true glyphs of each validation face that is at hand. */
  public void validate(Recogniser recogniser, Consumer<RecogniserValidation.Result> results) {
    Attempt.of(
        () -> {
          RecogniserValidation.run(
              recogniser, installation.library(), installation.characterSets(), results);
          return null;
        });
  }

  /** The checkpoint that a base model's run leaves in its folder. */
  public static Path modelCheckpoint(Path folder) {
    return TrainingRun.checkpoint(folder);
  }

  /** The checkpoint that a recogniser's run leaves in its folder. */
  public static Path recogniserCheckpoint(Path folder) {
    return RecogniserRun.checkpoint(folder);
  }
}
