package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.typeface.VerticalPunctuation;
import io.linmo.typesetting.TextLayout.Alignment;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  /** Columns of four em; a bar begins the next. */
  @ParameterizedTest
  @CsvSource({
    "天地玄黃，宇宙洪荒。, 天地玄黃，|宇宙洪荒。",
    "天地玄黃。」宇宙, 天地玄|黃。」宇|宙",
    "天地玄黃宇宙洪荒, 天地玄黃|宇宙洪荒",
    "天地玄黃！宇宙, 天地玄|黃！宇宙"
  })
  void stopsHangBelowAFullColumn(String text, String columns) throws Exception {
    TextBlock block = set(text, 4, Optional.empty());

    assertThat(String.join("|", block.lines().stream().map(TextLine::text).toList()))
        .isEqualTo(columns);
  }

  @Test
  void stopsDoNotHangBesideALine() throws Exception {
    TextBlock block =
        new Typesetter(new BlockLetters(), TextLayout.broken(4), Liveliness.NONE).set("天地玄黃，宇宙");

    assertThat(block.lines()).extracting(TextLine::text).containsExactly("天地玄", "黃，宇宙");
  }

  @ParameterizedTest
  @CsvSource({"天：, false", "天：かな, true", "天；ナ, true", "天：（, false"})
  void colonsTurnInJapaneseAlone(String text, boolean turned) throws Exception {
    PlacedGlyph colon = set(text, 9, Optional.empty()).glyphs().get(1);

    assertThat(colon.turn()).isEqualTo(turned ? -Math.PI / 2 : 0);
  }

  @Test
  void theLanguageCanBeSaid() throws Exception {
    var japanese = set("天：", 9, Optional.of(VerticalPunctuation.JAPANESE));
    var chinese = set("天：かな", 9, Optional.of(VerticalPunctuation.CHINESE));

    assertThat(japanese.glyphs().get(1).turn()).isEqualTo(-Math.PI / 2);
    assertThat(chinese.glyphs().get(1).turn()).isZero();
  }

  @Test
  void chineseMarksStandUprightAtTheRight() throws Exception {
    TextBlock chinese = set("天：！", 9, Optional.of(VerticalPunctuation.CHINESE));
    TextBlock japanese = set("天：！", 9, Optional.of(VerticalPunctuation.JAPANESE));
    double ideograph = chinese.glyphs().get(0).x();

    assertThat(chinese.glyphs().get(1).x() - ideograph).isCloseTo(0.4, within(1e-9));
    assertThat(chinese.glyphs().get(2).x() - ideograph).isCloseTo(0.2, within(1e-9));
    assertThat(japanese.glyphs().get(2).x() - ideograph).isCloseTo(0, within(1e-9));
  }

  private static TextBlock set(
      String text, double measure, Optional<VerticalPunctuation> punctuation) throws Exception {
    TextLayout layout = new TextLayout(measure, Alignment.LEFT, 1.5, true, punctuation);
    return new Typesetter(new BlockLetters(), layout, Liveliness.NONE).set(text);
  }
}
