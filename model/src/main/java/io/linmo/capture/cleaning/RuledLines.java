package io.linmo.capture.cleaning;

import io.linmo.image.StrokeThickness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes printed and ruled lines out of a picture: a frame around the character, guide lines across
 * it. Strokes that cross them stay.
 *
 * <p>A line goes if it runs from edge to edge, or with others makes a rectangle, and the pen did
 * not draw it: it is lighter or thinner than the strokes, or it is straight as print and the
 * character has no such stroke. A straight line across the picture of which neither is sure is a
 * doubt.
 */
final class RuledLines {

  /** Lines lighter than this share of the ink are no strokes. */
  static final double LIGHT = 0.6;

  /** Lines thinner than this share of the strokes are none of them. */
  static final double THIN = 0.5;

  /**
   * Without a frame the distance to the standard form grows at most so much; without a true stroke
   * it doubles.
   */
  private static final double MOST_WORSE = 1.6;

  /** Guide lines are thinner than this share of the picture. */
  private static final double THICKEST = 0.12;

  private static final int MOST_FRAMES = 2;

  private final Optional<StandardForm> standard;
  private final boolean inWriting;
  private InkGrid grid;
  private int frames;
  private int removed;
  private boolean doubtful;

  private RuledLines(InkGrid grid, Optional<StandardForm> standard, boolean inWriting) {
    this.grid = grid;
    this.standard = standard;
    this.inWriting = inWriting;
  }

  /**
   * @param grid without the lines
   * @param doubtful whether a line that stays may be none of the character's strokes
   */
  record Result(InkGrid grid, int frames, int guides, boolean doubtful) {}

  static Result remove(InkGrid grid, Optional<StandardForm> standard) {
    return new RuledLines(grid.copy(), standard, false).removed();
  }

  /** Of writing with paper around it, no stroke of which runs from edge to edge. */
  static Result removeAroundWriting(InkGrid grid) {
    return new RuledLines(grid.copy(), Optional.empty(), true).removed();
  }

  private Result removed() {
    for (int i = 0; i < MOST_FRAMES && removeFrame(); i++) {
      frames++;
    }
    removeGuides();
    return new Result(grid, frames, removed, doubtful);
  }

  private boolean removeFrame() {
    List<RuledLine> rows = LineFinder.along(grid);
    List<RuledLine> columns = LineFinder.along(grid.transposed());
    Optional<Frame> frame = Frame.of(rows, columns);
    if (frame.isEmpty()) {
      return false;
    }
    InkGrid without = frame.get().removed(grid);
    if (isBlank(without) || !isForeign(frame.get(), without)) {
      return false;
    }
    grid = without;
    return true;
  }

  /** Whether a frame is none of the character's strokes. */
  private boolean isForeign(Frame frame, InkGrid without) {
    if (standard.isEmpty()) {
      return frame.isPrinted() && frame.isThinner(thickness(without));
    }
    return frame.isPrinted() && distance(without) <= MOST_WORSE * distance(grid)
        || distance(without) <= distance(grid);
  }

  private void removeGuides() {
    grid = withoutGuides(grid, false);
    grid = withoutGuides(grid.transposed(), true).transposed();
  }

  private boolean isLike(InkGrid cleaned, InkGrid from, boolean turned) {
    InkGrid without = turned ? cleaned.transposed() : cleaned;
    return distance(without) <= MOST_WORSE * distance(turned ? from.transposed() : from);
  }

  /**
   * The grid without lines along its rows that are guides. Strokes of the character that run all
   * across it may look like them: as many stay as it has and as the other ink lacks, of those that
   * the pen can have drawn.
   *
   * @param turned whether rows are the picture's columns
   */
  private InkGrid withoutGuides(InkGrid from, boolean turned) {
    Optional<Integer> strokes = standard.map(turned ? StandardForm::columns : StandardForm::rows);
    List<RuledLine> across =
        LineFinder.along(from).stream()
            .filter(line -> line.isAcross(from.width) && line.thickness() < THICKEST * from.height)
            .toList();
    InkGrid rest = from.copy();
    across.forEach(line -> line.erase(rest));
    if (across.isEmpty() || isBlank(rest)) {
      return from;
    }
    double pen = thickness(rest);
    List<RuledLine> alike = new ArrayList<>();
    List<RuledLine> guides = new ArrayList<>();
    for (RuledLine line : across) {
      boolean drawn = line.level() > LIGHT && line.thickness() > THIN * pen;
      (drawn ? alike : guides).add(line);
    }
    int lacking = strokes.map(n -> Math.max(0, n - StandardForm.strokesAcross(rest))).orElse(0);
    alike.sort(Comparator.comparingDouble(line -> Math.abs(line.thickness() - pen)));
    List<RuledLine> ruled = alike.stream().skip(lacking).filter(RuledLine::isPrinted).toList();
    InkGrid cleaned = from.copy();
    guides.forEach(line -> line.erase(cleaned));
    InkGrid without = cleaned.copy();
    ruled.forEach(line -> line.erase(without));
    boolean go =
        !ruled.isEmpty() && (inWriting || standard.isPresent() && isLike(without, cleaned, turned));
    doubtful |= go ? lacking > 0 : !ruled.isEmpty();
    removed += guides.size() + (go ? ruled.size() : 0);
    return go ? without : cleaned;
  }

  private static double thickness(InkGrid grid) {
    return StrokeThickness.of(grid.image());
  }

  private static boolean isBlank(InkGrid grid) {
    double ink = 0;
    for (float value : grid.values) {
      ink += value >= 0.5f ? 1 : 0;
    }
    return ink < 12;
  }

  private double distance(InkGrid of) {
    return standard.orElseThrow().distance(of.image());
  }
}
