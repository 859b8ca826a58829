package io.linmo.stamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the tools of Poppler and qpdf on documents; the calling test is skipped without them. */
public final class PdfTools {

  /** What a tool said, on both streams. */
  public record Said(int exit, String text) {}

  private PdfTools() {}

  /** Runs a tool on a document, which stands for {@code {}} among the arguments. */
  public static Said run(byte[] pdf, String... command) throws IOException, InterruptedException {
    assumeTrue(isInstalled(command[0]), command[0] + " is not installed");
    Path file = Files.createTempFile("linmo", ".pdf");
    Path words = Files.createTempFile("linmo", ".txt");
    try {
      Files.write(file, pdf);
      List<String> arguments =
          Stream.of(command).map(word -> word.replace("{}", file.toString())).toList();
      ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true);
      builder.environment().put("HOME", file.getParent().toString());
      Process process = builder.redirectOutput(words.toFile()).start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Said(process.exitValue(), Files.readString(words));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(words);
    }
  }

  public static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** Asserts that qpdf finds nothing to complain of. */
  public static void assertClean(byte[] pdf) throws IOException, InterruptedException {
    Said said = run(pdf, "qpdf", "--check", "{}");
    assertThat(said.text()).doesNotContain("WARNING").contains("No syntax or stream encoding");
    assertThat(said.exit()).isZero();
  }

  /** The text of all pages as Poppler reads it. */
  public static String textOf(byte[] pdf) throws IOException, InterruptedException {
    return run(pdf, "pdftotext", "-enc", "UTF-8", "{}", "-").text();
  }

  /** How many pictures Poppler finds. */
  public static long imagesIn(byte[] pdf) throws IOException, InterruptedException {
    return run(pdf, "pdfimages", "-list", "{}").text().lines().count() - 2;
  }
}
