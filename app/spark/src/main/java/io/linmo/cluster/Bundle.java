package io.linmo.cluster;

import io.linmo.workshop.Installation;
import io.linmo.workshop.InstallationFolders;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;

/**
 * What an installation needs to draw: base models, recognisers, standard faces and strokes.
 *
 * @param files by their paths in the installation
 */
record Bundle(LinkedHashMap<String, byte[]> files) implements Serializable {

  private static final List<String> FONTS_DATA =
      List.of("fonts.tsv", "charsets.json", "content", "strokes");

  private static Path folder;

  /** Networks take turns within an installation: each thread of an executor has its own. */
  private static final ThreadLocal<Installation> INSTALLATION = new ThreadLocal<>();

  /** An installation in a folder of this executor's machine, and what it draws. */
  record Unpacked(Path folder, Installation installation) {
    Path drawn() {
      return folder.resolve("drawn");
    }
  }

  static Bundle of(InstallationFolders folders) throws IOException {
    LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();
    for (String part : FONTS_DATA) {
      add(files, folders.fontsData(), folders.fontsData().resolve(part), "fonts-data/");
    }
    add(files, folders.models(), folders.models(), "models/");
    return new Bundle(files);
  }

  private static void add(Map<String, byte[]> files, Path root, Path from, String prefix)
      throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!prefix.equals("models/") || name.endsWith(".linmo")) {
          files.put(prefix + name, Files.readAllBytes(file));
        }
      }
    }
  }

  /** The installation of this thread; its files are unpacked once and removed at the end. */
  static Unpacked unpacked(Broadcast<Bundle> bundle, int threads) throws IOException {
    Path home = folder(bundle);
    if (INSTALLATION.get() == null) {
      InstallationFolders folders =
          new InstallationFolders(
              home,
              home.resolve("models"),
              home.resolve("faces"),
              Optional.of(home.resolve("drawn")));
      INSTALLATION.set(new Installation(folders, threads));
    }
    return new Unpacked(home, INSTALLATION.get());
  }

  private static synchronized Path folder(Broadcast<Bundle> bundle) throws IOException {
    if (folder == null) {
      Path made = Files.createTempDirectory("linmo-executor-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
      for (Map.Entry<String, byte[]> file : bundle.value().files().entrySet()) {
        Path place = made.resolve(file.getKey());
        Files.createDirectories(place.getParent());
        Files.write(place, file.getValue());
      }
      folder = made;
    }
    return folder;
  }

  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // It lies among the temporary files of a machine that is being left.
    }
  }
}
