package io.linmo.workshop;

import io.linmo.capture.hand.Gap;
import io.linmo.capture.hand.HandEntry;
import java.util.List;

/**
 * What an import came to.
 *
 * @param pages how many pages were read
 * @param found characters that these pages brought
 * @param entries all that the folder holds now, in the order of code points
 * @param gaps characters that were expected and are not there
 * @param remarks what else the user should know, a sentence each
 */
public record ImportedHand(
    int pages, int found, List<HandEntry> entries, List<Gap> gaps, List<String> remarks) {

  public ImportedHand {
    entries = List.copyOf(entries);
    gaps = List.copyOf(gaps);
    remarks = List.copyOf(remarks);
  }

  /** Characters that a person should look at. */
  public List<HandEntry> doubtful() {
    return entries.stream().filter(HandEntry::isDoubtful).toList();
  }
}
