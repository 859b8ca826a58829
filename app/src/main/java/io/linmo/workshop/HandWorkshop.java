package io.linmo.workshop;

import io.linmo.evaluation.EvaluationReport;
import io.linmo.evaluation.HandReport;
import io.linmo.generation.GlyphStore;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.style.HandBlend;
import io.linmo.style.HandFile;
import io.linmo.style.LearningPreview;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns hands, keeps them in files and opens them for writing. */
public final class HandWorkshop {

  private final Installation installation;

  public HandWorkshop(Installation installation) {
    this.installation = installation;
  }

  public Hand learn(LearnRequest request) {
    return learn(request, Progress.SILENT);
  }

  public Hand learn(LearnRequest request, Progress progress) {
    return learn(request, progress, Optional.empty());
  }

  /**
   * Learns a hand; takes up to the request's time.
   *
   * @param progress may end learning early, which keeps what has been reached, or cancel it
   * @param preview is shown each new state that learning may stop at
   */
  public Hand learn(LearnRequest request, Progress progress, Optional<LearningPreview> preview) {
    return Attempt.of(() -> new HandLearning(installation, request, preview).learn(progress));
  }

  /** How well the characters that learning held out are drawn; empty if it held out none. */
  public Optional<HandCheck> check(Hand hand) {
    return Attempt.of(() -> HandCheck.of(installation, hand));
  }

  /** Measures a hand on its own characters, script by script. */
  public List<HandReport> evaluate(HandTrial trial, Progress progress) {
    return Attempt.of(() -> new HandEvaluation(installation, trial).run(progress));
  }

  /** Measures a base model on published faces. */
  public EvaluationReport evaluate(FaceTrial trial, Progress progress) {
    return Attempt.of(() -> new FaceEvaluation(installation, trial).run(progress));
  }

  /**
   * Makes a hand between two.
   *
   * @param mix share of {@code second}, from 0 to 1
   */
  public Hand blend(String name, Hand first, Hand second, double mix) {
    if (!(mix >= 0 && mix <= 1)) {
      throw LinmoException.request("mix", mix, "0 to 1");
    }
    Map<Script, BaseModel> models = new EnumMap<>(Script.class);
    for (Script script : first.styles().keySet()) {
      if (second.styles().containsKey(script)) {
        models.put(script, installation.baseModel(script));
      }
    }
    return Attempt.of(() -> HandBlend.of(name, first, second, mix, models));
  }

  public Hand read(Path file) {
    InputFile.require(file, "a learned hand");
    return Attempt.of(() -> HandFile.read(file));
  }

  /** Writes a hand into a file that does not exist yet, whole or not at all. */
  public void save(Hand hand, Path file) {
    try (OutputFile output = OutputFile.claim(file, false)) {
      save(hand, output);
    }
  }

  /** Writes a hand into a file that has been claimed. */
  public void save(Hand hand, OutputFile output) {
    Attempt.of(
        () -> {
          HandFile.write(hand, output.temporary());
          return null;
        });
    output.commit();
  }

  /** What tells the content of a learned hand's file from any other, without reading it all. */
  public static String mark(Path file) {
    return HexFormat.of().formatHex(GlyphCache.mark(file));
  }

  /** What to look at where a hand's references are too few or too odd, a line each. */
  public List<String> advice(Hand hand) {
    return Attempt.of(() -> HandAdvice.of(hand, installation));
  }

  /** Readies a hand for writing; what it drew before with this file is not drawn again. */
  public OpenHand open(Path file) {
    InputFile.require(file, "a learned hand");
    byte[] mark = GlyphCache.mark(file);
    Hand hand = read(file);
    Optional<GlyphStore> drawn = new GlyphCache(installation.folders()).of(file, mark);
    return Attempt.of(() -> new OpenHand(installation, hand, drawn));
  }

  /**
   * Draws the characters that most texts need and keeps them, so that the first text in a new hand
   * does not wait for them. Does nothing where drawn glyphs are not kept. What cannot be drawn now
   * is drawn, or fails for its reason, when it is needed.
   */
  public void prepare(Path file, Progress progress) {
    try {
      OpenHand hand = open(file);
      Attempt.of(
          () -> {
            hand.prepare(progress);
            return null;
          });
    } catch (LinmoException e) {
      progress.report(1, "drawn later");
    }
  }

  /**
   * A digest of all that the glyphs of the hand in a file depend on: the file, the models, the
   * standard faces and the program.
   */
  public String fingerprint(Path file) {
    InputFile.require(file, "a learned hand");
    return Attempt.of(() -> new GlyphCache(installation.folders()).fingerprint(file));
  }

  /**
   * Writes the glyphs of the hand in a file into a folder, each as it is drawn. Glyphs that an
   * earlier run with the same request wrote there are kept.
   *
   * @param folder made if it is not there
   * @param overwrite whether the folder may hold other files, which may be replaced
   */
  public WrittenGlyphs writeGlyphs(
      Path file, GlyphsRequest request, Path folder, boolean overwrite, Progress progress) {
    InputFile.require(file, "a learned hand");
    return Attempt.of(
        () -> new GlyphFolder(installation, file, request, folder, overwrite).write(progress));
  }

  /** Readies a hand for writing: loads the base models of its scripts. */
  public OpenHand open(Hand hand) {
    return Attempt.of(() -> new OpenHand(installation, hand, Optional.empty()));
  }
}
