package io.linmo.opentype.check;

import io.linmo.opentype.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Gathers findings. */
final class Findings {

  /** How many places a finding names before it only counts them. */
  private static final int NAMED = 5;

  private final List<Finding> found = new ArrayList<>();

  void error(String check, String remedy, String message, Object... values) {
    found.add(new Finding(check, Severity.ERROR, message.formatted(values), remedy));
  }

  void warn(String check, String remedy, String message, Object... values) {
    found.add(new Finding(check, Severity.WARNING, message.formatted(values), remedy));
  }

  boolean hasErrors() {
    return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  List<Finding> list() {
    return List.copyOf(found);
  }

  /** The first few of some places, and how many more there are. */
  static String some(List<String> places) {
    String named = String.join(", ", places.subList(0, Math.min(NAMED, places.size())));
    int more = places.size() - NAMED;
    return more > 0 ? named + " and %d more".formatted(more) : named;
  }
}
