package io.linmo.capture.cleaning;

import io.linmo.capture.cleaning.Cleaning.Kind;
import io.linmo.capture.cleaning.InkParts.Part;
import io.linmo.image.StrokeThickness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes ink out of a picture that is no part of its character: specks, small print, parts of
 * neighbours at the picture's edge.
 *
 * <p>Parts that lie close together are one piece; the largest that is not at the edge is the
 * character. Suspicious are other pieces, parts at the edge and parts no larger than a dot. They go
 * only where there are more parts than the character's standard form has, and the ink without them
 * lies nearer to that form: a true dot never does, since the form has it too. Dust, which is much
 * smaller than the pen, always goes. Other detached parts are reported as doubtful.
 */
final class StrayParts {

  /** Dust is smaller than this share of the strokes' thickness, or of the largest part. */
  private static final double DUST = 0.35;

  private static final double DUST_AREA = 0.003;

  /** Coverage of ink; parts that are paler throughout are not ink. */
  private static final float INK = 0.5f;

  /** Dust within this many pixels of other ink is a part of its edge. */
  private static final double HAIR = 2;

  /** A dot is no larger than this many times the strokes' thickness. */
  private static final double DOT = 1.6;

  /** A speck is smaller than this many times the thickness of strokes. */
  private static final double SPECK = 1.15;

  /** Parts within this many times the thickness, or this share of the height, are one piece. */
  private static final double NEAR = 1.5;

  private static final double NEAR_SHARE = 0.08;

  /** A piece goes where ink without it is nearer to the standard form by this share. */
  private static final double BETTER = 0.97;

  /** The same for specks. */
  private static final double NO_WORSE = 1.005;

  /** What stays is doubtful if the distance without it is at most this share. */
  private static final double MUCH_WORSE = 1.1;

  /** The same for a piece at the edge where there are no more parts than the form has. */
  private static final double MUCH_BETTER = 0.85;

  /** Among the parts of a character of many, specks are smaller than this many times the pen. */
  private static final double TINY = 0.6;

  /** Small print is smaller than this share of the character. */
  private static final double SMALL = 0.4;

  /** Pieces with more ink than this share of the character's are never taken away unasked. */
  private static final double MOST_INK = 0.6;

  /** A piece that goes unnoticed makes the character's box larger by less. */
  private static final double NOTICEABLE = 1.12;

  private final InkGrid grid;
  private final InkParts parts;
  private final Optional<StandardForm> standard;
  private final double thickness;
  private final boolean isTight;
  private final double largest;
  private final Map<Kind, Integer> removed = new EnumMap<>(Kind.class);
  private final List<String> doubts = new ArrayList<>();
  private List<Part> kept;
  private Piece main;

  private StrayParts(InkGrid grid, Optional<StandardForm> standard) {
    this.grid = grid;
    this.parts = InkParts.of(grid);
    this.isTight = parts.sidesTouched() >= 3;
    this.standard = standard;
    this.kept = new ArrayList<>(parts.all());
    this.largest = kept.stream().mapToInt(Part::area).max().orElse(0);
    List<Part> large = kept.stream().filter(p -> p.area() >= 0.2 * largest).toList();
    this.thickness = StrokeThickness.of(parts.only(large).image());
  }

  /**
   * @param grid the character alone
   * @param removed counts by kind
   * @param doubts what may not belong to it, in words
   */
  record Result(InkGrid grid, Map<Kind, Integer> removed, List<String> doubts) {}

  static Result remove(InkGrid grid, Optional<StandardForm> standard) {
    StrayParts stray = new StrayParts(grid, standard);
    stray.removeDust();
    if (stray.kept.size() > 1) {
      stray.removeStrangers();
    }
    InkGrid rest = stray.parts.only(stray.kept);
    return new Result(rest, stray.removed, stray.doubts);
  }

  /** Writing of unknown words without dust, and without ink at the edge apart from all other. */
  static Result removeAtEdge(InkGrid grid) {
    StrayParts stray = new StrayParts(grid, Optional.empty());
    stray.removeDust();
    List<Piece> pieces = Piece.joined(stray.kept, NEAR * stray.thickness);
    List<Piece> inner = pieces.stream().filter(piece -> !piece.touchesEdge(grid)).toList();
    if (!inner.isEmpty()) {
      for (Piece piece : pieces) {
        if (!inner.contains(piece)) {
          stray.kept.removeAll(piece.parts());
          stray.removed.merge(Kind.NEIGHBOUR, 1, Integer::sum);
        }
      }
    }
    return new Result(stray.parts.only(stray.kept), stray.removed, List.of());
  }

  private void removeDust() {
    for (Part part : List.copyOf(kept)) {
      boolean dust =
          part.area() < DUST_AREA * largest
              || part.diameter() < DUST * thickness
              || parts.darkest(part) < INK && part.diameter() < SPECK * thickness;
      boolean isHair = kept.stream().anyMatch(o -> o != part && part.gap(o) <= HAIR);
      if (dust && !isHair && kept.size() > 1) {
        kept.remove(part);
        removed.merge(Kind.SPECK, 1, Integer::sum);
      }
    }
  }

