package io.linmo.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the distribution's own data lies: {@code fonts-data/}, {@code models/} and {@code
 * samples/}.
 *
 * <p>The start script says so by the system property {@code linmo.home}. Without it the folder is
 * looked for above the program and above the working folder, so that a built source tree works too.
 */
record LinmoHome(Path folder) {

  private static final String PROPERTY = "linmo.home";
  private static final String MODELS_PROPERTY = "linmo.models";
  private static final String MODELS_VARIABLE = "LINMO_MODELS";
  private static final Path MARK = Path.of("fonts-data", "fonts.tsv");

  static LinmoHome find() throws CommandFailure {
    String told = System.getProperty(PROPERTY);
    if (told != null) {
      return new LinmoHome(Path.of(told));
    }
    return Stream.of(programFolder(), Optional.of(Path.of("").toAbsolutePath()))
        .flatMap(Optional::stream)
        .flatMap(start -> Stream.iterate(start, folder -> folder != null, Path::getParent))
        .filter(folder -> Files.exists(folder.resolve(MARK)))
        .findFirst()
        .map(LinmoHome::new)
        .orElseThrow(
            () ->
                new CommandFailure(
                    "no %s above the program or the working folder; start Linmo by bin/linmo"
                        .formatted(MARK)));
  }

  private static Optional<Path> programFolder() {
    try {
      var source = LinmoHome.class.getProtectionDomain().getCodeSource();
      return Optional.ofNullable(source == null ? null : Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  Path fontManifest() {
    return folder.resolve(MARK);
  }

  Path fontsData() {
    return folder.resolve("fonts-data");
  }

  /** Faces of hands to try the program with. */
  Path hands() {
    return fontsData().resolve("hands");
  }

  Path characterSets() {
    return fontsData().resolve("charsets.json");
  }

  /** Base models: where we are told, in the distribution, or in the source tree. */
  Path models() {
    String told = System.getProperty(MODELS_PROPERTY, System.getenv(MODELS_VARIABLE));
    if (told != null && !told.isBlank()) {
      return Path.of(told);
    }
    Path distributed = folder.resolve("models");
    return Files.isDirectory(distributed)
        ? distributed
        : folder.resolve("model").resolve("weights");
  }
}
