package io.linmo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recogniser of eight Han characters, taught in a few steps by two faces. */
class RecogniserTest {

  private static final String TAUGHT = "天地玄黄宇宙洪荒";
  private static final String NEVER_TAUGHT = "十口";
  private static final Path FONTS = Path.of("..", "fonts-data");

  @TempDir private static Path folder;

  private static FontFile content;
  private static FontFile hand;
  private static RecognitionData data;
  private static RecogniserTraining training;
  private static double firstLoss;
  private static double lastLoss;

  @BeforeAll
  static void train() throws IOException {
    content = FontFile.read(FONTS.resolve("content/lxgw-wenkai.ttf"));
    hand = FontFile.read(FONTS.resolve("hands/aoyagi-kouzan-t.ttf"));
    data =
        new RecognitionData(
            Script.HAN,
            List.of(),
            List.of(content, hand),
            content,
            TAUGHT.codePoints().toArray(),
            (TAUGHT + NEVER_TAUGHT).codePoints().toArray());
    training = new RecogniserTraining(data, 1);
    firstLoss = training.next(0);
    for (int step = 1; step < 12; step++) {
      lastLoss = training.next(step / 24.0);
    }
  }

  private static List<GlyphSample> glyphs(FontFile font, String text) {
    return text.codePoints()
        .mapToObj(c -> GlyphRasterizer.sample(font, c, Script.HAN, 128).orElseThrow())
        .toList();
  }

  @Test
  void trainingLowersTheLoss() {
    assertThat(lastLoss).isLessThan(0.6 * firstLoss);
    assertThat(training.isFinite()).isTrue();
  }

  @Test
  void contentGlyphsReadAsThemselvesWithoutHavingBeenTaught() {
    Recogniser recogniser = training.recogniser(Map.of());

    assertThat(recogniser.read(glyphs(content, NEVER_TAUGHT))).allMatch(Reading::right);
  }

  @Test
  void aCharacterBecomesKnownByItsContentGlyph() {
    Recogniser recogniser = training.recogniser(Map.of());

    assertThat(recogniser.knows('木')).isFalse();
    assertThatThrownBy(() -> recogniser.read(glyphs(content, "木")))
        .hasMessageContaining("U+6728 is not among its characters");
    recogniser.know(new int[] {'木'}, content);
    assertThat(recogniser.read(glyphs(content, "木"))).allMatch(Reading::right);
  }

  @Test
  void aWrittenRecogniserReadsTheSame() throws IOException {
    Path file = folder.resolve("r.linmo");
    Recogniser written = training.recogniser(Map.of("seed", 1));
    written.write(file);
    Recogniser read = Recogniser.read(file);
    List<GlyphSample> shown = glyphs(hand, TAUGHT);

    assertThat(read.knownCharacters()).isEqualTo(10);
    assertThat(read.provenance()).containsEntry("seed", 1);
    for (int i = 0; i < shown.size(); i++) {
      Reading before = written.read(shown).get(i);
      Reading after = read.read(shown).get(i);
      assertThat(after.confidence()).isCloseTo(before.confidence(), within(0.05));
    }
  }

  @Test
  void aStoppedTrainingContinuesWithTheSameNumbers() throws IOException {
    Path checkpoint = folder.resolve("checkpoint.linmo");
    RecogniserTraining straight = new RecogniserTraining(data, 7);
    straight.next(0);
    straight.save(checkpoint);
    RecogniserTraining resumed = new RecogniserTraining(data, 7);
    RecogniserTraining other = new RecogniserTraining(data, 8);
    resumed.load(checkpoint);
    other.load(checkpoint);

    double loss = straight.next(0.25);
    assertThat(resumed.next(0.25)).isEqualTo(loss);
    assertThat(other.next(0.25)).isNotEqualTo(loss);
    assertThat(resumed.images()).isEqualTo(straight.images());
    List<Reading> readings = straight.recogniser(Map.of()).read(glyphs(hand, TAUGHT));
    assertThat(resumed.recogniser(Map.of()).read(glyphs(hand, TAUGHT))).isEqualTo(readings);
    assertThat(other.recogniser(Map.of()).read(glyphs(hand, TAUGHT))).isNotEqualTo(readings);
  }

  @Test
  void lettersOfOneFormAreNoMistake() {
    assertThat(LatinForms.same('O', '0')).isTrue();
    assertThat(LatinForms.same('I', 'l')).isTrue();
    assertThat(LatinForms.same('c', 'C')).isTrue();
    assertThat(LatinForms.same('a', 'A')).isFalse();
    assertThat(LatinForms.same('b', 'd')).isFalse();
  }
}
