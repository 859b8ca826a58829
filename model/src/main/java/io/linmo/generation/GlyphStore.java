package io.linmo.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps the drawn glyphs of one hand in a folder, a file each, so that none is drawn twice.
 *
 * <p>Drawing depends on nothing but the hand, the models, the program and the options: the folder
 * stands for the first three, a folder in it for the options. A glyph that cannot be kept or is
 * damaged is drawn again. Safe for use by several threads and processes.
 */
public final class GlyphStore {

  private static final int NAME = 8;

  private final Path folder;

  /**
   * @param folder of one hand; made when the first glyph is kept
   */
  public GlyphStore(Path folder) {
    this.folder = folder;
  }

  /** Whether a glyph was kept before. */
  public boolean isUsed() {
    return Files.isDirectory(folder);
  }

  /**
   * Which drawing of a character is meant.
   *
   * @param number of the form, 0 for the typical one
   */
  public record Drawing(GenerationOptions options, int number) {

    private String name() {
      String text =
          "%d %s %d %s"
              .formatted(
                  options.seed(), options.variation(), number, new TreeMap<>(options.forms()));
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, NAME);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  private Path file(int codePoint, Drawing drawing) {
    return folder.resolve(drawing.name()).resolve("U+%04X".formatted(codePoint));
  }

  /** Whether a drawing was kept; one that is damaged counts too. */
  public boolean has(int codePoint, Drawing drawing) {
    return Files.isRegularFile(file(codePoint, drawing));
  }

  /** A glyph that was kept, exactly as it was drawn. */
  public Optional<GeneratedGlyph> find(int codePoint, Drawing drawing) {
    Path file = file(codePoint, drawing);
    try {
      if (Files.isRegularFile(file)) {
        GeneratedGlyph glyph = GlyphRecord.decode(Files.readAllBytes(file));
        return Optional.of(glyph).filter(g -> g.sample().codePoint() == codePoint);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Keeps a glyph, if the folder can be written. */
  public void keep(GeneratedGlyph glyph, Drawing drawing) {
    Path file = file(glyph.sample().codePoint(), drawing);
    Path part =
        file.resolveSibling(
            ".%s-%08x".formatted(file.getFileName(), ThreadLocalRandom.current().nextInt()));
    try {
      Files.createDirectories(file.getParent());
      Files.write(part, GlyphRecord.encode(glyph));
      move(part, file);
    } catch (IOException e) {
      // A full or read-only disk costs time, not the glyph.
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
