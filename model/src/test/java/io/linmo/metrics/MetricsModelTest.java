package io.linmo.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MetricsModelTest {

  private static final double SIZE = 0.7;

  private static FontFile standard;
  private static MetricsModel model;

  @BeforeAll
  static void fit() throws Exception {
    standard = FontFile.read(Path.of("../fonts-data/content/noto-sans.ttf"));
    List<FontFile> fonts = new ArrayList<>(List.of(standard));
    try (Stream<Path> hands = Files.list(Path.of("../fonts-data/hands"))) {
      for (Path hand : hands.filter(p -> p.toString().endsWith(".ttf")).sorted().toList()) {
        fonts.add(FontFile.read(hand));
      }
    }
    model = MetricsModel.fit(fonts, "ABDEGHNPQTabdeghnpqt1".codePoints().toArray());
  }

  private static GlyphMetrics metrics(int codePoint) {
    return GlyphMetrics.of(
        standard.outline(codePoint).orElseThrow().getBounds2D(), standard.advance(codePoint));
  }

  private static Map<Integer, GlyphMetrics> observed(String asIs, String smallCapitals) {
    Map<Integer, GlyphMetrics> observed = new HashMap<>();
    asIs.codePoints().forEach(c -> observed.put(c, metrics(c)));
    smallCapitals
        .codePoints()
        .forEach(c -> observed.put(c, metrics(Character.toUpperCase(c)).times(SIZE)));
    return observed;
  }

  @Test
  void whoWritesSmallLettersGetsSmallLetters() {
    GlyphMetrics p = model.predict(observed("ABHabgn", "")).get((int) 'p');
    assertThat(p.bottom()).as("descender").isLessThan(-0.1);
  }

  @Test
  void smallCapitalsAreCapitalsBySize() {
    Map<Integer, GlyphMetrics> all = model.predictAllCaps(observed("ABH", "abgn"));
    for (int c : "depqt".codePoints().toArray()) {
      GlyphMetrics expected = metrics(Character.toUpperCase(c)).times(SIZE);
      assertThat(all.get(c).height())
          .as("height of %c", c)
          .isCloseTo(expected.height(), within(.04));
      assertThat(all.get(c).bottom())
          .as("bottom of %c", c)
          .isCloseTo(expected.bottom(), within(.06));
    }
    assertThat(all.get((int) 'D').height()).isCloseTo(metrics('D').height(), within(0.05));
  }

  @Test
  void smallCapitalsTellHowWideCapitalsAre() {
    double usual = widthError(model.predictAllCaps(Map.of()));
    double told = widthError(model.predictAllCaps(observed("", "abghnpt")));
    assertThat(told).isLessThan(2 * usual / 3);
  }

  /** By how much the capitals' widths, as shares of their heights, are off in all. */
  private static double widthError(Map<Integer, GlyphMetrics> predicted) {
    return "ABDEGHNPQT"
        .codePoints()
        .mapToDouble(
            c -> {
              GlyphMetrics is = predicted.get(c);
              GlyphMetrics expected = metrics(c);
              return Math.abs(
                  Math.log(is.width() / is.height() / (expected.width() / expected.height())));
            })
        .sum();
  }

  @Test
  void capitalsAloneAreOfOneSize() {
    Map<Integer, GlyphMetrics> all = model.predictAllCaps(observed("ABH", ""));
    assertThat(all.get((int) 'e').height()).isEqualTo(all.get((int) 'E').height());
  }
}
