package io.linmo.opentype.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.opentype.check.Finding.Severity;
import io.linmo.opentype.check.OutlineFaults.Fault;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether we say of published fonts, sound and damaged, what the established tools say of them. */
@Tag("slow")
class CheckAgreementTest {

  private static final Path HANDS = Path.of("..", "fonts-data", "hands");

  /** Tables in which a wrong number makes a font unusable, not merely ugly. */
  private static final List<String> STRUCTURE = List.of("head", "hhea", "maxp", "loca", "cmap");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"patrick-hand.ttf", "homemade-apple.ttf"})
  void outlineFaultsAreThoseOfFontForge(String hand) throws Exception {
    assumeTrue(isOnPath("fontforge"), "fontforge is not installed");
    Path font = HANDS.resolve(hand);
    String words =
        run("fontforge", "-lang=ff", "-c", "Open($1); Print(Validate(1))", font.toString());
    int bits = Integer.parseInt(words.lines().reduce((first, last) -> last).orElseThrow().strip());
    Set<Fault> expected = EnumSet.noneOf(Fault.class);
    addIf(bits, 0x2, Fault.OPEN, expected);
    addIf(bits, 0x4, Fault.CROSSING, expected);
    addIf(bits, 0x8, Fault.DIRECTION, expected);
    addIf(bits, 0x20, Fault.EXTREMA, expected);
    addIf(bits, 0x80000, Fault.FRACTION, expected);

    Set<String> found =
        FontCheck.of(Files.readAllBytes(font)).stream()
            .map(Finding::check)
            .filter(check -> check.startsWith("outline."))
            .collect(Collectors.toSet());
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Fault::id).toList());
  }

  @Test
  void whatTheSanitizerRefusesIsAnErrorOfOurs() throws Exception {
    assumeTrue(isOnPath("ots-sanitize"), "ots-sanitize is not installed");
    byte[] sound = Files.readAllBytes(HANDS.resolve("patrick-hand.ttf"));
    assertThat(isRefused(sound)).isFalse();
    assertThat(hasErrors(sound)).isFalse();

    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 60; i++) {
      byte[] damaged = damaged(sound, STRUCTURE.get(i % STRUCTURE.size()), random);
      if (isRefused(damaged)) {
        refused++;
        assertThat(hasErrors(damaged)).as("damage %d", i).isTrue();
      }
    }
    assertThat(refused).isGreaterThan(8);
  }

  /** A 16-bit number of a table's first 60 bytes replaced by chance. */
  private static byte[] damaged(byte[] font, String tag, Random random) {
    byte[] damaged = font.clone();
    ByteBuffer file = ByteBuffer.wrap(damaged);
    for (int record = 12; record < 12 + 16 * file.getShort(4); record += 16) {
      if (new String(font, record, 4, StandardCharsets.US_ASCII).equals(tag)) {
        int length = Math.min(60, file.getInt(record + 12));
        int at = file.getInt(record + 8) + 2 * random.nextInt(length / 2);
        file.putShort(at, (short) random.nextInt());
      }
    }
    return damaged;
  }

  private static boolean hasErrors(byte[] font) {
    return FontCheck.of(font).stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  private boolean isRefused(byte[] font) throws IOException, InterruptedException {
    Path in = Files.write(folder.resolve("in.ttf"), font);
    Process process =
        new ProcessBuilder("ots-sanitize", in.toString(), folder.resolve("out.ttf").toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() != 0;
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return words;
  }

  private static void addIf(int bits, int bit, Fault fault, Set<Fault> faults) {
    if ((bits & bit) != 0) {
      faults.add(fault);
    }
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
