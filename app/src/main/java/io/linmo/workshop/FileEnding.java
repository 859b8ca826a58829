package io.linmo.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The ending of a file's name, by which its format is chosen. */
public final class FileEnding {

  private static final Set<String> TEXTS =
      Set.of("txt", "text", "md", "csv", "tsv", "json", "html", "htm", "rtf", "odt", "doc", "docx");

  private static final Set<String> OTHERS =
      Set.of(
          "svg", "png", "jpg", "jpeg", "tif", "tiff", "pdf", "ttf", "otf", "woff", "woff2", "hpgl",
          "plt", "style");

  private FileEnding() {}

  /** The one of some formats whose name, in small letters, is the ending. */
  static <E extends Enum<E>> E choose(Path file, E[] formats) {
    return Stream.of(formats)
        .filter(format -> hasEnding(file, format.name()))
        .findFirst()
        .orElseThrow(() -> LinmoException.request("out", file, "a file name in " + list(formats)));
  }

  /**
   * Refuses a file's name without the ending of the only format that can be written.
   *
   * @param option what the request calls the file
   */
  public static Path require(String option, Path file, String ending) {
    if (!hasEnding(file, ending)) {
      throw LinmoException.request(option, file, "a file name in ." + ending);
    }
    return file;
  }

  /** Whether a name ends as those of files that are read or written. */
  static boolean isOfFile(Path name) {
    return Stream.concat(TEXTS.stream(), OTHERS.stream()).anyMatch(e -> hasEnding(name, e));
  }

  /** Whether a name ends as those of files of text. */
  static boolean isOfText(Path name) {
    return TEXTS.stream().anyMatch(ending -> hasEnding(name, ending));
  }

  private static boolean hasEnding(Path file, String ending) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith("." + ending.toLowerCase(Locale.ROOT));
  }

  private static String list(Enum<?>[] formats) {
    List<String> endings =
        Stream.of(formats).map(format -> "." + format.name().toLowerCase(Locale.ROOT)).toList();
    int last = endings.size() - 1;
    return String.join(", ", endings.subList(0, last)) + " or " + endings.get(last);
  }
}
