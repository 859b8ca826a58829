package io.linmo.signing.verification;

import io.linmo.stamping.revision.Change;
import java.util.List;

/** What was done to a document since one of its versions; the most harmless first. */
public enum Since {
  NOTHING("nothing"),
  VALIDATION_DATA("nothing but validation data"),
  FORM_FIELDS("nothing but form fields"),
  MORE("more than form fields");

  private final String words;

  Since(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Since of(List<Change> changes) {
    Since since = NOTHING;
    for (Change change : changes) {
      Since one =
          switch (change.kind()) {
            case PROPERTIES, VALIDATION_DATA -> VALIDATION_DATA;
            case FORM_FIELDS -> FORM_FIELDS;
            case OTHER -> MORE;
          };
      since = one.compareTo(since) > 0 ? one : since;
    }
    return since;
  }
}
