package io.linmo.capture.hand;

import java.util.List;

/**
 * What came of one page.
 *
 * @param found the characters on it, in reading order
 * @param gaps characters that were expected and are not there
 * @param remarks what else the user should know, a sentence each
 */
public record PageReading(List<CapturedCharacter> found, List<Gap> gaps, List<String> remarks) {

  public PageReading {
    found = List.copyOf(found);
    gaps = List.copyOf(gaps);
    remarks = List.copyOf(remarks);
  }
}
