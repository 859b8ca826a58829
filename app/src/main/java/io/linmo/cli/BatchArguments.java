package io.linmo.cli;

import io.linmo.workshop.DataTable;
import io.linmo.workshop.Template;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The arguments of a command for each row of a table, from those for all of them. */
final class BatchArguments {

  private static final Set<String> ABOUT_ALL = Set.of("--json", "--dry-run");

  /** Options that name files to be written. */
  private static final Set<String> WRITTEN = Set.of("--out", "--save");

  private static final int MOST_SEED = 999_999;

  private final List<String> arguments = new ArrayList<>();
  private final boolean seeded;

  /**
   * @param all as they were given
   */
  BatchArguments(List<String> all) {
    int end = Presets.endOfOptions(all);
    for (int i = 0; i < all.size(); i++) {
      String argument = all.get(i);
      if (i >= end) {
        arguments.add(argument);
      } else if (argument.equals("--data")) {
        i++;
      } else if (!argument.startsWith("--data=") && !ABOUT_ALL.contains(argument)) {
        arguments.add(argument);
      }
    }
    seeded =
        arguments.subList(0, Presets.endOfOptions(arguments)).stream()
            .anyMatch(a -> a.equals("--seed") || a.startsWith("--seed="));
  }

  /** Refuses places for columns that the table lacks. */
  void requireColumns(DataTable table) {
    for (int i = 0; i < arguments.size(); i++) {
      String before = i > 0 && arguments.get(i - 1).startsWith("-") ? arguments.get(i - 1) : "";
      Template.requireColumns(
          arguments.get(i), table.columns(), before.isEmpty() ? arguments.get(i) : before);
    }
  }

  /**
   * The arguments for a row, with a seed of its own where none was given for all. Values stay
   * values, whatever they begin with: those of options are joined to them, and all others stand
   * behind the end of options.
   *
   * @param spec knows which options take a value
   */
  List<String> of(Map<String, String> row, CommandSpec spec) {
    List<String> options = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(Presets.END_OF_OPTIONS)) {
        arguments.subList(i + 1, arguments.size()).forEach(a -> values.add(Template.fill(a, row)));
        break;
      }
      if (!argument.startsWith("-") || argument.equals("-")) {
        values.add(Template.fill(argument, row));
      } else if (argument.contains("=")) {
        String[] parts = argument.split("=", 2);
        options.add(option(parts[0], parts[1], row));
      } else if (i + 1 < arguments.size() && takes(argument, arguments.get(i + 1), spec)) {
        options.add(option(argument, arguments.get(++i), row));
      } else {
        options.add(argument);
      }
    }
    if (!seeded) {
      options.add("--seed=" + (1 + new SecureRandom().nextInt(MOST_SEED)));
    }
    options.add(Presets.END_OF_OPTIONS);
    options.addAll(values);
    return options;
  }

  private static boolean takes(String name, String next, CommandSpec spec) {
    OptionSpec option = spec.findOption(name);
    if (option == null || option.arity().max() == 0) {
      return false;
    }
    return option.arity().min() > 0 ? spec.findOption(next) == null : !next.startsWith("-");
  }

  private static String option(String name, String value, Map<String, String> row) {
    String filled =
        WRITTEN.contains(name) ? Template.fillPath(value, row, name) : Template.fill(value, row);
    return name.startsWith("--") ? name + "=" + filled : name + filled;
  }
}
