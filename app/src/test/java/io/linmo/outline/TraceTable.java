package io.linmo.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Medians over glyphs, a row for each method and size: on-curve points, IoU and edge error (area
 * between the shapes over the length of the edge, in thousandths of the canvas) against the true
 * shape; quadratic segments in font units; milliseconds of processor time to trace and go to font
 * units; the sum of faults (contacts, missing extrema, contours gained or lost in font units); and
 * the face's own on-curve points and segments.
 */
final class TraceTable {

  private record Row(String method, int size) {}

  private final String name;
  private final Map<Row, List<TraceScore>> scores = new LinkedHashMap<>();

  TraceTable(String name) {
    this.name = name;
  }

  void add(String method, int size, TraceScore score) {
    scores.computeIfAbsent(new Row(method, size), row -> new ArrayList<>()).add(score);
  }

  void addAll(TraceTable other) {
    other.scores.forEach((row, list) -> list.forEach(s -> add(row.method, row.size, s)));
  }

  void print() {
    scores.forEach(
        (row, list) ->
            System.out.printf(
                Locale.ROOT,
                "%-17s %-8s %3d px %3d glyphs  nodes %5.1f  IoU %.4f  edge error %.3f%s%n",
                name,
                row.method,
                row.size,
                list.size(),
                median(list, TraceScore::nodes),
                median(list, TraceScore::overlap),
                median(list, TraceScore::edgeError),
                row.method.equals("linmo") ? more(list) : ""));
  }

  private static String more(List<TraceScore> list) {
    return String.format(
        Locale.ROOT,
        "  quadratics %.0f  ms %.2f (mean %.2f)  faults %.0f  face's own nodes %.0f, segments %.0f",
        median(list, TraceScore::quadratics),
        median(list, TraceScore::millis),
        list.stream().mapToDouble(TraceScore::millis).average().orElse(0),
        list.stream().mapToDouble(TraceScore::faults).sum(),
        median(list, TraceScore::masterNodes),
        median(list, TraceScore::masterSegments));
  }

  /** The mean of the middle two where the count is even. */
  private static double median(List<TraceScore> scores, ToDoubleFunction<TraceScore> figure) {
    double[] values = scores.stream().mapToDouble(figure).sorted().toArray();
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
