package io.linmo.cli;

import io.linmo.typesetting.Seal;
import io.linmo.workshop.Ornaments;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a signature is made, and what belongs to it besides the name. */
final class SignatureOptions {

  @Option(
      names = "--plain",
      description =
          "Write the name letter by letter. By default the seed decides the form: larger capitals,"
              + " initials, joined letters, a wave for the last ones, a stroke through the name.")
  private boolean plain;

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

  Ornaments ornaments() {
    return new Ornaments(plain, underline, flourish, vertical, Optional.ofNullable(seal), sealKind);
  }
}
