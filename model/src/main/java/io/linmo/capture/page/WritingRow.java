package io.linmo.capture.page;

import java.util.List;
import java.util.Optional;

/**
 * A row of places that may hold a character, from left to right.
 *
 * @param places in reading order
 */
public record WritingRow(List<Place> places) {

  public WritingRow {
    places = List.copyOf(places);
  }

  /**
   * A place for a character.
   *
   * @param cell the box; empty on paper without boxes
   * @param ink what is written there; empty in a box without ink
   */
  public record Place(Optional<Cell> cell, Optional<InkGroup> ink) {}
}
