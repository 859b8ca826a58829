package io.linmo.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A short run of {@link Faults}; the program runs in processes of its own. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

  @TempDir private static Path folder;

  private Faults faults;
  private List<Scenario> scenarios;

  @BeforeAll
  void makeInputs() throws Exception {
    faults = new Faults(Program.of(""), folder, 5);
    scenarios = Scenarios.all();
  }

  @ParameterizedTest
  @CsvSource({
    "batch, KILL", "batch, KILL", "batch, KILL", "batch, KILL", "batch, FULL_DISK",
    "batch, FORBIDDEN", "glyphs, KILL", "glyphs, KILL", "glyphs, KILL", "glyphs, KILL",
    "glyphs, FULL_DISK", "font, KILL", "font, DAMAGED", "font, CLOCK", "import, KILL",
    "import, FULL_DISK", "sign, KILL", "sign, DAMAGED", "sign, CLOCK", "learn, KILL",
    "learn, FORBIDDEN", "train, KILL", "train, FULL_DISK", "studio, KILL"
  })
  void nothingIsLostOrHalfDone(String name, Disturbance disturbance) throws Exception {
    assumeTrue(disturbance.isPossible());
    Scenario scenario =
        scenarios.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();

    assumeTrue(faults.isPossible(scenario));
    assertThat(faults.run(scenario, disturbance)).isEmpty();
  }
}
