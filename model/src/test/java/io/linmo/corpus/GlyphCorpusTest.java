package io.linmo.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.font.FontFile;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphImage;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GlyphCorpusTest {

  private static final int SIZE = 64;
  private static final int DRAWS = 4000;

  /** A private use character that the content face lacks. */
  private static final int ABSENT = 0xF0000;

  private static FontFile standard;
  private static FontFile written;

  @BeforeAll
  static void openTheBundledFaces() throws IOException {
    standard = FontFile.read(Path.of("../fonts-data/content/noto-sans.ttf"));
    written = FontFile.read(Path.of("../fonts-data/hands/homemade-apple.ttf"));
  }

  @Test
  void heldOutPairsAreNeverDrawnForTrainingAndOthersNeverForMeasuring() {
    GlyphCorpus corpus = corpus(letters(), 10);
    Set<Pair> trained = draws(corpus, false);
    Set<Pair> heldOut = draws(corpus, true);
    assertThat(trained).noneMatch(corpus::isHeldOut).noneMatch(heldOut::contains);
    assertThat(heldOut).isNotEmpty().allMatch(corpus::isHeldOut);
    SplittableRandom random = new SplittableRandom(1);
    Set<Pair> all = new HashSet<>(corpus.drawTrained(0, DRAWS, random));
    all.addAll(corpus.drawTrained(1, DRAWS, random));
    assertThat(trained).isEqualTo(all);
  }

  @Test
  void ofAFacesPairsAsManyAsAskedForAreDrawnAllDifferent() {
    List<Pair> drawn = corpus(letters(), 10).drawTrained(1, 7, new SplittableRandom(2));
    assertThat(drawn).hasSize(7).doesNotHaveDuplicates().allMatch(pair -> pair.face() == 1);
  }

  @Test
  void aboutOnePairInTwentyIsHeldOut() {
    GlyphCorpus corpus = corpus(IntStream.rangeClosed(0x21, 0x17F).toArray(), 0);
    long heldOut =
        IntStream.range(0, 2 * corpus.characters().length)
            .filter(i -> corpus.isHeldOut(new Pair(i % 2, i / 2)))
            .count();
    assertThat(heldOut / (2.0 * corpus.characters().length)).isBetween(0.02, 0.09);
  }

  @Test
  void whatIsHeldOutDependsOnFaceAndCharacterAlone() {
    GlyphCorpus corpus = corpus(letters(), 10);
    GlyphCorpus turned =
        new GlyphCorpus(
            Script.LATIN,
            List.of("written", "standard"),
            List.of(written, standard),
            standard,
            IntStream.of(letters()).map(c -> 'A' + 'z' - c).filter(Character::isLetter).toArray(),
            0,
            SIZE);
    for (int c = 0; c < corpus.characters().length; c++) {
      int there = indexOf(turned.characters(), corpus.characters()[c]);
      assertThat(corpus.isHeldOut(new Pair(0, c))).isEqualTo(turned.isHeldOut(new Pair(1, there)));
    }
  }

  @Test
  void onlyCharactersThatWereGivenAndHaveInkAreDrawn() {
    int[] given = {'a', ' ', 'Q', ABSENT, 'g', 0xE9, 'k', 'w', 'x', 'y'};
    GlyphCorpus corpus = corpus(given, 4);
    assertThat(corpus.characters()).containsExactly('a', 'Q', 'g', 0xE9, 'k', 'w', 'x', 'y');
    assertThat(draws(corpus, false))
        .allSatisfy(pair -> assertThat(corpus.covers(pair)).isTrue())
        .allSatisfy(pair -> assertThat(corpus.glyph(pair)).isPresent());
  }

  @Test
  void nineDrawsInTenAreOfTheCommonCharacters() {
    GlyphCorpus corpus = corpus(letters(), 10);
    SplittableRandom random = new SplittableRandom(1);
    int common = 0;
    for (int i = 0; i < DRAWS; i++) {
      common += corpus.draw(random, false).character() < 10 ? 1 : 0;
    }
    assertThat(common / (double) DRAWS).isCloseTo(0.9, within(0.02));
  }

  @Test
  void aGlyphWithoutDisplacementIsTheGlyph() {
    GlyphCorpus corpus = corpus(letters(), 0);
    Pair pair = new Pair(1, 7);
    assertThat(corpus.displaced(pair, StyleVariant.NONE, Displacement.NONE))
        .isEqualTo(corpus.glyph(pair).orElseThrow().image())
        .isNotEqualTo(
            corpus.displaced(
                pair, StyleVariant.NONE, Displacement.random(new SplittableRandom(2), 1)));
    assertThat(corpus.content(7)).isEqualTo(corpus.glyph(new Pair(0, 7)).orElseThrow().image());
  }

  @Test
  void aBolderVariantHasMoreInkAndALighterOneLess() {
    GlyphCorpus corpus = corpus(letters(), 0);
    Pair pair = new Pair(1, 7);
    double[] ink =
        DoubleStream.of(-1, 0, 1)
            .map(
                weight ->
                    ink(
                        corpus.displaced(
                            pair, new StyleVariant(0, 0, 0, 0, weight), Displacement.NONE)))
            .toArray();
    assertThat(ink[0]).isLessThan(0.95 * ink[1]);
    assertThat(ink[2]).isGreaterThan(1.05 * ink[1]);
  }

  private static double ink(GlyphImage image) {
    double sum = 0;
    for (float value : image.coverage()) {
      sum += value;
    }
    return sum;
  }

  @Test
  void aCorpusWithoutCharactersIsRefused() {
    assertThatThrownBy(() -> corpus(new int[] {ABSENT}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 faces with 2 names and 0 characters");
  }

  private static GlyphCorpus corpus(int[] characters, int common) {
    return new GlyphCorpus(
        Script.LATIN,
        List.of("standard", "written"),
        List.of(standard, written),
        standard,
        characters,
        common,
        SIZE);
  }

  private static Set<Pair> draws(GlyphCorpus corpus, boolean heldOut) {
    SplittableRandom random = new SplittableRandom(3);
    Set<Pair> pairs = new HashSet<>();
    for (int i = 0; i < DRAWS; i++) {
      pairs.add(corpus.draw(random, heldOut));
    }
    return pairs;
  }

  private static int[] letters() {
    return IntStream.rangeClosed('A', 'z').filter(Character::isLetter).toArray();
  }

  private static int indexOf(int[] values, int value) {
    return IntStream.range(0, values.length).filter(i -> values[i] == value).findFirst().orElse(-1);
  }
}
