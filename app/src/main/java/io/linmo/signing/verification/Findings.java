package io.linmo.signing.verification;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a signature, and whether that proves a change. */
final class Findings {

  private final List<String> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean changed;

  /** A digest or a value does not fit. */
  void changed(String what) {
    changed = true;
    problems.add(what);
  }

  /** Something is not supported or not readable. */
  void unchecked(String what) {
    problems.add(what);
  }

  /** Something to know that takes nothing from the signature. */
  void note(String what) {
    if (!notes.contains(what)) {
      notes.add(what);
    }
  }

  boolean isChanged() {
    return changed;
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }
}
