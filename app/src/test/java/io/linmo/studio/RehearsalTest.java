package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.workshop.Installation;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RehearsalTest extends StudioCase {

  @Test
  void aStudioThatIsClosedWhileItRehearsesLeavesNothingBehind() throws Exception {
    Path uploads;
    try (Studio other = Studio.start(Installation.find(), folder, 0)) {
      uploads = other.uploads();
      assertThat(uploads).isDirectory();
      send(
          HttpRequest.newBuilder(other.address().resolve("api/rehearsal"))
              .POST(BodyPublishers.noBody()));
      Thread.sleep(300);
    }
    assertThat(uploads).doesNotExist();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("studio-rehearsal"));
  }
}
