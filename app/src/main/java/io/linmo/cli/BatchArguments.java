package io.linmo.cli;

import io.linmo.workshop.DataTable;
import io.linmo.workshop.Template;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of a command for each row of a table, from those for all of them. */
final class BatchArguments {

  private static final Set<String> ABOUT_ALL = Set.of("--json", "--dry-run");
  private static final int MOST_SEED = 999_999;

  private final List<String> arguments = new ArrayList<>();
  private final boolean seeded;

  /**
   * @param all as they were given
   */
  BatchArguments(List<String> all) {
    for (int i = 0; i < all.size(); i++) {
      String argument = all.get(i);
      if (argument.equals("--data")) {
        i++;
      } else if (!argument.startsWith("--data=") && !ABOUT_ALL.contains(argument)) {
        arguments.add(argument);
      }
    }
    seeded = arguments.stream().anyMatch(a -> a.equals("--seed") || a.startsWith("--seed="));
  }

  /** Refuses places for columns that the table lacks. */
  void requireColumns(DataTable table) {
    for (int i = 0; i < arguments.size(); i++) {
      String before = i > 0 && arguments.get(i - 1).startsWith("-") ? arguments.get(i - 1) : "";
      Template.requireColumns(
          arguments.get(i), table.columns(), before.isEmpty() ? arguments.get(i) : before);
    }
  }

  /** The arguments for a row, with a seed of its own where none was given for all. */
  List<String> of(Map<String, String> row) {
    List<String> filled = new ArrayList<>();
    for (String argument : arguments) {
      filled.add(Template.fill(argument, row));
    }
    if (!seeded) {
      filled.add("--seed=" + (1 + new SecureRandom().nextInt(MOST_SEED)));
    }
    return filled;
  }
}
