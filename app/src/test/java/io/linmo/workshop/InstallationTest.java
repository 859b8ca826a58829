package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.Script;
import io.linmo.outline.Outline;
import io.linmo.outline.SvgOutline;
import io.linmo.png.PngImageWriter;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.typesetting.InkedGlyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @TempDir private Path folder;

  @Test
  void modelsFacesAndCharacterSetsAreReadOnce() throws IOException {
    Installation linmo = TinyModel.install(folder);

    assertThat(linmo.baseModel(Script.HAN)).isSameAs(linmo.baseModel(Script.HAN));
    assertThat(linmo.content(Script.LATIN)).isSameAs(linmo.content(Script.LATIN));
    assertThat(linmo.characterSets()).isSameAs(linmo.characterSets());
    assertThat(linmo.library()).isSameAs(linmo.library());
    assertThat(linmo.recogniser(Script.HAN)).isEmpty();
  }

  @Test
  void aMissingModelIsNamedWithWhatToDo() throws IOException {
    Installation linmo = TinyModel.install(folder);

    assertThat(linmo.findBaseModel(Script.LATIN)).isEmpty();
    assertThatThrownBy(() -> linmo.baseModel(Script.LATIN))
        .hasMessage(
            folder.resolve("latin.linmo")
                + ": there is no base model for latin; train one with linmo train or set"
                + " LINMO_MODELS");
  }

  /** The content face of Han is 15.7 MB, which a Latin hand need not wait for. */
  @Test
  void latinPicturesAreReadWithoutTheContentFaceOfHan() throws IOException {
    InstallationFolders found = Installation.find().folders();
    Path data = Files.createDirectories(folder.resolve("fonts-data/content")).getParent();
    Files.copy(found.fontManifest(), data.resolve("fonts.tsv"));
    Files.copy(
        found.fontsData().resolve("content/noto-sans.ttf"), data.resolve("content/noto-sans.ttf"));
    Path picture = Files.createDirectory(folder.resolve("letters")).resolve("A.png");
    FontFile face = FontFile.read(found.hands().resolve("patrick-hand.ttf"));
    Files.write(
        picture,
        PngImageWriter.image(
            GlyphRasterizer.sample(face, 'A', Script.LATIN, 128).orElseThrow().image()));
    Installation linmo =
        new Installation(new InstallationFolders(folder, folder, folder.resolve("none")), 1);

    References read = new ReferenceReader(linmo).pictures(picture.getParent());

    assertThat(read.glyphs())
        .singleElement()
        .satisfies(g -> assertThat(g.codePoint()).isEqualTo('A'));
    assertThatThrownBy(() -> linmo.content(Script.HAN)).hasMessageContaining("lxgw-wenkai");
  }

  /** Reading them takes longer than to write a line. */
  @Test
  void standardStrokesAreReadWhenAnIdeographNeedsThem() throws IOException {
    Path strokes = Files.createDirectories(folder.resolve("fonts-data/strokes"));
    Files.writeString(strokes.resolve("hanzi-medians.linmo"), "damaged");
    Outline bar = SvgOutline.of("M0.1 0.4 H0.8 V0.5 H0.1 Z");
    GlyphStrokes found =
        new Installation(new InstallationFolders(folder, folder, folder.resolve("none")), 1)
            .glyphStrokes();

    assertThat(found.of(new InkedGlyph('-', bar, 0.9))).hasSize(1);
    assertThatThrownBy(() -> found.of(new InkedGlyph(0x4E00, bar, 1)))
        .hasMessageContaining("hanzi-medians.linmo");
  }

  @Test
  void theFoldersComeFromTheEnvironmentThatIsGiven() {
    Properties properties = new Properties();
    properties.setProperty("linmo.home", "h");
    properties.setProperty("user.home", "u");

    Map<String, String> all = Map.of("LINMO_MODELS", "m", "LINMO_FONTS", "f", "LINMO_CACHE", "c");
    assertThat(InstallationFolders.find(all, properties))
        .isEqualTo(
            new InstallationFolders(
                Path.of("h"), Path.of("m"), Path.of("f"), Optional.of(Path.of("c/hands"))));
    assertThat(InstallationFolders.find(Map.of("LINMO_CACHE", "off"), properties).drawnGlyphs())
        .isEmpty();
    assertThat(InstallationFolders.find(Map.of(), properties))
        .isEqualTo(
            new InstallationFolders(
                Path.of("h"),
                Path.of("h/model/weights"),
                Path.of("u/.cache/linmo/fonts"),
                Optional.of(Path.of("u/.cache/linmo/hands"))));
  }
}
