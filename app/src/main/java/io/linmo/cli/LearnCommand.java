package io.linmo.cli;

import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontFile;
import io.linmo.image.GlyphSample;
import io.linmo.style.Hand;
import io.linmo.style.HandFile;
import io.linmo.style.LearnedStyle;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.style.LearningPreview;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns a hand. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Learn a hand from a few written characters.",
      "Images are named by their character or its code: a.png, U+0041.png."
    })
final class LearnCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source;

  @Option(
      names = "--chars",
      paramLabel = "CHARS",
      description = "With --from-font: the characters to take, or @FILE that holds them.")
  private String chars;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "NAME.style",
      description = "The file to write.")
  private Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the hand is called (default: the file's name).")
  private String name;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "5",
      description = "The most time to take (default: ${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--tune",
      paramLabel = "TIER",
      defaultValue = "all",
      description =
          "How much of the network may follow the hand: code, norms or all; from fewer than 40"
              + " characters only the code does. Characters held out decide when to stop"
              + " (default: ${DEFAULT-VALUE}).")
  private Tier tier;

  @Option(
      names = "--from-style",
      paramLabel = "OLD.style",
      description =
          "Go on from this hand: its characters are kept, the ones now given are added or replace"
              + " its own, and learning takes a fraction of the time.")
  private Path fromStyle;

  @Option(
      names = "--preview",
      paramLabel = "FILE.png",
      description =
          "Show in this picture how the hand is learned so far, renewed every few seconds:"
              + " characters as written and, below them, as drawn.")
  private Path preview;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Consent consent;

  private static final class Consent {
    @Option(names = "--mine", description = "State that the hand is your own.")
    private boolean mine;

    @Option(
        names = "--consent",
        paramLabel = "TEXT",
        description = "State by what leave the hand of another is learned; kept in the file.")
    private String statement;
  }

  private static final class Source {
    @Option(
        names = "--glyphs",
        paramLabel = "DIR",
        description = "A folder of images, one for each character.")
    private Path glyphs;

    @Option(
        names = "--from-font",
        paramLabel = "FILE",
        description = "A font to take the characters from.")
    private Path font;
  }

  @Override
  public Integer call() throws Exception {
    check();
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      Hand hand = learn();
      HandFile.write(hand, file.temporary());
      file.commit();
      report(hand);
    }
    return 0;
  }

  private Hand learn() throws CommandFailure, IOException {
    LinmoHome home = LinmoHome.find();
    Optional<Hand> known =
        fromStyle == null ? Optional.empty() : Optional.of(HandFile.read(fromStyle));
    Optional<FontFile> font =
        source.font == null ? Optional.empty() : Optional.of(FontFile.read(source.font));
    List<GlyphSample> written = together(known, written(font, home));
    Duration time = Duration.ofMillis(Math.round(minutes * 60_000));
    Optional<LearningPreview> shown =
        preview == null ? Optional.empty() : Optional.of(PreviewFile.claim(preview, common));
    HandLearning learning =
        new HandLearning(new BaseModels(home), time, tier, known, shown, common);
    try (ProgressLine progress = common.console().progress()) {
      return learning.learn(handName(), written, wordSpace(font, known), facts(font), progress);
    }
  }

  /** The new characters, and the old ones that they do not replace. */
  private static List<GlyphSample> together(Optional<Hand> known, List<GlyphSample> added) {
    Set<Integer> replaced = added.stream().map(GlyphSample::codePoint).collect(Collectors.toSet());
    Stream<GlyphSample> kept =
        known.stream()
            .filter(Hand::asWritten)
            .flatMap(hand -> hand.references().stream())
            .filter(sample -> !replaced.contains(sample.codePoint()));
    return Stream.concat(kept, added.stream()).toList();
  }

  private void check() throws CommandFailure {
    if (!(minutes > 0 && minutes <= 24 * 60)) {
      throw common.usage("--minutes %s, expected more than 0, at most a day".formatted(minutes));
    }
    if (consent != null && !consent.mine && consent.statement.isBlank()) {
      throw common.usage("--consent is empty, expected a statement");
    }
    if ((source.font == null) != (chars == null)) {
      throw common.usage("--from-font and --chars belong together");
    }
    if (source.font != null) {
      InputFile.require(source.font, "a font file");
    }
    if (fromStyle != null) {
      InputFile.require(fromStyle, "a learned hand");
    }
  }

  private List<GlyphSample> written(Optional<FontFile> font, LinmoHome home)
      throws CommandFailure, IOException {
    return font.isEmpty()
        ? WrittenSamples.fromImages(source.glyphs, home)
        : WrittenSamples.fromFont(font.get(), CharacterSets.given(chars));
  }

  /** The font's, else that of the hand it goes on from. */
  private static OptionalDouble wordSpace(Optional<FontFile> font, Optional<Hand> known) {
    double space = font.map(file -> file.advance(' ')).orElse(0.0);
    return space > 0
        ? OptionalDouble.of(space)
        : known.map(Hand::wordSpace).orElse(OptionalDouble.empty());
  }

  private String handName() {
    if (name != null) {
      return name;
    }
    String file = out.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private Map<String, String> facts(Optional<FontFile> font) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("source", font.map(file -> "font " + file.family()).orElse("images"));
    font.ifPresent(
        file -> {
          facts.put("copyright", file.copyright());
          facts.put("licence", file.licence());
        });
    if (fromStyle != null) {
      facts.put("went on from", fromStyle.getFileName().toString());
    }
    facts.put("consent", consent());
    return facts;
  }

  private String consent() {
    if (consent == null) {
      return "not stated";
    }
    return consent.mine
        ? "stated by the learner: the hand is the learner's own"
        : "stated by the learner: " + consent.statement.strip();
  }

  private void report(Hand hand) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out.toString());
    result.put("name", hand.name());
    result.put("written", hand.references().size());
    StringBuilder judged = new StringBuilder();
    for (LearnedStyle style : hand.styles().values()) {
      String script = BaseModels.label(style.script());
      boolean known = Double.isFinite(style.heldOutIou());
      result.put(script + "HeldOutIou", known ? style.heldOutIou() : null);
      if (known) {
        judged.append(", %s IoU %.3f on held-out characters".formatted(script, style.heldOutIou()));
      }
    }
    Console console = common.console();
    console.printJson(result);
    String learned = Console.count(hand.references().size(), "written character");
    console.say("%s: learned from %s%s".formatted(out, learned, judged));
    if (consent == null && source.font == null) {
      console.say("no consent is recorded: say whose hand it is by --mine or --consent TEXT");
    }
  }
}
