package io.linmo.strokes;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeRegistrationTest {

  private static final double WIDTH = 0.03;

  @ParameterizedTest
  @ValueSource(strings = {"三", "国", "永", "我", "青", "舞", "霜", "进", "的"})
  void strokesComeToLieWhereTheyWereWritten(String character) {
    StrokeForm standard = Medians.form(character.codePointAt(0));
    StrokeForm written = Writers.slanted(standard);
    GlyphImage image = PenRaster.draw(Writers.lines(written, WIDTH), 256);
    RegisteredStrokes found = StrokeRegistration.register(standard, ThinInk.of(image));
    for (int s = 0; s < standard.strokes(); s++) {
      double sum = 0;
      for (int k = 0; k < StrokeForm.POINTS; k++) {
        sum +=
            Math.hypot(
                found.form().x(s, k) - written.x(s, k), found.form().y(s, k) - written.y(s, k));
      }
      assertThat(sum / StrokeForm.POINTS).as("stroke %d", s + 1).isLessThan(0.03);
    }
    assertThat(found.inkDistance()).isLessThan(0.008);
    assertThat(found.strokeDistance()).isLessThan(0.008);
  }

  @ParameterizedTest
  @ValueSource(strings = {"国", "舞"})
  void strokesOfAnotherCharacterLieFarFromTheInk(String character) {
    GlyphImage image = PenRaster.draw(Writers.lines(Medians.form('永'), WIDTH), 256);
    RegisteredStrokes found =
        StrokeRegistration.register(Medians.form(character.codePointAt(0)), ThinInk.of(image));
    assertThat(Math.max(found.inkDistance(), found.strokeDistance())).isGreaterThan(0.009);
  }
}
