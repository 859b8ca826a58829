package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ink ready for any page: texts and strokes, each in its colour, in the order of drawing. Lengths
 * are em, y up.
 */
public record Drawing(List<Part> parts) {

  /** A part of a drawing in one colour. */
  public sealed interface Part {

    InkColor color();

    /** All ink of the part in one outline. */
    Outline outline();

    Part moved(double dx, double dy);

    Part scaled(double factor);
  }

  /** Text, which stays text in formats that can hold it. */
  public record Words(TextBlock text, InkColor color) implements Part {

    @Override
    public Outline outline() {
      return text.outline();
    }

    @Override
    public Words moved(double dx, double dy) {
      return new Words(text.moved(dx, dy), color);
    }

    @Override
    public Words scaled(double factor) {
      return new Words(text.scaled(factor), color);
    }
  }

  /** Ink without text: a flourish, a seal. */
  public record Strokes(Outline outline, InkColor color) implements Part {

    @Override
    public Strokes moved(double dx, double dy) {
      return new Strokes(outline.map(p -> new Point(p.x() + dx, p.y() + dy)), color);
    }

    @Override
    public Strokes scaled(double factor) {
      return new Strokes(outline.map(p -> p.times(factor)), color);
    }
  }

  public Drawing {
    parts = List.copyOf(parts);
  }

  /** A text alone. */
  public static Drawing of(TextBlock text, InkColor color) {
    return new Drawing(List.of(new Words(text, color)));
  }

  /** The text of the drawing, a line for each line of its texts. */
  public String text() {
    return parts.stream()
        .filter(Words.class::isInstance)
        .map(part -> ((Words) part).text().text())
        .collect(Collectors.joining("\n"));
  }

  /** The box of all ink. */
  public Box inkBounds() {
    return parts.stream()
        .map(Part::outline)
        .filter(outline -> !outline.isEmpty())
        .map(Outline::box)
        .reduce(Box::union)
        .orElseThrow(
            () -> new IllegalStateException("drawing without ink: it has no box around its ink"));
  }

  public Drawing moved(double dx, double dy) {
    return new Drawing(parts.stream().map(part -> part.moved(dx, dy)).toList());
  }

  public Drawing scaled(double factor) {
    return new Drawing(parts.stream().map(part -> part.scaled(factor)).toList());
  }

  /** This drawing with another put down after it. */
  public Drawing with(Drawing other) {
    return new Drawing(Stream.concat(parts.stream(), other.parts.stream()).toList());
  }
}
