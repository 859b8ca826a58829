package io.linmo.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The statistics of a run as JSON lines, each the mean over some steps. */
final class StatisticsLog {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<StepStatistics> pending = new ArrayList<>();

  StatisticsLog(Path file) {
    this.file = file;
  }

  void add(StepStatistics statistics) {
    pending.add(statistics);
  }

  /**
   * Writes the means of what was added since the last call, with {@code more} fields before them.
   */
  ObjectNode flush(ObjectNode more) throws IOException {
    for (RecordComponent term : StepStatistics.class.getRecordComponents()) {
      pending.stream()
          .mapToDouble(statistics -> value(term, statistics))
          .filter(Double::isFinite)
          .average()
          .ifPresent(mean -> more.put(term.getName(), mean));
    }
    pending.clear();
    Files.writeString(file, more + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return more;
  }

  private static double value(RecordComponent term, StepStatistics statistics) {
    try {
      return (double) term.getAccessor().invoke(statistics);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static ObjectNode line() {
    return JSON.createObjectNode();
  }

  /**
   * All lines written so far, also by earlier sessions of the run; without those that a killed
   * session left half written, and those that were written again when the run went back to a
   * checkpoint.
   */
  List<JsonNode> read() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        JsonNode node = JSON.readTree(line);
        if (node.hasNonNull("images")) {
          lines.removeIf(earlier -> isRepeated(earlier, node));
          lines.add(node);
        }
      } catch (JsonProcessingException e) {
        continue;
      }
    }
    return lines;
  }

  private static boolean isRepeated(JsonNode earlier, JsonNode later) {
    long before = earlier.get("images").asLong() - later.get("images").asLong();
    return before > 0 || before == 0 && earlier.has("heldOutIou") == later.has("heldOutIou");
  }
}
