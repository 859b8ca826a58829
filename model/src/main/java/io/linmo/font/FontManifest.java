package io.linmo.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The allow-list of faces, read from {@code fonts-data/fonts.tsv}.
 *
 * <p>Every data set is built from these rows by id, never by a folder listing, so that a style that
 * must stay unseen is not trained on by accident.
 */
public final class FontManifest {

  private final Map<String, FontFace> faces;

  private FontManifest(Map<String, FontFace> faces) {
    this.faces = faces;
  }

  /** Reads a manifest: tab-separated, UTF-8, the first line naming the columns. */
  public static FontManifest read(Path tsv) throws IOException {
    try {
      return parse(Files.readAllLines(tsv), tsv.toString());
    } catch (NoSuchFileException e) {
      throw new IOException(tsv + ": no such font manifest", e);
    }
  }

  static FontManifest parse(List<String> lines, String source) throws IOException {
    if (lines.isEmpty()) {
      throw new IOException(source + ": empty, expected a line of column names");
    }
    List<String> columns = List.of(lines.get(0).split("\t", -1));
    Map<String, FontFace> faces = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String where = source + ":" + (i + 1) + ": ";
      FontFace face = face(columns, lines.get(i).split("\t", -1), where);
      if (faces.putIfAbsent(face.id(), face) != null) {
        throw new IOException(where + "id '" + face.id() + "' is used twice");
      }
    }
    return new FontManifest(faces);
  }

  private static FontFace face(List<String> columns, String[] cells, String where)
      throws IOException {
    if (cells.length != columns.size()) {
      throw new IOException(
          "%s%d columns, expected %d".formatted(where, cells.length, columns.size()));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(columns.get(i), cells[i]);
    }
    try {
      return new FontFace(
          cell(row, "id"),
          cell(row, "script"),
          constant(FontFace.Split.class, cell(row, "split")),
          cell(row, "package"),
          cell(row, "version"),
          constant(FontFace.Container.class, cell(row, "container")),
          cell(row, "file"),
          cell(row, "licence"),
          Long.parseLong(cell(row, "bytes")),
          cell(row, "rfn").equals("1"),
          cell(row, "file_sha256"),
          cell(row, "package_sha512"),
          cell(row, "pool"));
    } catch (IllegalArgumentException e) {
      throw new IOException(where + e.getMessage(), e);
    }
  }

  private static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("column '" + column + "' is missing");
    }
    return cell;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** All faces, in the order of the file. */
  public List<FontFace> faces() {
    return List.copyOf(faces.values());
  }

  /**
   * The faces of a script in any of the given splits, in the order of the file.
   *
   * @param script {@code latin} or {@code han}
   */
  public List<FontFace> faces(String script, FontFace.Split... splits) {
    List<FontFace> chosen = new ArrayList<>();
    for (FontFace face : faces.values()) {
      if (face.script().equals(script) && Arrays.asList(splits).contains(face.split())) {
        chosen.add(face);
      }
    }
    return List.copyOf(chosen);
  }

  public Optional<FontFace> find(String id) {
    return Optional.ofNullable(faces.get(id));
  }

  /** The face of that id. */
  public FontFace face(String id) {
    return find(id)
        .orElseThrow(
            () -> new NoSuchElementException("face '" + id + "' is not in the font manifest"));
  }
}
