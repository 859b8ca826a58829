package io.linmo.font;

import io.linmo.storage.FileReplacement;
import io.linmo.work.ParallelWork;
import io.linmo.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Fetches the manifest's faces into a cache folder, as {@code <cache>/<id>.<ttf|otf|ttc|woff>}.
 *
 * <p>Packages come from the npm registry and the Debian archive, four at a time. A package must
 * have the SHA-512 and each font the SHA-256 of the manifest; otherwise it is refused by name.
 * Files already there and whole are left alone, files appear whole or not at all, and what cannot
 * be had is reported while the others go on.
 */
public final class FontFetcher {

  /** Observes every face that is done; called from one thread at a time. */
  @FunctionalInterface
  public interface Listener {
    Listener SILENT = (face, outcome) -> {};

    void settled(FontFace face, Outcome outcome);
  }

  /**
   * What became of one face.
   *
   * @param state whether it is in the cache now
   * @param reason why it is not; empty otherwise
   */
  public record Outcome(State state, String reason) {}

  /** Whether a face is in the cache now, and since when. */
  public enum State {
    PRESENT,
    FETCHED,
    FAILED
  }

  private static final int CONNECTIONS = 4;

  private final Path cache;
  private final FontDownload download;
  private final Listener listener;

  /** A fetcher from the public npm registry and Debian archive. */
  public FontFetcher(Path cache, Listener listener) {
    this(
        cache,
        listener,
        new FontDownload(
            URI.create("https://registry.npmjs.org/"),
            List.of(
                URI.create("https://deb.debian.org/debian/"),
                URI.create("https://snapshot.debian.org/archive/debian/20250520T000000Z/"))));
  }

  FontFetcher(Path cache, Listener listener, FontDownload download) {
    this.cache = cache;
    this.listener = listener;
    this.download = download;
  }

  /** Brings the faces into the cache; the outcomes are in the order of the faces. */
  public Map<FontFace, Outcome> fetch(Collection<FontFace> faces)
      throws IOException, InterruptedException {
    Files.createDirectories(cache);
    Map<String, List<FontFace>> packages =
        faces.stream()
            .collect(
                Collectors.groupingBy(
                    face -> face.packageName() + "@" + face.version(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<FontFace, Outcome> settled = new LinkedHashMap<>();
    faces.forEach(face -> settled.put(face, new Outcome(State.FAILED, "not tried")));
    List<Callable<Boolean>> fetches = new ArrayList<>();
    for (List<FontFace> group : packages.values()) {
      fetches.add(
          () -> {
            fetchPackage(group, settled);
            return true;
          });
    }
    new ParallelWork(CONNECTIONS).map(fetches, Progress.SILENT, "");
    return settled;
  }

  /** Settles all faces of one package. */
  private void fetchPackage(List<FontFace> group, Map<FontFace, Outcome> settled) {
    List<FontFace> missing = new ArrayList<>();
    for (FontFace face : group) {
      if (isWhole(face)) {
        settle(face, new Outcome(State.PRESENT, ""), settled);
      } else {
        missing.add(face);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    try {
      Map<String, byte[]> files = download(missing);
      missing.forEach(face -> settle(face, store(face, files.get(face.file())), settled));
    } catch (IOException | UncheckedIOException e) {
      missing.forEach(face -> settle(face, failed(e.getMessage()), settled));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      missing.forEach(face -> settle(face, failed("interrupted"), settled));
    }
  }

  private Map<String, byte[]> download(List<FontFace> missing)
      throws IOException, InterruptedException {
    FontFace first = missing.get(0);
    Path archive = cache.resolve(first.packageSha512().substring(0, 32) + ".package.part");
    download.fetch(first, archive);
    Map<String, byte[]> files =
        FontPackage.extract(
            archive,
            first.container(),
            missing.stream().map(FontFace::file).collect(Collectors.toSet()));
    Files.delete(archive);
    return files;
  }

  private boolean isWhole(FontFace face) {
    Path file = cache.resolve(face.fileName());
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == face.bytes()
          && Checksum.sha256(Files.readAllBytes(file)).equals(face.sha256());
    } catch (IOException e) {
      return false;
    }
  }

  private Outcome store(FontFace face, byte[] bytes) {
    if (bytes == null) {
      return failed("package %s has no file %s".formatted(face.packageName(), face.file()));
    }
    String found = Checksum.sha256(bytes);
    if (!found.equals(face.sha256())) {
      return failed("SHA-256 is %s, expected %s".formatted(found, face.sha256()));
    }
    try {
      FileReplacement.write(cache.resolve(face.fileName()), bytes);
      return new Outcome(State.FETCHED, "");
    } catch (IOException e) {
      return failed("cannot be written: " + e);
    }
  }

  private static Outcome failed(String reason) {
    return new Outcome(State.FAILED, reason);
  }

  private void settle(FontFace face, Outcome outcome, Map<FontFace, Outcome> settled) {
    synchronized (settled) {
      settled.put(face, outcome);
      listener.settled(face, outcome);
    }
  }
}
