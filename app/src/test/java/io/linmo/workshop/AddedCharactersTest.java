package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.capture.PictureNote;
import io.linmo.font.FontFile;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import io.linmo.png.PngImageWriter;
import io.linmo.style.Hand;
import io.linmo.typeface.TypefaceGlyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hands that grow: further forms of a character, and characters that are added later. */
class AddedCharactersTest {

  @TempDir private Path folder;

  private Installation linmo;
  private FontFile brush;
  private FontFile pen;
  private Path first;

  @BeforeEach
  void writePictures() throws IOException {
    linmo = TinyModel.install(folder);
    brush = FontFile.read(linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf"));
    pen = linmo.content(Script.HAN);
    first = Files.createDirectory(folder.resolve("first"));
    for (int character : "天地玄黄宇宙洪荒".codePoints().toArray()) {
      picture(first, name(character, ""), brush, character, 300, 1, 0);
    }
  }

  @Test
  void allWrittenFormsOfACharacterAreInTheFont() throws IOException {
    picture(first, name('天', "-2"), pen, '天', 300, 1, 0);
    Hand hand = learn(LearnRequest.of("Ada", new ReferenceReader(linmo).pictures(first)));

    assertThat(hand.forms('天')).hasSize(2);
    HandFont font = new HandWorkshop(linmo).open(hand).font(request("天地", OptionalInt.empty()));

    assertShows(glyph(font, "uni5929"), brush, '天');
    assertThat(font.typeface().layout().variants().get("uni5929")).hasSize(2);
    assertShows(glyph(font, "uni5929.ss01"), pen, '天');
  }

  @Test
  void writtenFormsAreAddedToAFontOfManyCharactersButNotToOneOfOneForm() throws IOException {
    picture(first, name('天', "-2"), pen, '天', 300, 1, 0);
    Hand hand = learn(LearnRequest.of("Ada", new ReferenceReader(linmo).pictures(first)));
    OpenHand open = new HandWorkshop(linmo).open(hand);

    assertThat(open.font(request("天地", OptionalInt.of(1))).variants()).isZero();
    assertThat(open.font(request("天地", OptionalInt.of(2))).variants()).isEqualTo(2);
  }

  @Test
  void charactersAddedLaterAreAsLargeAndAsThickWhateverTheirPictures() throws IOException {
    Hand hand = learn(LearnRequest.of("Ada", new ReferenceReader(linmo).pictures(first)));
    Path second = Files.createDirectory(folder.resolve("second"));
    for (int character : "我国来的有中".codePoints().toArray()) {
      // Photographed from farther away, with a thinner pen.
      picture(second, name(character, ""), brush, character, 160, 0.55, -0.02);
    }

    References added = new ReferenceReader(linmo).pictures(second, hand);

    // One scale and one pen for all: characters keep their own differences.
    assertThat(median(added, AddedCharactersTest::height)).isEqualTo(1, within(0.1));
    assertThat(median(added, StrokeThickness::inEm)).isEqualTo(1, within(0.1));
    assertThat(added.notes())
        .extracting(PictureNote::text)
        .anyMatch(text -> text.contains("as thick as the hand's"));
  }

  /** Median of a measure of added glyphs, as a multiple of the same in the font. */
  private double median(References added, ToDoubleFunction<GlyphSample> measure) {
    double[] ratios =
        added.glyphs().stream()
            .mapToDouble(
                sample ->
                    measure.applyAsDouble(sample)
                        / measure.applyAsDouble(
                            GlyphRasterizer.sample(brush, sample.codePoint(), Script.HAN, 256)
                                .orElseThrow()))
            .toArray();
    return Quantiles.median(ratios);
  }

  private static double height(GlyphSample glyph) {
    return glyph.inkBox().getHeight();
  }

  @Test
  void nameConsentAndLicenceAreKept() throws IOException {
    Hand hand =
        learn(
            LearnRequest.of("Ada", new ReferenceReader(linmo).font(brushFile(), "天地玄黄宇宙"))
                .withConsent(Consent.OWN_HAND));
    Path second = Files.createDirectory(folder.resolve("second"));
    picture(second, name('日', ""), brush, '日', 300, 1, 0);

    Hand grown =
        learn(
            LearnRequest.of("Ada", new ReferenceReader(linmo).pictures(second, hand))
                .withPrevious(hand, "ada.style"));

    assertThat(grown.references()).hasSize(7);
    assertThat(grown.provenance())
        .containsEntry("consent", Consent.OWN_HAND.words())
        .containsEntry("licence", hand.provenance().get("licence"));
  }

  private Path brushFile() {
    return linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf");
  }

  private Hand learn(LearnRequest request) {
    return new HandWorkshop(linmo).learn(request.withTime(Duration.ofMillis(300)));
  }

  private static FontRequest request(String characters, OptionalInt variants) {
    List<Integer> codePoints = characters.codePoints().boxed().toList();
    return new FontRequest(codePoints, GlyphSettings.TYPICAL, FontNames.DEFAULT, variants, "en");
  }

  private static TypefaceGlyph glyph(HandFont font, String name) {
    return font.typeface().glyphs().stream()
        .filter(glyph -> glyph.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void assertShows(TypefaceGlyph glyph, FontFile font, int character) {
    GlyphFrame frame = new GlyphFrame(0, 880, 1000.0 / 128, 1000);
    GlyphImage shown = GlyphRasterizer.render(glyph.outline().toShape(), frame, 128);
    GlyphImage written =
        GlyphRasterizer.sample(font, character, Script.HAN, 128).orElseThrow().image();
    assertThat(ShiftTolerantIou.forSize(128).of(shown, written))
        .as(glyph.name())
        .isGreaterThan(0.9);
  }

  private static String name(int character, String form) {
    return "U+%04X%s.png".formatted(character, form);
  }

  /** A character in a square box, its em box as large as a share of it. */
  private static void picture(
      Path folder,
      String name,
      FontFile font,
      int character,
      int side,
      double share,
      double thicker)
      throws IOException {
    double pixel = 1 / (share * side);
    double margin = (1 - share) / 2 / share;
    GlyphFrame frame = new GlyphFrame(-margin, EmBox.TOP + margin, pixel, 1);
    GlyphImage image =
        GlyphRasterizer.render(font.outline(character).orElseThrow(), frame, side, thicker);
    Files.write(folder.resolve(name), PngImageWriter.image(image));
  }
}
