package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleRetrievalTest {

  private static final List<Integer> LETTERS = "ABCDEFGHabcdefgh".codePoints().boxed().toList();
  private static final SyntheticFaces FACES =
      new SyntheticFaces()
          .with("upright", 0, 0.08, 1)
          .with("slanted", 0.25, 0.08, 1)
          .with("heavy", 0, 0.14, 1)
          .with("wide", 0, 0.08, 1.3)
          .with("hand", 0.2, 0.12, 1.1)
          .with("drawn", 0.21, 0.115, 1.08);

  private final StyleRetrieval retrieval =
      new StyleRetrieval(
          FACES, List.of("upright", "slanted", "heavy", "wide"), List.of("hand"), LETTERS);

  @Test
  void aHandIsFoundByDrawingsThatAreNearlyItsOwn() {
    assertThat(rankOf("drawn")).isEqualTo(new StyleRank("model", "hand", 1, 1, 5));
  }

  @Test
  void drawingsOfAnotherHandDoNotFindIt() {
    assertThat(rankOf("upright").rank()).isGreaterThan(1);
  }

  @Test
  void aFaceWithoutMostOfTheCharactersIsNotCompared() {
    int[] most = "ABCDEFGHabc".codePoints().toArray();
    SyntheticFaces faces =
        new SyntheticFaces()
            .with("upright", 0, 0.08, 1)
            .with("slanted", 0.25, 0.08, 1)
            .with("stub", 0.2, 0.12, 1.1, most)
            .with("hand", 0.2, 0.12, 1.1);
    StyleRetrieval small =
        new StyleRetrieval(faces, List.of("upright", "slanted", "stub"), List.of("hand"), LETTERS);

    assertThat(small.rank("model", task(), images("hand"), 1).faces()).isEqualTo(3);
  }

  @Test
  void aKnownFaceIsNotJudged() {
    assertThatThrownBy(() -> new StyleRetrieval(FACES, List.of("hand"), List.of("hand"), LETTERS))
        .hasMessageContaining("a judged face is known");
  }

  private StyleRank rankOf(String face) {
    return retrieval.rank("model", task(), images(face), 1);
  }

  private static HandTask task() {
    List<GlyphSample> references = List.of(FACES.glyph("hand", 'z').orElseThrow());
    return new HandTask("hand", Script.LATIN, references, List.<GlyphSample>of(), LETTERS);
  }

  private static List<GlyphImage> images(String face) {
    return LETTERS.stream().map(letter -> FACES.glyph(face, letter).orElseThrow().image()).toList();
  }
}
