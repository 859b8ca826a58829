package io.linmo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

  @TempDir Path folder;

  @Test
  void replacesAFileByAllParts() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "before");

    FileReplacement.write(file, new byte[] {1, 2}, new byte[] {3});

    assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3);
    assertThat(files()).containsExactly("a");
  }

  @Test
  void leavesWhatWasThereWhereItCannotWrite() throws IOException {
    Path place = Files.createDirectories(folder.resolve("a/b"));

    assertThatThrownBy(() -> FileReplacement.write(place.getParent(), new byte[9]))
        .isInstanceOf(IOException.class);

    assertThat(place).isDirectory();
    assertThat(files()).containsExactly("a");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
