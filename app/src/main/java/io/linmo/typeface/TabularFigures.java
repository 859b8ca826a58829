package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The forms of figures for columns: all as wide as the mean figure, or as the widest ink asks for,
 * each with its ink in the middle.
 */
final class TabularFigures {

  static final String SUFFIX = ".tf";

  private static final String FIGURES = "0123456789";

  /** Least clear space beside the widest figure, as a share of the mean advance. */
  private static final double MARGIN = 0.03;

  private TabularFigures() {}

  /** A form of each figure, named after it; none unless all ten are there and differ in width. */
  static List<TypefaceGlyph> of(List<TypefaceGlyph> characters) {
    List<TypefaceGlyph> figures =
        characters.stream()
            .filter(glyph -> glyph.codePoints().stream().anyMatch(c -> FIGURES.indexOf(c) >= 0))
            .toList();
    int[] advances = figures.stream().mapToInt(TypefaceGlyph::advance).toArray();
    if (figures.size() != FIGURES.length() || Arrays.stream(advances).distinct().count() == 1) {
      return List.of();
    }
    double mean = Arrays.stream(advances).average().orElseThrow();
    int widest = figures.stream().mapToInt(TabularFigures::inkWidth).max().orElseThrow();
    int width = (int) Math.ceil(Math.max(mean, widest + 2 * MARGIN * mean));
    List<TypefaceGlyph> forms = new ArrayList<>();
    for (TypefaceGlyph figure : figures) {
      UnitBox ink = UnitBox.of(figure.outline()).orElse(UnitBox.NONE);
      double shift = Math.rint((width - ink.xMin() - ink.xMax()) / 2.0);
      Outline moved = figure.outline().map(new Point(shift, 0)::plus);
      forms.add(new TypefaceGlyph(figure.name() + SUFFIX, List.of(), moved, width));
    }
    return forms;
  }

  private static int inkWidth(TypefaceGlyph glyph) {
    UnitBox ink = UnitBox.of(glyph.outline()).orElse(UnitBox.NONE);
    return ink.xMax() - ink.xMin();
  }
}
