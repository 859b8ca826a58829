package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphSample;
import io.linmo.style.Hand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegibilityTest {

  private static GlyphSample bar(int codePoint, int depth) {
    return RaggedBar.of(codePoint, 40, 60, depth);
  }

  private static GlyphQuality check(GlyphSample drawn, int writtenDepth) {
    Hand hand = new Hand("test", List.of(bar('i', writtenDepth)), Map.of(), Map.of());
    return new Legibility(hand, s -> Optional.empty(), s -> null, c -> c)
        .check(List.of(drawn))
        .get(0);
  }

  @Test
  void aLetterMoreRaggedThanTheWritingIsLegibleButWorthAnotherDrawing() {
    GlyphQuality check = check(bar('l', 3), 0);
    assertThat(check.legible()).isTrue();
    assertThat(check.clear()).isFalse();
    assertThat(check.raggedness()).isGreaterThan(1.1);
    assertThat(check.score()).isLessThan(check(bar('l', 2), 0).score());
  }

  @Test
  void aSmoothLetterAndOneAsRaggedAsTheWritingAreClear() {
    assertThat(check(bar('l', 0), 0).clear()).isTrue();
    assertThat(check(bar('l', 3), 3).clear()).isTrue();
  }

  @Test
  void edgesOfHanAreNotLookedAt() {
    assertThat(check(bar('一', 3), 0).clear()).isTrue();
  }
}
