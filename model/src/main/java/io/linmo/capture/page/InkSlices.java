package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts the ink of running writing into slices, of which a character is one or a few in a row.
 *
 * <p>Columns are slanted as the writing is. Where a column holds no more ink than one stroke does,
 * the ink may be the stroke that joins two characters, and is cut. Many of these places lie within
 * a character: which of them part two is for those to say who know the text.
 */
final class InkSlices {

  private static final double LEAST_SLANT = -0.3;
  private static final double MOST_SLANT = 1;
  private static final double SLANT_STEP = 0.1;

  /** Pieces by which the slant is measured are at least this share of a character tall. */
  private static final double TALL = 0.5;

  /** A column with at most this many pen widths of ink holds one stroke. */
  private static final double ONE_STROKE = 2.2;

  /** Narrowest slice, as a share of a character's height and in pen widths. */
  private static final double NARROWEST = 0.13;

  private static final double NARROWEST_PENS = 1.2;

  private final double penWidth;
  private final double narrowest;
  private final double slant;

  /**
   * @param height of a typical character
   */
  InkSlices(List<InkPiece> pieces, double penWidth, double height) {
    this.penWidth = penWidth;
    this.narrowest = Math.max(NARROWEST * height, NARROWEST_PENS * penWidth);
    this.slant = slant(pieces, TALL * height);
  }

  /** Columns moved to the right for each row up, such that they hold the most ink each. */
  private static double slant(List<InkPiece> pieces, double least) {
    double best = 0;
    double most = -1;
    for (double slant = LEAST_SLANT; slant <= MOST_SLANT; slant += SLANT_STEP) {
      double sum = 0;
      for (InkPiece piece : pieces) {
        if (piece.height() >= least) {
          for (int ink : new Columns(List.of(piece), slant).ink) {
            sum += (double) ink * ink;
          }
        }
      }
      if (sum > most) {
        most = sum;
        best = slant;
      }
    }
    return best;
  }

  /** Ink of each slanted column of some pieces. */
  private static final class Columns {
    private final double slant;
    private final double middle;
    private final int left;
    private final int[] ink;

    Columns(List<InkPiece> pieces, double slant) {
      this.slant = slant;
      InkGroup all = new InkGroup(pieces);
      this.middle = all.centerY();
      int lean = (int) Math.ceil(Math.abs(slant) * (all.height() / 2.0 + 1)) + 1;
      this.left = all.left() - lean;
      int[] change = new int[all.width() + 2 * lean + 2];
      for (InkPiece piece : pieces) {
        Region region = piece.region();
        for (int run = 0; run < region.runCount(); run++) {
          int from = column(region.from(run), region.row(run)) - left;
          change[from]++;
          change[from + region.to(run) - region.from(run)]--;
        }
      }
      ink = new int[change.length];
      for (int i = 0, sum = 0; i < change.length; i++) {
        sum += change[i];
        ink[i] = sum;
      }
    }

    int column(double x, double y) {
      return (int) Math.floor(x + slant * (y + 0.5 - middle));
    }

    /** Where a column crosses a row. */
    int x(int column, int y) {
      return (int) Math.ceil(column - slant * (y + 0.5 - middle));
    }
  }

  /** The slices of a row from left to right; the row itself where it cannot be cut. */
  List<InkGroup> of(InkGroup group) {
    Columns columns = new Columns(group.pieces(), slant);
    int[] cuts = cuts(columns);
    if (cuts.length == 0) {
      return List.of(group);
    }
    List<List<InkPiece>> slices = new ArrayList<>();
    for (int i = 0; i <= cuts.length; i++) {
      slices.add(new ArrayList<>());
    }
    for (InkPiece piece : group.pieces()) {
      if (piece.width() > 2 * narrowest) {
        split(piece, columns, cuts, slices);
      } else {
        int middle = columns.column(piece.centerX(), piece.centerY());
        int place = Arrays.binarySearch(cuts, middle);
        slices.get(place < 0 ? -1 - place : place + 1).add(piece);
      }
    }
    return slices.stream().filter(slice -> !slice.isEmpty()).map(InkGroup::new).toList();
  }

  /** Columns to cut before, in order: in the middle of empty ones, and where one stroke joins. */
  private int[] cuts(Columns columns) {
    int[] ink = columns.ink;
    int first = 0;
    int last = ink.length - 1;
    while (ink[first] == 0) {
      first++;
    }
    while (ink[last] == 0) {
      last--;
    }
    List<Integer> cuts = new ArrayList<>();
    double earliest = first + narrowest;
    for (int x = first; x <= last; ) {
      int end = x + 1;
      while (end <= last && kind(ink[end]) == kind(ink[x])) {
        end++;
      }
      int cut = kind(ink[x]) == 0 ? (x + end) / 2 : thinnest(ink, x, end);
      if (kind(ink[x]) == 0) {
        cuts.add(cut + columns.left);
        earliest = end + narrowest;
      } else if (kind(ink[x]) == 1 && cut >= earliest && !endsSoon(ink, cut, last)) {
        cuts.add(cut + columns.left);
        earliest = cut + narrowest;
      }
      x = end;
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** 0 for no ink, 1 for one stroke, 2 for more. */
  private int kind(int ink) {
    return ink == 0 ? 0 : ink <= ONE_STROKE * penWidth ? 1 : 2;
  }

  /** The column with the least ink of a stretch, or its middle where that has hardly more. */
  private int thinnest(int[] ink, int from, int to) {
    int least = from;
    for (int x = from; x < to; x++) {
      least = ink[x] < ink[least] ? x : least;
    }
    int middle = (from + to - 1) / 2;
    return ink[least] < ink[middle] - penWidth / 4 ? least : middle;
  }

  /** Whether the ink ends too soon after a column for a slice of its own. */
  private boolean endsSoon(int[] ink, int cut, int last) {
    for (int x = cut; x < cut + narrowest; x++) {
      if (x > last || ink[x] == 0) {
        return true;
      }
    }
    return false;
  }

  private static void split(
      InkPiece piece, Columns columns, int[] cuts, List<List<InkPiece>> slices) {
    Region region = piece.region();
    List<List<int[]>> parts = new ArrayList<>();
    slices.forEach(slice -> parts.add(new ArrayList<>()));
    for (int run = 0; run < region.runCount(); run++) {
      int y = region.row(run);
      int from = region.from(run);
      for (int i = 0; i <= cuts.length && from < region.to(run); i++) {
        int to =
            i == cuts.length ? region.to(run) : Math.min(region.to(run), columns.x(cuts[i], y));
        if (to > from) {
          parts.get(i).add(new int[] {y, from, to});
          from = to;
        }
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        slices.get(i).add(piece.part(Region.ofRuns(parts.get(i))));
      }
    }
  }
}
