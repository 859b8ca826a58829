package io.linmo.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a folder of pictures holds, each list in the order of the names. Hidden files and those that
 * systems leave behind ({@code ._a.png}, {@code .DS_Store}, {@code Thumbs.db}) are in none of them.
 *
 * @param pictures files that are pictures by their names, whether they can be read or not
 * @param drawings SVG files
 * @param others all else, folders too
 */
public record PictureFolder(List<Path> pictures, List<Path> drawings, List<Path> others) {

  private static final Set<String> LEFT_BEHIND =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "icon\r");

  public PictureFolder {
    pictures = List.copyOf(pictures);
    drawings = List.copyOf(drawings);
    others = List.copyOf(others);
  }

  /** Looks into a folder, not into those within it. */
  public static PictureFolder of(Path folder) throws IOException {
    List<Path> pictures = new ArrayList<>();
    List<Path> drawings = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path file : visible(folder)) {
      String name = file.getFileName().toString();
      if (Files.isDirectory(file) || !PictureFormat.isNamed(name)) {
        others.add(file);
      } else if (name.toLowerCase(Locale.ROOT).endsWith(".svg")) {
        drawings.add(file);
      } else {
        pictures.add(file);
      }
    }
    return new PictureFolder(pictures, drawings, others);
  }

  /**
   * Names the files that are not images; empty where there are none.
   *
   * @param most names that are given
   */
  public Optional<String> remark(int most) {
    String names =
        others.stream()
            .limit(most)
            .map(file -> file.getFileName().toString())
            .collect(Collectors.joining(", "));
    String more = others.size() > most ? ", …" : "";
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of("no images, passed over: %s%s".formatted(names, more));
  }

  private static List<Path> visible(Path folder) throws IOException {
    List<Path> visible = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.sorted().toList()) {
        if (!isLeftBehind(file)) {
          visible.add(file);
        }
      }
    }
    return visible;
  }

  private static boolean isLeftBehind(Path file) throws IOException {
    String name = file.getFileName().toString();
    return name.startsWith(".")
        || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT))
        || Files.isHidden(file);
  }
}
