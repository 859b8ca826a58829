package io.linmo.capture.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was removed from a picture, counted, and what remains doubtful.
 *
 * @param removed how many of each kind; kinds that were not found are left out
 * @param doubts in words, a clause each
 */
public record Cleaning(Map<Kind, Integer> removed, List<String> doubts) {

  /** Nothing removed, nothing doubtful. */
  public static final Cleaning NONE = new Cleaning(Map.of(), List.of());

  /** What does not belong to a character, in the order in which it is looked for. */
  public enum Kind {
    /** A printed or ruled box around it. */
    FRAME("frame", "frames"),
    /** A line that runs across the picture. */
    GUIDE_LINE("guide line", "guide lines"),
    /** Small print beside it. */
    LABEL("label", "labels"),
    /** Part of another character, at the picture's edge. */
    NEIGHBOUR("neighbour's stroke", "neighbours' strokes"),
    /** Dust and stray dots. */
    SPECK("speck", "specks");

    private final String one;
    private final String several;

    Kind(String one, String several) {
      this.one = one;
      this.several = several;
    }

    String counted(int count) {
      return count == 1 ? "a " + one : count + " " + several;
    }
  }

  public Cleaning {
    removed = Map.copyOf(removed);
    doubts = List.copyOf(doubts);
  }

  public int count(Kind kind) {
    return removed.getOrDefault(kind, 0);
  }

  public boolean isNothing() {
    return removed.isEmpty() && doubts.isEmpty();
  }

  /** What was removed, in words: {@code a frame, 2 guide lines}; empty where nothing was. */
  public String inWords() {
    List<String> words = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (count(kind) > 0) {
        words.add(kind.counted(count(kind)));
      }
    }
    return String.join(", ", words);
  }
}
