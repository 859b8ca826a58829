package io.linmo.workshop;

/**
 * Whose hand is learned, and with whose permission; kept in the hand's provenance.
 *
 * @param words the statement as it is kept
 */
public record Consent(String words) {

  public static final Consent NOT_STATED = new Consent("not stated");

  /** The hand is the learner's own. */
  public static final Consent OWN_HAND =
      new Consent("stated by the learner: the hand is the learner's own");

  /** The writer's permission, in words. */
  public static Consent of(String statement) {
    if (statement.isBlank()) {
      throw LinmoException.request("consent", "is empty", "a statement");
    }
    return new Consent("stated by the learner: " + statement.strip());
  }
}
