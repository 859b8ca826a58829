package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Distinguishes printed marks from writing: codes, solid squares, and shapes that are there several
 * times without any difference, as no hand writes them.
 */
final class PrintedMarks {

  /** Specks smaller than this share of the pen's width squared are dust. */
  private static final double DUST = 0.3;

  private static final int FEWEST_COPIES = 3;

  /** Shapes thinner than this many pen widths are simple strokes, which may well be alike. */
  private static final double LEAST_THICKNESS = 2.5;

  private static final double SOLID = 0.9;

  /** Share of its bounds that a dot fills. */
  private static final double DOT = 0.72;

  /** How far apart the middles of a ring and its dot may be, as a share of the ring. */
  private static final double CONCENTRIC = 0.12;

  private PrintedMarks() {}

  /** The pieces that may be writing. */
  static List<InkPiece> without(List<InkPiece> pieces, InkPlane coverage, double pen) {
    List<CodeBlocks.Block> codes = CodeBlocks.find(coverage, pen);
    List<InkPiece> rest = new ArrayList<>();
    for (InkPiece piece : pieces) {
      boolean dust = piece.region().area() < Math.max(4, DUST * pen * pen);
      boolean inCode =
          codes.stream().anyMatch(code -> code.contains(piece.centerX(), piece.centerY()));
      if (!dust && !inCode && !isSolidSquare(piece, pen)) {
        rest.add(piece);
      }
    }
    boolean[] copied = copies(rest, pen);
    List<Region> targets = targets(rest);
    List<InkPiece> writing = new ArrayList<>();
    for (int i = 0; i < copied.length; i++) {
      Region region = rest.get(i).region();
      if (!copied[i] && targets.stream().noneMatch(target -> target.encloses(region))) {
        writing.add(rest.get(i));
      }
    }
    return writing;
  }

  /** Rings with a solid dot in their middle, as in the corners of codes. */
  private static List<Region> targets(List<InkPiece> pieces) {
    List<Region> targets = new ArrayList<>();
    for (InkPiece dot : pieces) {
      Region inner = dot.region();
      boolean solid =
          isSquare(inner) && inner.area() > DOT * inner.width() * (double) inner.height();
      for (int i = 0; i < pieces.size() && solid; i++) {
        Region outer = pieces.get(i).region();
        double share = inner.width() / (double) outer.width();
        if (isSquare(outer)
            && outer.encloses(inner)
            && share > 0.2
            && share < 0.65
            && Math.abs(outer.centerX() - inner.centerX()) < CONCENTRIC * outer.width()
            && Math.abs(outer.centerY() - inner.centerY()) < CONCENTRIC * outer.height()) {
          targets.add(outer);
        }
      }
    }
    return targets;
  }

  private static boolean isSquare(Region region) {
    int shorter = Math.min(region.width(), region.height());
    return Math.max(region.width(), region.height()) < 1.3 * shorter;
  }

  private static boolean isSolidSquare(InkPiece piece, double pen) {
    int shorter = Math.min(piece.width(), piece.height());
    return shorter > LEAST_THICKNESS * pen
        && piece.longest() < 1.3 * shorter
        && piece.region().area() > SOLID * piece.width() * piece.height();
  }

  /** Which pieces have at least two copies. */
  private static boolean[] copies(List<InkPiece> pieces, double pen) {
    List<PieceShape> shapes = pieces.stream().map(piece -> PieceShape.of(piece.region())).toList();
    boolean[] copied = new boolean[pieces.size()];
    for (int i = 0; i < copied.length; i++) {
      if (copied[i] || isSimple(pieces.get(i), pen)) {
        continue;
      }
      List<Integer> same = new ArrayList<>();
      for (int j = 0; j < copied.length; j++) {
        if (shapes.get(i).isCopyOf(shapes.get(j))) {
          same.add(j);
        }
      }
      if (same.size() >= FEWEST_COPIES) {
        same.forEach(j -> copied[j] = true);
      }
    }
    return copied;
  }

  private static boolean isSimple(InkPiece piece, double pen) {
    return Math.min(piece.width(), piece.height()) < LEAST_THICKNESS * pen;
  }
}
