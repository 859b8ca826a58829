package io.linmo.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnCharacterTest {

  @TempDir private Path folder;

  @Test
  void canvasesThatDifferInWidthShareScaleAndLine() throws IOException {
    draw("i.svg", "0 0 200 1000", "M80 300 H120 V800 H80 Z");
    draw("g.svg", "0 0 500 1000", "M80 300 H420 V1000 H80 Z");
    draw("W.svg", "0 0 1250 1000", "M80 100 H1150 V800 H80 Z");

    List<WrittenGlyph> glyphs = read();

    assertThat(glyphs)
        .allSatisfy(
            glyph -> {
              PaperPlace place = glyph.place().orElseThrow();
              assertThat(place.pixelsPerMm()).isEqualTo(1024 / 1250.0, within(1e-9));
              assertThat(place.baseline()).isZero();
            });
    assertThat(glyphs.get(0).curves().orElseThrow().toShape().getBounds2D().getMinY())
        .isEqualTo(100 * 1024 / 1250.0, within(1e-6));
    assertThat(glyphs.get(2).box().height()).isEqualTo(500 * 1024 / 1250.0, within(1.0));
  }

  @Test
  void drawingsThatStandOnZeroShareThatLineWhateverTheirCanvases() throws IOException {
    draw("x.svg", "0 -500 500 520", "M80 -500 H420 V0 H80 Z");
    draw("p.svg", "0 -500 500 800", "M80 -500 H420 V300 H80 Z");

    List<WrittenGlyph> glyphs = read();

    assertThat(glyphs)
        .allSatisfy(
            glyph ->
                assertThat(glyph.place().orElseThrow().baseline())
                    .isEqualTo(500 * 1024 / 800.0, within(1e-6)));
  }

  @Test
  void drawingsCutToTheirInkShareNoLine() throws IOException {
    draw("x.svg", "0 0 340 500", "M0 0 H340 V500 H0 Z");
    draw("p.svg", "0 0 340 800", "M0 0 H340 V800 H0 Z");

    assertThat(read()).allMatch(glyph -> glyph.place().isEmpty());
  }

  @Test
  void aSizeOnPaperDoesNotScaleTheDrawing() throws IOException {
    draw("x.svg", "0 0 400 400' width='10mm' height='99mm", "M80 80 H320 V320 H80 Z");

    WrittenGlyph glyph = read().get(0);

    assertThat(glyph.canvasHeight()).isEqualTo(1024);
    assertThat(glyph.curves().orElseThrow().toShape().getBounds2D().getWidth())
        .isEqualTo(240 * 1024 / 400.0, within(1e-6));
  }

  @Test
  void anImageBesideTheOutlineIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("x.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image/><path d='M1"
            + " 1H5V5Z'/></svg>");

    assertThat(ReferenceImages.read(folder, StandardForms.NONE).notes())
        .extracting(PictureNote::text)
        .containsExactly("left out what is no outline: image");
  }

  private List<WrittenGlyph> read() throws IOException {
    return ReferenceImages.read(folder, StandardForms.NONE).glyphs();
  }

  private void draw(String name, String viewBox, String path) throws IOException {
    Files.writeString(
        folder.resolve(name),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s'><path d='%s'/></svg>"
            .formatted(viewBox, path));
  }
}
