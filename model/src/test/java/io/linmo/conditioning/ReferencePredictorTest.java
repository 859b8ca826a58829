package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.conditioning.ReferencePredictor.Prediction;
import io.linmo.conditioning.ReferencePredictor.Written;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Frames of several proportions: the hand writes them smaller than the standard faces. */
class ReferencePredictorTest {

  private static final int SIZE = 128;
  private static final int[] CHARACTERS = "口日目田回国困因".codePoints().toArray();

  private final StandardForms forms =
      StandardForms.build(
          List.of("large", "own"),
          CHARACTERS,
          (face, codePoint) -> frame(face.equals("large") ? 54 : 30, codePoint % 11));

  /** A frame 10 px thick about the centre, narrower by some pixels. */
  private static GlyphImage frame(int reach, int narrower) {
    float[] coverage = new float[SIZE * SIZE];
    int across = reach - narrower;
    for (int y = 64 - reach; y < 64 + reach; y++) {
      for (int x = 64 - across; x < 64 + across; x++) {
        boolean inside = Math.abs(y - 63.5) < reach - 10 && Math.abs(x - 63.5) < across - 10;
        coverage[y * SIZE + x] = inside ? 0 : 1;
      }
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  private static List<Written> written() {
    List<Written> written = new ArrayList<>();
    for (int codePoint : CHARACTERS) {
      int narrower = codePoint % 11;
      written.add(new Written(codePoint, frame(50, narrower), frame(30, narrower)));
    }
    return written;
  }

  private static double width(float[] picture, int size) {
    Rectangle2D box = InkBitmap.of(GlyphImage.of(size, size, picture)).inkBox();
    return box.getWidth() * SIZE / size;
  }

  @Test
  void contentGlyphAndStandardFormsAreAsLargeAsTheWriting() {
    ReferencePredictor predictor = ReferencePredictor.of(forms, face -> true, written());
    int narrower = '口' % 11;
    Prediction prediction = predictor.predict('口', frame(50, narrower));
    double width = 60 - 2 * narrower;
    assertThat(width(prediction.content().coverage(), SIZE)).isCloseTo(width, within(8.0));
    for (float[] standard : prediction.standards()) {
      assertThat(width(standard, StandardForms.SIZE)).isCloseTo(width, within(8.0));
    }
  }

  @Test
  void facesThatMayNotBeLookedAtAreNotShown() {
    ReferencePredictor predictor =
        ReferencePredictor.of(forms, face -> !face.equals("own"), written());
    GlyphImage content = frame(50, 0);
    assertThat(predictor.predict('口', content).standards()[0]).isNotNull();
    assertThat(predictor.predict('口', content).standards()[1]).isNull();
    assertThat(predictor.predict('永', content).standards()).isEqualTo(new float[2][]);
  }

  @Test
  void withoutStandardFormsThereAreStrokeAnalogiesOnly() {
    ReferencePredictor predictor =
        ReferencePredictor.of(StandardForms.NONE, face -> true, written());
    GlyphImage content = frame(50, 0);
    Prediction prediction = predictor.predict('口', content);
    assertThat(prediction.content()).isSameAs(content);
    assertThat(prediction.standards()).isEmpty();
    assertThat(prediction.pictures())
        .hasDimensions(ReferencePredictor.pictures(StandardForms.NONE), 4096);
  }

  @Test
  void theMixtureShowsWhatTheHandWouldWrite() {
    ReferencePredictor predictor = ReferencePredictor.of(forms, face -> true, written());
    float[][] pictures = predictor.predict('口', frame(50, '口' % 11)).pictures();
    assertThat(pictures).hasDimensions(ReferencePredictor.pictures(forms), 4096);
    GlyphImage mixture = GlyphImage.of(64, 64, pictures[2]);
    assertThat(mixture.inkArea()).isCloseTo(frame(30, '口' % 11).inkArea() / 4, within(120.0));
  }

  @Test
  void whatWasWrittenItselfTellsNothingOfItself() {
    ReferencePredictor first = evidenceWhereTheFirstIs(blots(20, 20, 88, 88));
    ReferencePredictor second = evidenceWhereTheFirstIs(blots(20, 88, 88, 20));
    assertThat(difference(first, second, '口')).isLessThan(0.01);
    assertThat(difference(first, second, '日')).isGreaterThan(1);
  }

  private ReferencePredictor evidenceWhereTheFirstIs(GlyphImage image) {
    List<Written> written = new ArrayList<>(written());
    written.set(0, new Written('口', written.get(0).content(), image));
    return ReferencePredictor.of(forms, face -> true, written);
  }

  /** Two squares of 20 px, from their upper left corners. */
  private static GlyphImage blots(int x1, int y1, int x2, int y2) {
    float[] coverage = new float[SIZE * SIZE];
    for (int i = 0; i < 20; i++) {
      Arrays.fill(coverage, (y1 + i) * SIZE + x1, (y1 + i) * SIZE + x1 + 20, 1);
      Arrays.fill(coverage, (y2 + i) * SIZE + x2, (y2 + i) * SIZE + x2 + 20, 1);
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  /** How far two mixtures of a character are apart, summed over pixels. */
  private static double difference(
      ReferencePredictor first, ReferencePredictor second, int codePoint) {
    float[] a = first.predict(codePoint, frame(50, codePoint % 11)).pictures()[2];
    float[] b = second.predict(codePoint, frame(50, codePoint % 11)).pictures()[2];
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).sum();
  }

  @Test
  void aFewCharactersDoNotTellSizeAndPlace() {
    GlyphImage content = frame(50, 0);
    ReferencePredictor few = ReferencePredictor.of(forms, face -> true, written().subList(0, 7));
    assertThat(few.predict('永', content).content()).isSameAs(content);
    ReferencePredictor enough = ReferencePredictor.of(forms, face -> true, written().subList(0, 8));
    assertThat(enough.predict('永', content).content().inkArea()).isLessThan(content.inkArea());
  }

  @Test
  void punctuationStaysAsTheContentFaceHasIt() {
    GlyphImage comma = frame(12, 0);
    Prediction prediction =
        ReferencePredictor.of(forms, face -> true, written()).predict('，', comma);
    assertThat(prediction.content()).isSameAs(comma);
    assertThat(prediction.pictures()[2]).isEqualTo(comma.reduced(StandardForms.SIZE));
  }

  @Test
  void toldPlainlyTheContentGlyphAsLargeAsTheWritingStandsForTheMixture() {
    ReferencePredictor predictor = ReferencePredictor.of(forms, face -> true, written());
    GlyphImage content = written().get(0).content();

    Prediction plainly = predictor.predict('漢', content).plain();
    Prediction prediction = predictor.predict('漢', content);

    assertThat(plainly.pictures()[2]).isEqualTo(plainly.content().reduced(StandardForms.SIZE));
    assertThat(plainly.pictures()[2]).isNotEqualTo(prediction.pictures()[2]);
    assertThat(plainly.pictures()[0]).isEqualTo(prediction.pictures()[0]);
    assertThat(plainly.content()).isEqualTo(prediction.content()).isNotEqualTo(content);
  }

  @Test
  void whereNothingWasWrittenOnlyStandardFormsTell() {
    Prediction prediction =
        ReferencePredictor.of(forms, face -> true, List.of()).predict('口', frame(50, 0));
    assertThat(prediction.pictures()).isEmpty();
    assertThat(prediction.standards()[0]).isEqualTo(forms.picture(0, '口'));
  }

  @Test
  void someOfTheOthersGiveOtherPieces() {
    ReferencePredictor predictor = ReferencePredictor.of(forms, face -> true, written());
    GlyphImage content = frame(30, 5);
    float[][] all = predictor.predict('口', content).pictures();
    float[][] one = predictor.predict('口', content, 1, new SplittableRandom(1)).pictures();
    assertThat(one[0]).isNotEqualTo(all[0]);
    assertThat(one[2]).isEqualTo(all[2]);
  }
}
