package io.linmo.cli;

import io.linmo.style.Hand;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.style.LearningPreview;
import io.linmo.workshop.Consent;
import io.linmo.workshop.FileEnding;
import io.linmo.workshop.HandCheck;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LearnRequest;
import io.linmo.workshop.LearnRequest.Previous;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.PreviewFile;
import io.linmo.workshop.ReferenceReader;
import io.linmo.workshop.References;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  /** Share of the progress; the rest is drawing what most texts need. */
  private static final double LEARNING = 0.9;

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
      description = "Name of the hand (default: as OLD.style, or the file's name).")
  private String name;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "5",
      description =
          "The most time to learn for (default: ${DEFAULT-VALUE}); what most texts need is drawn"
              + " after that.")
  private double minutes;

  @Option(
      names = "--tune",
      paramLabel = "TIER",
      defaultValue = "all",
      description =
          "Layers to fine-tune: code, norms or all; below 40 characters always the code. Early"
              + " stopping on held-out characters (default: ${DEFAULT-VALUE}).")
  private Tier tier;

  @Option(
      names = "--from-style",
      paramLabel = "OLD.style",
      description =
          "Continue from this hand: keep its name, consent and characters, add or replace the given"
              + " ones, scaled to its size and stroke width. Takes a fraction of the time.")
  private Path fromStyle;

  @Option(
      names = "--preview",
      paramLabel = "FILE.png",
      description =
          "Update this picture every few seconds while learning: characters as written and, below"
              + " them, as drawn.")
  private Path preview;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private ConsentOptions consent;

  private static final class ConsentOptions {
    @Option(names = "--mine", description = "State that the hand is your own.")
    private boolean mine;

    @Option(
        names = "--consent",
        paramLabel = "TEXT",
        description = "State the consent of the person whose hand it is; kept in the file.")
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
  public Integer call() {
    check();
    HandWorkshop workshop = new HandWorkshop(common.installation());
    try (OutputFile file = common.output("out", out, "style")) {
      Hand hand = learn(workshop, file);
      report(hand, workshop.check(hand), source.font == null ? workshop.advice(hand) : List.of());
    }
    return 0;
  }

  private Hand learn(HandWorkshop workshop, OutputFile file) {
    LearnRequest request = request(workshop);
    Optional<LearningPreview> shown = Optional.ofNullable(preview).map(this::preview);
    try (ProgressLine progress = common.console().progress()) {
      Hand hand = workshop.learn(request, progress.part(0, LEARNING), shown);
      workshop.save(hand, file);
      workshop.prepare(out, progress.part(LEARNING, 1));
      return hand;
    }
  }

  private LearnRequest request(HandWorkshop workshop) {
    Duration time = Duration.ofMillis(Math.round(minutes * 60_000));
    Optional<Previous> previous =
        fromStyle == null
            ? Optional.empty()
            : Optional.of(
                new Previous(workshop.read(fromStyle), fromStyle.getFileName().toString()));
    References references = references(previous);
    references.remarks().forEach(common.console()::say);
    return new LearnRequest(
        handName(previous), references, previous, consent(), time, tier, common.seed());
  }

  private References references(Optional<Previous> previous) {
    ReferenceReader reader = new ReferenceReader(common.installation());
    if (source.font != null) {
      return reader.font(source.font, chars);
    }
    return previous.isEmpty()
        ? reader.pictures(source.glyphs)
        : reader.pictures(source.glyphs, previous.get().hand());
  }

  private LearningPreview preview(Path file) {
    Console console = common.console();
    return PreviewFile.claim(
        FileEnding.require("preview", file, "png"),
        common.force(),
        e -> console.say(ErrorLine.of(e) + "; learning continues without a preview"));
  }

  /** Checks, before any work, what can be checked. */
  private void check() {
    LearnRequest.requireMinutes(minutes);
    consent();
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

  private String handName(Optional<Previous> previous) {
    if (name != null || previous.isPresent()) {
      return name != null ? name : previous.get().hand().name();
    }
    String file = out.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private Consent consent() {
    if (consent == null) {
      return Consent.NOT_STATED;
    }
    return consent.mine ? Consent.OWN_HAND : Consent.of(consent.statement);
  }

  private void report(Hand hand, Optional<HandCheck> check, List<String> advice) {
    Map<String, Object> result = new LinkedHashMap<>(HandCheck.facts(hand));
    result.put("file", out.toString());
    check.ifPresent(c -> result.put("heldOut", c));
    result.put("advice", advice);
    Console console = common.console();
    console.printJson(result);
    String learned = Console.count(hand.references().size(), "written character");
    console.say("%s: learned from %s%s".formatted(out, learned, HandCheck.overlap(hand)));
    check.map(HandCheck::words).ifPresent(console::say);
    advice.forEach(console::say);
    boolean stated = !hand.provenance().get("consent").equals(Consent.NOT_STATED.words());
    if (!stated && source.font == null) {
      console.say("no consent is recorded: say whose hand it is by --mine or --consent TEXT");
    }
  }
}
