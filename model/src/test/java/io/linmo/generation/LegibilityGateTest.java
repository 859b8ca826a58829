package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.conditioning.ShownForm;
import io.linmo.generation.LegibilityGate.CheckedGlyph;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Drawings are images of one pixel whose coverage is their confidence. */
class LegibilityGateTest {

  private static final double CLEAR = 0.9;
  private static final double LEGIBLE = 0.5;

  /** Characters that are drawn at once. */
  private static final int MOST = 2;

  private final List<List<Integer>> asked = new ArrayList<>();

  /**
   * @param confidences of each character's drawings in turn, the last of them for ever
   */
  private LegibilityGate.Drawer drawer(IntFunction<double[]> confidences, boolean oneHandForms) {
    return new LegibilityGate.Drawer() {
      @Override
      public int most() {
        return MOST;
      }

      @Override
      public boolean supports(DrawingMode mode) {
        return oneHandForms || mode.form().kind() != ShownForm.Kind.ONE_HAND;
      }

      @Override
      public List<GlyphSample> draw(
          List<Integer> codePoints, GenerationOptions options, DrawingMode mode) {
        assertThat(supports(mode)).isTrue();
        int turn = asked.size();
        asked.add(List.copyOf(codePoints));
        return codePoints.stream()
            .map(
                c -> {
                  double[] all = confidences.apply(c);
                  return pixel(c, all[Math.min(turn, all.length - 1)]);
                })
            .toList();
      }
    };
  }

  private static GlyphSample pixel(int codePoint, double confidence) {
    GlyphImage image = GlyphImage.of(1, 1, new float[] {(float) confidence});
    return new GlyphSample(codePoint, image, EmBox.frame(1, 1));
  }

  private static List<GlyphQuality> inspect(List<GlyphSample> samples) {
    return samples.stream()
        .map(
            sample -> {
              double belief = sample.image().at(0, 0);
              return new GlyphQuality(
                  belief, sample.codePoint(), "", belief > LEGIBLE, belief > CLEAR, 1, 0, 1);
            })
        .toList();
  }

  private Map<Integer, CheckedGlyph> draw(LegibilityGate.Drawer drawer, Integer... characters) {
    return new LegibilityGate(LegibilityGateTest::inspect)
        .draw(drawer, List.of(characters), GenerationOptions.TYPICAL, Progress.SILENT);
  }

  @Test
  void aClearDrawingIsKeptAtOnce() {
    CheckedGlyph glyph = draw(drawer(c -> new double[] {0.95}, true), 97).get(97);

    assertThat(asked).hasSize(1);
    assertThat(glyph.check().retries()).isZero();
    assertThat(glyph.check().strength()).isEqualTo(1);
  }

  @Test
  void onlyCharactersThatAreNotClearAreRedrawn() {
    draw(drawer(c -> c == 'a' ? new double[] {0.95} : new double[] {0.2, 0.95}, true), 97, 98);

    assertThat(asked).containsExactly(List.of(97, 98), List.of(98));
  }

  @Test
  void poorCharactersOfSeveralBatchesAreRedrawnTogether() {
    draw(
        drawer(c -> c % 2 == 0 ? new double[] {0.95} : new double[] {0.2, 0.2, 0.95}, true),
        1,
        2,
        3);

    assertThat(asked).containsExactly(List.of(1, 2), List.of(3), List.of(1, 3));
  }

  @Test
  void theBestDrawingIsKeptWhereNoneIsClear() {
    CheckedGlyph glyph = draw(drawer(c -> new double[] {0.2, 0.7, 0.4, 0.1}, true), 97).get(97);

    assertThat(glyph.sample().image().at(0, 0)).isEqualTo(0.7f);
    assertThat(glyph.check().confidence()).isEqualTo(0.7f);
    assertThat(glyph.check().retries()).isEqualTo(asked.size() - 1);
  }

  @Test
  void theFirstOfEquallyGoodDrawingsIsKept() {
    CheckedGlyph glyph = draw(drawer(c -> new double[] {0.2}, true), 97).get(97);

    assertThat(glyph.check().strength()).isEqualTo(1);
  }

  @Test
  void aWeakerStyleIsReportedWithTheDrawingThatHasIt() {
    double[] turns = new double[16];
    turns[9] = 0.8; // strength 0

    CheckedGlyph glyph = draw(drawer(c -> turns, true), 97).get(97);

    assertThat(glyph.check().strength()).isZero();
  }

  @Test
  void formsThatTheModelCannotShowAreLeftOut() {
    draw(drawer(c -> new double[] {0.2}, true), 97);
    int all = asked.size();
    asked.clear();

    draw(drawer(c -> new double[] {0.2}, false), 97);

    assertThat(asked).hasSize(all - 6);
  }
}
