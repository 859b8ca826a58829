package io.linmo.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page that was written again in another hand.
 *
 * @param words that were written, ideographs counted one by one
 * @param missing words that were not found on the page
 * @param strays lines of the page that the text lacks, by their numbers from 1
 * @param undrawn words that the other hand has not all characters of
 * @param content of the file
 */
public record RewrittenPage(
    int words, List<String> missing, List<Integer> strays, List<String> undrawn, byte[] content) {

  public RewrittenPage {
    missing = List.copyOf(missing);
    strays = List.copyOf(strays);
    undrawn = List.copyOf(undrawn);
  }

  /** What is to be said of it, by name. */
  public Map<String, Object> facts() {
    return Map.of("words", words, "notFound", missing, "notInText", strays, "notDrawn", undrawn);
  }

  /** What the user should know, a sentence each. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!missing.isEmpty()) {
      remarks.add("not found on the page: " + String.join(" ", missing));
    }
    if (!strays.isEmpty()) {
      String numbers = strays.stream().map(String::valueOf).collect(Collectors.joining(", "));
      remarks.add(
          "left out, since the text lacks %s of the page: %s"
              .formatted(strays.size() == 1 ? "this line" : "these lines", numbers));
    }
    if (!undrawn.isEmpty()) {
      remarks.add(
          "not written, since the hand lacks some of their characters: "
              + String.join(" ", undrawn));
    }
    return remarks;
  }
}
