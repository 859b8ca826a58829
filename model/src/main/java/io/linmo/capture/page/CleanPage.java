package io.linmo.capture.page;

import io.linmo.capture.PagePicture;
import io.linmo.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A flat page without lines and frames: its coverage, the pieces of ink on it and its boxes.
 *
 * <p>A piece is a connected region of coverage from {@value #PART} on that reaches {@value #CORE}.
 */
final class CleanPage {

  private static final double PART = 0.3;
  private static final double CORE = 0.6;

  /** Pieces along the picture's edge that are longer than this share of it are no writing. */
  private static final double LONG_EDGE = 0.12;

  final FlatPage flat;

  /** Coverage, 255 for 1. */
  final InkPlane coverage;

  final List<CellGrid> grids;
  final List<InkPiece> pieces;
  final double noise;
  final double tone;

  private CleanPage(
      FlatPage flat,
      InkPlane coverage,
      List<CellGrid> grids,
      List<InkPiece> pieces,
      double noise,
      double tone) {
    this.flat = flat;
    this.coverage = coverage;
    this.grids = grids;
    this.pieces = pieces;
    this.noise = noise;
    this.tone = tone;
  }

  static CleanPage of(PagePicture picture) {
    return of(FlatPage.of(picture));
  }

  static CleanPage of(FlatPage flat) {
    InkPlane darkness = flat.darkness;
    double noise = PageInk.noise(darkness);
    double tone = PageInk.tone(darkness, noise);
    if (tone == 0) {
      InkPlane blank = new InkPlane(flat.width(), flat.height());
      return new CleanPage(flat, blank, List.of(), List.of(), noise, tone);
    }
    List<CellGrid> grids = CellFinder.find(darkness, tone, noise);
    InkPlane coverage = withoutLines(darkness, grids, tone, noise);
    PageInk.scale(coverage, noise, tone);
    List<InkPiece> all = pieces(flat, coverage, new FrameInk(darkness, grids, tone));
    List<InkPiece> written = PrintedMarks.without(all, coverage, penWidth(all));
    return new CleanPage(flat, coverage, grids, written, noise, tone);
  }

  private static InkPlane withoutLines(
      InkPlane darkness, List<CellGrid> grids, double tone, double noise) {
    InkPlane upright = darkness.transposed();
    List<Rule> level = new ArrayList<>();
    List<Rule> plumb = new ArrayList<>();
    for (CellGrid grid : grids) {
      level.addAll(new CellFrames(darkness, tone).sides(grid.cells()));
      plumb.addAll(
          new CellFrames(upright, tone)
              .sides(grid.cells().stream().map(Cell::transposed).toList()));
    }
    InkPlane erased = new InkPlane(darkness.width, darkness.height, darkness.values.clone());
    RuleEraser eraser = new RuleEraser(erased, tone, noise);
    eraser.eraseFrames(level);
    eraser.erase(RuleFinder.find(erased, noise));
    InkPlane turned = erased.transposed();
    RuleEraser uprightEraser = new RuleEraser(turned, tone, noise);
    uprightEraser.eraseFrames(plumb);
    uprightEraser.erase(RuleFinder.find(turned, noise));
    return turned.transposed();
  }

  private static List<InkPiece> pieces(FlatPage flat, InkPlane coverage, FrameInk frames) {
    InkColours colours = new InkColours(flat);
    List<InkPiece> pieces = new ArrayList<>();
    for (Region region : Regions.ofInk(coverage, (int) (PART * InkPlane.FULL))) {
      if (reachesCore(region, coverage) && !isAlongEdge(region, coverage)) {
        double darkness = darkness(region, flat.darkness);
        InkColour colour = colours.of(region, darkness / 2);
        pieces.add(new InkPiece(region, darkness, penWidth(region), colour, frames.holds(region)));
      }
    }
    return pieces;
  }

  private static boolean reachesCore(Region region, InkPlane coverage) {
    int core = (int) (CORE * InkPlane.FULL);
    for (int run = 0; run < region.runCount(); run++) {
      for (int x = region.from(run); x < region.to(run); x++) {
        if (coverage.at(x, region.row(run)) >= core) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAlongEdge(Region region, InkPlane plane) {
    boolean atSide = region.left() == 0 || region.right() == plane.width;
    boolean atEnd = region.top() == 0 || region.bottom() == plane.height;
    return atSide && region.height() > LONG_EDGE * plane.height
        || atEnd && region.width() > LONG_EDGE * plane.width;
  }

  /** The upper quartile of its pixels' darkness. */
  private static double darkness(Region region, InkPlane darkness) {
    int[] histogram = new int[InkPlane.FULL + 1];
    for (int run = 0; run < region.runCount(); run++) {
      for (int x = region.from(run); x < region.to(run); x++) {
        histogram[darkness.at(x, region.row(run))]++;
      }
    }
    int value = InkPlane.FULL;
    for (int above = histogram[value]; 4 * above < region.area(); ) {
      above += histogram[--value];
    }
    return value / (double) InkPlane.FULL;
  }

  /** Twice the area by the length of the outline, which runs along both sides of a stroke. */
  private static double penWidth(Region region) {
    long sides = 2L * region.runCount();
    int[] runs = region.runs();
    long covered = 0;
    int above = 0;
    for (int run = 0; run < region.runCount(); run++) {
      while (above < run
          && (runs[3 * above] < runs[3 * run] - 1
              || runs[3 * above] == runs[3 * run] - 1
                  && runs[3 * above + 2] <= runs[3 * run + 1])) {
        above++;
      }
      for (int i = above; i < run && runs[3 * i] == runs[3 * run] - 1; i++) {
        covered +=
            Math.max(
                0,
                Math.min(runs[3 * i + 2], runs[3 * run + 2])
                    - Math.max(runs[3 * i + 1], runs[3 * run + 1]));
      }
    }
    // Upper and lower edges of runs that no run covers; slanted outlines count by their steps.
    double outline = (sides + 2.0 * (region.area() - covered)) * Math.PI / 4;
    return 2 * region.area() / outline;
  }

  /** The median pen width of writing, longer pieces counting more; 0 without any. */
  static double penWidth(List<InkPiece> pieces) {
    InkPiece[] sorted =
        pieces.stream().filter(piece -> !piece.isOfFrame()).toArray(InkPiece[]::new);
    Arrays.sort(sorted, (a, b) -> Double.compare(a.penWidth(), b.penWidth()));
    double[] lengths = Arrays.stream(sorted).mapToDouble(InkPiece::longest).toArray();
    OptionalInt rank = Quantiles.bin(lengths, 0.5);
    return rank.isPresent() ? sorted[rank.getAsInt()].penWidth() : 0;
  }
}
