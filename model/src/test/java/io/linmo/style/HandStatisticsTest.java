package io.linmo.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandStatisticsTest {

  private static List<GlyphSample> upright;

  @BeforeAll
  static void write() throws IOException {
    FontFile sans = FontFile.read(Path.of("..", "fonts-data", "content", "noto-sans.ttf"));
    upright =
        "Hamburgefonts"
            .chars()
            .distinct()
            .mapToObj(c -> GlyphRasterizer.sample(sans, c, Script.LATIN, 128).orElseThrow())
            .toList();
  }

  @Test
  void proportionsOfAKnownFace() {
    Map<String, HandStatistics.Figure> figures = HandStatistics.of(Script.LATIN, upright);

    assertThat(figures.get("slant").mean()).isCloseTo(0, within(1.0));
    assertThat(figures.get("x-height").mean()).isCloseTo(0.55, within(0.02));
    assertThat(figures.get("capital height").mean()).isCloseTo(0.71, within(0.02));
    assertThat(figures.get("stroke width").mean()).isBetween(0.06, 0.1);
    assertThat(figures.get("stroke width").glyphs()).isEqualTo(upright.size());
  }

  @Test
  void aSlantedHandIsTold() {
    double shear = Math.tan(Math.toRadians(12));
    List<GlyphSample> slanted =
        upright.stream().map(glyph -> InkShaping.slanted(glyph, shear, 0)).toList();

    assertThat(HandStatistics.of(Script.LATIN, slanted).get("slant").mean())
        .isCloseTo(12, within(1.5));
  }

  @Test
  void aScriptThatWasNotWrittenHasNoFigures() {
    assertThat(HandStatistics.of(Script.HAN, upright)).isEmpty();
  }
}
