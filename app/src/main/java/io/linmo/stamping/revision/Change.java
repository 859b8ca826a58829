package io.linmo.stamping.revision;

/**
 * A difference between two versions of a document.
 *
 * @param description such as "page 1 shows other text"
 */
public record Change(Kind kind, String description) {

  /** What a change means, the harmless ones first. */
  public enum Kind {
    /** Properties of the file that no page shows. */
    PROPERTIES,
    /** Certificates, revocation data and document timestamps. */
    VALIDATION_DATA,
    /** Form fields filled in, or signed. */
    FORM_FIELDS,
    /** Anything else. */
    OTHER
  }

  static Change other(String description, Object... values) {
    return new Change(Kind.OTHER, description.formatted(values));
  }
}
