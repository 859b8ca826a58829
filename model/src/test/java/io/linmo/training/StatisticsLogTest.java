package io.linmo.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsLogTest {

  @TempDir private Path folder;

  @Test
  void linesWrittenAgainAfterAKillCountOnce() throws IOException {
    Path file = folder.resolve("statistics.jsonl");
    Files.writeString(
        file,
        """
        {"images":100,"dice":0.5}
        {"images":160,"heldOutIou":0.3}
        {"images":200,"dice":0.4}
        {"images":300,"dice":0.3}
        {"images":400,"di
        {"images":200,"dice":0.4}
        {"images":250,"heldOutIou":0.35}
        {"images":300,"dice":0.3}
        """);
    assertThat(new StatisticsLog(file).read())
        .extracting(line -> line.get("images").asInt())
        .containsExactly(100, 160, 200, 250, 300);
  }

  @Test
  void aGridDrawnAtTheSameStepAsALogLineIsKept() throws IOException {
    Path file = folder.resolve("statistics.jsonl");
    Files.writeString(file, "{\"images\":100,\"dice\":0.5}\n{\"images\":100,\"heldOutIou\":0.3}\n");
    assertThat(new StatisticsLog(file).read()).hasSize(2);
  }
}
