package io.linmo.stamping;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Words on a page, to put ink beside.
 *
 * @param page from 0
 * @param end where the words end, in points from the page's left edge as seen
 * @param baseline above the page's lower edge as seen
 */
public record Anchor(int page, double end, double baseline) {

  /** All places of some words on some pages, in reading order; white space does not count. */
  public static List<Anchor> find(PDDocument document, String words, List<Integer> pages)
      throws IOException {
    return AnchorSearch.find(document, words, pages);
  }
}
