package io.linmo.cli;

import java.nio.file.Path;
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
      description = "What the hand is called (default: the file's name).")
  private String name;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "5",
      description = "The most time to take (default: ${DEFAULT-VALUE}).")
  private double minutes;

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
  public Integer call() throws Exception {
    throw new UnsupportedOperationException();
  }
}
