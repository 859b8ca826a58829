package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.conditioning.HanRecipe;
import io.linmo.conditioning.StandardForms;
import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.png.PngImageWriter;
import io.linmo.style.Hand;
import io.linmo.style.HandFile;
import io.linmo.style.LearnedStyle;
import io.linmo.training.BaseModel;
import io.linmo.typesetting.FontShaper;
import io.linmo.workshop.Installation;
import io.linmo.workshop.SampleHand;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way from written characters to a font, glyphs, a text and a signature, with a small network
 * that was never trained: written characters come out as written, whatever the network draws.
 */
@Tag("slow")
class LearnedHandTest {

  private static final String WRITTEN = "天地玄黄宇宙";

  @TempDir private static Path folder;

  private static Path style;
  private static Path hand;

  @BeforeAll
  static void learn() throws Exception {
    GeneratorShape shape = new GeneratorShape(0, 0, 0, 2, 8, 0, 0, 8, new int[] {8, 8, 8, 8});
    Network network = Generators.create(shape, 1);
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    new BaseModel(
            "",
            new HanRecipe(StandardForms.NONE),
            shape,
            network.named(parameters),
            new int[0],
            List.of("one", "two"),
            Map.of("fonts", List.of(Map.of("face", "one", "licence", "OFL-1.1"))))
        .write(folder.resolve("han.linmo"));
    System.setProperty("linmo.models", folder.toString());
    hand = Installation.find().folders().hands().resolve("aoyagi-kouzan-t.ttf");
    style = folder.resolve("hand.style");
    Run run = learned(hand, style);
    assertThat(run.err()).contains("learned from 6 written characters");
    assertThat(run.exit()).isZero();
  }

  private static Run learned(Path face, Path out) {
    return Run.of(
        "learn",
        "--from-font",
        face,
        "--chars",
        WRITTEN,
        "--minutes",
        "0.02",
        "--out",
        out,
        "--consent",
        "public domain");
  }

  @AfterAll
  static void forgetModels() {
    System.clearProperty("linmo.models");
  }

