package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents that the page has opened or made, in memory; those not used for long are dropped. */
final class Documents {

  /** In bytes, of all together. */
  private static final long MOST = 300L << 20;

  /**
   * A document.
   *
   * @param name its file's
   */
  record Document(String id, String name, byte[] content) {}

  private final Map<String, Document> documents = new LinkedHashMap<>(16, 0.75f, true);
  private int last;

  synchronized Document add(String name, byte[] content) {
    Document document = new Document(Integer.toString(++last), name, content);
    documents.put(document.id(), document);
    while (documents.size() > 1 && bytes() > MOST) {
      documents.remove(documents.keySet().iterator().next());
    }
    return document;
  }

  private long bytes() {
    return documents.values().stream().mapToLong(document -> document.content().length).sum();
  }

  synchronized Document find(String id) {
    Document document = documents.get(id);
    if (document == null) {
      throw new Refusal(Refusal.NOT_FOUND, "this document is closed; open it again");
    }
    return document;
  }
}
