package io.linmo.workshop;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.PageReading;
import io.linmo.image.GlyphImage;
import java.util.List;

/** Is shown what an import finds, page by page, before any of it is written. */
public interface ImportWatcher {

  /** Looks at nothing. */
  ImportWatcher NONE =
      new ImportWatcher() {
        @Override
        public void opened(PagePicture picture) {}

        @Override
        public void cut(List<GlyphImage> ink) {}

        @Override
        public void found(PageReading page) {}
      };

  /** A picture was decoded; it may show several pages. */
  void opened(PagePicture picture);

  /**
   * The ink of a page was cut out; which character each is remains to be read. Pages whose
   * characters are known as soon as they are cut are shown by {@link #found} alone.
   */
  void cut(List<GlyphImage> ink);

  /** A page was read; of characters that were on a page before, the surer picture is kept. */
  void found(PageReading page);
}
