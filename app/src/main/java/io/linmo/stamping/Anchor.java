package io.linmo.stamping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Words on a page, to put ink beside.
 *
 * @param page from 0
 * @param end where the words end, in points from the page's left edge as seen
 * @param baseline above the page's lower edge as seen
 * @param ceiling where the letters of the line above reach down to; the page's upper edge where
 *     there is none
 */
public record Anchor(int page, double end, double baseline, double ceiling) {

  /** All places of some words, in reading order; neither white space nor case counts. */
  public static List<Anchor> find(PDDocument document, String words, List<Integer> pages)
      throws IOException {
    return AnchorSearch.find(document, words, pages);
  }

  /** The words on some pages that are most like some words, for who mistyped them. */
  public static Optional<String> nearest(PDDocument document, String words, List<Integer> pages)
      throws IOException {
    return AnchorSearch.nearest(document, words, pages);
  }
}
