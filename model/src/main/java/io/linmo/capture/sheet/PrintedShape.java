package io.linmo.capture.sheet;

import java.awt.geom.Path2D;
import java.util.Objects;

/**
 * A filled shape that is printed on a sheet.
 *
 * @param path in millimetres from the page's upper left corner, y down; filled by the non-zero rule
 */
public record PrintedShape(Path2D path, Tone tone) {

  /** Colours of print. Guides are light blue, which neither pen nor pencil is. */
  public enum Tone {
    BLACK(30, 30, 30),
    /** Words to read, outside of all boxes. */
    TEXT(90, 110, 130),
    /** Model characters above the boxes. */
    LABEL(110, 150, 190),
    /** Frames, baselines and the lines of a practice square. */
    GUIDE(165, 207, 240),
    /** What a person should look at. */
    WARNING(200, 80, 20);

    private final int red;
    private final int green;
    private final int blue;

    Tone(int red, int green, int blue) {
      this.red = red;
      this.green = green;
      this.blue = blue;
    }

    /** Samples of red, green and blue, 0 to 255. */
    public int[] rgb() {
      return new int[] {red, green, blue};
    }
  }

  public PrintedShape {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(tone, "tone");
  }
}
