package io.linmo.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.StyleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The jobs of a batch.
 *
 * @param jobs in the order in which they are done, each with files of its own
 */
public record BatchPlan(List<BatchJob> jobs) {

  private static final Set<String> FIELDS =
      Set.of("style", "charset", "format", "variants", "seed", "family");

  private static final String EXPECTED = "{\"jobs\": [{\"style\": \"a.style\", …}]}";

  public BatchPlan {
    jobs = List.copyOf(jobs);
    Set<String> names = new HashSet<>();
    for (BatchJob job : jobs) {
      if (!names.add(job.name())) {
        throw LinmoException.request(
            "two jobs would write %s: give each hand and set once".formatted(job.name()));
      }
    }
    if (jobs.isEmpty()) {
      throw LinmoException.request("there is no job in the batch");
    }
  }

  /** The same job for each style file of a folder, in the order of their names. */
  public static BatchPlan of(Path folder, String charset, List<String> formats, long seed) {
    if (!Files.isDirectory(folder)) {
      throw LinmoException.failure(folder, "there is no such folder").expected("style files");
    }
    return new BatchPlan(
        StyleFiles.in(folder).stream()
            .map(s -> new BatchJob(s, charset, formats, OptionalInt.empty(), seed, ""))
            .toList());
  }

  /**
   * Reads {@code {"jobs": [{"style": "ada.style", "charset": "latin", "format": ["ttf"],
   * "variants": 3, "seed": 1, "family": "Ada"}]}}; all but the style may be left out. Paths are
   * relative to the file.
   */
  public static BatchPlan read(Path file) {
    InputFile.require(file, "a file of jobs");
    List<BatchJob> jobs = new ArrayList<>();
    try {
      JsonNode list = new ObjectMapper().readTree(Files.readAllBytes(file)).path("jobs");
      if (!list.isArray()) {
        throw LinmoException.failure(file, "is not a list of jobs").expected(EXPECTED);
      }
      for (JsonNode node : list) {
        jobs.add(job(file, jobs.size() + 1, node));
      }
    } catch (IOException e) {
      throw LinmoException.failure(file, "is not JSON").expected(EXPECTED).causedBy(e);
    }
    return new BatchPlan(jobs);
  }

  private static BatchJob job(Path file, int number, JsonNode node) {
    String where = "%s: job %d".formatted(file, number);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw LinmoException.failure(where, "unknown field '%s'".formatted(name))
                    .expected(String.join(", ", FIELDS.stream().sorted().toList()));
              }
            });
    if (!node.path("style").isTextual()) {
      throw LinmoException.failure(where, "it names no style").expected("\"style\": \"a.style\"");
    }
    List<String> formats = new ArrayList<>();
    JsonNode format = node.path("format");
    (format.isArray() ? format : List.of(format)).forEach(f -> formats.add(f.asText("ttf")));
    return new BatchJob(
        file.toAbsolutePath().resolveSibling(node.get("style").asText()),
        node.path("charset").asText("ascii"),
        format.isMissingNode() ? List.of("ttf") : formats,
        node.has("variants") ? OptionalInt.of(node.get("variants").asInt()) : OptionalInt.empty(),
        node.path("seed").asLong(1),
        node.path("family").asText(""));
  }
}
