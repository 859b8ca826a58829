package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hands that write "n" and "h" alike, and "x" as they please; a glyph is a bar of some width. */
class SimilarHandsTest {

  private static final int SIZE = 64;
  private static final int HANDS = 40;
  private static final int[] CHARACTERS = {'n', 'h', 'x'};
  private final int[][] widths = new int[HANDS][];
  private final ExemplarBank bank = bank();

  private ExemplarBank bank() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < HANDS; i++) {
      int width = 4 + random.nextInt(56);
      widths[i] = new int[] {width, width, 4 + random.nextInt(56)};
      names.add("hand" + i);
    }
    return ExemplarBank.build(
        names, CHARACTERS, (face, c) -> bar(widths[names.indexOf(face)]["nhx".indexOf(c)]));
  }

  private static GlyphImage bar(int width) {
    float[] coverage = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      Arrays.fill(coverage, y * SIZE, y * SIZE + width, 1);
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  private SimilarHands hands(int n, int x) {
    return new SimilarHands(
        bank,
        Map.of((int) 'n', bank.similarity('n', bar(n)), (int) 'x', bank.similarity('x', bar(x))));
  }

  @Test
  void aCharacterIsToldFromTheReferencesItHasMostInCommonWith() {
    double[] expected = hands(30, 50).expected('h');
    double[] known = bank.similarity('h', bar(30));
    for (int i = 0; i < HANDS; i++) {
      assertThat(expected[i]).as("hand %d", i).isCloseTo(known[i], within(0.12));
    }
  }

  @Test
  void aCharactersOwnReferenceIsNotUsed() {
    SimilarHands with = hands(30, 50);
    SimilarHands without = new SimilarHands(bank, Map.of((int) 'n', bank.similarity('n', bar(30))));
    assertThat(with.expected('x')).isEqualTo(without.expected('x'));
  }

  @Test
  void withoutReferencesAllHandsAreEqual() {
    assertThat(new SimilarHands(bank, Map.of()).expected('n')).hasSize(HANDS).containsOnly(0);
    assertThat(hands(30, 30).expected('?')).containsOnly(0);
  }

  @Test
  void theHandsShownAgreeOnTheForm() {
    SimilarHands hands = hands(30, 30);
    double[] expected = hands.expected('x');
    double[] agreeing = hands.agreeing('x');
    int[] shown = IntStream.range(0, HANDS).filter(i -> agreeing[i] >= 0).toArray();
    assertThat(shown).hasSize(16);
    int centre = shown[0];
    for (int i : shown) {
      centre = agreeing[i] - expected[i] > agreeing[centre] - expected[centre] ? i : centre;
    }
    double most = agreeing[centre] - expected[centre];
    assertThat(most).as("the centre is most like itself").isBetween(0.1, 0.2);
    for (int i : shown) {
      double similarity = bank.similarity(centre, 'x')[i];
      assertThat(agreeing[i]).isCloseTo(expected[i] + most * similarity, within(1e-9));
    }
  }

  @Test
  void handsAreRankedAsAligned() {
    GlyphImage written = bar(28);
    SimilarHands aligned = SimilarHands.alignedTo(Map.of((int) 'n', written), bank);
    double[] judged = aligned.bank().similarity('n', written);
    int[] ranked = aligned.ranked();
    for (int i = 1; i < HANDS; i++) {
      assertThat(judged[ranked[i]]).isLessThanOrEqualTo(judged[ranked[i - 1]]);
    }
  }

  @Test
  void theHandsShownStandInOrder() {
    SimilarHands hands = hands(30, 30);
    double[] scores = hands.agreeing('x');
    int first = hands.shown('x', 0);
    int second = hands.shown('x', 1);
    assertThat(scores[first]).isEqualTo(Arrays.stream(scores).max().orElseThrow());
    assertThat(scores[second]).isLessThanOrEqualTo(scores[first]);
    assertThat(second).isNotEqualTo(first);
    assertThat(hands.shown('x', 16)).isEqualTo(-1);
    assertThat(hands.shown('?', 0)).isEqualTo(-1);
  }

  @Test
  void handsAreRankedByTheMeanOverTheReferencesTheyHave() {
    double[] first = {0.2, 0.9, Double.NaN, 0.5};
    double[] second = {0.4, 0.7, 0.6, Double.NaN};
    assertThat(SimilarHands.rank(List.of(first, second))).containsExactly(1, 2, 3, 0);
    double[] unknown = {Double.NaN, 0.1};
    assertThat(SimilarHands.rank(List.of(unknown))).containsExactly(1, 0);
    assertThat(SimilarHands.rank(List.of())).isEmpty();
  }
}
