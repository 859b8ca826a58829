package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.font.FontFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a printed sheet, through a pen, to the folder of a hand. */
class ImportCommandTest {

  private static final Path FACE = Path.of("..", "fonts-data", "hands", "patrick-hand.ttf");
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final int DPI = 200;

  @TempDir private Path folder;

  private Path pdf() {
    return folder.resolve("sheet.pdf");
  }

  private JsonNode template(String charset, Object... options) throws Exception {
    Path layout = folder.resolve("layout.json");
    List<Object> words = new ArrayList<>(List.of("template", "--charset", charset));
    words.addAll(List.of("--out", pdf(), "--layout", layout, "--force"));
    words.addAll(List.of(options));
    Run run = Run.of(words.toArray());
    assertThat(run.exit()).describedAs(run.err()).isZero();
    return new ObjectMapper().readTree(layout.toFile());
  }

  /** The printed page with the face's glyphs in all boxes but some. */
  private BufferedImage written(JsonNode layout, String except) throws IOException {
    BufferedImage image;
    try (PDDocument document = Loader.loadPDF(pdf().toFile())) {
      image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
    FontFile face = FontFile.read(FACE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(20, 20, 60));
    double scale = DPI / 25.4;
    for (JsonNode box : layout.at("/pages/0/boxes")) {
      String character = box.get("character").asText();
      if (!except.contains(character)) {
        AffineTransform place =
            AffineTransform.getTranslateInstance(
                (box.get("xMm").asDouble() + 5) * scale, box.get("baselineMm").asDouble() * scale);
        place.scale(8.5 * scale, -8.5 * scale);
        graphics.fill(
            face.outline(character.codePointAt(0)).orElseThrow().createTransformedShape(place));
      }
    }
    graphics.dispose();
    return image;
  }

  private Path photo(BufferedImage image, String name) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aSheetBecomesAHandAndIsAddedToAndCorrected() throws Exception {
    JsonNode layout = template("chars:abQ");
    Path hand = folder.resolve("hand");
    Run first = Run.of("import", photo(written(layout, "Q"), "one.png"), "--out", hand);

    assertThat(first.exit()).describedAs(first.err()).isZero();
    assertThat(names(hand))
        .containsExactly("U+0061.png", "U+0062.png", "check.pdf", "check.png", "hand.json");
    assertThat(first.err()).contains("missing: Q").contains("2 characters, 0 to look at");

    Path second = photo(written(layout, "ab"), "two.png");
    Run again = Run.of("import", second, "--out", hand, "--set", "U+0062=d", "--json");
    JsonNode told = new ObjectMapper().readTree(again.out());

    assertThat(again.exit()).describedAs(again.err()).isZero();
    assertThat(told.get("characters").asInt()).isEqualTo(3);
    assertThat(names(hand)).contains("U+0051.png", "U+0061.png", "U+0064.png");
    assertThat(names(hand)).doesNotContain("U+0062.png");
  }

  @Test
  void aScannedPdfIsReadUpsideDown() throws Exception {
    BufferedImage page = written(template("chars:abg", "--variants", "a"), "");
    Path scan = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage sheet =
          new PDPage(new PDRectangle((float) (210 * POINTS_PER_MM), (float) (297 * POINTS_PER_MM)));
      sheet.setRotation(180);
      document.addPage(sheet);
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, page),
            0,
            0,
            sheet.getMediaBox().getWidth(),
            sheet.getMediaBox().getHeight());
      }
      document.save(scan.toFile());
    }
    Path hand = folder.resolve("hand");
    Run run = Run.of("import", scan, "--out", hand);

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(names(hand)).contains("U+0061.png", "U+0061-2.png", "U+0062.png", "U+0067.png");
  }

  /** Letters of the face in rows on plain paper. */
  private static BufferedImage letters(String... rows) throws IOException {
    BufferedImage image = new BufferedImage(700, 900, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 700, 900);
    graphics.setColor(Color.DARK_GRAY);
    FontFile face = FontFile.read(FACE);
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < rows[row].length(); i++) {
        AffineTransform place = AffineTransform.getTranslateInstance(80 + 95 * i, 200 + 150 * row);
        place.scale(90, -90);
        graphics.fill(
            face.outline(rows[row].charAt(i)).orElseThrow().createTransformedShape(place));
      }
    }
    graphics.dispose();
    return image;
  }

  private Path scan(BufferedImage... pages) throws IOException {
    Path scan = folder.resolve("letters.pdf");
    try (PDDocument document = new PDDocument()) {
      for (BufferedImage page : pages) {
        PDPage sheet = new PDPage(new PDRectangle(252, 324));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          content.drawImage(LosslessFactory.createFromImage(document, page), 0, 0, 252, 324);
        }
      }
      document.save(scan.toFile());
    }
    return scan;
  }

  @Test
  void pagesOfSeparateCharactersBecomeAHand() throws Exception {
    Path scan = scan(letters("adgk", "mno"), letters("RSTH", "agk"));
    Path hand = folder.resolve("hand");
    String characters = "adgk\\nmno\\n\\nRSTH\\nagk";
    Run run = Run.of("import", scan, "--chars", characters, "--out", hand, "--json");

    assertThat(run.exit()).describedAs(run.err()).isZero();
    JsonNode told = new ObjectMapper().readTree(run.out());
    assertThat(told.get("pages").asInt()).isEqualTo(2);
    assertThat(told.get("characters").asInt()).isEqualTo(14);
    assertThat(told.get("missing")).isEmpty();
    assertThat(names(hand))
        .contains("U+0061.png", "U+0061-2.png", "U+0067-2.png", "U+0052.png", "check.pdf");

    Run tooMany = Run.of("import", scan, scan, "--chars", characters, "--out", hand);
    assertThat(tooMany.exit()).isEqualTo(1);
    assertThat(tooMany.err()).contains("one page more than the 2 that --chars lists");
  }

  @Test
  void charactersThatThePageDoesNotShowAreRefused() throws Exception {
    Path page = photo(letters("adgk", "mno", "RSTH"), "page.png");
    Run run = Run.of("import", page, "--chars", "天地玄黄\\n宇宙洪\\n荒日月盈", "--out", folder.resolve("h"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("check that --chars lists what this page shows");
    assertThat(folder.resolve("h")).doesNotExist();
  }

  @Test
  void whatCannotBeReadIsOneLineThatSaysWhatToDo() throws Exception {
    JsonNode layout = template("chars:ab");
    Path hand = folder.resolve("hand");
    Run empty = Run.of("import", photo(written(layout, "ab"), "empty.png"), "--out", hand);
    BufferedImage white = new BufferedImage(900, 1200, BufferedImage.TYPE_BYTE_GRAY);
    Run other = Run.of("import", photo(white, "other.png"), "--out", hand);
    Run label = Run.of("import", "--out", hand, "--set", "U+0041:B");

    assertThat(empty.exit()).isEqualTo(1);
    assertThat(empty.err()).contains("empty.png: nothing is written on the page");
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.err()).contains("other.png: no Linmo sheet in this picture");
    assertThat(label.exit()).isEqualTo(2);
    assertThat(label.err()).contains("expected U+XXXX=NONE or U+XXXX=CHARACTER");
    assertThat(hand).doesNotExist();
  }
}
