package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.style.LearnedStyle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandAdviceTest {

  private static final String LETTERS = "abcdefghkmnopqrstuwxyz";
  private static final String HANZI = "我的一是水在人有他这中大来上国地到以说时要出会学生年";

  private final Installation linmo = Installation.find();
  private FontFile font;

  @BeforeEach
  void openAHand() throws IOException {
    assumeThat(linmo.recogniser(Script.LATIN)).isPresent();
    font = linmo.content(Script.LATIN);
  }

  @Test
  void aSoundHandNeedsNoAdvice() {
    assertThat(HandAdvice.of(hand(written(0), 0.4), linmo)).isEmpty();
  }

  @Test
  void fewLettersAreSaid() {
    assertThat(HandAdvice.of(hand(written(0).subList(0, 5), Double.NaN), linmo))
        .singleElement()
        .asString()
        .startsWith("5 Latin characters are few");
  }

  @Test
  void lettersThatReadAsOthersAreNamed() {
    List<GlyphSample> written = new ArrayList<>(written(0));
    GlyphSample k = sample('k');
    written.set(0, new GlyphSample('a', k.image(), k.frame()));

    assertThat(HandAdvice.of(hand(written, 0.4), linmo))
        .singleElement()
        .asString()
        .startsWith("look at the pictures of these")
        .contains("a as k");
  }

  @Test
  void aFolderWhoseNamesAreShiftedIsInDoubtAsAWhole() {
    assertThat(HandAdvice.of(hand(written(3), 0.08), linmo))
        .anyMatch(line -> line.contains("written characters read as others"))
        .anyMatch(line -> line.contains("overlap 0.08 with held-out characters"));
  }

  @Test
  void aChineseHandThatWritesSmallReadsAsWhatItIs() {
    assertThat(HandAdvice.of(han(hanzi(0)), linmo)).singleElement().asString().contains("are few");
  }

  @Test
  void aChineseCharacterUnderAnothersNameIsNamed() {
    List<GlyphSample> written = new ArrayList<>(hanzi(0));
    GlyphSample water = written.get(HANZI.indexOf('水'));
    written.set(0, new GlyphSample(HANZI.charAt(0), water.image(), water.frame()));

    assertThat(HandAdvice.of(han(written), linmo))
        .anyMatch(line -> line.endsWith("which read as others: 我 as 水"));
  }

  @Test
  void chineseCharactersWithShiftedNamesAreInDoubtAsAWhole() {
    assertThat(HandAdvice.of(han(hanzi(3)), linmo))
        .anyMatch(line -> line.contains("written characters read as others"));
  }

  /** Characters of half the usual size, as of a hand that leaves much of its boxes empty. */
  private List<GlyphSample> hanzi(int shift) {
    List<GlyphSample> written = new ArrayList<>();
    for (int i = 0; i < HANZI.length(); i++) {
      GlyphSample shown =
          GlyphRasterizer.sample(linmo.content(Script.HAN), HANZI.charAt(i), Script.HAN, 128)
              .orElseThrow();
      int side = 2 * shown.image().width();
      float[] small = new float[side * side];
      for (int y = 0; y < side / 2; y++) {
        for (int x = 0; x < side / 2; x++) {
          small[(y + side / 4) * side + x + side / 4] = shown.image().at(x, y);
        }
      }
      int name = HANZI.charAt((i + shift) % HANZI.length());
      written.add(new GlyphSample(name, GlyphImage.of(side, side, small), shown.frame()));
    }
    return written;
  }

  private static Hand han(List<GlyphSample> written) {
    return hand(Script.HAN, written, 0.4);
  }

  private static Hand hand(List<GlyphSample> written, double heldOut) {
    return hand(Script.LATIN, written, heldOut);
  }

  private static Hand hand(Script script, List<GlyphSample> written, double heldOut) {
    LearnedStyle style =
        new LearnedStyle(script, "none", new float[1], Map.of(), heldOut, Set.of());
    return new Hand("Ada", written, Map.of(script, style), Map.of());
  }

  /** Letters of a font, each named as one further on in the alphabet. */
  private List<GlyphSample> written(int shift) {
    List<GlyphSample> written = new ArrayList<>();
    for (int i = 0; i < LETTERS.length(); i++) {
      GlyphSample shown = sample(LETTERS.charAt(i));
      int name = LETTERS.charAt((i + shift) % LETTERS.length());
      written.add(new GlyphSample(name, shown.image(), shown.frame()));
    }
    return written;
  }

  private GlyphSample sample(int codePoint) {
    return GlyphRasterizer.sample(font, codePoint, Script.LATIN, 128).orElseThrow();
  }
}
