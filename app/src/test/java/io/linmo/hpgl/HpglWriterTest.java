package io.linmo.hpgl;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import io.linmo.typesetting.PenRoute;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HpglWriterTest {

  /** 72 points are an inch, which is 1,016 plotter units. */
  private static final double INCH = 72;

  private static final PenRoute ROUTE =
      new PenRoute(
          List.of(
              new Polyline(List.of(new Point(0, 0), new Point(1, 0), new Point(1, 0.5))),
              new Polyline(List.of(new Point(0.25, 0.75), new Point(0.5, 1)))));

  @Test
  void theCommandsAreThoseOfThePen() {
    assertThat(HpglWriter.page(ROUTE, new Box(0, 0, 1, 1), INCH))
        .isEqualTo(
            """
            IN;
            PA;
            SP1;
            PU0,0;
            PD1016,0,1016,508;
            PU254,762;
            PD508,1016;
            PU0,0;
            SP0;
            """);
  }

  @Test
  void thePenFollowsTheRouteFromTheCornerOfTheFrame() {
    Box frame = new Box(-0.5, -1, 2, 2);

    List<List<Point>> drawn = plot(HpglWriter.page(ROUTE, frame, INCH));

    assertThat(drawn).hasSize(2);
    assertThat(drawn.get(0))
        .containsExactly(new Point(508, 1016), new Point(1524, 1016), new Point(1524, 1524));
  }

  /** What a plotter draws: the places of the pen for each time that it is put down. */
  private static List<List<Point>> plot(String commands) {
    List<List<Point>> lines = new ArrayList<>();
    Point pen = new Point(0, 0);
    boolean down = false;
    for (String command : commands.replace("\n", "").split(";")) {
      String mnemonic = command.substring(0, 2);
      assertThat(mnemonic).isIn("IN", "PA", "SP", "PU", "PD");
      if (mnemonic.startsWith("P") && !mnemonic.equals("PA")) {
        boolean put = mnemonic.equals("PD");
        if (put && !down) {
          lines.add(new ArrayList<>(List.of(pen)));
        }
        down = put;
        String[] numbers = command.substring(2).split(",");
        for (int i = 0; i + 1 < numbers.length; i += 2) {
          pen = new Point(Integer.parseInt(numbers[i]), Integer.parseInt(numbers[i + 1]));
          if (down) {
            lines.get(lines.size() - 1).add(pen);
          }
        }
      }
    }
    return lines;
  }
}
