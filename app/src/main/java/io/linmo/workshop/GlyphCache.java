package io.linmo.workshop;

import io.linmo.generation.GlyphStore;
import io.linmo.image.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which the glyphs of hands are kept between runs, a folder for each hand.
 *
 * <p>The name of a hand's folder is a digest of all that its glyphs depend on: the style file, the
 * models, the standard faces and the program. The folders that were used longest ago are removed
 * when all together grow too large.
 */
final class GlyphCache {

  /** Bytes of all glyphs that are kept. */
  private static final long MOST_BYTES = 1L << 30;

  /** Bytes at the end of Linmo's own files that hold the digest of the rest. */
  private static final int DIGEST = 32;

  private static final int NAME = 16;

  private final InstallationFolders folders;
  private final Optional<Path> program;
  private final long mostBytes;

  GlyphCache(InstallationFolders folders) {
    this(folders, program(), MOST_BYTES);
  }

  /**
   * @param program the archive of the classes that draw; empty to keep no glyphs
   * @param mostBytes of all glyphs that are kept
   */
  GlyphCache(InstallationFolders folders, Optional<Path> program, long mostBytes) {
    this.folders = folders;
    this.program = program;
    this.mostBytes = mostBytes;
  }

  /**
   * The glyphs of the hand in a file; empty where none are kept.
   *
   * @param mark of the file when the hand was read
   */
  Optional<GlyphStore> of(Path style, byte[] mark) {
    if (folders.drawnGlyphs().isEmpty() || program.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (!Arrays.equals(mark, end(style))) {
        return Optional.empty(); // Another hand has taken the file's place.
      }
      Path all = folders.drawnGlyphs().get();
      Path own = all.resolve(name(mark));
      if (Files.isDirectory(own)) {
        Files.setLastModifiedTime(own, FileTime.from(Instant.now()));
      } else if (Files.isDirectory(all)) {
        shrink(all);
      } else {
        makePrivate(all);
      }
      return Optional.of(new GlyphStore(own));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // Without the folder all glyphs are drawn anew.
    }
  }

  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** What a style file is recognised by, before it is read. */
  static byte[] mark(Path style) {
    return Attempt.of(() -> end(style));
  }

  private String name(byte[] style) throws IOException {
    return HexFormat.of().formatHex(digest(style), 0, NAME);
  }

  /** A digest of all that the glyphs of the hand in a file depend on, in hex. */
  String fingerprint(Path style) throws IOException {
    return HexFormat.of().formatHex(digest(end(style)));
  }

  private byte[] digest(byte[] style) throws IOException {
    MessageDigest digest = sha256();
    digest.update(style);
    for (Script script : Script.values()) {
      String label = Installation.label(script);
      for (String model : List.of(label, label + "-recogniser", label + "-writer")) {
        update(digest, folders.models().resolve(model + ".linmo"));
      }
    }
    update(digest, folders.fontsData().resolve("strokes").resolve("hanzi-medians.linmo"));
    digest.update(Files.readAllBytes(folders.fontManifest()));
    if (program.isPresent()) {
      digest.update(Files.readAllBytes(program.get()));
    }
    return digest.digest();
  }

  private static void update(MessageDigest digest, Path file) throws IOException {
    digest.update(Files.isRegularFile(file) ? end(file) : new byte[1]);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest that one of Linmo's own files ends with. */
  private static byte[] end(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(DIGEST);
      channel.read(bytes, Math.max(0, channel.size() - DIGEST));
      return bytes.array();
    }
  }

  /** The archive of the classes that draw; empty where they are loose, as while they are built. */
  private static Optional<Path> program() {
    try {
      CodeSource source = GlyphStore.class.getProtectionDomain().getCodeSource();
      return Optional.ofNullable(source == null ? null : Path.of(source.getLocation().toURI()))
          .filter(Files::isRegularFile);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Removes what was used longest ago, until the rest is small enough. */
  private void shrink(Path all) throws IOException {
    List<Path> latestFirst;
    try (Stream<Path> hands = Files.list(all)) {
      latestFirst =
          hands
              .filter(Files::isDirectory)
              .sorted(Comparator.comparing(GlyphCache::lastUse).reversed())
              .toList();
    }
    long sum = 0;
    for (Path hand : latestFirst) {
      sum += size(hand);
      if (sum > mostBytes) {
        remove(hand);
      }
    }
  }

  private static FileTime lastUse(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static long size(Path folder) throws IOException {
    long[] sum = {0};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // Another process removed it.
          }
        });
    return sum[0];
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
