package io.linmo.generation;

import static io.linmo.generation.GenerationOptions.TYPICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Script;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import io.linmo.skeleton.RoundPen;
import io.linmo.strokes.PenLine;
import io.linmo.strokes.StrokeForm;
import io.linmo.strokes.StrokeMedians;
import io.linmo.strokes.writer.StrokeModel;
import io.linmo.strokes.writer.WriterModel;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hands are made here: standard strokes slanted, made smaller and drawn with a round pen. */
@Tag("slow")
class StrokeHandTest {

  private static final int SIZE = 256;
  private static final String WRITTEN = "的国大学个在出开和高这作人中有上时我们会来要行方";
  private static final String HELD_BACK = "明不天何去";

  private static StrokeModel model;

  @BeforeAll
  static void read() throws IOException {
    model =
        new StrokeModel(
            StrokeMedians.read(Path.of("../fonts-data/strokes/hanzi-medians.linmo")),
            WriterModel.read(Path.of("weights/han-writer.linmo")));
  }

  @Test
  void writesUnwrittenCharactersWhereAndAsLargeAsTheHandWould() {
    StrokeHand hand = hand(slanted(WRITTEN, 5)).orElseThrow();
    List<GlyphSample> truth = slanted(HELD_BACK, 5);
    List<GlyphSample> found = samples(hand.write(codePoints(HELD_BACK), TYPICAL));
    double own = 0;
    double standard = 0;
    for (int i = 0; i < truth.size(); i++) {
      own += iou(found.get(i), truth.get(i)) / truth.size();
      standard += iou(drawn(truth.get(i).codePoint(), 5, 0, 1), truth.get(i)) / truth.size();
    }
    assertThat(own).isGreaterThan(0.7).isGreaterThan(standard + 0.3);
  }

  @Test
  void writesAsLargeAsAHandWhoseCharactersDiffer() {
    StrokeHand hand = hand(leaning(WRITTEN)).orElseThrow();
    String others = HELD_BACK + "东西南北春夏秋冬风月山川田水火木金土日本";
    List<GlyphSample> truth = leaning(others);
    List<GlyphSample> found = samples(hand.write(codePoints(others), TYPICAL));
    double[] ratios =
        IntStream.range(0, truth.size())
            .mapToDouble(i -> longerSide(found.get(i)) / longerSide(truth.get(i)))
            .toArray();
    assertThat(Quantiles.median(ratios)).isCloseTo(1, within(0.07));
  }

  /** To the left and to the right in turn: the mean of both is smaller than either. */
  private static List<GlyphSample> leaning(String characters) {
    List<Integer> all = codePoints(characters);
    return IntStream.range(0, all.size())
        .mapToObj(i -> drawn(all.get(i), 5, i % 2 == 0 ? 0.6 : -0.6, 0.6))
        .toList();
  }

  private static double longerSide(GlyphSample glyph) {
    Rectangle2D box = InkBitmap.of(glyph.image()).inkBox();
    return Math.max(box.getWidth(), box.getHeight()) / glyph.image().width();
  }

  @Test
  void drawsWithThePenOfTheHand() {
    for (int pixels : new int[] {2, 5, 10}) {
      StrokeHand hand = hand(slanted(WRITTEN, pixels)).orElseThrow();
      List<GlyphSample> truth = slanted(HELD_BACK, pixels);
      List<GlyphSample> found = samples(hand.write(codePoints(HELD_BACK), TYPICAL));
      for (int i = 0; i < truth.size(); i++) {
        double ratio =
            StrokeThickness.of(found.get(i).image()) / StrokeThickness.of(truth.get(i).image());
        assertThat(ratio).as("%d px, glyph %d", pixels, i).isCloseTo(1, within(0.1));
      }
    }
  }

  @Test
  void variantsDifferBySeedAndComeAgainWithIt() {
    StrokeHand hand = hand(slanted(WRITTEN, 5)).orElseThrow();
    List<Integer> one = codePoints("明");
    GlyphImage first = hand.write(one, new GenerationOptions(1, 1)).get(0).sample().image();
    GlyphImage again = hand.write(one, new GenerationOptions(1, 1)).get(0).sample().image();
    GlyphImage second = hand.write(one, new GenerationOptions(2, 1)).get(0).sample().image();
    assertThat(again.coverage()).isEqualTo(first.coverage());
    assertThat(second.coverage()).isNotEqualTo(first.coverage());
  }

  @Test
  void aBrushIsLeftToTheNetwork() throws IOException {
    FontFile brush = FontFile.read(Path.of("../fonts-data/hands/aoyagi-kouzan-t.ttf"));
    List<GlyphSample> written =
        codePoints(WRITTEN).stream()
            .map(c -> GlyphRasterizer.sample(brush, c, Script.HAN, SIZE))
            .flatMap(Optional::stream)
            .toList();
    assertThat(written).hasSizeGreaterThan(15);
    assertThat(hand(written)).isEmpty();
  }

  @Test
  void tooFewCharactersPredictNone() {
    assertThat(hand(slanted("的国大学", 5))).isEmpty();
  }

  @Test
  void punctuationAndUnknownCharactersAreNotWritten() {
    StrokeHand hand = hand(slanted(WRITTEN, 5)).orElseThrow();
    assertThat(hand.canWrite('明')).isTrue();
    assertThat(hand.canWrite('，')).isFalse();
    assertThat(hand.canWrite('あ')).isFalse();
  }

  private static Optional<StrokeHand> hand(List<GlyphSample> written) {
    return StrokeHand.of(model, StrokeLearning.of(model, written));
  }

  private static List<GlyphSample> samples(List<GlyphDrawing> glyphs) {
    return glyphs.stream().map(GlyphDrawing::sample).toList();
  }

  private static double iou(GlyphSample a, GlyphSample b) {
    return ShiftTolerantIou.forSize(GeneratorShape.IMAGE)
        .of(a.resize(GeneratorShape.IMAGE).image(), b.resize(GeneratorShape.IMAGE).image());
  }

  private static List<GlyphSample> slanted(String characters, int pixels) {
    return codePoints(characters).stream().map(c -> drawn(c, pixels, 0.25, 0.75)).toList();
  }

  /**
   * @param pixels thickness of the pen at 128 pixels to the em
   */
  private static GlyphSample drawn(int codePoint, int pixels, double slant, double scale) {
    StrokeForm form = model.standard(codePoint).orElseThrow();
    RoundPen pen = new RoundPen(SIZE);
    for (int stroke = 0; stroke < form.strokes(); stroke++) {
      PenLine.follow(
          form,
          stroke,
          0.5 / SIZE,
          (x, y) -> {
            double v = scale * (y - 0.5);
            double u = scale * (x - 0.5) - slant * v;
            pen.press(SIZE * (0.5 + u) - 0.5, SIZE * (0.5 + v) - 0.5, pixels);
          });
    }
    return new GlyphSample(codePoint, pen.image(), EmBox.frame(1, SIZE));
  }

  private static List<Integer> codePoints(String characters) {
    return characters.codePoints().boxed().toList();
  }
}
