package io.linmo.conditioning;

/**
 * Which form of an unwritten character the generator is shown, as hands may differ in form.
 *
 * @param kind of form
 * @param rank place of the hand among the most similar ones; only for {@link Kind#ONE_HAND}
 */
public record ShownForm(Kind kind, int rank) {

  /** Kinds of forms. */
  public enum Kind {
    /** As the hand is predicted to write it. */
    PREDICTED,
    /** As one known hand writes it, so that forms do not mix. */
    ONE_HAND,
    /** As the content face has it, which is easiest to read. */
    CONTENT
  }

  /** As the hand is predicted to write it. */
  public static final ShownForm PREDICTED = new ShownForm(Kind.PREDICTED, 0);

  /** As the content face has it, in place of a mixture of standard faces. */
  public static final ShownForm CONTENT = new ShownForm(Kind.CONTENT, 0);

  /**
   * As one known hand writes it.
   *
   * @param rank of the hand, 0 for the most similar one
   */
  public static ShownForm ofHand(int rank) {
    return new ShownForm(Kind.ONE_HAND, rank);
  }
}
