package io.linmo.cli;

import io.linmo.capture.ReferenceImages;
import io.linmo.capture.WrittenGlyph;
import io.linmo.curve.Point;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.TraceOptions;
import io.linmo.outline.TraceReport;
import io.linmo.outline.TraceResult;
import io.linmo.style.Progress;
import io.linmo.svg.SvgGlyphWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Traces image files, several at a time as far as their pixels fit into memory together. */
final class ImageTracing {

  /** The image may show anything. */
  private static final int NO_CHARACTER = 0xFFFD;

  /** Pixels that may be decoded at the same time; a larger image is decoded alone. */
  private static final int PIXELS_AT_ONCE = 1 << 24;

  private final GlyphTracer tracer;
  private final Semaphore pixels = new Semaphore(PIXELS_AT_ONCE, true);

  ImageTracing(TraceOptions options) {
    this.tracer = new GlyphTracer(options);
  }

  /** A traced image: the outline on a canvas of {@code width} by {@code height} pixels. */
  record Traced(String title, Outline outline, int width, int height, TraceReport report) {

    String svg() {
      return SvgGlyphWriter.traced(outline, width, height, title);
    }

    String summary() {
      return "%s, %s"
          .formatted(
              Console.count(outline.contours().size(), "contour"),
              Console.count(report.nodes(), "node"));
    }

    /** What there is to tell of it. Deviations are in pixels of the canvas. */
    Map<String, Object> figures(String file) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("file", file);
      figures.put("width", width);
      figures.put("height", height);
      figures.put("contours", outline.contours().size());
      figures.put("components", report.components());
      figures.put("holes", report.holes());
      figures.put("nodes", report.nodes());
      figures.put("lines", report.lines());
      figures.put("deviation", rounded(report.deviationPx()));
      figures.put("meanDeviation", rounded(report.meanDeviationPx()));
      figures.put("edgeWidth", rounded(report.edgeWidthPx()));
      figures.put("smoothed", report.smoothed());
      return figures;
    }

    private static double rounded(double value) {
      return Math.rint(1000 * value) / 1000;
    }
  }

  /** Takes what was made of an image. */
  interface Sink<T> {
    void accept(String name, T result) throws CommandFailure;
  }

  /** Traces one image, or says why it cannot. */
  Traced trace(Path image) throws CommandFailure, IOException {
    return trace(image, ImageSize.read(image));
  }

  private Traced trace(Path image, ImageSize size) throws CommandFailure, IOException {
    WrittenGlyph page = ReferenceImages.read(image, NO_CHARACTER);
    TraceResult result = tracer.traceWithReport(page.ink());
    if (result.outline().isEmpty()) {
      throw new CommandFailure(image + ": only specks on the page, expected ink");
    }
    int scale = size.scaleTo(page.canvasWidth(), page.canvasHeight());
    Point corner = new Point(page.inkX(), page.inkY());
    Outline outline = result.outline().map(p -> p.plus(corner).times(scale));
    String title = image.getFileName().toString();
    return new Traced(title, outline, size.width(), size.height(), result.report().scaled(scale));
  }

  /** Traces images by several threads; results and failures are handed on in order. */
  void traceAll(
      Map<String, Path> images,
      int threads,
      Progress progress,
      Sink<Traced> traced,
      Sink<String> failed)
      throws CommandFailure, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Map<String, Future<Traced>> running = new LinkedHashMap<>();
      images.forEach((name, image) -> running.put(name, workers.submit(() -> traceInTurn(image))));
      int done = 0;
      for (Map.Entry<String, Future<Traced>> one : running.entrySet()) {
        try {
          traced.accept(one.getKey(), one.getValue().get());
        } catch (ExecutionException e) {
          failed.accept(one.getKey(), ErrorLine.of(e.getCause()));
        }
        one.setValue(null);
        progress.report(++done / (double) images.size(), "tracing");
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private Traced traceInTurn(Path image) throws CommandFailure, IOException, InterruptedException {
    ImageSize size = ImageSize.read(image);
    int permits = (int) Math.min(size.pixels(), PIXELS_AT_ONCE);
    pixels.acquire(permits);
    try {
      return trace(image, size);
    } finally {
      pixels.release(permits);
    }
  }
}
