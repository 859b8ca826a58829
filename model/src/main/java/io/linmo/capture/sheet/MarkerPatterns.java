package io.linmo.capture.sheet;

import boofcv.factory.fiducial.ConfigHammingMarker;
import boofcv.factory.fiducial.HammingDictionary;

/**
 * The patterns in the markers: codes of the AprilTag family 36h11, of which any two differ in at
 * least 11 of 36 modules however they are turned. Four for each paper.
 */
final class MarkerPatterns {

  /** Modules along an edge, without the border, which is one module wide. */
  static final int GRID = 6;

  /** Modules along an edge with the border. */
  static final int MODULES = GRID + 2;

  private static final int CORNERS = 4;

  /** Modules that may be misread: far below half of the least difference. */
  private static final int MISREAD = 3;

  private static final ConfigHammingMarker CONFIG = load();

  private MarkerPatterns() {}

  /** The number of a paper's first pattern. */
  static int first(PaperSize paper) {
    return CORNERS * paper.ordinal();
  }

  /** The paper that a pattern belongs to. */
  static PaperSize paper(int id) {
    return PaperSize.values()[id / CORNERS];
  }

  /** Which corner a pattern marks: 0 for upper left, then clockwise. */
  static int corner(int id) {
    return id % CORNERS;
  }

  /** What the detector looks for: our patterns only, numbered from 0. */
  static ConfigHammingMarker config() {
    return CONFIG;
  }

  private static ConfigHammingMarker load() {
    ConfigHammingMarker family =
        ConfigHammingMarker.loadDictionary(HammingDictionary.APRILTAG_36h11);
    int count = CORNERS * PaperSize.values().length;
    while (family.encoding.size() > count) {
      family.encoding.removeTail();
    }
    family.minimumHamming = MISREAD;
    return family;
  }

  /** Whether a module is black; the border is. */
  static boolean isBlack(int id, int column, int row) {
    if (column == 0 || row == 0 || column > GRID || row > GRID) {
      return true;
    }
    int bit = GRID * GRID - 1 - ((row - 1) * GRID + column - 1);
    return CONFIG.encoding.get(id).pattern.get(bit) == 0;
  }
}
