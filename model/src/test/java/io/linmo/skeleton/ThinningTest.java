package io.linmo.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThinningTest {

  @Test
  void aBarBecomesALineInItsMiddle() {
    boolean[][] ink =
        bitmap(
            """
            ...........
            ...........
            ..#######..
            ..#######..
            ..#######..
            ...........
            ...........
            """);

    Thinning.thin(ink);

    assertThat(text(ink))
        .isEqualTo(
            """
            ...........
            ...........
            ...........
            ...####....
            ...........
            ...........
            ...........
            """);
  }

  @Test
  void aDotOfFourPixelsLeavesOne() {
    boolean[][] ink =
        bitmap(
            """
            ......
            ......
            ..##..
            ..##..
            ......
            ......
            """);

    Thinning.thin(ink);

    assertThat(text(ink).chars().filter(c -> c == '#').count()).isEqualTo(1);
  }

  @Test
  void thinsAsTheTextbookDoesWhichVisitsEveryPixelInEachPass() {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      boolean[][] ink = strokes(random);
      boolean[][] expected = new boolean[ink.length][];
      for (int y = 0; y < ink.length; y++) {
        expected[y] = ink[y].clone();
      }
      textbook(expected);

      Thinning.thin(ink);

      assertThat(text(ink)).isEqualTo(text(expected));
    }
  }

  /** Thick strokes at random, no dot of four pixels among them. */
  private static boolean[][] strokes(Random random) {
    boolean[][] ink = new boolean[48][48];
    for (int stroke = 0; stroke < 5; stroke++) {
      double angle = random.nextDouble() * Math.PI;
      int x = 14 + random.nextInt(20);
      int y = 14 + random.nextInt(20);
      for (int step = -10; step <= 10; step++) {
        int atX = (int) (x + step * Math.cos(angle));
        int atY = (int) (y + step * Math.sin(angle));
        for (int dy = -1; dy <= 2; dy++) {
          for (int dx = -2; dx <= 1; dx++) {
            ink[atY + dy][atX + dx] = true;
          }
        }
      }
    }
    return ink;
  }

  private static void textbook(boolean[][] ink) {
    boolean changed = true;
    while (changed) {
      changed = half(ink, 0) | half(ink, 1);
    }
    for (int y = 1; y < ink.length - 1; y++) {
      for (int x = 1; x < ink.length - 1; x++) {
        boolean[] p = around(ink, x, y);
        int count = 0;
        int yokoi = 0;
        for (int i = 0; i < 8; i++) {
          count += p[i] ? 1 : 0;
          yokoi += i % 2 == 0 && !p[i] && (p[i + 1] || p[(i + 2) % 8]) ? 1 : 0;
        }
        ink[y][x] &= !(count >= 2 && yokoi == 1);
      }
    }
  }

  private static boolean half(boolean[][] ink, int half) {
    List<int[]> gone = new ArrayList<>();
    for (int y = 1; y < ink.length - 1; y++) {
      for (int x = 1; x < ink.length - 1; x++) {
        boolean[] p = around(ink, x, y);
        int count = 0;
        int changes = 0;
        for (int i = 0; i < 8; i++) {
          count += p[i] ? 1 : 0;
          changes += !p[i] && p[(i + 1) % 8] ? 1 : 0;
        }
        boolean open =
            half == 0
                ? !(p[0] && p[2] && p[4]) && !(p[2] && p[4] && p[6])
                : !(p[0] && p[2] && p[6]) && !(p[0] && p[4] && p[6]);
        if (ink[y][x] && count >= 2 && count <= 6 && changes == 1 && open) {
          gone.add(new int[] {x, y});
        }
      }
    }
    gone.forEach(pixel -> ink[pixel[1]][pixel[0]] = false);
    return !gone.isEmpty();
  }

  /** The eight neighbours, clockwise from above. */
  private static boolean[] around(boolean[][] ink, int x, int y) {
    return new boolean[] {
      ink[y - 1][x], ink[y - 1][x + 1], ink[y][x + 1], ink[y + 1][x + 1],
      ink[y + 1][x], ink[y + 1][x - 1], ink[y][x - 1], ink[y - 1][x - 1]
    };
  }

  private static boolean[][] bitmap(String text) {
    List<String> rows = text.lines().toList();
    boolean[][] ink = new boolean[rows.size()][rows.get(0).length()];
    for (int y = 0; y < ink.length; y++) {
      for (int x = 0; x < ink[y].length; x++) {
        ink[y][x] = rows.get(y).charAt(x) == '#';
      }
    }
    return ink;
  }

  private static String text(boolean[][] ink) {
    StringBuilder text = new StringBuilder();
    for (boolean[] row : ink) {
      for (boolean pixel : row) {
        text.append(pixel ? '#' : '.');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
