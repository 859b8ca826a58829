package io.linmo.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Says which word of a command line is unknown, and which was probably meant. */
final class UnknownWords {

  private static final String TEXT_WITH_DASH =
      "; a text that begins with a dash comes last, after --, or from --text-file";

  private UnknownWords() {}

  /** Whether the command takes words to write. */
  private static boolean takesText(CommandLine command) {
    return command.getCommandSpec().optionsMap().containsKey("--text-file");
  }

  /**
   * @param words at least one
   */
  static String describe(CommandLine command, List<String> words) {
    String word = words.get(0);
    boolean option = word.startsWith("-");
    Stream<String> known =
        option
            ? command.getCommandSpec().optionsMap().keySet().stream()
            : command.getSubcommands().keySet().stream();
    String kind =
        option
            ? "unknown option"
            : command.getSubcommands().isEmpty() ? "unexpected argument" : "unknown command";
    String said = "%s '%s'".formatted(kind, word);
    return nearest(word, known)
        .map(meant -> "%s; did you mean %s?".formatted(said, meant))
        .orElseGet(() -> option && takesText(command) ? said + TEXT_WITH_DASH : said);
  }

  /** The known word with the fewest slips, at most one in three letters. */
  private static Optional<String> nearest(String word, Stream<String> known) {
    String typed = word.replaceAll("=.*", "");
    return known
        .filter(one -> slips(typed, one) <= Math.max(1, typed.replace("-", "").length() / 3))
        .min(Comparator.comparingInt((String one) -> slips(typed, one)).thenComparing(one -> one));
  }

  /**
   * How many letters are missing, too many, wrong or swapped: the restricted Damerau-Levenshtein
   * distance.
   */
  static int slips(String typed, String meant) {
    int[][] d = new int[typed.length() + 1][meant.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= meant.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + wrong, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && typed.charAt(i - 1) == meant.charAt(j - 2)
            && typed.charAt(i - 2) == meant.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[typed.length()][meant.length()];
  }
}
