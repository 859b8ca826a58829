package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import io.linmo.font.FontFile;
import io.linmo.strokes.Stroke;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeMedians;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pen's route through texts in faces whose letters stand alone, and are joined. */
class PenRouteTest {

  private static final Path FACES = Path.of("..", "fonts-data");

  /** Closer lines in the same direction are the same line, in em. */
  private static final double SAME_EM = 0.01;

  private static GlyphStrokes strokes;

  @BeforeAll
  static void read() throws IOException {
    StrokeMedians medians = StrokeMedians.read(FACES.resolve("strokes/hanzi-medians.linmo"));
    strokes = new MedianStrokes(c -> medians.of(c).map(PenRouteTest::form));
  }

  private static StrokeForm form(List<Stroke> standard) {
    return StrokeForm.of(standard);
  }

  private static PenRoute route(String face, String text) throws Exception {
    FontFile font = FontFile.read(FACES.resolve(face));
    TextBlock block =
        new Typesetter(new FontGlyphSource(font), TextLayout.broken(100), Liveliness.NONE)
            .set(text);
    return PenRoute.of(Drawing.of(block, InkColor.BLACK), strokes);
  }

  @ParameterizedTest
  @CsvSource({"十,2", "永,5", "我,7", "国,8", "春,9", "舞,14"})
  void ideographsTakeAtMostALiftForEachStroke(String character, int count) throws Exception {
    PenRoute route = route("content/lxgw-wenkai.ttf", character);

    assertThat(route.lines()).hasSizeBetween(count - 2, count);
    assertThat(doubled(route)).as("where strokes meet at a flat angle").isLessThan(0.02);
  }

  @Test
  void strokesComeInTheOrderOfWriting() throws Exception {
    List<Polyline> lines = route("content/lxgw-wenkai.ttf", "火").lines();

    assertThat(lines).hasSize(4);
    assertThat(lines.stream().map(line -> line.points().get(0).x()).limit(2))
        .as("both dots first, the left one before the right one")
        .isSorted();
    assertThat(lines.get(2).length()).isGreaterThan(2 * lines.get(0).length());
  }

  @Test
  void lettersThatTouchAreDrawnAsOneWithoutDoubleLines() throws Exception {
    PenRoute joined = route("hands/homemade-apple.ttf", "minimum");
    PenRoute apart = route("hands/patrick-hand.ttf", "minimum");

    assertThat(joined.lines()).hasSizeLessThanOrEqualTo(21);
    assertThat(apart.lines()).hasSizeBetween(9, 21);
    assertThat(doubled(joined)).isLessThan(0.01);
    assertThat(doubled(apart)).isLessThan(0.01);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hands/patrick-hand.ttf", "hands/homemade-apple.ttf"})
  void aLineOfTextIsDrawnInReadingOrderWithShortTravel(String face) throws Exception {
    PenRoute route = route(face, "the quick brown fox jumps over the lazy dog");
    double farthestBack = 0;
    double reached = 0;
    for (Polyline line : route.lines()) {
      double start = line.points().get(0).x();
      farthestBack = Math.max(farthestBack, reached - start);
      reached = Math.max(reached, start);
    }

    assertThat(farthestBack).as("within a word of joined letters").isLessThan(1.5);
    assertThat(route.travel() / route.lines().size()).isLessThan(0.42);
  }

  @Test
  void lineThatIsDrawnAlreadyIsCutOff() {
    List<Point> bar = line(0, 0, 1, 0);
    List<Point> begunOnTheBar = new ArrayList<>(line(0.5, 0.001, 0.9, 0.001));
    begunOnTheBar.addAll(line(0.9, 0.02, 0.9, 0.8));

    List<List<Point>> kept = DoubledEnds.cut(List.of(bar, begunOnTheBar, line(0.2, 0, 0.6, 0)));

    assertThat(kept).hasSize(2);
    assertThat(kept.get(1).get(0).x()).isGreaterThan(0.85);
    assertThat(kept.get(1).get(kept.get(1).size() - 1)).isEqualTo(new Point(0.9, 0.8));
  }

  private static List<Point> line(double fromX, double fromY, double toX, double toY) {
    Point from = new Point(fromX, fromY);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      points.add(from.lerp(new Point(toX, toY), i / 40.0));
    }
    return points;
  }

  @Test
  void glyphWithoutKnownStrokesIsToldByItsShape() throws Exception {
    FontGlyphSource font =
        new FontGlyphSource(FontFile.read(FACES.resolve("content/lxgw-wenkai.ttf")));
    InkedGlyph ten = font.glyph('十').orElseThrow();

    assertThat(new MedianStrokes(c -> Optional.empty()).of(ten))
        .isEqualTo(StrokeFinder.strokes(ten));
    assertThat(strokes.of(ten)).hasSize(2).isNotEqualTo(StrokeFinder.strokes(ten));
  }

  /** The share of the length at which another line, or the same one elsewhere, runs alongside. */
  private static double doubled(PenRoute route) {
    record Place(Point at, Point along, int line, double passed) {}
    List<Place> places = new ArrayList<>();
    for (int n = 0; n < route.lines().size(); n++) {
      List<Point> points = route.lines().get(n).points();
      double passed = 0;
      for (int i = 1; i < points.size(); i++) {
        Point leg = points.get(i).minus(points.get(i - 1));
        int steps = Math.max(1, (int) (leg.length() / 0.01));
        for (int step = 0; step < steps && leg.length() > 0; step++) {
          double t = (double) step / steps;
          Point at = points.get(i - 1).lerp(points.get(i), t);
          places.add(new Place(at, leg.times(1 / leg.length()), n, passed + t * leg.length()));
        }
        passed += leg.length();
      }
    }
    List<Place> twice =
        places.stream()
            .filter(
                one ->
                    places.stream()
                        .anyMatch(
                            other ->
                                (other.line() != one.line()
                                        || Math.abs(other.passed() - one.passed()) > 0.1)
                                    && other.at().distanceTo(one.at()) < SAME_EM
                                    && Math.abs(other.along().dot(one.along())) > 0.95))
            .collect(Collectors.toList());
    return (double) twice.size() / places.size();
  }
}
