package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Script;
import io.linmo.image.ShiftTolerantIou;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselinesTest {

  private static final SyntheticFaces FACES =
      new SyntheticFaces()
          .with("standard", 0, 0.06, 1)
          .with("hand", 0.3, 0.12, 0.8)
          .with("twin", 0.28, 0.125, 0.82, 'z')
          .with("cousin", 0.2, 0.1, 0.9)
          .with("stranger", -0.3, 0.03, 1.3)
          .with("pamphlet", 0.3, 0.12, 0.8, IntStream.rangeClosed('a', 'f').toArray());
  private static final List<Integer> TARGETS = points("pqrstuvwxyz");

  @Test
  void theBlankPageHasNoInk() {
    assertThat(new BlankPage().predict(latin()))
        .hasSize(TARGETS.size())
        .allMatch(GlyphImage::isEmpty);
  }

  @Test
  void theContentGlyphIsTheStandardFaces() {
    assertThat(new ContentGlyph().predict(latin())).isEqualTo(images("standard", TARGETS));
  }

  @Test
  void fittingFindsSlantWidthAndWeightOfALatinHand() {
    double plain = meanIou(new ContentGlyph(), latin());
    double fitted = meanIou(new FittedContent(), latin());

    assertThat(plain).isLessThan(0.5);
    assertThat(fitted).isGreaterThan(0.75);
  }

  @Test
  void fittingFindsSlantWidthAndWeightOfAHanHand() {
    HandTask task = task("hand", Script.HAN, points("一二三四五六七八"), points("天地玄黄宇宙洪荒"));

    assertThat(meanIou(new FittedContent(), task))
        .isGreaterThan(meanIou(new ContentGlyph(), task) + 0.15);
  }

  @Test
  void fittingTheFaceToItselfChangesLittle() {
    HandTask task = task("standard", Script.LATIN, points("abcdefgh"), TARGETS);

    assertThat(meanIou(new FittedContent(), task)).isGreaterThan(0.93);
  }

  @Test
  void theNearestFaceIsTheOneMostLikeTheReferences() {
    NearestFaces faces = nearest("stranger", "cousin", "twin", "standard");

    assertThat(faces.rank(latin()))
        .extracting(NearestFaces.RankedFace::faceId)
        .startsWith("twin", "cousin")
        .endsWith("stranger");
    assertThat(new NearestFace(faces).predict(latin()).get(0))
        .isEqualTo(images("twin", TARGETS.subList(0, 1)).get(0));
  }

  @Test
  void aMissingGlyphComesFromTheNextNearestFace() {
    List<GlyphImage> drawn = new NearestFace(nearest("cousin", "twin")).predict(latin());

    assertThat(drawn.get(TARGETS.indexOf((int) 'z')))
        .isEqualTo(images("cousin", List.of((int) 'z')).get(0));
  }

  @Test
  void whereNoFaceHasTheGlyphTheContentStandsIn() {
    List<GlyphImage> standard = images("standard", List.of((int) 'z'));
    int z = TARGETS.indexOf((int) 'z');

    assertThat(new NearestFace(nearest("twin")).predict(latin()).get(z)).isEqualTo(standard.get(0));
    assertThat(new MeanOfNearest(nearest("twin"), 3).predict(latin()).get(z))
        .isEqualTo(standard.get(0));
  }

  @Test
  void theHandsOwnFaceIsNeverItsNeighbour() {
    assertThat(nearest("hand", "twin").rank(latin()))
        .extracting(NearestFaces.RankedFace::faceId)
        .containsExactly("twin");
  }

  @Test
  void aFaceThatLacksMostReferencesIsLeftOut() {
    assertThat(nearest("pamphlet", "twin").rank(latin()))
        .extracting(NearestFaces.RankedFace::faceId)
        .containsExactly("twin");
  }

  @Test
  void theMeanKeepsWhatHalfOfTheFacesInk() {
    GlyphImage majority =
        MeanOfNearest.majority(
            List.of(
                Bitmaps.image("##..", "...."),
                Bitmaps.image("#.#.", "...."),
                Bitmaps.image("#..#", "#..#"),
                Bitmaps.image("##..", "#...")));

    assertThat(Bitmaps.draw(InkBitmap.of(majority))).isEqualTo("##..\n#...\n");
    assertThat(majority.at(2, 0)).isZero();
  }

  @Test
  void allBaselinesDrawEveryTarget() {
    for (GlyphPredictor baseline : Baselines.all(FACES, List.of("twin", "cousin", "stranger"))) {
      assertThat(baseline.predict(latin())).as(baseline.name()).hasSize(TARGETS.size());
    }
    assertThat(Baselines.all(FACES, List.of("twin")))
        .extracting(GlyphPredictor::name)
        .containsExactly(
            "blank page",
            "content glyph",
            "fitted content glyph",
            "nearest face",
            "mean of 5 nearest");
  }

  private static NearestFaces nearest(String... faceIds) {
    return new NearestFaces(FACES, List.of(faceIds));
  }

  private static HandTask latin() {
    return task("hand", Script.LATIN, points("abcdefgh"), TARGETS);
  }

  private static HandTask task(
      String faceId, Script script, List<Integer> references, List<Integer> targets) {
    List<GlyphSample> content =
        Stream.concat(references.stream(), targets.stream())
            .map(codePoint -> FACES.glyph("standard", codePoint).orElseThrow())
            .toList();
    List<GlyphSample> written =
        references.stream().map(codePoint -> FACES.glyph(faceId, codePoint).orElseThrow()).toList();
    return new HandTask(faceId, script, written, content, targets);
  }

  private static List<Integer> points(String characters) {
    return characters.codePoints().boxed().toList();
  }

  private static List<GlyphImage> images(String faceId, List<Integer> codePoints) {
    return codePoints.stream()
        .map(codePoint -> FACES.glyph(faceId, codePoint).orElseThrow().image())
        .toList();
  }

  private static double meanIou(GlyphPredictor predictor, HandTask task) {
    List<GlyphImage> drawn = predictor.predict(task);
    List<GlyphImage> truth = images(task.faceId(), task.targets());
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(SyntheticFaces.SIZE);
    return IntStream.range(0, drawn.size())
        .mapToDouble(i -> iou.of(drawn.get(i), truth.get(i)))
        .average()
        .orElseThrow();
  }
}
