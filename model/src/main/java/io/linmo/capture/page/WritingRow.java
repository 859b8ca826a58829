package io.linmo.capture.page;

import java.util.List;
import java.util.Optional;

/**
 * A row of places that may hold a character, from left to right, or a column from top to bottom.
 *
 * @param places in reading order
 * @param isColumn whether its characters stand below one another
 */
public record WritingRow(List<Place> places, boolean isColumn) {

  public WritingRow {
    places = List.copyOf(places);
  }

  static WritingRow ofBoxes(List<Place> places) {
    return new WritingRow(places, false);
  }

  static WritingRow ofInk(List<InkGroup> groups, boolean isColumn) {
    return new WritingRow(
        groups.stream().map(ink -> new Place(Optional.empty(), Optional.of(ink))).toList(),
        isColumn);
  }

  /** Free room between two groups of the row, in its direction; negative where they overlap. */
  public int gap(InkGroup before, InkGroup after) {
    return isColumn ? after.top() - before.bottom() : after.left() - before.right();
  }

  /** Length of a group in the row's direction. */
  public int extent(InkGroup group) {
    return isColumn ? group.height() : group.width();
  }

  /**
   * A place for a character.
   *
   * @param cell the box; empty on paper without boxes
   * @param ink the ink there; empty in a box without ink
   */
  public record Place(Optional<Cell> cell, Optional<InkGroup> ink) {}
}
