package io.linmo.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Disturbs commands many times and looks whether anything is lost, half written or wrong.
 *
 * <p>After {@code ./mvnw package} run
 *
 * <pre>{@code
 * java -cp "app/target/test-classes:app/target/linmo/lib/*" io.linmo.fault.Faults \
 *     app/target/linmo/bin/linmo KILLS OTHERS SEED [SCENARIO…]
 * }</pre>
 *
 * <p>Each scenario is killed and otherwise disturbed that often. What a disturbed run left must be
 * whole or absent, and after every {@value #FINISHED}th one the same command must run to its end
 * and leave what an undisturbed run leaves.
 */
final class Faults {

  private static final int FINISHED = 4;

  private final Program linmo;
  private final Path folder;
  private final Random random;
  private final Path inputs;
  private final Map<Scenario, Path> references = new HashMap<>();
  private final Map<Scenario, Long> millis = new HashMap<>();
  private final Map<Scenario, Integer> runs = new HashMap<>();

  Faults(Program linmo, Path folder, long seed) throws Exception {
    this.linmo = linmo;
    this.folder = folder;
    this.random = new Random(seed);
    folder.toFile().setExecutable(true, false);
    folder.toFile().setReadable(true, false);
    this.inputs = Inputs.make(linmo, Files.createDirectory(folder.resolve("inputs")));
  }

  public static void main(String[] arguments) throws Exception {
    Faults faults =
        new Faults(
            Program.of(arguments[0]),
            Files.createTempDirectory("linmo-faults-"),
            Long.parseLong(arguments[3]));
    List<String> chosen = List.of(arguments).subList(4, arguments.length);
    Map<String, Map<Disturbance, int[]>> table = new LinkedHashMap<>();
    List<Scenario> scenarios =
        Scenarios.all().stream()
            .filter(scenario -> chosen.isEmpty() || chosen.contains(scenario.name()))
            .toList();
    int most = Math.max(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    for (int i = 0; i < most; i++) {
      for (Scenario scenario : scenarios) {
        for (Disturbance disturbance : Disturbance.values()) {
          int wanted = Integer.parseInt(arguments[disturbance == Disturbance.KILL ? 1 : 2]);
          if (i < wanted
              && disturbance.isPossible()
              && faults.isPossible(scenario)
              && (scenario.ends() || disturbance == Disturbance.KILL)) {
            String fault = faults.run(scenario, disturbance);
            int[] counts =
                table
                    .computeIfAbsent(scenario.name(), name -> new EnumMap<>(Disturbance.class))
                    .computeIfAbsent(disturbance, one -> new int[2]);
            counts[0]++;
            counts[1] += fault.isEmpty() ? 1 : 0;
            System.out.printf(
                "%s, %s, run %d: %s%n",
                scenario.name(), disturbance, i + 1, fault.isEmpty() ? "ok" : fault);
          }
        }
      }
      print(table);
    }
  }

  private static void print(Map<String, Map<Disturbance, int[]>> table) {
    table.forEach(
        (scenario, counts) -> {
          List<String> cells = new ArrayList<>();
          counts.forEach((what, n) -> cells.add("%s %d of %d".formatted(what, n[1], n[0])));
          System.out.printf("| %s | %s |%n", scenario, String.join(" | ", cells));
        });
  }

  boolean isPossible(Scenario scenario) throws IOException {
    return scenario.isPossible(inputs);
  }

  /** Disturbs one run; what was wrong afterwards, empty for nothing. */
  String run(Scenario scenario, Disturbance disturbance) throws Exception {
    Path place = folder.resolve(scenario.name());
    Path reference = reference(scenario, place);
    String fault = disturbance.run(linmo, scenario, place, millis.get(scenario), random);
    if (fault.isEmpty() && !disturbance.changesResults()) {
      fault = scenario.fault(linmo, place, reference, false);
    }
    boolean fresh = disturbance != Disturbance.KILL;
    if (fresh) {
      Inputs.copy(inputs, place.resolve("in"));
    }
    boolean finish = runs.merge(scenario, 1, Integer::sum) % FINISHED == 0;
    if (fault.isEmpty() && finish && !disturbance.changesResults()) {
      fault = scenario.finish(linmo, place);
      if (fault.isEmpty()) {
        fault = scenario.fault(linmo, place, reference, true);
      }
    }
    if (scenario.ends() && (finish || fresh || !fault.isEmpty())) {
      Inputs.remove(place.resolve("out"));
      makeWritable(Files.createDirectory(place.resolve("out")));
    }
    return fault;
  }

  private Path reference(Scenario scenario, Path place) throws Exception {
    Path known = references.get(scenario);
    if (known != null) {
      return known;
    }
    makeWritable(Files.createDirectories(place.resolve("out")));
    makeWritable(place);
    Inputs.copy(inputs, place.resolve("in"));
    long start = System.nanoTime();
    scenario.prepare(linmo, place);
    long took = (System.nanoTime() - start) / 1_000_000;
    Path reference = folder.resolve(scenario.name() + "-reference");
    Inputs.copy(place.resolve("out"), reference);
    if (scenario.ends()) {
      Inputs.remove(place.resolve("out"));
      makeWritable(Files.createDirectory(place.resolve("out")));
    }
    references.put(scenario, reference);
    millis.put(scenario, scenario.ends() ? took : Math.min(took, 6000));
    return reference;
  }

  private static void makeWritable(Path path) {
    path.toFile().setWritable(true, false);
    path.toFile().setReadable(true, false);
    path.toFile().setExecutable(true, false);
  }
}
