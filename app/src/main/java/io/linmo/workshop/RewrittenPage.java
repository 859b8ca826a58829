package io.linmo.workshop;

import java.util.List;

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
}
