package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkProportions;
import io.linmo.image.InkShaping;
import io.linmo.image.StrokeThickness;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RedrawnReferencesTest {

  /** What is taken off where nothing need be, in shares of the thickness. */
  private static final double OUTLINED = 1e-3;

  @Test
  void strokesThinnedByTheShareAreAsThickAsTheWrittenOnes() {
    RedrawnReferences references = references(5, ring(14), ring(12));

    GlyphImage thinned =
        InkShaping.thinned(sample(ring(14)), references.thinningAsOutlined()).image();

    assertThat(StrokeThickness.of(thinned)).isCloseTo(StrokeThickness.of(ring(12)), within(0.15));
  }

  @Test
  void theShareIsToldFromThicknessAlone() {
    assertThat(references(5, ring(14), ring(12)).thinning()).isCloseTo(1 - 12 / 14.0, within(0.01));
    assertThat(references(5, ring(10), ring(12)).thinning()).isEqualTo(OUTLINED);
    assertThat(references(5, ring(20), ring(8)).thinning()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void strokesAreNeverThinnedByMoreThanAFifth() {
    assertThat(references(5, ring(20), ring(8)).thinningAsOutlined()).isEqualTo(0.2);
  }

  @Test
  void grayInkWhoseStrokesStayComesOutBlack() {
    float[] gray = ring(12).coverage();
    for (int i = 0; i < gray.length; i++) {
      gray[i] *= 0.7f;
    }
    double share = references(5, ring(12), ring(12)).thinning();

    GlyphImage black = InkShaping.thinned(sample(GlyphImage.of(128, 128, gray)), share).image();

    assertThat(black.at(63 + 40, 63)).isGreaterThan(0.99f);
  }

  @Test
  void thinnerStrokesStay() {
    assertThat(references(5, ring(10), ring(12)).thinningAsOutlined()).isEqualTo(OUTLINED);
  }

  @Test
  void theTypicalPairCountsNotTheMean() {
    List<GlyphSample> written =
        Stream.of(12, 12, 12, 12, 3, 3).map(thickness -> sample(ring(thickness))).toList();
    List<GlyphSample> drawn = Collections.nCopies(6, sample(ring(12)));

    assertThat(new RedrawnReferences(drawn, written).thinningAsOutlined()).isLessThan(0.01);
  }

  @Test
  void fewReferencesTellNothing() {
    RedrawnReferences references = references(3, ring(14), ring(10));

    assertThat(references.thinningAsOutlined()).isEqualTo(OUTLINED);
    assertThat(references.proportions()).isEqualTo(InkProportions.SAME);
  }

  @Test
  void thinningIsToldFromDrawingsAsTheyWereChanged() {
    RedrawnReferences references = references(5, ring(14), ring(12)).with(image -> ring(12));

    assertThat(references.thinningAsOutlined()).isLessThan(0.01);
  }

  private static RedrawnReferences references(int count, GlyphImage drawn, GlyphImage written) {
    return new RedrawnReferences(
        IntStream.range(0, count).mapToObj(i -> sample(drawn)).toList(),
        Collections.nCopies(count, sample(written)));
  }

  private static GlyphSample sample(GlyphImage image) {
    return new GlyphSample('o', image, EmBox.frame(1, 128));
  }

  /** A ring of middle radius 40 and a thickness in pixels. */
  private static GlyphImage ring(double thickness) {
    float[] coverage = new float[128 * 128];
    for (int i = 0; i < coverage.length; i++) {
      double r = Math.hypot(i % 128 - 63.5, i / 128 - 63.5);
      double inside = thickness / 2 - Math.abs(r - 40);
      coverage[i] = (float) Math.max(0, Math.min(1, inside + 0.5));
    }
    return GlyphImage.of(128, 128, coverage);
  }
}
