package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Script;
import io.linmo.image.ShiftTolerantIou;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The standard face's glyph with the weight, slant, width and box of the hand.
 *
 * <p>Slant, width and weight are fitted to the references by {@link WarpFit}. Latin glyphs fill
 * their box again after the warp; Han glyphs get the mean ink box of the references, which scales
 * and moves all alike.
 */
final class FittedContent implements GlyphPredictor {

  @Override
  public String name() {
    return "fitted content glyph";
  }

  @Override
  public List<GlyphImage> predict(HandTask task) {
    List<WarpFit.Example> examples = examples(task);
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(task.imageSize());
    WarpFit.Fit fit =
        placements(task, examples).stream()
            .map(placement -> new WarpFit(examples, placement, iou).best())
            .max(Comparator.comparingDouble(WarpFit.Fit::iou))
            .orElseThrow();
    return task.targets().stream().map(codePoint -> draw(task, codePoint, fit)).toList();
  }

  private static List<ContentWarp.Placement> placements(
      HandTask task, List<WarpFit.Example> examples) {
    return task.script() == Script.LATIN
        ? List.of(ContentWarp::byInkBox)
        : List.of((inkBox, size) -> new AffineTransform(), meanBox(examples));
  }

  private static List<WarpFit.Example> examples(HandTask task) {
    List<WarpFit.Example> examples = new ArrayList<>();
    for (GlyphSample reference : task.references()) {
      Optional<GlyphSample> content = task.content(reference.codePoint());
      if (content.isPresent() && !content.get().image().isEmpty() && !reference.image().isEmpty()) {
        examples.add(
            new WarpFit.Example(
                new ContentShape(content.get().image()), InkBitmap.of(reference.image())));
      }
    }
    return examples;
  }

  private static GlyphImage draw(HandTask task, int codePoint, WarpFit.Fit fit) {
    GlyphImage content = ContentGlyph.of(task, codePoint);
    return content.isEmpty()
        ? content
        : fit.warp().apply(new ContentShape(content), fit.placement());
  }

  /** The scale and move that take the mean ink box of the standard glyphs to the references'. */
  private static ContentWarp.Placement meanBox(List<WarpFit.Example> examples) {
    double[] from = new double[4];
    double[] to = new double[4];
    for (WarpFit.Example each : examples) {
      add(from, each.content().inkBox(new AffineTransform(), 0));
      add(to, each.reference().inkBox());
    }
    AffineTransform move = new AffineTransform();
    if (!examples.isEmpty()) {
      move.translate(to[0] / examples.size(), to[1] / examples.size());
      move.scale(to[2] / from[2], to[3] / from[3]);
      move.translate(-from[0] / examples.size(), -from[1] / examples.size());
    }
    return (inkBox, size) -> new AffineTransform(move);
  }

  private static void add(double[] sums, Rectangle2D box) {
    sums[0] += box.getCenterX();
    sums[1] += box.getCenterY();
    sums[2] += box.getWidth();
    sums[3] += box.getHeight();
  }
}
