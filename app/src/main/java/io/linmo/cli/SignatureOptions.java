package io.linmo.cli;

import io.linmo.typesetting.Seal;
import io.linmo.typesetting.SignatureComposer;
import io.linmo.typesetting.SignatureDesign;
import picocli.CommandLine.Option;

/** What a signature is made of besides the name. */
final class SignatureOptions {

  private static final int MOST_SEAL_CHARACTERS = 6;

  @Option(names = "--underline", description = "Draw a stroke under the name.")
  private boolean underline;

  @Option(names = "--flourish", description = "Let the last letter run out in a loop.")
  private boolean flourish;

  @Option(names = "--vertical", description = "Write the name in a column.")
  private boolean vertical;

  @Option(
      names = "--seal",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "CHARACTERS",
      description =
          "Put a red name seal beside the name: these one to six characters, or the name's own.")
  private String seal;

  @Option(
      names = "--seal-kind",
      paramLabel = "KIND",
      defaultValue = "white",
      description = "white characters on red, or red ones in a frame (default: ${DEFAULT-VALUE}).")
  private Seal.Kind sealKind;

  SignatureDesign design(String name, HandOptions hand, CommonOptions common) {
    return new SignatureDesign(
        underline,
        flourish,
        sealText(name, common),
        sealKind,
        vertical,
        hand.ink(),
        hand.liveliness(),
        hand.pressure());
  }

  /** A design without ornament, as for initials. */
  static SignatureDesign plain(HandOptions hand) {
    return new SignatureDesign(
        false, false, "", Seal.Kind.WHITE, false, hand.ink(), hand.liveliness(), hand.pressure());
  }

  private String sealText(String name, CommonOptions common) {
    if (seal == null) {
      return "";
    }
    String text =
        seal.isBlank()
            ? SignatureComposer.sealText(name)
                .orElseThrow(
                    () ->
                        common.usage("--seal: the name is not Chinese, expected --seal CHARACTERS"))
            : seal.replaceAll("\\s", "");
    long count = text.codePoints().count();
    if (count > MOST_SEAL_CHARACTERS) {
      throw common.usage(
          "--seal: %d characters, expected 1 to %d".formatted(count, MOST_SEAL_CHARACTERS));
    }
    return text;
  }
}
