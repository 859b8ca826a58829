package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.outline.Outline;
import io.linmo.typesetting.InkedGlyph;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteNextTest {

  @Test
  void offersWhatTextsOfTheLanguageNeedAndNoSignsBesides() throws Exception {
    WriteNext english = new WriteNext(Installation.find().characterSets(), "en");
    assertThat(english.choose(drawn("ªµºÆþaß"))).containsExactly((int) 'a');
    assertThat(english.choose(drawn("ªµºÆþ"))).isEmpty();
    WriteNext german = new WriteNext(Installation.find().characterSets(), "de");
    assertThat(german.choose(drawn("ªµß"))).containsExactly((int) 'ß');
    assertThat(german.choose(drawn("的"))).containsExactly((int) '的');
  }

  private static List<GlyphFacts> drawn(String characters) {
    Outline none = new Outline(List.of());
    return characters
        .codePoints()
        .mapToObj(
            c -> new TracedGlyph(TestGlyph.blank(c), new InkedGlyph(c, none, 1), none).facts())
        .toList();
  }
}
