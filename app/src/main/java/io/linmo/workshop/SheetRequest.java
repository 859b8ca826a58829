package io.linmo.workshop;

import io.linmo.capture.sheet.PaperSize;

/**
 * A capture sheet to print.
 *
 * @param set name of a character set, {@code @FILE}, {@code chars:TEXT} or the characters
 *     themselves
 * @param variants characters that get two boxes; empty for those that the set is known to ask for
 *     twice
 */
public record SheetRequest(String set, PaperSize paper, String variants) {

  public SheetRequest {
    if (set.isBlank()) {
      throw LinmoException.request("charset", "''", "the name of a set or characters");
    }
  }
}
