package io.linmo.stamping.revision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A page as it is drawn and as it reads. Drawing that takes too long is given up. */
final class PageDrawing {

  /** Of work: on a busy computer that takes many times as long by the clock. */
  private static final long MOST_WORK_NANOS = 2_000_000_000L;

  private static final long MOST_WAIT_NANOS = 30_000_000_000L;
  private static final long POLL_MILLIS = 20;
  private static final double MOST_PIXELS = 700;
  private static final int DARK = 128;
  private static final int PALE = 200;

  /** Fewer pixels than these differ by the smoothing of edges alone. */
  private static final int NOTICED = 12;

  private PageDrawing() {}

  /** The page's text; null where it cannot be had. */
  static String text(PDDocument document, int page) {
    return limited(
        () -> {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setSortByPosition(true);
          stripper.setStartPage(page + 1);
          stripper.setEndPage(page + 1);
          return stripper.getText(document);
        });
  }

  /** The page in shades of grey; null where it cannot be drawn. */
  static BufferedImage picture(PDDocument document, int page) {
    return limited(
        () -> {
          PDRectangle box = new PDPage(document.getPage(page).getCOSObject()).getCropBox();
          double scale = MOST_PIXELS / Math.max(box.getWidth(), box.getHeight());
          if (!(scale > 0 && scale < MOST_PIXELS)) {
            throw new IOException("page of no size");
          }
          return new PDFRenderer(document).renderImage(page, (float) scale, ImageType.GRAY);
        });
  }

  /** Whether two pictures differ by more than the smoothing of edges. */
  static boolean differ(BufferedImage before, BufferedImage after) {
    if (before.getWidth() != after.getWidth() || before.getHeight() != after.getHeight()) {
      return true;
    }
    int differing = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        differing += Math.abs(grey(before, x, y) - grey(after, x, y)) > 40 ? 1 : 0;
      }
    }
    return differing > 0;
  }

  /** Whether ink of the first picture is gone in the second. */
  static boolean hides(BufferedImage before, BufferedImage after) {
    int hidden = 0;
    for (int y = 0; y < Math.min(before.getHeight(), after.getHeight()); y++) {
      for (int x = 0; x < Math.min(before.getWidth(), after.getWidth()); x++) {
        hidden += grey(before, x, y) < DARK && grey(after, x, y) > PALE ? 1 : 0;
      }
    }
    return hidden > NOTICED;
  }

  private static int grey(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFF;
  }

  private static <T> T limited(Callable<T> work) {
    // The first use looks through the computer's fonts, which is no work of the page's.
    FontMappers.instance().getTrueTypeFont("Helvetica", null);
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "page drawing", 4 << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return awaited(task, thread);
    } catch (ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      task.cancel(true);
    }
  }

  private static <T> T awaited(FutureTask<T> task, Thread thread)
      throws ExecutionException, InterruptedException {
    long start = System.nanoTime();
    while (true) {
      try {
        return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long waited = System.nanoTime() - start;
        long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        if (worked > MOST_WORK_NANOS || waited > MOST_WAIT_NANOS) {
          return null;
        }
      }
    }
  }
}
