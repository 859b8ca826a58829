package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders appear whole or not at all. */
class OutputTest {

  @TempDir private Path folder;

  @Test
  void aFileAppearsWhenItIsWritten() throws IOException {
    Path file = folder.resolve("a.txt");
    try (OutputFile output = OutputFile.claim(file, false)) {
      assertThat(file).doesNotExist();
      output.write("whole");
    }

    assertThat(file).hasContent("whole");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void filesAndFoldersHaveThePermissionsOfAnyNewOne() throws IOException {
    Path file = Files.createFile(folder.resolve("usual.txt"));
    Path usual = Files.createDirectory(folder.resolve("usual"));
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    try (OutputFile output = OutputFile.claim(folder.resolve("a.txt"), false)) {
      output.write("whole");
    }
    try (OutputFolder output = OutputFolder.claim(folder.resolve("glyphs"), false)) {
      output.write("b.txt", "b");
      output.commit();
    }
    try (OutputFile output = OutputFile.claim(folder.resolve("key"), false)) {
      output.writePrivate(new byte[] {1});
    }

    Set<PosixFilePermission> ofFile = Files.getPosixFilePermissions(file);
    Set<PosixFilePermission> ofFolder = Files.getPosixFilePermissions(usual);
    assertThat(Files.getPosixFilePermissions(folder.resolve("a.txt"))).isEqualTo(ofFile);
    assertThat(Files.getPosixFilePermissions(folder.resolve("glyphs/b.txt"))).isEqualTo(ofFile);
    assertThat(Files.getPosixFilePermissions(folder.resolve("glyphs"))).isEqualTo(ofFolder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsNotWrittenLeavesNoTrace() throws IOException {
    OutputFile.claim(folder.resolve("a.txt"), false).close();

    assertThat(names()).isEmpty();
  }

  @Test
  void anExistingFileStaysUnlessItMayBeOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");

    assertThatThrownBy(() -> OutputFile.claim(file, false))
        .hasMessage(file + ": exists already; choose another or allow overwriting");
    try (OutputFile output = OutputFile.claim(file, true)) {
      assertThat(file).hasContent("old");
      output.write("new");
    }
    assertThat(file).hasContent("new");
  }

  @Test
  void whatCannotBeAFileIsRefusedAtOnce() {
    assertThatThrownBy(() -> OutputFile.claim(folder, true))
        .hasMessage(folder + ": is a folder, expected a file name");
    Path lost = folder.resolve("none").resolve("a.txt");
    assertThatThrownBy(() -> OutputFile.claim(lost, false))
        .hasMessage(lost + ": there is no folder " + lost.getParent() + "; make it first");
  }

  @Test
  void theFilesOfAFolderAppearTogether() throws IOException {
    Path target = folder.resolve("glyphs");
    try (OutputFolder output = OutputFolder.claim(target, false)) {
      output.write("a.txt", "a");
      output.write("b.txt", "b");
      assertThat(target).doesNotExist();
      output.commit();
    }

    assertThat(target.resolve("a.txt")).hasContent("a");
    assertThat(target.resolve("b.txt")).hasContent("b");
    assertThat(names()).containsExactly("glyphs");
  }

  @Test
  void aFolderThatIsNotCommittedLeavesNoTrace() throws IOException {
    try (OutputFolder output = OutputFolder.claim(folder.resolve("glyphs"), false)) {
      output.write("a.txt", "a");
    }

    assertThat(names()).isEmpty();
  }

  @Test
  void aFolderThatHoldsFilesIsLeftAloneUnlessTheyMayBeOverwritten() throws IOException {
    Files.writeString(folder.resolve("old.txt"), "old");

    assertThatThrownBy(() -> OutputFolder.claim(folder, false))
        .hasMessage(folder + ": holds files already; choose another or allow overwriting");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
