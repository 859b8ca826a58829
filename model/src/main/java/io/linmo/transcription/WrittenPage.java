package io.linmo.transcription;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.capture.page.PageWriting;

/** Distinguishes pages that can hold a list of characters or a text from other pictures. */
final class WrittenPage {

  /** Pieces of ink that any page may have, in its ruling and its grain. */
  private static final int FREE_PIECES = 2000;

  /** Pieces to a character above which a picture shows something else. */
  private static final int MOST_PIECES = 60;

  private WrittenPage() {}

  /**
   * The writing of a picture.
   *
   * @param characters that are expected on it
   * @throws UnreadablePageException if they cannot be on it
   */
  static PageWriting of(PagePicture picture, int characters) throws UnreadablePageException {
    int sheets = PageWriting.sheets(picture);
    if (sheets > 1) {
      throw new UnreadablePageException(
          "%d sheets of paper in this picture, expected one; photograph or crop each alone"
              .formatted(sheets));
    }
    PageWriting page = PageWriting.of(picture);
    if (page.isBlank()) {
      throw new UnreadablePageException(
          "no ink in this picture, expected writing; write with a darker pen, or photograph the"
              + " page closer and in more light");
    }
    if (page.pieces() > FREE_PIECES + MOST_PIECES * characters) {
      throw new UnreadablePageException(
          "%d pieces of ink in this picture, expected about %d characters; it may be a page of"
                  .formatted(page.pieces(), characters)
              + " print or no page at all; photograph the written page alone");
    }
    return page;
  }
}
