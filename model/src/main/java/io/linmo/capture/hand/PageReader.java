package io.linmo.capture.hand;

import io.linmo.capture.PagePicture;
import java.util.List;

/**
 * Finds the characters of a page. A reader handles one kind of page: our template, separate
 * characters in a known order, or free writing with its transcript.
 */
public interface PageReader {

  /**
   * Reads one picture of paper, which may hold several pages.
   *
   * @throws UnreadablePageException if it holds no page of this reader's kind; the message says
   *     what is wrong and the remedy
   */
  List<PageReading> read(PagePicture picture) throws UnreadablePageException;
}
