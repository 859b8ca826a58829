package io.linmo.stamping.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * What the signatures of a document permit those to do who come later (ISO 32000-2, 12.8.2).
 *
 * @param level from 1, no changes, to 3, forms and annotations; 0 where no author restricts it
 * @param locks on fields
 */
public record Permission(int level, List<FieldLock> locks) {

  public Permission {
    locks = List.copyOf(locks);
  }

  /** What the signatures permit together that cover no more than a document's first bytes. */
  public static Permission of(List<SignatureDictionary> signatures, long end) {
    int level = 0;
    List<FieldLock> locks = new ArrayList<>();
    for (SignatureDictionary signature : signatures) {
      if (signature.coveredEnd() <= end) {
        int own = signature.permitted();
        level = level == 0 || own != 0 && own < level ? own : level;
        if (signature.locked() != null) {
          locks.add(signature.locked());
        }
      }
    }
    return new Permission(level, locks);
  }

  /** Whether a field must stay as it is. */
  public boolean locks(String field) {
    return locks.stream().anyMatch(lock -> lock.locks(field));
  }

  boolean forbidsForms() {
    return level == 1;
  }

  boolean forbidsNewFields() {
    return level == 1 || level == 2;
  }
}
