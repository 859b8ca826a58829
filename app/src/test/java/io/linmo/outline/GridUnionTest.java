package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GridUnionTest {

  private static final double STEP = 3;

  private static List<List<Point>> united(String path) {
    return GridUnion.of(
        SvgOutline.of(path).contours().stream().map(contour -> contour.points(1)).toList(), STEP);
  }

  @Test
  void squaresThatOverlapAreOneOutline() {
    assertThat(united("M0 0 V30 H30 V0 Z M15 15 V45 H45 V15 Z")).hasSize(1);
  }

  @Test
  void squaresThatTouchInACornerAreDrawnApart() {
    List<List<Point>> apart = united("M0 0 V30 H30 V0 Z M30 30 V60 H60 V30 Z");

    assertThat(apart).hasSize(2);
    assertThat(apart.get(0)).contains(new Point(30, 30));
    assertThat(apart.get(1)).contains(new Point(33, 33)).doesNotContain(new Point(30, 30));
  }

  @Test
  void aBowtieIsTwoTriangles() {
    assertThat(united("M0 0 L60 60 V0 L0 60 Z")).hasSize(2);
  }

  @Test
  void nothingIsLeftOfWhatHasNoAreaOnTheGrid() {
    assertThat(united("M0 0 L60 1 L0 1 Z")).isEmpty();
    assertThat(GridUnion.of(List.of(), STEP)).isEmpty();
  }

  @Property(tries = 100, seed = "1")
  void nodesLieOnTheGridAndNoTwoAreOne(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int count) {
    List<List<Point>> stars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stars.add(star(random));
    }

    List<Point> nodes = GridUnion.of(stars, STEP).stream().flatMap(List::stream).toList();

    assertThat(nodes).allMatch(p -> p.x() % STEP == 0 && p.y() % STEP == 0);
    assertThat(new HashSet<>(nodes)).hasSameSizeAs(nodes);
  }

  private static List<Point> star(Random random) {
    List<Point> star = new ArrayList<>();
    double x = 200 * random.nextDouble();
    double y = 200 * random.nextDouble();
    int points = 3 + random.nextInt(12);
    for (int i = 0; i < points; i++) {
      double turn = 4 * Math.PI * i / points;
      double radius = 100 * random.nextDouble();
      star.add(new Point(x + radius * Math.cos(turn), y + radius * Math.sin(turn)));
    }
    return star;
  }
}
