package io.linmo.workshop;

import static java.util.stream.Collectors.joining;

import io.linmo.capture.hand.Gap;
import io.linmo.capture.hand.HandEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The missing characters, the first {@code most} of them by name. */
  public String missing(int most) {
    String first =
        gaps.stream().limit(most).map(gap -> gap.form().character()).collect(joining(" "));
    return gaps.size() > most ? first + " and %d more".formatted(gaps.size() - most) : first;
  }

  /** What is to be said of it, by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("pages", pages);
    facts.put("found", found);
    facts.put("characters", entries.size());
    facts.put(
        "doubtful",
        doubtful().stream()
            .map(entry -> Map.of("file", entry.form().fileName(), "reasons", entry.warnings()))
            .toList());
    facts.put("missing", gaps.stream().map(gap -> gap.form().character()).toList());
    facts.put("remarks", remarks);
    return facts;
  }
}
