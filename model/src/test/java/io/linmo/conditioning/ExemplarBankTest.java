package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.corpus.StyleVariant;
import io.linmo.image.GlyphImage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faces here draw every character as an upright bar; they differ in its width. */
class ExemplarBankTest {

  private static final int SIZE = 128;
  private static final int PICTURE = ExemplarBank.SIZE * ExemplarBank.SIZE;
  private static final List<String> FACES = List.of("bold", "light", "medium", "black");
  private static final int[] WIDTHS = {48, 16, 32, 64};
  private static final int[] CHARACTERS = {'a', 'b', 0x6C38};

  private final ExemplarBank bank = ExemplarBank.build(FACES, CHARACTERS, ExemplarBankTest::glyph);

  private static GlyphImage glyph(String face, int codePoint) {
    boolean missing = face.equals("medium") && codePoint == 'b';
    return missing ? null : bar(WIDTHS[FACES.indexOf(face)]);
  }

  /** A bar at the left edge, of full height. */
  private static GlyphImage bar(int width) {
    float[] coverage = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      Arrays.fill(coverage, y * SIZE, y * SIZE + width, 1);
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  @Test
  void similarityIsTheSharedInkOverAllInk() {
    assertThat(bank.similarity('a', bar(32))).containsExactly(32 / 48.0, 0.5, 1, 0.5);
    assertThat(bank.similarity(0, 'a')[1]).isCloseTo(16 / 48.0, within(1e-9));
    assertThat(bank.similarity(0, 'a')[1]).isEqualTo(bank.similarity(1, 'a')[0]);
  }

  @Test
  void similarityIsUnknownWhereACharacterIsMissing() {
    assertThat(bank.similarity('b', bar(32))[2]).isNaN();
    assertThat(bank.similarity('z', bar(32))).containsOnly(Double.NaN);
    assertThat(bank.similarity(0, 'b')[2]).isNaN();
    assertThat(bank.similarity(2, 'b')).containsOnly(Double.NaN);
    assertThat(bank.similarity(0, 'z')).containsOnly(Double.NaN);
  }

  @Test
  void theReferencesOfAHandFindItFirst() {
    int[] ranked =
        SimilarHands.rank(List.of(bank.similarity('a', bar(30)), bank.similarity('b', bar(30))));
    assertThat(ranked[0]).isEqualTo(2);
  }

  @Test
  void exemplarsComeInOrderWithoutTheSkippedHandAndWithoutGaps() {
    float[] target = new float[2 + 4 * PICTURE];
    Arrays.fill(target, 7);
    double[] scores = {0.9, 0.5, 0.7, 0.5 + 0.04 * Math.log(3)};
    bank.write('b', scores, 0, 4, target, 1);
    assertThat(ink(target, 1)).as("%s first", FACES.get(3)).isEqualTo(PICTURE / 2);
    assertThat(ink(target, 1 + PICTURE)).as("then %s", FACES.get(1)).isEqualTo(PICTURE / 8);
    assertThat(ink(target, 1 + 2 * PICTURE)).as("then nothing").isZero();
    assertThat(ink(target, 1 + 3 * PICTURE))
        .as("last the mean, three to one")
        .isCloseTo(PICTURE * (0.75 / 2 + 0.25 / 8), within(0.05));
    assertThat(target[0]).isEqualTo(7);
    assertThat(target[target.length - 1]).isEqualTo(7);
  }

  @Test
  void oneWhoKnowsTheFormScoresBySimilarity() {
    double[] scores = bank.knowing(1, 'a', new double[] {0.9, 0.8, 0.7, 0.6});
    assertThat(scores[1]).as("itself").isEqualTo(-1);
    assertThat(scores[0]).isCloseTo(16 / 48.0, within(1e-9));
    assertThat(scores[2]).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void anUnknownCharacterHasBlankExemplars() {
    float[] target = new float[PICTURE];
    Arrays.fill(target, 7);
    bank.write('z', new double[] {0, 1, 0, 0}, -1, 1, target, 0);
    assertThat(target).containsOnly(0);
  }

  @Test
  void exemplarsArePackedTwoByTwo() {
    float[] picture = new float[SIZE * SIZE];
    for (int i = 0; i < 4; i++) {
      picture[(10 + i / 2) * SIZE + 20 + i % 2] = 0.8f;
    }
    ExemplarBank one =
        ExemplarBank.build(
            List.of("dot"), new int[] {'.'}, (face, c) -> GlyphImage.of(SIZE, SIZE, picture));
    float[] target = new float[PICTURE];
    one.write('.', new double[] {0}, -1, 1, target, 0);
    int channelOfOddRow = 2;
    assertThat(target[(channelOfOddRow * 32 + 2) * 32 + 5]).isCloseTo(0.8f, within(1e-6f));
    assertThat(ink(target, 0)).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void aStoredBankIsTheSameBank() throws IOException {
    SectionFile file = new SectionFile("TEST");
    bank.writeTo(file);
    ExemplarBank read = ExemplarBank.readFrom(file);
    assertThat(read.faces()).isEqualTo(FACES);
    for (int codePoint : CHARACTERS) {
      assertThat(read.similarity(codePoint, bar(40)))
          .isEqualTo(bank.similarity(codePoint, bar(40)));
      float[] expected = new float[4 * PICTURE];
      float[] found = new float[4 * PICTURE];
      bank.write(codePoint, new double[] {0.1, 0.2, 0.3, 0.4}, -1, 4, expected, 0);
      read.write(codePoint, new double[] {0.1, 0.2, 0.3, 0.4}, -1, 4, found, 0);
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void aBankWithTooFewPicturesIsRefused() throws IOException {
    SectionFile file = new SectionFile("TEST");
    bank.writeTo(file);
    byte[] pictures = file.bytes("exemplars/pictures");
    for (int length : new int[] {0, 5, 12, pictures.length - 1}) {
      file.put("exemplars/pictures", Arrays.copyOf(pictures, length));
      assertThatThrownBy(() -> ExemplarBank.readFrom(file))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("section 'exemplars/pictures' ends after");
    }
  }

  @Test
  void picturesOfAnOddSizeAreRefused() {
    assertThatThrownBy(() -> bank.similarity('a', GlyphImage.blank(100, 100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100 x 100 pixels, expected a square");
  }

  private static double ink(float[] target, int offset) {
    double sum = 0;
    for (int i = offset; i < offset + PICTURE; i++) {
      sum += target[i];
    }
    return sum;
  }

  @Test
  void handsLeanAsTheReferencesDo() {
    StyleVariant italic = new StyleVariant(1.75, 0, 0, 0, 0);
    GlyphImage letter = slanted(StyleVariant.NONE);
    ExemplarBank upright = ExemplarBank.build(List.of("upright"), CHARACTERS, (face, c) -> letter);
    GlyphImage reference = slanted(italic);
    ExemplarBank aligned = upright.alignedTo(Map.of((int) 'a', reference));
    assertThat(upright.similarity('b', reference)[0]).isLessThan(0.65);
    assertThat(aligned.similarity('b', reference)[0]).isGreaterThan(0.9);
    assertThat(upright.alignedTo(Map.of((int) 'a', letter)).similarity('b', letter)[0])
        .isEqualTo(upright.similarity('b', letter)[0]);
  }

  /** A bar of a letter's height, in the middle. */
  private static GlyphImage slanted(StyleVariant variant) {
    byte[] picture = new byte[PICTURE];
    for (int y = 4; y < 60; y++) {
      Arrays.fill(picture, y * 64 + 28, y * 64 + 36, (byte) 15);
    }
    byte[] moved = ExemplarPicture.transformed(picture, variant);
    float[] coverage = new float[PICTURE];
    for (int i = 0; i < PICTURE; i++) {
      coverage[i] = moved[i] / 15f;
    }
    return GlyphImage.of(ExemplarBank.SIZE, ExemplarBank.SIZE, coverage);
  }

  @Test
  void whoWritesCapitalsOnlyIsShownCapitals() {
    ExemplarBank both =
        ExemplarBank.build(List.of("hand"), new int[] {'A', 'a', 'B', 'b'}, (face, c) -> letter(c));
    ExemplarBank capitals = both.alignedTo(Map.of((int) 'a', letter('A')));
    assertThat(both.areCapitals(Map.of((int) 'a', letter('A')))).isTrue();
    assertThat(both.areCapitals(Map.of((int) 'a', letter('a')))).isFalse();
    assertThat(capitals.similarity('b', letter('B'))[0]).as("a small letter").isEqualTo(1);
    assertThat(capitals.similarity('B', letter('B'))[0]).as("a capital").isEqualTo(1);
    ExemplarBank small = both.alignedTo(Map.of((int) 'a', letter('a'), (int) 'A', letter('A')));
    assertThat(small.similarity('b', letter('b'))[0]).as("who writes small letters").isEqualTo(1);
    assertThat(both.alignedTo(Map.of((int) 'A', letter('A'))).similarity('b', letter('b'))[0])
        .as("capitals tell nothing of small letters")
        .isEqualTo(1);
  }

  @Test
  void whoWritesCapitalsOnlyIsShownHerOwnForTheOtherOfThePair() {
    ExemplarBank both =
        ExemplarBank.build(List.of("hand"), new int[] {'A', 'a', 'B', 'b'}, (face, c) -> letter(c));
    Map<Integer, GlyphImage> written = Map.of((int) 'a', letter('A'), (int) 'B', letter('B'));
    ExemplarBank capitals = both.alignedTo(written);
    assertThat(capitals.faces()).as("known hands").hasSize(1);
    assertThat(capitals.similarity('A', letter('A')))
        .as("known and own hand")
        .containsExactly(1, 1);
    assertThat(capitals.similarity('a', letter('A'))[1]).as("A was not written").isNaN();
    assertThat(both.alignedTo(Map.of((int) 'a', letter('a'))).similarity('A', letter('A')))
        .as("who writes small letters")
        .hasSize(1);
    SimilarHands hands = SimilarHands.alignedTo(written, both);
    assertThat(hands.ranked()).as("own hand is no known one").containsExactly(0);
    assertThat(hands.expected('b')[1]).as("no pair was written").isEqualTo(0.6);
    assertThat(hands.expected('c')).as("not in the bank").containsOnly(0);
  }

  @Test
  void writtenPairsTellWhetherCapitalsAndSmallLettersAreAlike() {
    ExemplarBank both =
        ExemplarBank.build(List.of("hand"), new int[] {'A', 'a', 'B', 'b'}, (face, c) -> letter(c));
    Map<Integer, GlyphImage> alike =
        Map.of((int) 'a', letter('A'), (int) 'A', letter('A'), (int) 'B', letter('B'));
    assertThat(SimilarHands.alignedTo(alike, both).expected('b')[1])
        .isCloseTo((0.6 + 1 + 1) / 3, within(1e-9));
  }

  /** Capitals are wide bars, small letters narrow ones, of a letter's height, in the middle. */
  private static GlyphImage letter(int codePoint) {
    int half = Character.isUpperCase(codePoint) ? 48 : 16;
    float[] coverage = new float[SIZE * SIZE];
    for (int y = 8; y < SIZE - 8; y++) {
      Arrays.fill(coverage, y * SIZE + SIZE / 2 - half, y * SIZE + SIZE / 2 + half, 1);
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  @Test
  void oneHandCanBeShownInPlaceOfAll() {
    ExemplarBank two =
        ExemplarBank.build(
            List.of("narrow", "wide"),
            new int[] {'a', 'b'},
            (face, c) ->
                face.equals("wide") && c == 'b' ? null : letter(face.charAt(0) - 'n' + 'a'));
    float[] expected = new float[PICTURE];
    two.writeAlone('a', 1, 1, expected, 0);
    float[] shown = new float[3 * PICTURE];
    Arrays.fill(shown, 7);
    two.writeAlone('a', 1, 2, shown, PICTURE);
    assertThat(Arrays.copyOfRange(shown, 0, PICTURE)).containsOnly(7);
    assertThat(Arrays.copyOfRange(shown, PICTURE, 2 * PICTURE)).isEqualTo(expected);
    assertThat(Arrays.copyOfRange(shown, 2 * PICTURE, 3 * PICTURE)).isEqualTo(expected);
    two.writeAlone('b', 1, 3, shown, 0);
    assertThat(shown).as("a hand without the character").containsOnly(0);
  }

  @Test
  void alignedHandsAreShownAligned() {
    GlyphImage letter = slanted(StyleVariant.NONE);
    ExemplarBank upright = ExemplarBank.build(List.of("upright"), CHARACTERS, (face, c) -> letter);
    GlyphImage reference = slanted(new StyleVariant(-3.5, 0, 0, 0, 0));
    ExemplarBank aligned = upright.alignedTo(Map.of((int) 'a', reference));
    float[] shown = new float[2 * PICTURE];
    aligned.write('b', new double[] {1}, -1, 2, shown, 0);
    float[] expected = new float[2 * PICTURE];
    ExemplarBank.build(List.of("same"), CHARACTERS, (face, c) -> reference)
        .write('b', new double[] {1}, -1, 2, expected, 0);
    assertThat(shown).isEqualTo(expected);
  }
}
