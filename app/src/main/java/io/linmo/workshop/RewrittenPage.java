package io.linmo.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page that was written again in another hand.
 *
 * @param words that were written, ideographs counted one by one
 * @param missing words that were not found on the page
 * @param undrawn words that the other hand has not all characters of
 * @param content of the file
 */
public record RewrittenPage(int words, List<String> missing, List<String> undrawn, byte[] content) {

  public RewrittenPage {
    missing = List.copyOf(missing);
    undrawn = List.copyOf(undrawn);
  }

  /** What is to be said of it, by name. */
  public Map<String, Object> facts() {
    return Map.of("words", words, "notFound", missing, "notDrawn", undrawn);
  }

  /** What the user should know, a sentence each. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!missing.isEmpty()) {
      remarks.add("not found on the page: " + String.join(" ", missing));
    }
    if (!undrawn.isEmpty()) {
      remarks.add(
          "not written, since the hand lacks some of their characters: "
              + String.join(" ", undrawn));
    }
    return remarks;
  }
}
