package io.linmo.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {

  @TempDir private Path folder;

  @Test
  void filesAreSortedByWhatTheirNamesSay() throws IOException {
    make("b.JPG", "a.png", "c.webp", "phone.heic", "d.svg", "notes.txt", "README");
    Files.createDirectory(folder.resolve("more.png"));
    PictureFolder found = PictureFolder.of(folder);
    assertThat(names(found.pictures())).containsExactly("a.png", "b.JPG", "c.webp", "phone.heic");
    assertThat(names(found.drawings())).containsExactly("d.svg");
    assertThat(names(found.others())).containsExactly("README", "more.png", "notes.txt");
  }

  @Test
  void whatSystemsLeaveBehindIsPassedOver() throws IOException {
    make("._a.png", ".DS_Store", ".hidden.png", "Thumbs.db", "desktop.ini");
    Files.createDirectory(folder.resolve("__MACOSX"));
    assertThat(PictureFolder.of(folder))
        .isEqualTo(new PictureFolder(List.of(), List.of(), List.of()));
  }

  private void make(String... names) throws IOException {
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }
}
