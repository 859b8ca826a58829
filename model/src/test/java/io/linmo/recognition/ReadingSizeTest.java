package io.linmo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Resampling;
import io.linmo.image.Script;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadingSizeTest {

  private static final int SIZE = 128;
  private static final String WRITTEN = "的国大学个在出开和高，";

  private static FontFile content;

  @BeforeAll
  static void open() throws IOException {
    content = FontFile.read(Path.of("../fonts-data/content/lxgw-wenkai.ttf"));
  }

  /** Standard glyphs, scaled, in the upper left of their boxes. */
  private static List<GlyphSample> written(double times) {
    return WRITTEN
        .codePoints()
        .mapToObj(c -> GlyphRasterizer.sample(content, c, Script.HAN, SIZE).orElseThrow())
        .map(
            s ->
                new GlyphSample(
                    s.codePoint(), Resampling.square(s.image(), 0, 0, 1 / times, SIZE), s.frame()))
        .toList();
  }

  @Test
  void glyphsOfASmallHandAreReadAsLargeAsAFacesAndInTheMiddle() {
    List<GlyphSample> small = written(0.6);
    ReadingSize size = ReadingSize.of(small, content);
    assertThat(size.scale()).isCloseTo(1 / 0.6, within(0.08));
    List<GlyphSample> read = size.of(small);
    Rectangle2D found = InkBitmap.of(read.get(0).image()).inkBox();
    Rectangle2D standard = InkBitmap.of(written(1).get(0).image()).inkBox();
    assertThat(found.getHeight()).isCloseTo(standard.getHeight(), within(5.0));
    assertThat(found.getCenterX()).isCloseTo(SIZE / 2.0, within(1.5));
    assertThat(found.getCenterY()).isCloseTo(SIZE / 2.0, within(1.5));
  }

  @Test
  void marksStayWhereTheyAre() {
    List<GlyphSample> small = written(0.6);
    GlyphSample comma = small.get(small.size() - 1);
    assertThat(ReadingSize.of(small, content).of(List.of(comma))).containsExactly(comma);
  }

  @Test
  void glyphsOfAboutTheUsualSizeAreReadAsTheyAre() {
    List<GlyphSample> usual = written(0.95);
    assertThat(ReadingSize.of(usual, content)).isEqualTo(ReadingSize.AS_IS);
    assertThat(ReadingSize.AS_IS.of(usual)).isSameAs(usual);
  }
}
