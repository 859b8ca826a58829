package io.linmo.workshop;

import io.linmo.ufo.UfoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an earlier run has written into a folder of glyphs.
 *
 * @param index of that run; {@link GlyphIndex#NONE} where there was none
 */
record EarlierGlyphs(Path folder, GlyphIndex index) {

  /** The UFO of a folder. */
  static final String UFO = "hand.ufo";

  private static final Pattern GLYPH_FILE = Pattern.compile("U\\+[0-9A-F]{4,6}\\.(svg|png)");

  static EarlierGlyphs in(Path folder) {
    return new EarlierGlyphs(folder, GlyphIndex.in(folder));
  }

  /** Whether it was a run with these inputs. */
  boolean isOf(String inputs) {
    return index.inputs().equals(inputs);
  }

  /** Refuses a folder that cannot be written, or holds files that must not be replaced. */
  void requireUsable(boolean overwrite) {
    boolean unfinished = !index.inputs().isEmpty() && !index.complete();
    if (unfinished && !overwrite) {
      throw LinmoException.exists(
          folder,
          "holds an unfinished run with other options or of another hand, which only the same"
              + " command continues");
    }
    OutputFolder.requireUsable(folder, overwrite);
  }

  /** Whether the files of a row are as they were written. */
  boolean isWhole(Map<String, Object> row) {
    return GlyphIndex.files(row).entrySet().stream()
        .allMatch(file -> isWhole(file.getKey(), file.getValue()));
  }

  private boolean isWhole(String name, String digest) {
    try {
      Path path = folder.resolve(name);
      return Files.isRegularFile(path) && Digest.of(Files.readAllBytes(path)).equals(digest);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Removes the files of that run, so that none stays beside those of another run: the listed ones
   * that nobody has changed, and of an unfinished run those that it had not listed yet.
   */
  void remove() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map<String, Object> row : index.rows().values()) {
      GlyphIndex.files(row)
          .forEach(
              (name, digest) -> {
                if (isWhole(name, digest)) {
                  files.add(folder.resolve(name));
                }
              });
    }
    if (!index.inputs().isEmpty() && !index.complete()) {
      files.addAll(unlisted());
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    removeUfoWithoutGlyphs();
  }

  private void removeUfoWithoutGlyphs() throws IOException {
    Path ufo = folder.resolve(UFO);
    if (index.inputs().isEmpty() || !glyphsOfUfo().isEmpty()) {
      return;
    }
    for (String shared : UfoWriter.files("", "", 0, 0, List.of()).keySet()) {
      Files.deleteIfExists(ufo.resolve(shared));
    }
    OutputFolder.removeEmpty(ufo.resolve("glyphs"));
    OutputFolder.removeEmpty(ufo);
  }

  private List<Path> unlisted() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> GLYPH_FILE.matcher(file.getFileName().toString()).matches())
          .forEach(files::add);
    }
    files.addAll(glyphsOfUfo());
    return files;
  }

  private List<Path> glyphsOfUfo() throws IOException {
    Path glyphs = folder.resolve(UFO).resolve("glyphs");
    if (!Files.isDirectory(glyphs)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(glyphs)) {
      return all.filter(file -> file.toString().endsWith(".glif")).toList();
    }
  }
}
