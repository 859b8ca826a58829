package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

  @Test
  void whatAKilledProgramLeftIsRemovedByTheNextAndWhatLivesIsNot() throws Exception {
    Path left = Files.createTempDirectory("linmo-studio-");
    Files.createFile(left.resolve("owner"));
    Files.writeString(Files.createDirectory(left.resolve("upload-1")).resolve("a.jpg"), "page");
    Path young = Files.createTempDirectory("linmo-studio-");
    try (TemporaryFolder first = TemporaryFolder.make();
        TemporaryFolder second = TemporaryFolder.make()) {
      assertThat(left).doesNotExist();
      assertThat(young).describedAs("its owner has yet to lock it").exists();
      assertThat(first.path()).exists().isNotEqualTo(second.path());
    } finally {
      Files.deleteIfExists(young);
    }
  }
}
