package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.font.FontFile;
import io.linmo.image.Script;
import io.linmo.workshop.Installation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in one hand, and the same page in another. */
@Tag("slow")
class RewriteCommandTest {

  private static final Path HANDS = Path.of("..", "fonts-data", "hands");
  private static final Path FONT = Path.of("..", "fonts-data", "content", "noto-sans.ttf");
  private static final String[] LINES = {"the quick brown fox", "jumps over a lazy dog"};
  private static final int EM = 60;
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 420;

  @TempDir private Path folder;

  @BeforeEach
  void requireRecogniser() {
    assumeTrue(Installation.find().recogniser(Script.LATIN).isPresent(), "there is no recogniser");
  }

  /** Each word's ink on the page, in the order of the text. */
  private List<Rectangle2D> write(Path file) throws IOException {
    FontFile face = FontFile.read(HANDS.resolve("patrick-hand.ttf"));
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(new Color(30, 30, 50));
    List<Rectangle2D> words = new ArrayList<>();
    for (int line = 0; line < LINES.length; line++) {
      double x = 90;
      for (String word : LINES[line].split(" ")) {
        Path2D ink = new Path2D.Double();
        for (int c : word.codePoints().toArray()) {
          Path2D letter = face.outline(c).orElseThrow();
          letter.transform(new AffineTransform(EM, 0, 0, -EM, x, 150 + 110 * line));
          ink.append(letter, false);
          x += face.advance(c) * EM;
        }
        graphics.fill(ink);
        words.add(ink.getBounds2D());
        x += 0.6 * EM;
      }
    }
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
    return words;
  }

  @Test
  void wordsStandWhereTheyStood() throws Exception {
    Path page = folder.resolve("page.png");
    Path out = folder.resolve("again.svg");
    List<Rectangle2D> words = write(page);
    Run run =
        Run.of(
            "rewrite",
            page,
            "--text",
            String.join("\n", LINES),
            "--font",
            FONT,
            "--out",
            out,
            "--liveliness",
            "0",
            "--json");
    assertThat(run.exit()).describedAs(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("words").asInt()).isEqualTo(9);
    assertThat(json.get("notFound")).isEmpty();
    List<Path2D> letters = SvgInk.paths(out);
    double scale = 841.89 / WIDTH;
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      int count = String.join(" ", LINES).split(" ")[i].length();
      Rectangle2D ink =
          letters.subList(from, from + count).stream()
              .map(Path2D::getBounds2D)
              .reduce(Rectangle2D::createUnion)
              .orElseThrow();
      from += count;
      Rectangle2D was = words.get(i);
      assertThat(ink.getMinX() / scale).isCloseTo(was.getMinX(), within(6.0));
      assertThat(HEIGHT + ink.getMaxY() / scale).isCloseTo(was.getMaxY(), within(20.0));
      assertThat(ink.getWidth() / was.getWidth() / scale).isBetween(0.8, 1.35);
    }
  }

  @Test
  void wordsThatAreNotThereAreNamed() throws Exception {
    Path page = folder.resolve("page.png");
    write(page);
    Run run =
        Run.of(
            "rewrite",
            page,
            "--text",
            String.join("\n", LINES) + "\nsphinx of quartz",
            "--font",
            FONT,
            "--out",
            folder.resolve("again.pdf"));

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(run.err()).contains("not found on the page: sphinx of quartz").contains("9 words");
    assertThat(folder.resolve("again.pdf")).isNotEmptyFile();
  }

  @Test
  void linesOfThePageThatTheTextLacksAreNamed() throws Exception {
    Path page = folder.resolve("page.png");
    Path out = folder.resolve("again.svg");
    write(page);

    Run run = Run.of("rewrite", page, "--text", LINES[0] + "\n", "--font", FONT, "--out", out);

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(run.err()).contains("left out, since the text lacks this line of the page: 2");
  }

  @Test
  void anEmptyPageIsRefused() throws Exception {
    Path page = folder.resolve("page.png");
    BufferedImage blank = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    blank.createGraphics().fillRect(0, 0, WIDTH, HEIGHT);
    ImageIO.write(blank, "png", page.toFile());
    Run run =
        Run.of(
            "rewrite",
            page,
            "--text",
            "the quick",
            "--font",
            FONT,
            "--out",
            folder.resolve("again.svg"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("page.png").contains("no ink in this picture");
    assertThat(folder.resolve("again.svg")).doesNotExist();
  }
}
