package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.workshop.TestFont;
import io.linmo.workshop.TestImage;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir private Path folder;

  private Path font;

  @BeforeEach
  void makeFont() throws IOException {
    font = TestFont.write(folder.resolve("blocks.ttf"));
  }

  @Test
  void aTextIsWrittenInEachFormat() throws Exception {
    for (String ending : new String[] {"svg", "png", "pdf"}) {
      Path out = folder.resolve("text." + ending);
      Run run = Run.of("write", "hello there", "--font", font, "--seed", 1, "--out", out);

      assertThat(run.exit()).isZero();
      assertThat(run.out()).isEmpty();
      assertThat(run.errorLines()).containsExactly(out + ": 1 line, 11 glyphs, seed 1");
      assertThat(out).isNotEmptyFile();
    }
    assertThat(textOf(folder.resolve("text.pdf"))).isEqualTo("hello there");
    assertThat(ImageIO.read(folder.resolve("text.png").toFile()).getWidth()).isGreaterThan(400);
    assertThat(folder.resolve("text.svg")).content().contains("<title>hello there</title>");
  }

  @Test
  void nothingIsLeftBesideTheResult() throws Exception {
    Run.of("write", "abc", "--font", font, "--out", folder.resolve("a.svg"));

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("blocks.ttf", "a.svg");
    }
  }

  @Test
  void aSignatureIsAPageThatFitsItsInk() throws Exception {
    Path out = folder.resolve("signed.pdf");
    Run run = Run.of("sign", "ada", "--font", font, "--out", out, "--underline", "--quiet");

    assertThat(run.err()).isEmpty();
    assertThat(textOf(out)).isEqualTo("ada");
    try (PDDocument document = Loader.loadPDF(out.toFile())) {
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(100f, 250f);
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void documentsSayWhenTheirInkIsGenerated() throws Exception {
    Path ours = TestFont.write(folder.resolve("ours.ttf"), "Made with Linmo. Written by hand: a.");
    for (Path used : new Path[] {font, ours}) {
      for (String command : new String[] {"write", "sign"}) {
        Path out = folder.resolve(command + used.getFileName() + ".pdf");
        assertThat(Run.of(command, "abc", "--font", used, "--out", out).exit()).isZero();
        try (PDDocument document = Loader.loadPDF(out.toFile())) {
          var metadata = document.getDocumentCatalog().getMetadata().toByteArray();
          String said = new String(metadata, StandardCharsets.UTF_8);
          assertThat(said.contains("rainedAlgorithmicMedia")).isEqualTo(used.equals(ours));
          assertThat(document.getDocumentInformation().getSubject().contains("neural network"))
              .isEqualTo(used.equals(ours));
        }
      }
    }
  }

  @Test
  void theSameTextDiffersUnlessASeedIsGiven() throws Exception {
    byte[][] made = new byte[4][];
    for (int i = 0; i < 4; i++) {
      Path out = folder.resolve(i + ".svg");
      Object[] seed = i < 2 ? new Object[0] : new Object[] {"--seed", 9};
      List<Object> words = new ArrayList<>(List.of("write", "hello", "--font", font, "--out", out));
      words.addAll(List.of(seed));
      assertThat(Run.of(words.toArray()).exit()).isZero();
      made[i] = Files.readAllBytes(out);
    }
    assertThat(made[0]).isNotEqualTo(made[1]);
    assertThat(made[2]).isEqualTo(made[3]);
  }

  @Test
  void anAnimatedTextIsWholeWhereNothingMoves() throws Exception {
    Path out = folder.resolve("moving.svg");
    Run run = Run.of("write", "ab c", "--font", font, "--animate", "--out", out);
    String svg = Files.readString(out);

    assertThat(run.exit()).isZero();
    assertThat(svg.split("<clipPath", -1)).hasSize(4);
    assertThat(svg.split("attributeName=\"visibility\"", -1)).hasSize(4);
    assertThat(svg.split("<animate ", -1).length).isGreaterThanOrEqualTo(4);
    assertThat(Run.of("write", "a", "--font", font, "--animate", "--out", "a.pdf").exit())
        .isEqualTo(2);
  }

  @Test
  void theSameSeedGivesTheSameSignature() throws Exception {
    byte[] first = signature("a.pdf", 5);

    assertThat(signature("b.pdf", 5)).isEqualTo(first);
    assertThat(signature("c.pdf", 6)).isNotEqualTo(first);
  }

  @Test
  void aBoxIsTracedToItsFourCorners() throws Exception {
    Path image =
        TestImage.box(
            folder.resolve("box.png"), BufferedImage.TYPE_INT_RGB, Color.WHITE, Color.BLACK);
    Path out = folder.resolve("box.svg");
    Run run = Run.of("trace", image, "--out", out, "--json");
    Map<?, ?> result = new ObjectMapper().readValue(run.out(), Map.class);

    assertThat(result.get("contours")).isEqualTo(1);
    assertThat((Integer) result.get("nodes")).isBetween(4, 8);
    assertThat(out).content().contains("viewBox=\"0 0 40 30\"");
  }

  @Test
  void inkIsFoundWhateverTheColours() throws Exception {
    Color clear = new Color(0, 0, 0, 0);
    assertInk(BufferedImage.TYPE_INT_RGB, Color.WHITE, Color.BLACK);
    assertInk(BufferedImage.TYPE_INT_RGB, Color.BLACK, Color.WHITE);
    assertInk(BufferedImage.TYPE_BYTE_BINARY, Color.WHITE, Color.BLACK);
    assertInk(BufferedImage.TYPE_INT_RGB, new Color(240, 225, 190), new Color(40, 50, 120));
    assertInk(BufferedImage.TYPE_INT_ARGB, clear, Color.BLACK);
  }

  @Test
  void aFontIsInspected() throws Exception {
    Run run = Run.of("inspect", font, "--json");
    Map<?, ?> facts = new ObjectMapper().readValue(run.out(), Map.class);

    assertThat(facts.get("kind")).isEqualTo("font");
    assertThat(facts.get("family")).isEqualTo("Blocks");
    assertThat(facts.get("charactersWithInk")).isEqualTo(26);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theFacesOfASplitAreListed() {
    Run run = Run.of("fonts", "list", "--split", "validation", "--script", "han");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSizeGreaterThan(1).allMatch(l -> l.contains("\tvalidation\t"));
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command : Linmo.commandLine().getSubcommands().keySet()) {
      Run run = Run.of(command, "--help");

      assertThat(run.exit()).isZero();
      assertThat(run.out()).contains("Usage: linmo " + command);
      assertThat(run.err()).isEmpty();
    }
  }

  private void assertInk(int imageType, Color paper, Color ink) throws Exception {
    Path file = TestImage.box(folder.resolve("ink.png"), imageType, paper, ink);
    Path out = folder.resolve("ink.svg");
    Run run = Run.of("trace", file, "--out", out, "--force");

    assertThat(run.exit()).isZero();
    assertThat(out).content().contains("viewBox=\"0 0 40 30\"");
    Rectangle2D traced = pathOf(out).getBounds2D();
    assertThat(traced.getMinX()).isCloseTo(10, within(0.2));
    assertThat(traced.getMaxX()).isCloseTo(30, within(0.2));
    assertThat(traced.getMinY()).isCloseTo(10, within(0.2));
    assertThat(traced.getMaxY()).isCloseTo(20, within(0.2));
  }

  private static Shape pathOf(Path svg) throws IOException {
    String text = Files.readString(svg);
    int start = text.indexOf(" d=\"") + 4;
    String data = text.substring(start, text.indexOf('"', start));
    return AWTPathProducer.createShape(new StringReader(data), Path2D.WIND_NON_ZERO);
  }

  private byte[] signature(String name, int seed) throws IOException {
    Path out = folder.resolve(name);
    Run.of("sign", "ada", "--font", font, "--out", out, "--underline", "--seed", seed);
    return Files.readAllBytes(out);
  }

  private static String textOf(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).strip();
    }
  }
}
