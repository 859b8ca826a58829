package io.linmo.capture.sheet;

import io.linmo.capture.page.PageInk;
import java.util.BitSet;
import java.util.List;

/**
 * The ink of a straightened page without the remains of its print: {@code coverage: [height, width]
 * bytes}, of which 255 stands for 1.
 *
 * <p>Printers without colour break guides up into dots, which fading by their mean tone does not
 * take away. So on printed pixels coverage counts from the level on that most of those without ink
 * stay below.
 */
final class SheetInk {

  private static final int FULL = 255;

  /** Printed pixels above this coverage are inked. */
  private static final double INKED = 0.65;

  /** This share of the printed pixels without ink lies below the level. */
  private static final double SHARE = 0.95;

  final int width;
  final int height;
  private final byte[] coverage;

  private SheetInk(int width, int height, byte[] coverage) {
    this.width = width;
    this.height = height;
    this.coverage = coverage;
  }

  /**
   * @param prints the pixels of each kind of print
   */
  static SheetInk of(PageInk ink, List<BitSet> prints) {
    byte[] coverage = new byte[ink.width() * ink.height()];
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        coverage[y * ink.width() + x] = (byte) Math.round(FULL * ink.at(x, y));
      }
    }
    for (BitSet print : prints) {
      raise(coverage, print, level(coverage, print));
    }
    return new SheetInk(ink.width(), ink.height(), coverage);
  }

  private static int level(byte[] coverage, BitSet print) {
    int[] histogram = new int[FULL + 1];
    int count = 0;
    for (int i = print.nextSetBit(0); i >= 0; i = print.nextSetBit(i + 1)) {
      int value = coverage[i] & 0xFF;
      if (value < INKED * FULL) {
        histogram[value]++;
        count++;
      }
    }
    int below = 0;
    for (int value = 0; value < FULL; value++) {
      below += histogram[value];
      if (below >= SHARE * count) {
        return value;
      }
    }
    return 0;
  }

  private static void raise(byte[] coverage, BitSet print, int level) {
    for (int i = print.nextSetBit(0); i >= 0; i = print.nextSetBit(i + 1)) {
      int above = (coverage[i] & 0xFF) - level;
      coverage[i] = (byte) Math.max(0, above * FULL / (FULL - level));
    }
  }

  /** Coverage of a pixel, in [0, 1]. */
  float at(int x, int y) {
    return (coverage[y * width + x] & 0xFF) / (float) FULL;
  }
}
