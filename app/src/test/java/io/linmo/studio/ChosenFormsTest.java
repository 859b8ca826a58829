package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenFormsTest {

  @TempDir private Path folder;

  @Test
  void choicesAreKeptAsOptionsThatTheCommandsTake() throws IOException {
    Path file = folder.resolve("Ada.preset");
    assertThat(ChosenForms.read(file).forms()).isEmpty();
    ChosenForms.read(file).with('g', 3).with('a', 2).with('g', 1).write(file);

    assertThat(Files.readAllLines(file)).containsExactly("form = a=2", "form = g=1");
    assertThat(ChosenForms.read(file).facts()).isEqualTo(Map.of("a", 2, "g", 1));
    assertThat(ChosenForms.read(file).with('a', 0).facts()).isEqualTo(Map.of("g", 1));
  }

  @Test
  void otherOptionsOfThePersonsOwnAreNoForms() throws IOException {
    Path file = Files.writeString(folder.resolve("Ada.preset"), "# mine\nink = blue\nform = a=2\n");
    assertThat(ChosenForms.read(file).facts()).isEqualTo(Map.of("a", 2));
  }
}
