package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.workshop.Installation;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RehearsalTest extends StudioCase {

  @Test
  @Timeout(60)
  void aStudioThatIsClosedWhileItRehearsesLeavesNothingBehind() throws Exception {
    Path uploads;
    try (Studio other = Studio.start(Installation.find(), folder, 0)) {
      uploads = other.uploads();
      assertThat(uploads).isDirectory();
      send(
          HttpRequest.newBuilder(other.address().resolve("api/rehearsal"))
              .POST(BodyPublishers.noBody()));
      while (!isWritten(uploads, "sheet.jpg")) {
        Thread.sleep(10);
      }
    }
    assertThat(uploads).doesNotExist();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("studio-rehearsal"));
  }

  private static boolean isWritten(Path folder, String name) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.endsWith(name));
    }
  }
}