  @Test
  void aPreviewShowsHeldOutCharactersAsWrittenAndAsDrawn() throws Exception {
    Path preview = folder.resolve("preview.png");

    Run first = learnShowing(preview, "seen.style");
    BufferedImage sheet = ImageIO.read(preview.toFile());
    Run second = learnShowing(preview, "unseen.style");

    assertThat(first.exit()).isZero();
    assertThat(sheet.getWidth()).isEqualTo(2 * 97 + 1);
    assertThat(sheet.getHeight()).isEqualTo(2 * 97 + 1);
    assertThat(darkest(sheet.getSubimage(1, 1, 96, 96))).isLessThan(64);
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err()).contains("preview.png: exists already");
    assertThat(folder.resolve("unseen.style")).doesNotExist();
  }

  private static Run learnShowing(Path preview, String out) {
    return Run.of(
        "learn",
        "--from-font",
        hand,
        "--chars",
        WRITTEN,
        "--minutes",
        "0.02",
        "--out",
        folder.resolve(out),
        "--preview",
        preview,
        "--mine");
  }

  private static int darkest(BufferedImage picture) {
    int least = 255;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        least = Math.min(least, picture.getRGB(x, y) & 0xFF);
      }
    }
    return least;
  }

  @Test
  void writtenCharactersAreInTheFontAsWritten() throws Exception {
    Path out = folder.resolve("hand.ttf");
    Run run =
        Run.of(
            "font",
            style,
            "--charset",
            "天宇",
            "--family",
            "My Hand",
            "--out",
            out,
            "--report",
            folder.resolve("hand.json"));
    FontFile drawn = FontFile.read(hand);
    FontFile made = FontFile.read(out);

    assertThat(run.exit()).isZero();
    assertThat(made.family()).isEqualTo("My Hand");
    assertThat(drawn.advance(' ')).isPositive();
    assertThat(made.advance(' ')).isCloseTo(drawn.advance(' '), within(0.001));
    for (int codePoint : new int[] {'天', '宇'}) {
      Rectangle2D expected = drawn.outline(codePoint).orElseThrow().getBounds2D();
      Rectangle2D found = made.outline(codePoint).orElseThrow().getBounds2D();
      assertThat(found.getMinX()).isCloseTo(expected.getMinX(), within(0.01));
      assertThat(found.getMaxX()).isCloseTo(expected.getMaxX(), within(0.01));
      assertThat(found.getMinY()).isCloseTo(expected.getMinY(), within(0.01));
      assertThat(found.getMaxY()).isCloseTo(expected.getMaxY(), within(0.01));
    }
  }

  @Test
  void aRebuiltFontCountsItsVersionUpAndTellsWhatIsWritten() throws Exception {
    Path out = folder.resolve("again.ttf");
    Run.of("font", style, "--charset", "天", "--out", out);
    assertThat(FontFile.read(out).revision()).isCloseTo(1, within(1e-4));
    Run.of("font", style, "--charset", "天", "--out", out, "--force");
    FontFile again = FontFile.read(out);

    assertThat(again.revision()).isCloseTo(1.001, within(1e-4));
    assertThat(again.description()).contains("Written by hand: 天.").contains("machine generated");
  }

  @Test
  void neighboursThatRepeatAreDrawnDifferently() throws Exception {
    Path out = folder.resolve("turns.ttf");
    Run run = Run.of("font", style, "--charset", "天地", "--variants", 3, "--out", out, "--json");

    assertThat(run.out()).contains("\"variants\" : 4");
    FontShaper shaper = new FontShaper(Files.readAllBytes(out), "turns");
    assertThat(
            shaper.line("天天天", 0).glyphs().stream()
                .map(glyph -> glyph.glyph().outline())
                .distinct())
        .hasSize(3);
  }

  @Test
  void webFontsAreWrittenByTheirEnding() throws Exception {
    Path out = folder.resolve("hand.woff");
    Run run = Run.of("font", style, "--charset", "天", "--out", out);

    assertThat(run.exit()).isZero();
    assertThat(FontFile.read(out).covers('天')).isTrue();
    assertThat(Run.of("font", style, "--out", folder.resolve("hand.otf")).exit()).isEqualTo(2);
  }

  @Test
  void charactersOfAScriptThatWasNotLearnedAreNamed() {
    Path out = folder.resolve("mixed.ttf");
    Run run =
        Run.of(
            "font",
            style,
            "--charset",
            "天A,",
            "--out",
            out,
            "--json",
            "--quiet",
            "--report",
            folder.resolve("mixed.json"));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"leftOut\" : \"A,\"");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void glyphsAreWrittenAsFiles() throws IOException {
    Path out = folder.resolve("glyphs");
    Run run = Run.of("glyphs", style, "--charset", "天我", "--format", "svg,png", "--out", out);

    assertThat(run.errorLines()).contains(out + ": 2 glyphs, 1 as written and 1 generated");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(5).allMatch(file -> file.toFile().length() > 100);
    }
  }

  @Test
  void aTextAndASignatureSayWhatTheySay() throws IOException {
    Path text = folder.resolve("text.pdf");
    Path signature = folder.resolve("signature.pdf");

    assertThat(Run.of("write", "天地 玄黄", "--style", style, "--out", text).exit()).isZero();
    assertThat(Run.of("sign", "宇宙", "--style", style, "--out", signature).exit()).isZero();
    assertThat(textOf(text)).isEqualTo("天地 玄黄");
    assertThat(textOf(signature)).isEqualTo("宇宙");
  }

  @Test
  void aReportTellsOfEachGlyph() throws IOException {
    Path out = folder.resolve("told.ttf");
    Path report = folder.resolve("told.json");
    Run run = Run.of("font", style, "--charset", "天我", "--out", out, "--report", report);
    JsonNode told = new ObjectMapper().readTree(report.toFile());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("were not read: there is no recogniser");
    assertThat(told.get("written").asInt()).isEqualTo(1);
    assertThat(told.get("glyphs")).hasSize(2);
    assertThat(told.get("glyphs").get(0).get("source").asText()).isEqualTo("written");
    assertThat(told.get("glyphs").get(1).get("source").asText()).isEqualTo("generated");
    assertThat(told.get("glyphs").get(1).get("confidence").isNull()).isTrue();
    assertThat(told.get("writeNext").asText()).isEqualTo("我");
  }

  @Test
  void theWeightDialThickensWrittenGlyphsToo() throws Exception {
    Path out = folder.resolve("heavy.ttf");
    String[] font = {"--charset", "天", "--weight", "1.5", "--report", out + ".json"};
    Run run =
        Run.of("font", style, font[0], font[1], font[2], font[3], font[4], font[5], "--out", out);
    Rectangle2D plain = FontFile.read(hand).outline('天').orElseThrow().getBounds2D();
    Rectangle2D heavy = FontFile.read(out).outline('天').orElseThrow().getBounds2D();

    assertThat(run.exit()).isZero();
    assertThat(heavy.getWidth()).isGreaterThan(plain.getWidth() + 0.01);
    assertThat(heavy.getCenterX()).isCloseTo(plain.getCenterX(), within(0.01));
  }

  @Test
  void aDialTurnedTooFarIsWrongUsage() {
    Path out = folder.resolve("never.ttf");
    Run run = Run.of("font", style, "--slant", "80", "--out", out);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--slant 80.0, expected -45.0 to 45.0");
  }

  @Test
  void aBlendLiesBetweenTwoHandsAndIsWrittenByNobody() throws Exception {
    Path second = folder.resolve("second.style");
    Path face = Installation.find().folders().fontsData().resolve("content/lxgw-wenkai.ttf");
    assertThat(learned(face, second).exit()).isZero();
    HandFile.write(withCodeTurned(HandFile.read(second)), second);
    Path blend = folder.resolve("blend.style");
    Run run = Run.of("blend", style, second, "--mix", "0.3", "--out", blend);
    Hand between = HandFile.read(blend);
    Hand own = HandFile.read(style);
    Hand other = HandFile.read(second);

    assertThat(run.exit()).isZero();
    assertThat(between.asWritten()).isFalse();
    assertThat(between.written('天')).isEmpty();
    assertThat(between.references()).hasSameSizeAs(own.references());
    double space = 0.7 * own.wordSpace().getAsDouble() + 0.3 * other.wordSpace().getAsDouble();
    assertThat(between.wordSpace().getAsDouble()).isCloseTo(space, within(1e-6));
    float[] code = between.styles().get(Script.HAN).code();
    float[] ownCode = own.styles().get(Script.HAN).code();
    float[] otherCode = other.styles().get(Script.HAN).code();
    assertThat(ownCode).isNotEqualTo(otherCode);
    for (int i = 0; i < code.length; i++) {
      assertThat(code[i]).isCloseTo(0.7f * ownCode[i] + 0.3f * otherCode[i], within(1e-3f));
    }
    float[] ink = reference(between, '天');
    double toOwn = difference(ink, reference(own, '天'));
    double toOther = difference(ink, reference(other, '天'));
    assertThat(toOwn).isPositive().isLessThan(toOther);
    assertThat(toOther).isLessThan(difference(reference(own, '天'), reference(other, '天')));
  }

  /** The network of this test finds one code for all hands. */
  private static Hand withCodeTurned(Hand hand) {
    LearnedStyle style = hand.styles().get(Script.HAN);
    float[] code = style.code();
    for (int i = 0; i < code.length; i++) {
      code[i] = 0.5f - code[i];
    }
    LearnedStyle turned =
        new LearnedStyle(
            style.script(),
            style.baseModelId(),
            code,
            style.tunedWeights(),
            style.heldOutIou(),
            style.heldOut());
    return new Hand(
        hand.name(),
        hand.references(),
        Map.of(Script.HAN, turned),
        hand.provenance(),
        true,
        hand.wordSpace());
  }

  /** Coverage of a reference at 64 pixels to its edge. */
  private static float[] reference(Hand hand, int character) {
    GlyphSample sample =
        hand.references().stream()
            .filter(reference -> reference.codePoint() == character)
            .findFirst()
            .orElseThrow();
    return sample.resize(64).image().coverage();
  }

  private static double difference(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> Math.abs(one[i] - other[i])).sum();
  }

  @Test
  void aBlendIsDrawnByTheNetworkThroughout() throws Exception {
    Path blend = folder.resolve("drawn.style");
    Path out = folder.resolve("drawn.ttf");
    assertThat(Run.of("blend", style, style, "--mix", "0.5", "--out", blend).exit()).isZero();
    Run run = Run.of("font", blend, "--charset", "天", "--out", out);
    Rectangle2D written = FontFile.read(hand).outline('天').orElseThrow().getBounds2D();
    Rectangle2D drawn = FontFile.read(out).outline('天').orElseThrow().getBounds2D();

    assertThat(run.exit()).isZero();
    assertThat(drawn.getWidth()).isNotCloseTo(written.getWidth(), within(0.03));
  }

  @Test
  void fewCharactersTuneTheStyleCodeAlone() throws IOException {
    assertThat(HandFile.read(style).styles().get(Script.HAN).tunedWeights()).isEmpty();
  }

  @Test
  void learningGoesOnFromAHandWithMoreCharacters() throws IOException {
    Path more = folder.resolve("more.style");
    Run run =
        Run.of(
            "learn",
            "--from-font",
            hand,
            "--chars",
            "天洪",
            "--minutes",
            "0.02",
            "--from-style",
            style,
            "--out",
            more);
    Hand learned = HandFile.read(more);

    assertThat(run.err()).contains("learned from 7 written characters");
    assertThat(learned.written('洪')).isPresent();
    assertThat(learned.written('玄')).isPresent();
    assertThat(learned.provenance()).containsEntry("went on from", "hand.style");
  }

  @Test
  void aRepairedGlyphKeepsItsInk() throws Exception {
    Path image = folder.resolve("天.png");
    GlyphSample glyph = HandFile.read(style).written('天').orElseThrow();
    Files.write(image, PngImageWriter.image(glyph.image()));
    Path out = folder.resolve("repaired");
    Run run = Run.of("repair", image, "--style", style, "--out", out);

    assertThat(run.err()).contains("天.png");
    assertThat(run.exit()).isZero();
    assertThat(out.resolve("天.png")).exists();
  }

  @Test
  void aTextBeyondTheHandIsRefusedInOneLine() {
    Path out = folder.resolve("beyond.svg");
    Run run = Run.of("write", "天A", "--style", style, "--out", out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("no glyph for 'A'");
    assertThat(out).doesNotExist();
  }

  @Test
  void marksThatHanSharesWithLatinAreAnEmWideInAHandOfHanAlone() throws Exception {
    Path out = folder.resolve("marks.ttf");
    Path own = folder.resolve("marks.style");
    Path kai = Installation.find().folders().fontsData().resolve("content/lxgw-wenkai.ttf");
    Object[] learn = {
      "learn", "--from-font", kai, "--chars", "天一，・", "--minutes", "0.02", "--mine", "--out", own
    };
    assertThat(Run.of(learn).exit()).isZero();
    Run run = Run.of("font", own, "--charset", "chars:天“”‘’—…·", "--out", out);

    assertThat(run.exit()).isZero();
    FontFile font = FontFile.read(out);
    for (int mark : "“”‘’—…·".codePoints().toArray()) {
      assertThat(font.advance(mark)).isEqualTo(1);
    }
  }

  @Test
  void aMarkWrittenBesideHanIsKeptAndTellsOfNoLatinHand() throws Exception {
    Path kai = Installation.find().folders().fontsData().resolve("content/lxgw-wenkai.ttf");
    Path own = folder.resolve("written-marks.style");
    Object[] learn = {
      "learn", "--from-font", kai, "--chars", "天一，“", "--minutes", "0.02", "--mine", "--out", own
    };
    assertThat(Run.of(learn).exit()).isZero();
    Path out = folder.resolve("written-marks.ttf");

    assertThat(HandFile.read(own).styles()).containsOnlyKeys(Script.HAN);
    assertThat(Run.of("font", own, "--charset", "chars:天“”", "--out", out).exit()).isZero();
    FontFile font = FontFile.read(out);
    assertThat(font.advance('“')).isEqualTo(1);
    assertThat(font.advance('”')).isEqualTo(1);
    assertThat(font.outline('“').orElseThrow().getBounds2D().getMaxX()).isBetween(0.88, 0.92);
  }

  @Test
  void handAndModelTellWhatTheyAre() {
    Run ofHand = Run.of("inspect", style);
    Run ofModel = Run.of("inspect", folder.resolve("han.linmo"));

    assertThat(ofHand.out())
        .contains("kind: learned hand", "written: " + WRITTEN, "Kouzan")
        .contains("consent: stated by the learner: public domain");
    assertThat(ofModel.out()).contains("kind: base model", "licences: OFL-1.1 1");
  }

  @Test
  void theDemosHandsHaveWrittenWhatTheDemoTakes() throws Exception {
    for (SampleHand demo : SampleHand.bundled(Installation.find().folders())) {
      FontFile font = FontFile.read(demo.font());

      assertThat(demo.written().codePoints()).allMatch(font::covers);
    }
  }

  private static String textOf(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).strip();
    }
  }
}
