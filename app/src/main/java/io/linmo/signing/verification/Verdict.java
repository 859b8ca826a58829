package io.linmo.signing.verification;

/** What a signature, or a document with its signatures, is worth; the best first. */
public enum Verdict {
  /** Nothing was changed, and nothing added. */
  WHOLE("intact and whole"),
  /** What was signed is unchanged, and is an earlier version of the document. */
  EARLIER_VERSION("intact, covers an earlier version"),
  /** A digest or a value that was not matched proves that something was changed. */
  CHANGED("changed"),
  /** Something is not supported or not readable, so that nothing is proved. */
  UNCHECKED("cannot be checked");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether the signature fits what it covers. */
  public boolean isIntact() {
    return this == WHOLE || this == EARLIER_VERSION;
  }
}
