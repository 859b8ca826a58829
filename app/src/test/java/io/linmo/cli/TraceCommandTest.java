package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.workshop.TestImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trace command on folders, sizes and figures. */
class TraceCommandTest {

  @TempDir private Path folder;
  private Path images;

  @BeforeEach
  void makeFolder() throws IOException {
    images = Files.createDirectory(folder.resolve("images"));
  }

  private static Path disc(Path file, int width, int height, double diameter) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(Color.WHITE);
    graphics.clearRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.fill(
        new Ellipse2D.Double((width - diameter) / 2, (height - diameter) / 2, diameter, diameter));
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void eachImageOfAFolderBecomesADrawingOnItsOwnCanvas() throws Exception {
    for (int i = 0; i < 12; i++) {
      disc(images.resolve("glyph" + i + ".png"), 40 + i, 40, 20);
    }
    Files.writeString(images.resolve("notes.txt"), "no image");
    Path out = folder.resolve("svg");
    Run run = Run.of("trace", images, "--out", out, "--json", "--threads", "3");
    JsonNode report = new ObjectMapper().readTree(run.out());

    assertThat(run.exit()).isZero();
    assertThat(names(out)).hasSize(12).contains("glyph0.svg", "glyph11.svg");
    assertThat(out.resolve("glyph7.svg")).content().contains("viewBox=\"0 0 47 40\"");
    assertThat(report.get("images").intValue()).isEqualTo(12);
    JsonNode first = report.get("traced").get(0);
    assertThat(first.get("file").textValue()).isEqualTo("glyph0.svg");
    assertThat(first.get("nodes").intValue()).isBetween(4, 6);
    assertThat(first.get("components").intValue()).isEqualTo(1);
    assertThat(first.get("holes").intValue()).isZero();
    assertThat(first.get("deviation").doubleValue()).isBetween(0.001, 0.4);
  }

  @Test
  void anImageThatCannotBeTracedDoesNotKeepTheOthersBack() throws Exception {
    disc(images.resolve("good.png"), 40, 40, 20);
    TestImage.blank(images.resolve("blank.png"), 40, 40);
    Files.writeString(images.resolve("broken.png"), "no image");
    Path out = folder.resolve("svg");
    Run run = Run.of("trace", images, "--out", out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("2 of 3 images")
        .contains("no ink found")
        .contains("not an image");
    assertThat(names(out)).containsExactly("good.svg");
  }

  @Test
  void imagesThatWouldBecomeOneFileAreRefused() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    disc(images.resolve("a.png"), 40, 40, 20);
    disc(other.resolve("a.png"), 40, 40, 10);
    Path out = folder.resolve("svg");
    Run run = Run.of("trace", images, other, "--out", out);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("would both become a.svg");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFolderWithoutImagesIsRefused() throws Exception {
    Run run = Run.of("trace", images, "--out", folder.resolve("svg"));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("no images in this folder");
  }

  @Test
  void aLargePageKeepsItsCanvas() throws Exception {
    Path page = disc(folder.resolve("page.png"), 4100, 300, 200);
    Path out = folder.resolve("page.svg");
    Run run = Run.of("trace", page, "--out", out, "--json");
    JsonNode report = new ObjectMapper().readTree(run.out());

    assertThat(run.exit()).isZero();
    assertThat(report.get("width").intValue()).isEqualTo(4100);
    assertThat(report.get("height").intValue()).isEqualTo(300);
    assertThat(out).content().contains("viewBox=\"0 0 4100 300\"").containsPattern("M20[45]");
  }

  @Test
  void eightPixelsAreEnough() throws Exception {
    Path page = disc(folder.resolve("tiny.png"), 8, 8, 4);
    Run run = Run.of("trace", page, "--out", folder.resolve("tiny.svg"));
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @Test
  void aPictureThatLiesOnItsSideIsTracedUpright() throws Exception {
    byte[] png = Files.readAllBytes(disc(folder.resolve("page.png"), 60, 40, 20));
    Path turned = Files.write(folder.resolve("turned.png"), TestImage.turnedByExif(png, 6));
    Path out = folder.resolve("turned.svg");
    Run run = Run.of("trace", turned, "--out", out);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(out).content().contains("viewBox=\"0 0 40 60\"");
  }

  @Test
  void whatSystemsLeaveBehindIsNoImageAndOtherFilesAreNamed() throws Exception {
    disc(images.resolve("good.png"), 40, 40, 20);
    Files.writeString(images.resolve("._good.png"), "left behind");
    Files.writeString(images.resolve("notes.txt"), "no image");
    Path out = folder.resolve("svg");
    Run run = Run.of("trace", images, "--out", out);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("no images, passed over: notes.txt").doesNotContain("._good");
    assertThat(names(out)).containsExactly("good.svg");
  }
}
