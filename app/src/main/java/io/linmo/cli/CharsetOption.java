package io.linmo.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Which characters to write. */
final class CharsetOption {

  @Option(
      names = "--charset",
      paramLabel = "SET",
      defaultValue = "ascii",
      description =
          "ascii, latin, gb2312, another set's name, @FILE, chars:TEXT or the characters themselves"
              + " (default: ${DEFAULT-VALUE}).")
  private String charset;

  /** As it was given. */
  String set() {
    return charset;
  }

  List<Integer> codePoints(CommonOptions common) {
    if (common.installation().characterSets().isPlainWord(charset)) {
      common
          .console()
          .say("--charset %s names no set: its characters are taken".formatted(charset));
    }
    return common.installation().characters(charset);
  }
}
