package io.linmo.capture.hand;

import io.linmo.capture.PagePicture;
import io.linmo.image.GlyphImage;
import java.util.List;
import java.util.function.Consumer;

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
  default List<PageReading> read(PagePicture picture) throws UnreadablePageException {
    return read(picture, ink -> {});
  }

  /**
   * The same.
   *
   * @param cut receives the ink of a page place by place, before it is known which character each
   *     is; not called by a reader that knows its characters as soon as they are cut
   */
  List<PageReading> read(PagePicture picture, Consumer<List<GlyphImage>> cut)
      throws UnreadablePageException;
}
