package io.linmo.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import io.linmo.image.TypicalMetrics;
import io.linmo.metrics.MetricsModel;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HandPlacesTest {

  private static FontFile font;
  private static TypicalMetrics usual;

  @BeforeAll
  static void openFonts() throws IOException {
    font = FontFile.read(ShippedFonts.HOMEMADE_APPLE);
    usual = TypicalMetrics.of(FontFile.read(ShippedFonts.NOTO_SANS));
  }

  @Test
  void writtenCharactersLieWhereTheyWereWritten() {
    List<GlyphSample> written = written("agdp");
    TypicalMetrics places = HandPlaces.of(Script.LATIN, written, false, Optional.empty(), usual);
    TypicalMetrics.Metrics g = places.of('g').orElseThrow();
    assertThat(g.bottom()).isEqualTo(written.get(1).inkBox().getMinY());
    assertThat(g.right()).isEqualTo(written.get(1).inkBox().getMaxX());
  }

  @Test
  void othersLieWhereTheMetricsPredictThem() throws IOException {
    SectionFile model = SectionFile.read(Path.of("weights/latin.linmo"), "BASE");
    Optional<MetricsModel> metrics = Optional.of(MetricsModel.readFrom(model));
    TypicalMetrics places =
        HandPlaces.of(Script.LATIN, written("aegdpTMHnou"), false, metrics, usual);
    double ratio = 0;
    for (GlyphSample sample : written("bcsmrqLN")) {
      TypicalMetrics.Metrics expected = places.of(sample.codePoint()).orElseThrow();
      ratio += expected.height() / sample.inkBox().getHeight() / 8;
    }
    assertThat(ratio).isEqualTo(1, within(0.08));
  }

  @Test
  void aHandWithoutTheScriptTellsNothing() {
    assertThat(HandPlaces.of(Script.HAN, written("ag"), false, Optional.empty(), usual))
        .isSameAs(usual);
  }

  @Test
  void addedStrokesBecomeAsThickAsTheHands() {
    List<GlyphSample> hand = written("aegdpTMHnou");
    List<GlyphSample> thick =
        written("bcsmrqLN").stream().map(g -> InkShaping.reshaped(g, 3, 0)).toList();
    MatchedPen pen = MatchedPen.of(Script.LATIN, hand, thick);
    double before = mean(thick) / mean(hand);
    double after = mean(thick.stream().map(pen::matched).toList()) / mean(hand);
    assertThat(before).isGreaterThan(1.2);
    assertThat(after).isEqualTo(1, within(0.1));
  }

  @Test
  void strokesThatAreAboutAsThickAreLeftAlone() {
    assertThat(MatchedPen.of(Script.LATIN, written("aegdp"), written("aegdp")).isSame()).isTrue();
    assertThat(MatchedPen.of(Script.HAN, written("aegdp"), written("bcs")).isSame()).isTrue();
    assertThat(MatchedPen.of(Script.LATIN, written("aegdp"), written(".")).isSame()).isTrue();
  }

  private static double mean(List<GlyphSample> glyphs) {
    return glyphs.stream().mapToDouble(StrokeThickness::inEm).average().orElseThrow();
  }

  private static List<GlyphSample> written(String characters) {
    return characters
        .codePoints()
        .mapToObj(c -> GlyphRasterizer.sample(font, c, Script.LATIN, 256).orElseThrow())
        .toList();
  }
}