  private void removeStrangers() {
    double near = Math.max(NEAR * thickness, NEAR_SHARE * new Piece(kept).height());
    List<Piece> pieces = Piece.joined(kept, near);
    main = main(pieces);
    List<Piece> suspects = new ArrayList<>(pieces);
    suspects.remove(main);
    for (Part part : main.parts()) {
      if (main.parts().size() > 1 && (part.touchesEdge(grid) || isDot(part))) {
        suspects.add(new Piece(List.of(part)));
      }
    }
    List<Piece> specks = new ArrayList<>(suspects.stream().filter(this::isSpeck).toList());
    remove(specks);
    suspects.removeAll(specks);
    remove(suspects);
    double distance = distance(kept);
    for (Piece piece : pieces) {
      if (piece != main && kept.containsAll(piece.parts()) && isDoubtful(piece, distance)) {
        doubts.add(
            "ink apart from the character on the %s side is kept".formatted(piece.side(grid)));
      }
    }
  }

  /**
   * The largest piece, one at the edge only if all is cut to the ink or others are much smaller.
   */
  private Piece main(List<Piece> pieces) {
    Piece most = pieces.stream().max(Comparator.comparingInt(Piece::area)).orElseThrow();
    return pieces.stream()
        .filter(piece -> !piece.touchesEdge(grid))
        .max(Comparator.comparingInt(Piece::area))
        .filter(piece -> !isTight && piece.area() >= 0.15 * most.area())
        .orElse(most);
  }

  private boolean isSpeck(Piece piece) {
    return piece.all(part -> part.diameter() < SPECK * thickness);
  }

  private boolean isTiny(Piece piece) {
    return piece.all(part -> part.diameter() < TINY * thickness);
  }

  private boolean isDot(Part part) {
    return Math.max(part.width(), part.height()) <= DOT * thickness + 1;
  }

  /** Takes away one after the other the suspect without which the ink fits best, if any may go. */
  private void remove(List<Piece> suspects) {
    double distance = distance(kept);
    while (standard.isPresent() && excess() > 0) {
      Piece best = null;
      double least = Double.POSITIVE_INFINITY;
      for (Piece suspect : suspects) {
        List<Part> rest = without(suspect);
        double without = distance(rest);
        if (without < least
            && !rest.isEmpty()
            && suspect.area() <= MOST_INK * new Piece(rest).area()
            && mayGo(suspect, without, distance)) {
          least = without;
          best = suspect;
        }
      }
      if (best == null) {
        return;
      }
      removed.merge(kind(best), 1, Integer::sum);
      kept.removeAll(best.parts());
      suspects.remove(best);
      distance = least;
    }
  }

  /** Parts more than the standard form has. */
  private int excess() {
    return kept.size() - standard.map(StandardForm::parts).orElse(1);
  }

  private List<Part> without(Piece piece) {
    List<Part> rest = new ArrayList<>(kept);
    rest.removeAll(piece.parts());
    return rest;
  }

  private double distance(List<Part> of) {
    return standard.map(s -> s.distance(parts.sketch(of))).orElse(0.0);
  }

  /** Whether a suspect may go, of ink that has more parts than the form. */
  private boolean mayGo(Piece suspect, double without, double distance) {
    if (isSmallAndApart(suspect)) {
      return true;
    }
    boolean many = standard.orElseThrow().parts() > 2;
    if (many && !isTiny(suspect) && (isTight || main.contains(suspect))) {
      return false;
    }
    return without <= (isSpeck(suspect) ? NO_WORSE : BETTER) * distance;
  }

  /** Whether the character has all its parts without a piece that is small and outside its box. */
  private boolean isSmallAndApart(Piece suspect) {
    double most = SMALL * Math.max(main.width(), main.height());
    return !main.contains(suspect)
        && main.parts().size() >= standard.orElseThrow().parts()
        && suspect.width() < most
        && suspect.height() < most
        && suspect.isOutside(main);
  }

  private Kind kind(Piece piece) {
    if (piece.touchesEdge(grid)) {
      return Kind.NEIGHBOUR;
    }
    return piece.all(this::isDot) ? Kind.SPECK : Kind.LABEL;
  }

  /** Whether a piece that stays may well not belong to the character, and would be seen. */
  private boolean isDoubtful(Piece piece, double distance) {
    Piece all = new Piece(kept);
    Piece rest = new Piece(without(piece));
    double without = distance(rest.parts());
    return all.width() + all.height() > NOTICEABLE * (rest.width() + rest.height())
        && (standard.isEmpty()
            || excess() > 0 && without <= MUCH_WORSE * distance
            || piece.touchesEdge(grid) && !isTight && without <= MUCH_BETTER * distance);
  }
}
