package io.linmo.workshop;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.PageReading;

/** Is shown what an import finds, page by page, before any of it is written. */
public interface ImportWatcher {

  /** Looks at nothing. */
  ImportWatcher NONE =
      new ImportWatcher() {
        @Override
        public void opened(PagePicture picture) {}

        @Override
        public void found(PageReading page) {}
      };

  /** A picture was decoded; it may show several pages. */
  void opened(PagePicture picture);

  /** A page was read; of characters that were on a page before, the surer picture is kept. */
  void found(PageReading page);
}
