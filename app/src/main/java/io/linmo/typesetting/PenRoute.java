package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import io.linmo.outline.Outline;
import java.awt.geom.Area;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a plotter's pen through a drawing: each line is drawn once, from where the pen is put
 * down to where it is lifted.
 *
 * <p>Ideographs are drawn in the order of their strokes. Letters that touch are drawn as one, and
 * the strokes of a word in reading order, each begun at the end that is nearer to the pen. Where a
 * stroke begins where the last one ended, or ink joins the two, the pen stays down.
 *
 * @param lines in em, y up, in the order of drawing
 */
public record PenRoute(List<Polyline> lines) {

  /** How far a line may stray from its smooth form, in em. */
  private static final double TOLERANCE_EM = 0.0008;

  public PenRoute {
    lines = List.copyOf(lines);
  }

  /** The route through all ink of a drawing. */
  public static PenRoute of(Drawing drawing, GlyphStrokes strokes) {
    Builder route = new Builder(strokes);
    for (Drawing.Part part : drawing.parts()) {
      if (part instanceof Drawing.Words words) {
        words.text().lines().forEach(line -> route.write(line.glyphs()));
      } else {
        route.letters(part.outline());
      }
    }
    return new PenRoute(route.lines);
  }

  /** The route through one glyph. */
  public static PenRoute of(InkedGlyph glyph, GlyphStrokes strokes) {
    Builder route = new Builder(strokes);
    route.write(List.of(new PlacedGlyph(glyph, 0, 0, 0)));
    return new PenRoute(route.lines);
  }

  /** How far the pen moves while it is lifted, between lines. */
  public double travel() {
    double travel = 0;
    for (int i = 1; i < lines.size(); i++) {
      travel += end(lines.get(i - 1)).distanceTo(lines.get(i).points().get(0));
    }
    return travel;
  }

  private static Point end(Polyline line) {
    return line.points().get(line.points().size() - 1);
  }

  private static final class Builder {

    private final GlyphStrokes strokes;
    private final List<Polyline> lines = new ArrayList<>();

    Builder(GlyphStrokes strokes) {
      this.strokes = strokes;
    }

    void write(List<PlacedGlyph> glyphs) {
      List<PlacedGlyph> touching = new ArrayList<>();
      for (PlacedGlyph glyph : glyphs) {
        boolean ideograph = Character.isIdeographic(glyph.glyph().codePoint());
        boolean goesOn = !ideograph && !touching.isEmpty() && touches(last(touching), glyph);
        if (!goesOn) {
          letters(together(touching));
          touching.clear();
        }
        if (ideograph) {
          ideograph(glyph);
        } else if (!glyph.glyph().outline().isEmpty()) {
          touching.add(glyph);
        }
      }
      letters(together(touching));
    }

    private static PlacedGlyph last(List<PlacedGlyph> glyphs) {
      return glyphs.get(glyphs.size() - 1);
    }

    private static boolean touches(PlacedGlyph one, PlacedGlyph other) {
      if (other.glyph().outline().isEmpty()
          || one.outline().box().right() < other.outline().box().left()) {
        return false;
      }
      Area shared = new Area(one.outline().toShape());
      shared.intersect(new Area(other.outline().toShape()));
      return !shared.isEmpty();
    }

    private static Outline together(List<PlacedGlyph> glyphs) {
      return new Outline(
          glyphs.stream().flatMap(glyph -> glyph.outline().contours().stream()).toList());
    }

    private void ideograph(PlacedGlyph glyph) {
      List<List<Point>> paths =
          strokes.of(glyph.glyph()).stream()
              .map(path -> path.points().stream().map(glyph::onPage).toList())
              .toList();
      add(PenJoins.joined(DoubledEnds.cut(paths), glyph.outline()));
    }

    /** Draws letters that touch, as one, or ink of no letter. */
    void letters(Outline ink) {
      if (ink.isEmpty()) {
        return;
      }
      List<List<Point>> paths =
          StrokeFinder.strokes(new InkedGlyph('-', ink, 0)).stream()
              .map(path -> SmoothLine.through(SmoothLine.calmed(path.points())))
              .toList();
      Point pen = lines.isEmpty() ? new Point(ink.box().left(), ink.box().top()) : end(last());
      add(PenJoins.joined(ShortTravel.ordered(DoubledEnds.cut(paths), pen), ink));
    }

    private Polyline last() {
      return lines.get(lines.size() - 1);
    }

    private void add(List<List<Point>> paths) {
      paths.forEach(path -> lines.add(new Polyline(path).simplified(TOLERANCE_EM)));
    }
  }
}
