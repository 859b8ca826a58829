package io.linmo.cli;

import io.linmo.typesetting.InkColor;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.InkSource;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.PenSettings;
import io.linmo.workshop.PicturedSignature;
import io.linmo.workshop.SignRequest;
import io.linmo.workshop.SignatureDesk;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a signature comes from: a name in a hand, a saved signature, or a picture of one. */
final class SignatureSource {

  @Mixin private HandOptions hand;
  @Mixin private PenOptions pen;
  @Mixin private SignatureOptions ornaments;

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

  HandOptions hand() {
    return hand;
  }

  PenSettings pen(CommonOptions common) {
    return pen.settings(common);
  }

  /** The name; empty where none was given. */
  String name() {
    return name == null ? "" : name;
  }

  /** Whether the signature exists and need not be drawn. */
  boolean isReady() {
    return saved != null || image != null;
  }

  boolean isHandGiven() {
    return hand.isGiven();
  }

  /**
   * Refuses, before any work, what can be known to fail.
   *
   * @param initials to be drawn beside the signature; may be null
   */
  void check(CommonOptions common, String initials) {
    pen.settings(common);
    if (!isReady()) {
      request(common.seed(), common);
      hand.check(common);
      return;
    }
    if (saved != null && (name != null || image != null)) {
      throw common.usage("--signature stands for the name: give only one of NAME, --image and it");
    }
    if (initials != null && !isHandGiven()) {
      throw common.usage(
          "--initials: a saved or traced signature holds no further letters; give --style or --font"
              + " too");
    }
    InputFile.require(
        saved == null ? image : saved,
        saved == null ? "a picture of a signature" : "a saved signature");
    if (hand.isGiven()) {
      hand.check(common);
    }
  }

  SignRequest request(long seed, CommonOptions common) {
    return new SignRequest(name, ornaments.ornaments(), pen.settings(common), seed);
  }

  /** Opens the hand with the glyphs that a text needs. */
  InkSource open(String text, CommonOptions common) {
    return hand.open(text, common);
  }

  /**
   * The signature, whose glyphs are those of the name alone: captions do not change it.
   *
   * @param isInkGiven whether a colour of ink was given, which a picture then takes
   */
  DrawnSignature sign(boolean isInkGiven, CommonOptions common) {
    if (saved != null) {
      return DrawnSignature.read(saved);
    }
    if (image != null) {
      return traced(
          isInkGiven ? Optional.of(pen.settings(common).ink()) : Optional.empty(), common);
    }
    return new SignatureDesk(common.installation())
        .sign(open(name, common), request(common.freshSeed(), common));
  }

  private DrawnSignature traced(Optional<InkColor> ink, CommonOptions common) {
    String file = image.getFileName().toString();
    int dot = file.lastIndexOf('.');
    String reads = name != null ? name : dot > 0 ? file.substring(0, dot) : file;
    PicturedSignature pictured = PicturedSignature.read(image, reads, ink);
    if (!pictured.removed().isEmpty()) {
      common.console().say("%s: removed %s".formatted(image, pictured.removed()));
    }
    return pictured.signature();
  }
}
