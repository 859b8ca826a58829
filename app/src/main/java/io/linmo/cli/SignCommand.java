package io.linmo.cli;

import io.linmo.workshop.CandidateSheet;
import io.linmo.workshop.DigitalSigning;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.Ornaments;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.SignRequest;
import io.linmo.workshop.SignatureDesk;
import io.linmo.workshop.StampRequest;
import io.linmo.workshop.StampedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws a signature: on a page of its own, on a document, or into a digital signature. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Draw a new signature, or put a saved one on a document.",
      "A drawing or a stamp proves nothing about who made it; with --keystore the document is"
          + " signed digitally."
    })
final class SignCommand implements BatchJob {

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private SignatureSource source;
  @Mixin private StampOptions stamp;
  @Mixin private CaptionOptions caption;
  @Mixin private KeyOptions key;
  @Mixin private BatchOptions batch;

  @Option(
      names = "--save",
      paramLabel = "NAME.signature",
      description = "Save the signature, to use it again.")
  private Path save;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      description =
          "Make a sheet of N signatures to choose from, each with the --seed that reproduces it.")
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

  @Override
  public Integer call() throws Exception {
    if (batch.isGiven()) {
      return batch.run(spec, this::forRow, common);
    }
    check();
    return candidates == null ? draw() : drawCandidates();
  }

  /** For a row of a table; all rows share the keys and hands that were opened. */
  private SignCommand forRow() {
    SignCommand row = new SignCommand();
    row.key = new KeyOptions();
    row.key.share(key);
    return row;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public void check() throws IOException {
    batch.check(common);
    if (out == null && save == null) {
      throw common.usage("nothing to write, expected --out FILE or --save NAME.signature");
    }
    if (out != null) {
      InkFileFormat format = InkFileFormat.of(out);
      if (stamp.isGiven() && format != InkFileFormat.PDF) {
        throw common.usage("--out %s, expected a file name in .pdf".formatted(out));
      }
    }
    DrawnSignature.requireEm(size);
    if (candidates != null) {
      CandidateSheet.requireCount(candidates);
    }
    if (candidates != null
        && (out == null || stamp.isGiven() || save != null || source.isReady())) {
      throw common.usage(
          "--candidates makes a sheet of its own: give a name and --out, no --stamp, --save");
    }
    if (key.isGiven() && !stamp.isGiven()) {
      throw common.usage("--keystore signs a document: give --stamp IN.pdf");
    }
    source.check(common, stamp.initials());
    stamp.check(common);
    key.check(common);
  }

  private int draw() throws Exception {
    Optional<OutputFile> file = claim(out);
    Optional<OutputFile> kept = claim(save);
    try {
      DrawnSignature drawn = source.sign(isInkGiven(), common);
      kept.ifPresent(drawn::keep);
      String what = "";
      if (file.isPresent()) {
        what = render(drawn, file.get());
      }
      kept.ifPresent(OutputFile::commit);
      report(drawn, what);
      return 0;
    } finally {
      file.ifPresent(OutputFile::close);
      kept.ifPresent(OutputFile::close);
    }
  }

  private Optional<OutputFile> claim(Path target) {
    return Optional.ofNullable(target).map(common::output);
  }

  private boolean isInkGiven() {
    return spec.commandLine().getParseResult().hasMatchedOption("--ink");
  }

  private SignatureDesk desk() {
    return new SignatureDesk(common.installation());
  }

  private int drawCandidates() {
    try (OutputFile file = common.output(out)) {
      SignRequest request = source.request(common.freshSeed(), common);
      CandidateSheet sheet =
          desk().candidates(source.open(source.name(), common), request, candidates);
      file.write(sheet.encode(InkFileFormat.of(out), size));
      common.console().printJson(Map.of("file", out.toString(), "seeds", sheet.seeds()));
      common
          .console()
          .say(
              "%s: %d candidates, seeds %d to %d; keep one with --seed N --save NAME.signature"
                  .formatted(out, candidates, request.seed(), request.seed() + candidates - 1));
    }
    return 0;
  }

  /** Writes the signature alone or on its document, and says what it is. */
  private String render(DrawnSignature drawn, OutputFile file) throws Exception {
    DrawnSignature inscribed = caption(drawn);
    if (!stamp.isGiven()) {
      file.write(inscribed.encode(InkFileFormat.of(out), size));
      return "a drawing of a signature, not a digital one";
    }
    StampRequest request = stamp.request();
    Optional<DrawnSignature> initials = initials(drawn);
    if (initials.isPresent()) {
      request = request.withInitials(initials.get());
    }
    StampedDocument document = document(inscribed, request);
    file.write(document.content());
    document.remarks().forEach(common.console()::say);
    return document.kind();
  }

  private StampedDocument document(DrawnSignature drawn, StampRequest request) throws IOException {
    if (!key.isGiven()) {
      return desk().stamp(drawn, request);
    }
    DigitalSigning signing = key.open(caption.reason());
    return common.rehearsed()
        ? desk().rehearse(drawn, request, signing)
        : desk().sign(drawn, request, signing);
  }

  private DrawnSignature caption(DrawnSignature drawn) {
    String text = caption.text();
    if (text.isEmpty()) {
      return drawn;
    }
    Optional<InkSource> own =
        source.isHandGiven() ? Optional.of(source.open(text, common)) : Optional.empty();
    try {
      return desk().captioned(drawn, text, own, source.pen(common));
    } catch (LinmoException e) {
      if (!key.isGiven()) {
        throw e;
      }
      common
          .console()
          .say(
              "the reason is left out of the picture and kept in the signature: " + e.getMessage());
      return drawn;
    }
  }

  private Optional<DrawnSignature> initials(DrawnSignature drawn) {
    if (stamp.initials() == null) {
      return Optional.empty();
    }
    SignRequest request =
        new SignRequest(stamp.initials(), Ornaments.NONE, source.pen(common), drawn.seed() + 1);
    return Optional.of(desk().sign(source.open(stamp.initials(), common), request));
  }

  private void report(DrawnSignature drawn, String what) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", out == null ? null : out.toString());
    result.put("saved", save == null ? null : save.toString());
    result.put("name", drawn.name());
    result.put("seed", drawn.seed());
    result.put("digital", key.isGiven());
    Console console = common.console();
    console.printJson(result);
    String seed = drawn.seed() == DrawnSignature.NO_SEED ? "" : ", seed " + drawn.seed();
    if (out != null) {
      console.say("%s: %s%s".formatted(out, what, seed));
    }
    if (save != null) {
      console.say("%s: the signature, saved%s".formatted(save, seed));
    }
  }

  @Override
  public HandOptions hand() {
    return source.hand();
  }

  @Override
  public List<Path> targets() {
    return Stream.of(out, save).filter(Objects::nonNull).toList();
  }
}
