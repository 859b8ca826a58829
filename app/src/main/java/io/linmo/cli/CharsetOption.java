package io.linmo.cli;

import io.linmo.corpus.CharacterSets;
import java.io.IOException;
import java.util.Arrays;
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

  List<Integer> codePoints(CommonOptions common) throws CommandFailure, IOException {
    CharacterSets sets = sets();
    try {
      return Arrays.stream(sets.resolve(charset)).boxed().toList();
    } catch (IllegalArgumentException e) {
      throw common.usage("--charset: " + e.getMessage());
    }
  }

  CharacterSets sets() throws CommandFailure, IOException {
    return CharacterSets.read(LinmoHome.find().characterSets());
  }
}
