package io.linmo.workshop;

import java.util.List;

/**
 * A document with ink on it.
 *
 * @param content the whole file
 * @param kind what was done, in words that call a stamp a stamp
 * @param remarks what the caller may not expect, such as a text that is there several times
 */
public record StampedDocument(byte[] content, String kind, List<String> remarks) {

  public StampedDocument {
    remarks = List.copyOf(remarks);
  }
}
