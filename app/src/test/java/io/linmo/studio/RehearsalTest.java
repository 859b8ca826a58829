package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.workshop.Installation;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest extends StudioCase {

  private static Set<Path> uploads() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("linmo-studio-"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void aStudioThatIsClosedWhileItRehearsesLeavesNothingBehind() throws Exception {
    Set<Path> before = uploads();
    try (Studio other = Studio.start(Installation.find(), folder, 0)) {
      assertThat(uploads()).hasSizeGreaterThan(before.size());
      send(
          HttpRequest.newBuilder(other.address().resolve("api/rehearsal"))
              .POST(BodyPublishers.noBody()));
      Thread.sleep(300);
    }
    assertThat(uploads()).isSubsetOf(before);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("studio-rehearsal"));
  }
}
