package io.linmo.image;

import java.awt.image.BufferedImage;

/** Numbers in digits of 3 by 5 dots, drawn twice as large; knows 0 to 9, point, minus and space. */
final class DigitLabel {

  private static final int DOT = 2;
  private static final int INK = 0x305080;
  private static final String CHARACTERS = "0123456789.- ";

  /** Rows from the top, three bits each, the left dot first. */
  private static final int[][] ROWS = {
    {0b111, 0b101, 0b101, 0b101, 0b111},
    {0b010, 0b110, 0b010, 0b010, 0b111},
    {0b111, 0b001, 0b111, 0b100, 0b111},
    {0b111, 0b001, 0b111, 0b001, 0b111},
    {0b101, 0b101, 0b111, 0b001, 0b001},
    {0b111, 0b100, 0b111, 0b001, 0b111},
    {0b111, 0b100, 0b111, 0b101, 0b111},
    {0b111, 0b001, 0b010, 0b010, 0b010},
    {0b111, 0b101, 0b111, 0b101, 0b111},
    {0b111, 0b101, 0b111, 0b001, 0b111},
    {0b000, 0b000, 0b000, 0b000, 0b010},
    {0b000, 0b000, 0b111, 0b000, 0b000},
    {0b000, 0b000, 0b000, 0b000, 0b000},
  };

  /** Height of a label in pixels. */
  static final int HEIGHT = 5 * DOT;

  private DigitLabel() {}

  /** Width of a label in pixels, a blank column on either side included. */
  static int width(String label) {
    return (4 * label.length() + 1) * DOT;
  }

  static void draw(String label, BufferedImage sheet, int left, int top) {
    for (int i = 0; i < label.length(); i++) {
      int character = CHARACTERS.indexOf(label.charAt(i));
      if (character < 0) {
        throw new IllegalArgumentException(
            "label '%s': cannot draw '%c', expected digits, point, minus or space"
                .formatted(label, label.charAt(i)));
      }
      drawCharacter(ROWS[character], sheet, left + (4 * i + 1) * DOT, top);
    }
  }

  private static void drawCharacter(int[] rows, BufferedImage sheet, int left, int top) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < 3 * DOT; x++) {
        boolean dot = (rows[y / DOT] >> 2 - x / DOT & 1) != 0;
        if (dot && top + y >= 0 && top + y < sheet.getHeight()) {
          sheet.setRGB(left + x, top + y, INK);
        }
      }
    }
  }
}
