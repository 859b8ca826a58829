package io.linmo.typesetting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets the drawings of each character take turns along a text. */
final class FormTurns {

  private final Map<Integer, List<InkedGlyph>> forms = new HashMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();

  /** Adds characters and their drawings. */
  void add(Map<Integer, List<InkedGlyph>> others) {
    forms.putAll(others);
  }

  /** The form that has gone unused for longest. */
  InkedGlyph next(int codePoint) {
    List<InkedGlyph> own = forms.get(codePoint);
    return own.get((uses.merge(codePoint, 1, Integer::sum) - 1) % own.size());
  }
}
