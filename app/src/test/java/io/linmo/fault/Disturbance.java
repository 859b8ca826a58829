package io.linmo.fault;

import io.linmo.fault.Program.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What befalls a run. */
enum Disturbance {
  /** SIGKILL at a random instant. */
  KILL {
    @Override
    String run(Program linmo, Scenario scenario, Path folder, long millis, Random random)
        throws Exception {
      Process process = linmo.start(folder, scenario.arguments(folder));
      Thread killer =
          new Thread(
              () -> {
                try {
                  Thread.sleep(random.nextLong(millis + millis / 10));
                  Program.kill(process);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      killer.start();
      scenario.drive(process, folder);
      killer.join();
      return "";
    }
  },
  /** No file may grow beyond a limit, as on a disk that is full. */
  FULL_DISK {
    @Override
    boolean isPossible() {
      return isInstalled("bash");
    }

    @Override
    String run(Program linmo, Scenario scenario, Path folder, long millis, Random random)
        throws Exception {
      int blocks = 1 << random.nextInt(7);
      String limit = "ulimit -f %d; exec \"$@\"".formatted(blocks);
      return orderly(linmo.under(List.of("bash", "-c", limit, "bash")), scenario, folder);
    }
  },
  /** The folder may not be written. */
  FORBIDDEN {
    private static final List<String> OTHER_USER =
        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @Override
    boolean isPossible() {
      return !isRoot() || isInstalled("setpriv") && canOthersReadTheProgram();
    }

    private static boolean isRoot() {
      return System.getProperty("user.name").equals("root");
    }

    private static boolean canOthersReadTheProgram() {
      try {
        URI library =
            picocli.CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        List<String> command = new ArrayList<>(OTHER_USER);
        command.addAll(List.of("test", "-r", Path.of(library).toString()));
        return new ProcessBuilder(command).start().waitFor() == 0;
      } catch (IOException | URISyntaxException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    String run(Program linmo, Scenario scenario, Path folder, long millis, Random random)
        throws Exception {
      Path out = folder.resolve("out");
      out.toFile().setWritable(false, false);
      try {
        Program user = linmo.under(isRoot() ? OTHER_USER : List.of());
        return orderly(user, scenario, folder);
      } finally {
        out.toFile().setWritable(true, true);
      }
    }
  },
  /** A file that it reads was cut or changed. */
  DAMAGED {
    @Override
    String run(Program linmo, Scenario scenario, Path folder, long millis, Random random)
        throws Exception {
      List<Path> files;
      try (Stream<Path> all = Files.walk(folder.resolve("in"))) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (int i = 0; i < 3; i++) {
        damage(files.get(random.nextInt(files.size())), random);
      }
      return orderly(linmo, scenario, folder);
    }
  },
  /** The clock is years off. */
  CLOCK {
    @Override
    boolean isPossible() {
      return isInstalled("faketime");
    }

    @Override
    String run(Program linmo, Scenario scenario, Path folder, long millis, Random random)
        throws Exception {
      List<String> years =
          List.of(
              "faketime", "-f", (random.nextBoolean() ? "-" : "+") + (1 + random.nextInt(9)) + "y");
      return orderly(linmo.with("DONT_FAKE_MONOTONIC", "1").under(years), scenario, folder);
    }
  };

  boolean isPossible() {
    return true;
  }

  /**
   * Runs a scenario and disturbs it.
   *
   * @param millis that a run takes by itself
   * @return what went wrong with the program itself; empty for nothing
   */
  abstract String run(Program linmo, Scenario scenario, Path folder, long millis, Random random)
      throws Exception;

  /** Whether what a disturbed run leaves may be the result of other input. */
  boolean changesResults() {
    return this == DAMAGED;
  }

  private static String orderly(Program linmo, Scenario scenario, Path folder) throws Exception {
    Outcome outcome = linmo.run(folder, scenario.arguments(folder));
    return outcome.isOrderly()
        ? ""
        : "%s: exit %d: %s".formatted(scenario.name(), outcome.exitCode(), outcome.errors());
  }

  private static void damage(Path file, Random random) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      if (bytes.length() == 0) {
        return;
      }
      long at = random.nextLong(bytes.length());
      if (random.nextInt(3) == 0) {
        bytes.setLength(at);
      } else {
        bytes.seek(at);
        bytes.write(random.nextInt(256));
      }
    }
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
