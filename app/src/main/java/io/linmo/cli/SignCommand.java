package io.linmo.cli;

import io.linmo.typesetting.InkColor;
import io.linmo.workshop.CandidateSheet;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.InkFileFormat;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.Ornaments;
import io.linmo.workshop.OutputFile;
import io.linmo.workshop.PicturedSignature;
import io.linmo.workshop.SignRequest;
import io.linmo.workshop.SignatureDesk;
import io.linmo.workshop.StampRequest;
import io.linmo.workshop.StampedDocument;
import java.io.IOException;
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
  @Mixin private HandOptions hand;
  @Mixin private PenOptions pen;
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
      names = "--image",
      paramLabel = "PHOTO",
      description =
          "Trace a real signature from this photograph or scan, instead of a hand; NAME says what"
              + " it reads (default: the file's name).")
  private Path image;

  @Option(
      names = "--save",
      paramLabel = "NAME.signature",
      description = "Keep the signature exactly.")
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

  private InkSource shared;

  @Override
  public Integer call() throws Exception {
    if (batch.isGiven()) {
      return batch.run(spec, this::forRow, common);
    }
    check();
    return candidates == null ? draw() : drawCandidates();
  }

  /** For a row of a table; all rows share the keys that were opened. */
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
    if (candidates != null && (out == null || stamp.isGiven() || save != null || saved != null)) {
      throw common.usage(
          "--candidates makes a sheet of its own: give --out and no --stamp, --save");
    }
    if (key.isGiven() && !stamp.isGiven()) {
      throw common.usage("--keystore signs a document: give --stamp IN.pdf");
    }
    pen.settings(common);
    checkSource();
    stamp.check(common);
    key.check(common);
  }

  private void checkSource() {
    if (image != null) {
      checkImage();
      return;
    }
    if (saved != null) {
      checkSaved();
      return;
    }
    request(common.seed());
    if (shared == null) {
      hand.check(common);
    }
  }

  private void checkImage() {
    if (saved != null || candidates != null) {
      throw common.usage("--image is a signature of its own: no --signature, --candidates");
    }
    requireHandForInitials("a signature from a picture has no other letters");
    InputFile.require(image, "a picture of a signature");
    if (hand.isGiven()) {
      hand.check(common);
    }
  }

  private void requireHandForInitials(String reason) {
    if (stamp.initials() != null && !isHandGiven()) {
      throw common.usage("--initials: %s: give --style or --font too".formatted(reason));
    }
  }

  private void checkSaved() {
    if (name != null) {
      throw common.usage("--signature stands for the name: give only one of them");
    }
    requireHandForInitials("a saved signature has no other letters");
    InputFile.require(saved, "a saved signature");
    if (hand.isGiven()) {
      hand.check(common);
    }
  }

  private boolean isHandGiven() {
    return shared != null || hand.isGiven();
  }

  private SignRequest request(long seed) {
    return new SignRequest(name, signature.ornaments(), pen.settings(common), seed);
  }

  private int draw() throws Exception {
    Optional<OutputFile> file = claim(out);
    Optional<OutputFile> kept = claim(save);
    try {
      DrawnSignature drawn = signature();
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

  private DrawnSignature signature() {
    if (image != null) {
      return traced();
    }
    return saved == null ? compose() : DrawnSignature.read(saved);
  }

  private DrawnSignature traced() {
    boolean coloured = spec.commandLine().getParseResult().hasMatchedOption("--ink");
    Optional<InkColor> ink = coloured ? Optional.of(pen.settings(common).ink()) : Optional.empty();
    String file = image.getFileName().toString();
    int dot = file.lastIndexOf('.');
    String reads = name != null ? name : dot > 0 ? file.substring(0, dot) : file;
    PicturedSignature pictured = PicturedSignature.read(image, reads, ink);
    if (!pictured.removed().isEmpty()) {
      common.console().say("%s: removed %s".formatted(image, pictured.removed()));
    }
    return pictured.signature();
  }

  private DrawnSignature compose() {
    long seed = common.freshSeed();
    return desk().sign(source(seed), request(seed));
  }

  private SignatureDesk desk() {
    return new SignatureDesk(common.installation());
  }

  private InkSource source(long seed) {
    return shared == null ? hand.open(characters(), common, seed) : shared;
  }

  private int drawCandidates() {
    try (OutputFile file = common.output(out)) {
      SignRequest request = request(common.freshSeed());
      CandidateSheet sheet = desk().candidates(source(request.seed()), request, candidates);
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
    StampedDocument document =
        key.isGiven()
            ? desk().sign(inscribed, request, key.open(caption.reason()))
            : desk().stamp(inscribed, request);
    file.write(document.content());
    document.remarks().forEach(common.console()::say);
    return document.kind();
  }

  private DrawnSignature caption(DrawnSignature drawn) {
    String text = caption.text();
    if (text.isEmpty()) {
      return drawn;
    }
    Optional<InkSource> own = isHandGiven() ? Optional.of(source(drawn.seed())) : Optional.empty();
    try {
      return desk().captioned(drawn, text, own, pen.settings(common));
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
        new SignRequest(stamp.initials(), Ornaments.NONE, pen.settings(common), drawn.seed() + 1);
    return Optional.of(desk().sign(source(drawn.seed()), request));
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
      String how = image == null ? "drawn" : "written";
      console.say("%s: the signature as it was %s%s".formatted(save, how, seed));
    }
  }

  @Override
  public String characters() {
    String letters = stamp.initials() == null ? "" : stamp.initials();
    return (name == null ? "" : name) + letters + caption.text();
  }

  @Override
  public HandOptions hand() {
    return hand;
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
