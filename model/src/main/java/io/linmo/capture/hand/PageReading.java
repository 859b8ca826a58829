package io.linmo.capture.hand;

import java.util.List;
import java.util.Optional;

/**
 * What came of one page.
 *
 * @param found the characters on it, in reading order
 * @param gaps characters that were expected and are not there
 * @param remarks what else the user should know, a sentence each
 * @param page the page as it was straightened, where it is at hand
 */
public record PageReading(
    List<CapturedCharacter> found,
    List<Gap> gaps,
    List<String> remarks,
    Optional<StraightPage> page) {

  public PageReading {
    found = List.copyOf(found);
    gaps = List.copyOf(gaps);
    remarks = List.copyOf(remarks);
  }

  /** Without the page itself. */
  public PageReading(List<CapturedCharacter> found, List<Gap> gaps, List<String> remarks) {
    this(found, gaps, remarks, Optional.empty());
  }
}
