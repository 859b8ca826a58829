package io.linmo.cli;

import io.linmo.pdf.PdfNotes;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.SignatureDesign;
import io.linmo.typesetting.Typesetter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a signature: on a page of its own, on a document, or into a digital signature. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Draw a signature, fresh at each use, or put a saved one on a document.",
      "A drawing or a stamp proves nothing about who made it; with --keystore the document is"
          + " signed digitally."
    })
final class SignCommand implements BatchJob {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private InkOptions ink;
  @Mixin private HandOptions hand;
  @Mixin private SignatureOptions signature;
  @Mixin private StampOptions stamp;
  @Mixin private CaptionOptions caption;
  @Mixin private KeyOptions key;
  @Mixin private BatchOptions batch;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name to sign with.")
  private String name;

  @Option(
      names = "--signature",
      paramLabel = "NAME.signature",
      description = "Use a saved signature as it is, instead of a name and a hand.")
  private Path saved;

  @Option(
      names = "--save",
      paramLabel = "NAME.signature",
      description = "Keep the signature exactly.")
  private Path save;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      description =
          "Make a sheet of N signatures to choose from, each with the --seed that gives it again.")
  private Integer candidates;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write: .pdf, or .svg or .png without --stamp.")
  private Path out;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "64",
      description = "Em in points, for PNG in pixels (default: ${DEFAULT-VALUE}).")
  private double size;

  private InkSource shared;

  @Override
  public Integer call() throws Exception {
    if (batch.isGiven()) {
      return batch.run(spec, SignCommand::new, common);
    }
    check();
    long seed = common.freshSeed();
    return candidates == null ? draw(seed) : drawCandidates(seed);
  }

  private void check() throws CommandFailure {
    if (out == null && save == null) {
      throw common.usage("nothing to write, expected --out FILE or --save NAME.signature");
    }
    TextFormat format = out == null ? TextFormat.PDF : TextFormat.of(out).orElse(null);
    if (format == null || stamp.isGiven() && format != TextFormat.PDF) {
      String endings = stamp.isGiven() ? ".pdf" : ".pdf, .svg or .png";
      throw common.usage("--out %s, expected a file name in %s".formatted(out, endings));
    }
    if (!(size >= 4 && size <= 1000)) {
      throw common.usage("--size %s, expected 4 to 1000".formatted(size));
    }
    if (candidates != null && !(candidates >= 1 && candidates <= 60)) {
      throw common.usage("--candidates %s, expected 1 to 60".formatted(candidates));
    }
    if (candidates != null && (out == null || stamp.isGiven() || save != null || saved != null)) {
      throw common.usage(
          "--candidates makes a sheet of its own: give --out and no --stamp, --save");
    }
    if (key.isGiven() && !stamp.isGiven()) {
      throw common.usage("--keystore signs a document: give --stamp IN.pdf");
    }
    hand.check(common);
    checkSource();
    stamp.check(common);
    key.check(common);
  }

  private void checkSource() throws CommandFailure {
    if (saved != null) {
      checkSaved();
      return;
    }
    String composed = name == null ? "" : Typesetter.compose(name);
    if (composed.isBlank() || composed.contains("\n")) {
      throw common.usage("the name is missing, empty or has line breaks, expected one line");
    }
    signature.design(name, hand, common);
    if (shared == null) {
      ink.check(common);
    }
  }

  private void checkSaved() throws CommandFailure {
    if (name != null) {
      throw common.usage("--signature stands for the name: give only one of them");
    }
    if (stamp.initials() != null && !isHandGiven()) {
      throw common.usage(
          "--initials: a saved signature has no other letters: give --style or --font too");
    }
    InputFile.require(saved, "a saved signature");
    if (ink.isGiven()) {
      ink.check(common);
    }
  }

  private boolean isHandGiven() {
    return shared != null || ink.isGiven();
  }

  private int draw(long seed) throws Exception {
    Optional<OutputFile> file = claim(out);
    Optional<OutputFile> kept = claim(save);
    try {
      SignatureFile drawn = saved == null ? compose(seed) : SignatureFile.read(saved);
      if (kept.isPresent()) {
        drawn.write(kept.get().temporary());
      }
      String what = "";
      if (file.isPresent()) {
        what = render(drawn, file.get());
      }
      if (kept.isPresent()) {
        kept.get().commit();
      }
      report(drawn, what);
      return 0;
    } finally {
      close(file);
      close(kept);
    }
  }

  private Optional<OutputFile> claim(Path target) throws CommandFailure {
    return target == null
        ? Optional.empty()
        : Optional.of(OutputFile.claim(target, common.force()));
  }

  private static void close(Optional<OutputFile> file) throws CommandFailure {
    if (file.isPresent()) {
      file.get().close();
    }
  }

  private SignatureFile compose(long seed) throws Exception {
    InkSource source = source(seed);
    Drawing drawing = SignatureDrawing.compose(source, design(), name, seed);
    return new SignatureFile(name, seed, source.note(), source.generated(), drawing);
  }

  private SignatureDesign design() {
    return signature.design(name, hand, common);
  }

  private InkSource source(long seed) throws Exception {
    return shared == null ? ink.open(characters(), common, seed) : shared;
  }

  private int drawCandidates(long seed) throws Exception {
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      InkSource source = source(seed);
      CandidateSheet sheet = new CandidateSheet(source, design(), name, seed, candidates);
      file.write(sheet.render(TextFormat.of(out).orElseThrow(), size));
      common.console().printJson(Map.of("file", out.toString(), "seeds", sheet.seeds()));
      common
          .console()
          .say(
              "%s: %d candidates, seeds %d to %d; keep one with --seed N --save NAME.signature"
                  .formatted(out, candidates, seed, seed + candidates - 1));
    }
    return 0;
  }

  /** Writes the signature alone or on its document, and says what it is. */
  private String render(SignatureFile drawn, OutputFile file) throws Exception {
    Drawing inscribed = caption(drawn);
    PdfNotes notes =
        new PdfNotes(drawn.name(), drawn.note() + " Seed " + drawn.seed() + ".", drawn.generated());
    if (!stamp.isGiven()) {
      file.write(SignatureDrawing.alone(inscribed, TextFormat.of(out).orElseThrow(), size, notes));
      return "a drawing of a signature, not a digital one";
    }
    DocumentInk documentInk = new DocumentInk(stamp, key, caption.reason(), common);
    file.write(documentInk.apply(inscribed, initials(drawn), notes));
    return documentInk.said();
  }

  private Drawing caption(SignatureFile drawn) throws Exception {
    String text = caption.text();
    if (text.isEmpty()) {
      return drawn.drawing();
    }
    InkSource source = isHandGiven() ? source(drawn.seed()) : InkSource.plain();
    return SignatureDrawing.captioned(drawn.drawing(), source, text, hand.liveliness(drawn.seed()));
  }

  private Optional<Drawing> initials(SignatureFile drawn) throws Exception {
    if (stamp.initials() == null) {
      return Optional.empty();
    }
    SignatureDesign plain = SignatureOptions.plain(hand);
    long seed = drawn.seed() + 1;
    return Optional.of(
        SignatureDrawing.compose(source(drawn.seed()), plain, stamp.initials(), seed));
  }

  private void report(SignatureFile drawn, String what) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out == null ? null : out.toString());
    result.put("saved", save == null ? null : save.toString());
    result.put("name", drawn.name());
    result.put("seed", drawn.seed());
    result.put("digital", key.isGiven());
    Console console = common.console();
    console.printJson(result);
    if (out != null) {
      console.say("%s: %s, seed %d".formatted(out, what, drawn.seed()));
    }
    if (save != null) {
      console.say("%s: the signature as it was drawn, seed %d".formatted(save, drawn.seed()));
    }
  }

  @Override
  public String characters() {
    String letters = stamp.initials() == null ? "" : stamp.initials();
    return (name == null ? "" : name) + letters + caption.text();
  }

  @Override
  public InkOptions ink() {
    return ink;
  }

  @Override
  public void use(InkSource source) {
    shared = source;
  }

  @Override
  public Path target() {
    return out;
  }
}
