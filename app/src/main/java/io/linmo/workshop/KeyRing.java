package io.linmo.workshop;

import io.linmo.signing.Identity;
import io.linmo.signing.Protection;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Opens each key once, and asks for each password once, however many documents are signed. Safe for
 * use by several threads.
 */
public final class KeyRing {

  /** Opens something that may fail, for instance by a wrong password. */
  public interface Opening<T> {
    T open() throws IOException;
  }

  private final Map<Object, Identity> identities = new HashMap<>();
  private final Map<Object, Protection> protections = new HashMap<>();

  /**
   * An identity, opened unless it is known.
   *
   * @param source what identifies it, such as its file and its alias
   */
  public synchronized Identity identity(Object source, Opening<Identity> opening)
      throws IOException {
    return known(identities, source, opening);
  }

  /** What signatures get besides themselves, made unless it is known. */
  public synchronized Protection protection(Object source, Opening<Protection> opening)
      throws IOException {
    return known(protections, source, opening);
  }

  private static <T> T known(Map<Object, T> known, Object source, Opening<T> opening)
      throws IOException {
    T one = known.get(source);
    if (one == null) {
      one = opening.open();
      known.put(source, one);
    }
    return one;
  }
}
