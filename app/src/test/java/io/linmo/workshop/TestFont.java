package io.linmo.workshop;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.image.Script;
import io.linmo.opentype.FontCompiler;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small font for tests: the small letters a to z, each a block of its own height. */
public final class TestFont {

  private TestFont() {}

  public static Path write(Path file) throws IOException {
    return write(file, "");
  }

  /**
   * @param description what the font says of itself
   */
  public static Path write(Path file, String description) throws IOException {
    return Files.write(file, FontCompiler.compile(typeface(description)));
  }

  static Typeface typeface(String description) {
    TypefaceNames names =
        new TypefaceNames("Blocks", "Regular", "1.000", "", "", "", "", description);
    TypefaceBuilder builder = new TypefaceBuilder(names, Script.LATIN);
    for (int letter = 'a'; letter <= 'z'; letter++) {
      builder.add(letter, block(300 + 10 * (letter - 'a')), 500);
    }
    return builder.build();
  }

  private static Outline block(int height) {
    List<Point> corners =
        List.of(new Point(50, 0), new Point(50, height), new Point(450, height), new Point(450, 0));
    List<Segment> sides = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      sides.add(new Line(corners.get(i), corners.get((i + 1) % corners.size())));
    }
    return new Outline(List.of(new Contour(sides)));
  }
}
