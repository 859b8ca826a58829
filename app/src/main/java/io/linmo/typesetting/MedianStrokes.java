package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.strokes.PenLine;
import io.linmo.strokes.RegisteredStrokes;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeRegistration;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds the strokes of ideographs by laying their standard strokes onto the ink, so that number,
 * order and direction are those of writing. Other glyphs, and ink that the standard strokes do not
 * fit, are found by their shape. Safe for use by several threads.
 */
public final class MedianStrokes implements GlyphStrokes {

  private static final int SIZE = 128;

  /** Ink and strokes farther from each other than this, mean in em, are not the same character. */
  private static final double MOST_DISTANCE = 0.02;

  /** Between points of a line, in em. */
  private static final double STEP_EM = 0.012;

  /** The ink of a stroke lies this far beside what its line shows, in em. */
  private static final double MARGIN_EM = 0.03;

  /** Glyphs whose strokes are kept. */
  private static final int KEPT = 2000;

  private final IntFunction<Optional<StrokeForm>> standard;
  private final Map<InkedGlyph, List<PenPath>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<InkedGlyph, List<PenPath>> eldest) {
              return size() > KEPT;
            }
          });

  /**
   * @param standard the standard strokes of a character, where they are known
   */
  public MedianStrokes(IntFunction<Optional<StrokeForm>> standard) {
    this.standard = standard;
  }

  @Override
  public List<PenPath> of(InkedGlyph glyph) {
    boolean ideograph = Character.isIdeographic(glyph.codePoint()) && !glyph.outline().isEmpty();
    Optional<StrokeForm> form = ideograph ? standard.apply(glyph.codePoint()) : Optional.empty();
    if (form.isEmpty()) {
      return StrokeFinder.strokes(glyph);
    }
    return known.computeIfAbsent(glyph, of -> strokes(of, form.get()));
  }

  private static List<PenPath> strokes(InkedGlyph glyph, StrokeForm standard) {
    Path2D shape = glyph.outline().toShape();
    // Moved into the em box, where a text's liveliness may have taken it out.
    double x = 0.5 - shape.getBounds2D().getCenterX();
    double y = EmBox.MIDDLE - shape.getBounds2D().getCenterY();
    shape.transform(AffineTransform.getTranslateInstance(x, y));
    GlyphImage image = GlyphRasterizer.render(shape, EmBox.frame(1, SIZE), SIZE);
    return StrokeRegistration.on(standard, image)
        .filter(laid -> Math.max(laid.inkDistance(), laid.strokeDistance()) < MOST_DISTANCE)
        .map(laid -> paths(glyph, laid, new Point(x, y)))
        .orElseGet(() -> StrokeFinder.strokes(glyph));
  }

  private static List<PenPath> paths(InkedGlyph glyph, RegisteredStrokes laid, Point moved) {
    Skeleton ink = Skeleton.of(glyph.outline());
    StrokeForm form = laid.form();
    List<PenPath> paths = new ArrayList<>();
    for (int stroke = 0; stroke < form.strokes(); stroke++) {
      List<Point> points = new ArrayList<>();
      PenLine.follow(
          form, stroke, STEP_EM, (x, y) -> points.add(new Point(x, EmBox.TOP - y).minus(moved)));
      paths.add(new PenPath(points, 2 * (ink.halfWidth(points) + MARGIN_EM)));
    }
    return paths;
  }
}
