package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.generation.GlyphStore.Drawing;
import io.linmo.image.GlyphCurves;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.strokes.DrawnStroke;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlyphStoreTest {

  private static final Drawing TYPICAL = new Drawing(GenerationOptions.TYPICAL, 0);

  @TempDir Path folder;

  @Test
  void aKeptGlyphComesBackExactly() {
    GlyphStore store = new GlyphStore(folder.resolve("hand"));
    GeneratedGlyph glyph = glyph('好');
    assertThat(store.isUsed()).isFalse();

    store.keep(glyph, TYPICAL);

    assertThat(store.isUsed()).isTrue();
    GeneratedGlyph found = new GlyphStore(folder.resolve("hand")).find('好', TYPICAL).orElseThrow();
    assertThat(found.sample()).isEqualTo(glyph.sample());
    assertThat(found.source()).isEqualTo(glyph.source());
    assertThat(found.check()).isEqualTo(glyph.check());
    assertThat(found.strokes()).isEqualTo(glyph.strokes());
    assertThat(store.find('人', TYPICAL)).isEmpty();
  }

  @Test
  void everyOptionGivesAGlyphOfItsOwn() {
    GlyphStore store = new GlyphStore(folder);

    store.keep(glyph('a'), TYPICAL);

    for (Drawing other :
        List.of(
            new Drawing(GenerationOptions.TYPICAL, 1),
            new Drawing(new GenerationOptions(1, 0), 0),
            new Drawing(new GenerationOptions(0, 0.5), 0),
            new Drawing(new GenerationOptions(0, 0, Map.of((int) 'a', 1)), 0))) {
      assertThat(store.find('a', other)).as(other.toString()).isEmpty();
    }
  }

  @Test
  void aDamagedGlyphIsDrawnAgain() throws IOException {
    GlyphStore store = new GlyphStore(folder);
    store.keep(glyph('a'), TYPICAL);
    Path file;
    try (Stream<Path> files = Files.walk(folder)) {
      file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, i % 2 == 0 ? damaged : java.util.Arrays.copyOf(sound, i));

      assertThat(store.find('a', TYPICAL)).isEmpty();
    }
    byte[] foreign = GlyphRecord.encode(glyph('b'));
    Files.write(file, foreign);
    assertThat(store.find('a', TYPICAL)).as("the glyph of another character").isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    GlyphStore store = new GlyphStore(file.resolve("hand"));

    store.keep(glyph('a'), TYPICAL);

    assertThat(store.find('a', TYPICAL)).isEmpty();
  }

  @Test
  void bytesThatAreNoGlyphAreRefused() {
    assertThatThrownBy(() -> GlyphRecord.decode(new byte[] {1, 2}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("checksum");
  }

  private static GeneratedGlyph glyph(int codePoint) {
    Random random = new Random(codePoint);
    float[] coverage = new float[24 * 24];
    for (int i = 200; i < 400; i++) {
      coverage[i] = i % 3 == 0 ? random.nextFloat() : 1;
    }
    GlyphSample sample =
        new GlyphSample(
            codePoint,
            GlyphImage.of(24, 24, coverage),
            new GlyphFrame(-0.1, 0.8, 1 / 24.0, 0.9),
            Optional.of(GlyphCurves.of(new Ellipse2D.Double(0, 0, 0.5, 0.25))));
    GlyphQuality check = new GlyphQuality(0.75, 'x', "a fault", true, false, 1.2, 3, 0.6);
    DrawnStroke stroke =
        DrawnStroke.of(
            new float[] {0, 0.5f}, new float[] {0.1f, 0.2f}, new float[] {0.04f, 0.05f}, true);
    return new GeneratedGlyph(GlyphDrawing.of(sample, List.of(stroke)), Source.GENERATED, check);
  }
}
