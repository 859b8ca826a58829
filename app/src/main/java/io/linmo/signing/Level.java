package io.linmo.signing;

/** How long a signature can be checked (PAdES baseline levels, ETSI EN 319 142-1). */
public enum Level {
  /** As long as the certificate holds. */
  B,
  /** A timestamp proves when it was there. */
  T,
  /** The document carries the data to check its certificates. */
  LT,
  /** A document timestamp protects those data, and can be renewed. */
  LTA;

  /** Whether it asks for a timestamp authority. */
  public boolean needsTime() {
    return this != B;
  }

  /** Whether it asks for validation data. */
  public boolean isLongTerm() {
    return this == LT || this == LTA;
  }
}
