package io.linmo.evaluation;

import io.linmo.raster.GlyphImage;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.Script;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The standard face's glyph with the weight, slant, width and box of the hand.
 *
 * <p>Slant, width and weight are those with the best mean {@link ShiftTolerantIou} on the
 * references, by coordinate search with halving steps. Latin glyphs fill their box again after the
 * warp; Han glyphs get the mean ink box of the references, which scales and moves all alike.
 */
final class FittedContent implements GlyphPredictor {

  private static final int ROUNDS = 4;

  /** A reference and the standard face's glyph that shall come close to it. */
  private record Case(ContentShape content, InkBitmap reference) {}

  @Override
  public String name() {
    return "fitted content glyph";
  }

  @Override
  public List<GlyphImage> predict(HandTask task) {
    List<Case> cases = cases(task);
    ContentWarp.Placement placement =
        task.script() == Script.LATIN ? ContentWarp::byInkBox : meanBox(cases);
    ContentWarp warp = fit(cases, placement, ShiftTolerantIou.forSize(task.imageSize()));
    return task.targets().stream()
        .map(codePoint -> draw(task, codePoint, warp, placement))
        .toList();
  }

  private static List<Case> cases(HandTask task) {
    List<Case> cases = new ArrayList<>();
    for (GlyphSample reference : task.references()) {
      Optional<GlyphSample> content = task.content(reference.codePoint());
      if (content.isPresent() && !content.get().image().isEmpty() && !reference.image().isEmpty()) {
        cases.add(
            new Case(
                new ContentShape(content.get().image()), InkBitmap.of(reference.image())));
      }
    }
    return cases;
  }

  private static GlyphImage draw(
      HandTask task, int codePoint, ContentWarp warp, ContentWarp.Placement placement) {
    GlyphImage content = ContentGlyph.of(task, codePoint);
    return content.isEmpty() ? content : warp.apply(new ContentShape(content), placement);
  }

  /** The scale and move that take the mean ink box of the standard glyphs to the references'. */
  private static ContentWarp.Placement meanBox(List<Case> cases) {
    double[] from = new double[4];
    double[] to = new double[4];
    for (Case each : cases) {
      add(from, each.content().inkBox(new AffineTransform(), 0));
      add(to, inkBox(each.reference()));
    }
    AffineTransform move = new AffineTransform();
    if (!cases.isEmpty()) {
      move.translate(to[0] / cases.size(), to[1] / cases.size());
      move.scale(to[2] / from[2], to[3] / from[3]);
      move.translate(-from[0] / cases.size(), -from[1] / cases.size());
    }
    return (inkBox, size) -> new AffineTransform(move);
  }

  private static void add(double[] sums, Rectangle2D box) {
    sums[0] += box.getCenterX();
    sums[1] += box.getCenterY();
    sums[2] += box.getWidth();
    sums[3] += box.getHeight();
  }

  private static Rectangle2D inkBox(InkBitmap ink) {
    Rectangle2D box = null;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (ink.at(x, y)) {
          Rectangle2D pixel = new Rectangle2D.Double(x, y, 1, 1);
          box = box == null ? pixel : box.createUnion(pixel);
        }
      }
    }
    return box;
  }

  private static ContentWarp fit(
      List<Case> cases, ContentWarp.Placement placement, ShiftTolerantIou iou) {
    ContentWarp best = ContentWarp.NONE;
    double bestScore = score(best, cases, placement, iou);
    double step = 1;
    for (int round = 0; round < ROUNDS; ) {
      boolean improved = false;
      for (ContentWarp candidate : neighbours(best, step)) {
        double score = score(candidate, cases, placement, iou);
        if (score > bestScore) {
          bestScore = score;
          best = candidate;
          improved = true;
        }
      }
      if (!improved) {
        step /= 2;
        round++;
      }
    }
    return best;
  }

  private static List<ContentWarp> neighbours(ContentWarp warp, double step) {
    List<ContentWarp> neighbours = new ArrayList<>();
    for (int sign = -1; sign <= 1; sign += 2) {
      double slant = warp.slant() + sign * 0.2 * step;
      double width = warp.width() * (1 + sign * 0.15 * step);
      double weight = warp.weight() + sign * 0.015 * step;
      neighbours.add(new ContentWarp(slant, warp.width(), warp.weight()));
      neighbours.add(new ContentWarp(warp.slant(), width, warp.weight()));
      neighbours.add(new ContentWarp(warp.slant(), warp.width(), weight));
    }
    return neighbours;
  }

  private static double score(
      ContentWarp warp, List<Case> cases, ContentWarp.Placement placement, ShiftTolerantIou iou) {
    double sum = 0;
    for (Case each : cases) {
      InkBitmap drawn = InkBitmap.of(warp.apply(each.content(), placement));
      sum += iou.align(drawn, each.reference()).iou();
    }
    return sum;
  }
}
