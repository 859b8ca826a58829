package io.linmo.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Chooses a format by the ending of a file's name. */
final class FileEnding {

  private FileEnding() {}

  /** The one of some formats whose name, in small letters, is the ending. */
  static <E extends Enum<E>> E choose(Path file, E[] formats) {
    String name = file.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Stream.of(formats)
        .filter(format -> format.name().equals(ending))
        .findFirst()
        .orElseThrow(() -> LinmoException.request("out", file, "a file name in " + list(formats)));
  }

  private static String list(Enum<?>[] formats) {
    List<String> endings =
        Stream.of(formats).map(format -> "." + format.name().toLowerCase(Locale.ROOT)).toList();
    int last = endings.size() - 1;
    return String.join(", ", endings.subList(0, last)) + " or " + endings.get(last);
  }
}
