package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Documents that the page has opened or made, in memory. The oldest are dropped where they are too
 * many, and each that was not asked for in hours.
 */
final class Documents {

  /** In bytes, of all together. */
  private static final long MOST = 300L << 20;

  private static final Duration LONGEST = Duration.ofHours(8);

  /**
   * A document.
   *
   * @param name its file's
   */
  record Document(String id, String name, byte[] content) {}

  private record Kept(Document document, Instant used) {}

  private final InstantSource clock;
  private final long most;

  /** The one that was not used for longest comes first. */
  private final Map<String, Kept> documents = new LinkedHashMap<>();

  private int last;

  Documents() {
    this(InstantSource.system(), MOST);
  }

  /**
   * @param most bytes of all together
   */
  Documents(InstantSource clock, long most) {
    this.clock = clock;
    this.most = most;
  }

  synchronized Document add(String name, byte[] content) {
    Document document = new Document(Integer.toString(++last), name, content);
    documents.put(document.id(), new Kept(document, clock.instant()));
    forgetOld();
    return document;
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(LONGEST);
    documents.values().removeIf(kept -> kept.used().isBefore(oldest));
    while (documents.size() > 1 && bytes() > most) {
      documents.remove(documents.keySet().iterator().next());
    }
  }

  private long bytes() {
    return documents.values().stream().mapToLong(kept -> kept.document().content().length).sum();
  }

  synchronized Document find(String id) {
    forgetOld();
    Kept kept = documents.remove(id);
    if (kept == null) {
      throw new Refusal(Refusal.NOT_FOUND, "this document is closed; open it again");
    }
    documents.put(id, new Kept(kept.document(), clock.instant()));
    return kept.document();
  }
}
