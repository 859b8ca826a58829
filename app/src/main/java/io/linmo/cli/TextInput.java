package io.linmo.cli;

import io.linmo.workshop.GivenText;
import io.linmo.workshop.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the text comes from: the command line, a file, or standard input. */
final class TextInput {

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = "What to write; - reads it from standard input.")
  private String text;

  @Option(names = "--text-file", paramLabel = "FILE", description = "Read the text from a file.")
  private Path file;

  String read(CommonOptions common) throws IOException {
    if ((text == null) == (file == null)) {
      throw common.usage("expected a text, or - for standard input, or --text-file FILE");
    }
    if (file != null) {
      return GivenText.decoded(Files.readAllBytes(InputFile.require(file, "a text file")), file);
    }
    return text.equals("-") ? GivenText.decoded(System.in.readAllBytes(), "standard input") : text;
  }

  /** Whether the text does not stand among the arguments. */
  boolean isElsewhere() {
    return file != null || "-".equals(text);
  }
}
