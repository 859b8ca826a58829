package io.linmo.workshop;

import io.linmo.capture.ReferenceImages;
import io.linmo.capture.WrittenGlyph;
import io.linmo.curve.Point;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.TraceOptions;
import io.linmo.outline.TraceReport;
import io.linmo.outline.TraceResult;
import io.linmo.svg.SvgGlyphWriter;
import io.linmo.work.ParallelWork;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Traces image files, several at a time as far as their pixels fit into memory together. */
public final class ImageTracing {

  /** The image may show anything. */
  private static final int NO_CHARACTER = 0xFFFD;

  /** Pixels that may be decoded at the same time; a larger image is decoded alone. */
  private static final int PIXELS_AT_ONCE = 1 << 24;

  private final GlyphTracer tracer;
  private final Semaphore pixels = new Semaphore(PIXELS_AT_ONCE, true);

  public ImageTracing(TraceOptions options) {
    this.tracer = new GlyphTracer(options);
  }

  /** A traced image: the outline on a canvas of {@code width} by {@code height} pixels. */
  public record Traced(String title, Outline outline, int width, int height, TraceReport report) {

    public String svg() {
      return SvgGlyphWriter.traced(outline, width, height, title);
    }

    /** Its figures. Deviations are in pixels of the canvas. */
    public Map<String, Object> figures(String file) {
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
  public interface Sink<T> {
    void accept(String name, T result);
  }

  /**
   * Names the result of each image: x.svg for x.png.
   *
   * @return the images by those names, sorted
   */
  public static Map<String, Path> names(List<Path> images) {
    Map<String, Path> names = new TreeMap<>();
    for (Path image : images) {
      InputFile.require(image, "an image");
      String file = image.getFileName().toString();
      int dot = file.lastIndexOf('.');
      String name = (dot > 0 ? file.substring(0, dot) : file) + ".svg";
      Path other = names.putIfAbsent(name, image);
      if (other != null && !other.equals(image)) {
        throw LinmoException.failure(
                "", "%s and %s would both become %s".formatted(other, image, name))
            .next("trace them into different folders");
      }
    }
    return names;
  }

  /** Traces one image. */
  public Traced trace(Path image) {
    InputFile.require(image, "an image");
    return Attempt.of(() -> trace(image, ImageSize.read(image)));
  }

  private Traced trace(Path image, ImageSize size) throws IOException {
    WrittenGlyph page = ReferenceImages.read(image, NO_CHARACTER);
    TraceResult result = tracer.traceWithReport(page.ink());
    if (result.outline().isEmpty()) {
      throw LinmoException.failure(image, "only specks on the page").expected("ink");
    }
    int scale = size.scaleTo(page.canvasWidth(), page.canvasHeight());
    Point corner = new Point(page.inkX(), page.inkY());
    Outline outline = result.outline().map(p -> p.plus(corner).times(scale));
    String title = image.getFileName().toString();
    return new Traced(title, outline, size.width(), size.height(), result.report().scaled(scale));
  }

  /**
   * Traces images by several threads; results and failures are handed on in order.
   *
   * @param images by the names that results are handed on under
   */
  public void traceAll(
      Map<String, Path> images,
      int threads,
      Progress progress,
      Sink<Traced> traced,
      Sink<LinmoException> failed) {
    List<Callable<Outcome>> pieces = new ArrayList<>();
    images.forEach((name, image) -> pieces.add(() -> traceInTurn(name, image)));
    Attempt.of(
        () -> {
          new ParallelWork(threads)
              .forEach(pieces, progress, "tracing", outcome -> outcome.handOn(traced, failed));
          return null;
        });
  }

  private record Outcome(String name, Traced traced, LinmoException failure) {
    void handOn(Sink<Traced> sink, Sink<LinmoException> failed) {
      if (failure == null) {
        sink.accept(name, traced);
      } else {
        failed.accept(name, failure);
      }
    }
  }

  private Outcome traceInTurn(String name, Path image) throws InterruptedException {
    try {
      ImageSize size = ImageSize.read(image);
      int permits = (int) Math.min(size.pixels(), PIXELS_AT_ONCE);
      pixels.acquire(permits);
      try {
        return new Outcome(name, trace(image, size), null);
      } finally {
        pixels.release(permits);
      }
    } catch (IOException | RuntimeException e) {
      return new Outcome(name, null, LinmoException.of(e));
    }
  }
}
