package io.linmo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replays what fuzzing begins with and what it found. */
class FuzzReadersTest {

  private static final Duration MOST_TIME = Duration.ofSeconds(20);

  @ParameterizedTest
  @EnumSource
  void whatFuzzingBeginsWithIsReadOrRefused(FuzzReader reader) throws Exception {
    int read = 0;
    for (byte[] seed : FuzzInputs.seeds(reader)) {
      read += FuzzTarget.read(reader, seed) ? 1 : 0;
    }
    assertThat(read).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void whatFuzzingFoundIsNoFaultAnyMore(FuzzReader reader) throws Exception {
    for (Path found : FuzzInputs.found(reader)) {
      byte[] input = Files.readAllBytes(found);
      Assertions.assertTimeout(
          MOST_TIME, () -> FuzzTarget.read(reader, input), () -> found.toString());
    }
  }
}
