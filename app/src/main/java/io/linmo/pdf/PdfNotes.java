package io.linmo.pdf;

import java.util.Objects;

/**
 * What a PDF says of itself.
 *
 * @param title the document's title
 * @param ink how the ink came about, in a sentence
 * @param generated whether glyphs were drawn by a network rather than taken from a font
 */
public record PdfNotes(String title, String ink, boolean generated) {

  static final String PRODUCER = "Linmo";

  public PdfNotes {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(ink, "ink");
  }
}
