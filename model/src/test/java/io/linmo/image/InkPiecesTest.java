package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InkPiecesTest {

  /** Three pixels in a row above two that the first of them meets at a corner, and one alone. */
  private static final String PICTURE = ".###.#" + "#....." + "#....." + "......";

  @Test
  void pixelsThatMeetAtACornerAreOnePiece() {
    assertThat(places(InkPieces.of(6, 4, InkPiecesTest::isInk)))
        .containsExactly(List.of(1, 2, 3, 6, 12), List.of(5));
  }

  @Test
  void byEdgesTheyAreTwo() {
    assertThat(places(InkPieces.byEdges(6, 4, InkPiecesTest::isInk)))
        .containsExactly(List.of(1, 2, 3), List.of(5), List.of(6, 12));
  }

  @Test
  void armsThatMeetFurtherDownAreOnePieceEitherWay() {
    String arms = "#.#" + "#.#" + "###";
    assertThat(InkPieces.of(3, 3, i -> arms.charAt(i) == '#')).hasSize(1);
    assertThat(InkPieces.byEdges(3, 3, i -> arms.charAt(i) == '#')).hasSize(1);
  }

  @Test
  void theEndOfARowDoesNotMeetTheBeginningOfTheNext() {
    String ends = "..#" + "#..";
    assertThat(InkPieces.of(3, 2, i -> ends.charAt(i) == '#')).hasSize(2);
  }

  private static boolean isInk(int place) {
    return PICTURE.charAt(place) == '#';
  }

  private static List<List<Integer>> places(List<int[]> pieces) {
    return pieces.stream().map(p -> java.util.Arrays.stream(p).boxed().toList()).toList();
  }
}
