package io.linmo.conditioning;

import io.linmo.image.GlyphImage;
import java.util.List;
import java.util.Optional;

/** What a generator is shown of one hand besides its style code. */
public sealed interface HandConditioning permits ExemplarConditioning, StandardConditioning {

  /** Whether the hand writes capitals for small letters. */
  boolean isAllCaps();

  /**
   * The known hands to compare with the references first.
   *
   * @param known how many hands the base model knows
   * @param most how many to return where the hands are ranked
   * @return rows of the style code table
   */
  int[] candidates(int known, int most);

  /** Whether the generator can be shown this form. */
  boolean supports(ShownForm form);

  /**
   * Fills in content glyphs and conditioning of unwritten characters, the first of them as the
   * first sample.
   *
   * @param contents content glyphs of the characters
   */
  void show(
      GeneratorInput input, List<Integer> codePoints, List<GlyphImage> contents, ShownForm form);

  /**
   * Fills in content glyph and conditioning of a reference, predicted from the other references.
   *
   * @param content content glyph of the character
   * @param writtenForm whether to show the form that the reference was written in, where known
   */
  void showReference(
      GeneratorInput input, int sample, int codePoint, GlyphImage content, boolean writtenForm);

  /** The forms in which similar hands write a character; empty where that is not known. */
  default Optional<LetterForms> forms(int codePoint) {
    return Optional.empty();
  }

  /**
   * Fills in the conditioning of a character in one of its {@link #forms}.
   *
   * @param form 0 for the likeliest
   */
  default void showForm(GeneratorInput input, int sample, int codePoint, int form) {
    throw new UnsupportedOperationException("forms are not known");
  }
}
