package io.linmo.outline;

import io.linmo.contour.ContourTracer;
import io.linmo.contour.EdgeWidth;
import io.linmo.contour.IsoContour;
import io.linmo.curve.CornerDetector;
import io.linmo.curve.CurveFitter;
import io.linmo.curve.Polyline;
import io.linmo.curve.Segment;
import io.linmo.raster.GlyphImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a glyph image into curves: traces the line of half coverage, finds its corners, fits lines
 * and cubics. Safe to use from many threads.
 */
public final class GlyphTracer {

  /** Distance between the vertices that are fitted, in pixels. */
  private static final double SPACING = 0.5;

  private final TraceOptions options;

  public GlyphTracer(TraceOptions options) {
    this.options = options;
  }

  /** The outline in pixels, y down. */
  public Outline trace(GlyphImage image) {
    List<IsoContour> traced = new ContourTracer(options.minimumAreaPx()).trace(image);
    double edgeWidth = EdgeWidth.of(image, traced);
    CornerDetector detector = new CornerDetector(edgeWidth);
    CurveFitter fitter = new CurveFitter(options.accuracyPx(), edgeWidth);
    List<Contour> contours = new ArrayList<>();
    for (IsoContour contour : traced) {
      Polyline line = contour.points().resampled(SPACING);
      List<Segment> segments = fitter.fit(line, detector.detect(line));
      if (segments.size() > 1) {
        contours.add(new Contour(segments));
      }
    }
    return new Outline(contours);
  }
}
