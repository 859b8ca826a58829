package io.linmo.studio;

import io.linmo.capture.sheet.PaperSize;
import io.linmo.capture.sheet.WritingBox;
import io.linmo.pdf.PdfPictures;
import io.linmo.studio.http.Reply;
import io.linmo.studio.http.Router;
import io.linmo.work.Progress;
import io.linmo.workshop.CaptureSheets;
import io.linmo.workshop.ImportRequest;
import io.linmo.workshop.PageImport;
import io.linmo.workshop.PrintedSheet;
import io.linmo.workshop.SheetRequest;
import io.linmo.workshop.StoppableProgress;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Reads a sheet of its own making once, while the person still looks for a photo: by then Java has
 * loaded and compiled the reader, which halves the time to the first crops.
 */
final class Rehearsal implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.linmo.studio");

  private static final int DPI = 150;
  private static final double PIXELS_PER_MM = DPI / 25.4;
  private static final String SHEET = "minimal";

  /** How long a rehearsal that was cancelled may go on, in milliseconds. */
  private static final long PATIENCE = 10_000;

  private final StoppableProgress progress = new StoppableProgress(Progress.SILENT);
  private Thread thread;

  private final Workplace place;

  Rehearsal(Workplace place) {
    this.place = place;
  }

  void addTo(Router routes) {
    routes.add("POST", "rehearsal", request -> begin());
  }

  private synchronized Reply begin() {
    boolean first = thread == null && !progress.isCancelled();
    if (first) {
      thread = new Thread(this::run, "studio-rehearsal");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
    return Reply.json(Map.of("begun", first));
  }

  private void run() {
    try {
      Path room = place.uploads().folder("rehearsal-");
      Path photo = room.resolve("sheet.jpg");
      ImageIO.write(filledSheet(), "jpg", photo.toFile());
      PageImport.ofSheets(place.installation())
          .run(new ImportRequest(List.of(photo), room.resolve("hand"), List.of()), progress);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "the rehearsal failed, nothing depends on it", e);
    }
  }

  /** Waits until nothing more is written. */
  @Override
  public void close() {
    progress.cancel();
    Thread running;
    synchronized (this) {
      running = thread;
    }
    if (running != null) {
      try {
        running.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private BufferedImage filledSheet() throws IOException {
    PrintedSheet sheet =
        new CaptureSheets(place.installation()).print(new SheetRequest(SHEET, PaperSize.A4, ""));
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(PdfPictures.png(sheet.pdf(), DPI)));
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke((float) (0.6 * PIXELS_PER_MM)));
    for (WritingBox box : sheet.layout().pages().get(0).boxes()) {
      double size = 0.4 * box.widthMm() * PIXELS_PER_MM;
      double x = (box.xMm() + 0.3 * box.widthMm()) * PIXELS_PER_MM;
      pen.draw(new Ellipse2D.Double(x, box.baselineMm() * PIXELS_PER_MM - size, size, size));
    }
    pen.dispose();
    return page;
  }
}
