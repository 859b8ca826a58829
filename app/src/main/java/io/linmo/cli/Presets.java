package io.linmo.cli;

import io.linmo.workshop.OptionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Options kept in a file: a line for each, such as {@code width = 50mm} or {@code date}, comments
 * after a number sign. Options on the command line take precedence.
 */
final class Presets {

  private static final String OPTION = "--preset";

  /** Behind this, arguments are no options whatever they begin with. */
  static final String END_OF_OPTIONS = "--";

  private Presets() {}

  /** Where options end: the place of the sign for it, or the end of the arguments. */
  static int endOfOptions(List<String> arguments) {
    int end = arguments.indexOf(END_OF_OPTIONS);
    return end < 0 ? arguments.size() : end;
  }

  /** The arguments with the options of a preset in its place. */
  static String[] expand(String... arguments) throws IOException {
    List<String> own = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    int end = endOfOptions(Arrays.asList(arguments));
    for (int i = 0; i < end; i++) {
      if (arguments[i].equals(OPTION) && i + 1 < end) {
        kept.addAll(OptionFile.read(Path.of(arguments[++i])));
      } else if (arguments[i].startsWith(OPTION + "=")) {
        kept.addAll(OptionFile.read(Path.of(arguments[i].substring(OPTION.length() + 1))));
      } else {
        own.add(arguments[i]);
      }
    }
    kept.removeIf(option -> isGiven(option.split("=", 2)[0], own));
    own.addAll(kept);
    own.addAll(Arrays.asList(arguments).subList(end, arguments.length));
    return own.toArray(String[]::new);
  }

  private static boolean isGiven(String name, List<String> arguments) {
    return arguments.stream().anyMatch(a -> a.equals(name) || a.startsWith(name + "="));
  }
}
