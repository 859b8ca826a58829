package io.linmo.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of several hands.
 *
 * @param single whether one hand was named, not a folder
 */
public record StyleFiles(List<Path> files, boolean single) {

  private static final String ENDING = ".style";

  /** Files, and of folders the style files in them, in the order of their names. */
  public static StyleFiles of(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(in(path));
      } else {
        files.add(InputFile.require(path, "a learned hand"));
      }
    }
    return new StyleFiles(files, named.size() == 1 && !Files.isDirectory(named.get(0)));
  }

  /** The style files of a folder, in the order of their names. */
  public static List<Path> in(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> styles =
          all.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
      if (styles.isEmpty()) {
        throw LinmoException.failure(folder, "holds no style files");
      }
      return styles;
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }

  /** The name of a hand's files: that of its style file without the ending. */
  public static String name(Path style) {
    String file = style.getFileName().toString();
    return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
  }

  /**
   * The folder of each hand: a single one's is {@code parent}; of several each has one in it, by
   * the name of its file, and {@code parent} is made if it is not there.
   */
  public Map<Path, Path> folders(Path parent) {
    Map<Path, Path> folders = new LinkedHashMap<>();
    for (Path style : files) {
      Path folder = single ? parent : parent.resolve(name(style));
      if (folders.containsValue(folder)) {
        throw LinmoException.request(
            "two hands would be written to %s: rename one of the style files".formatted(folder));
      }
      folders.put(style, folder);
    }
    if (!single) {
      make(parent);
    }
    return folders;
  }

  private static void make(Path folder) {
    OutputFolder.requireUsable(folder, true);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw LinmoException.failure(folder, "cannot be made: " + FailureText.of(e)).causedBy(e);
    }
  }
}
