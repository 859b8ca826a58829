package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.font.FontFile;
import io.linmo.image.InkPieces;
import io.linmo.image.Script;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Letters of Patrick Hand on grained paper, damaged, and completed by the plain forms of another
 * face.
 */
class PictureRepairTest {

  private static final int WIDTH = 420;
  private static final int HEIGHT = 500;
  private static final Color PAPER = new Color(246, 243, 236);
  private static final Color INK = new Color(35, 35, 60);

  @TempDir private Path folder;

  private final Installation linmo = Installation.find();
  private final PictureRepair repair = new PictureRepair(linmo, Optional.empty());

  /** What is done to the picture of a letter, whose ink box is given. */
  private interface Damage {
    void to(Graphics2D page, Rectangle box);
  }

  private BufferedImage letter(int character, Damage damage) throws IOException {
    FontFile face = FontFile.read(linmo.folders().hands().resolve("patrick-hand.ttf"));
    Shape shape =
        new AffineTransform(330, 0, 0, -330, 120, 380)
            .createTransformedShape(face.outline(character).orElseThrow());
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D page = image.createGraphics();
    page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    page.setColor(PAPER);
    page.fillRect(0, 0, WIDTH, HEIGHT);
    page.setColor(INK);
    page.fill(shape);
    page.setColor(PAPER);
    damage.to(page, shape.getBounds());
    page.dispose();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      Color c = new Color(image.getRGB(i % WIDTH, i / WIDTH));
      int grain = random.nextInt(7) - 3;
      int rgb = 0;
      for (int channel : new int[] {c.getRed(), c.getGreen(), c.getBlue()}) {
        rgb = rgb << 8 | Math.max(0, Math.min(255, channel + grain));
      }
      image.setRGB(i % WIDTH, i / WIDTH, rgb);
    }
    return image;
  }

  private BufferedImage whole(int character) throws IOException {
    return letter(character, (page, box) -> {});
  }

  private BufferedImage repaired(String name, BufferedImage damaged) throws IOException {
    File file = folder.resolve(name + ".png").toFile();
    ImageIO.write(damaged, "png", file);
    RepairedPicture picture = repair.repair(file.toPath(), 1);
    byte[] png = picture.encode(GlyphFileFormat.PNG);
    BufferedImage result = ImageIO.read(new ByteArrayInputStream(png));
    keep(name, result);
    assertThat(result.getWidth()).isEqualTo(damaged.getWidth());
    assertThat(result.getHeight()).isEqualTo(damaged.getHeight());
    return result;
  }

  /** Leaves a result to look at where the environment names a folder for it. */
  private static void keep(String name, BufferedImage result) throws IOException {
    String looked = System.getenv("LINMO_TEST_PICTURES");
    if (looked != null) {
      ImageIO.write(result, "png", Path.of(looked, name + ".png").toFile());
    }
  }

  private static boolean isInk(BufferedImage image, int x, int y) {
    Color c = new Color(image.getRGB(x, y));
    return c.getRed() + c.getGreen() + c.getBlue() < 420;
  }

  private static double agreement(BufferedImage first, BufferedImage second) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      boolean a = isInk(first, i % WIDTH, i / WIDTH);
      boolean b = isInk(second, i % WIDTH, i / WIDTH);
      both += a && b ? 1 : 0;
      either += a || b ? 1 : 0;
    }
    return (double) both / either;
  }

  private static long changes(BufferedImage before, BufferedImage after, Rectangle except) {
    long count = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      count += !except.contains(x, y) && before.getRGB(x, y) != after.getRGB(x, y) ? 1 : 0;
    }
    return count;
  }

  private static int pieces(BufferedImage image) {
    return InkPieces.of(WIDTH, HEIGHT, i -> isInk(image, i % WIDTH, i / WIDTH)).size();
  }

  @Test
  void aGapIsClosedAndAllElseStaysAsItIs() throws IOException {
    Rectangle gap = new Rectangle();
    BufferedImage damaged =
        letter(
            'd',
            (page, box) -> {
              gap.setBounds(box.x - 5, (int) box.getCenterY() + 40, 50, 50);
              page.fill(gap);
            });
    BufferedImage mended = repaired("d", damaged);
    gap.grow(16, 16);

    assertThat(agreement(damaged, whole('d'))).as("damaged").isLessThan(0.93);
    assertThat(agreement(mended, whole('d'))).as("mended").isGreaterThan(0.95);
    assertThat(pieces(mended)).isEqualTo(1);
    assertThat(changes(damaged, mended, gap)).isZero();
  }

  @Test
  void aThinCutIsClosed() throws IOException {
    BufferedImage damaged =
        letter(
            'B',
            (page, box) -> {
              page.setStroke(new BasicStroke(9));
              page.draw(
                  new Line2D.Double(
                      box.x - 20, box.y + 60, box.getMaxX() + 20, box.getMaxY() - 60));
            });
    BufferedImage mended = repaired("B", damaged);

    assertThat(pieces(damaged)).isEqualTo(2);
    assertThat(pieces(mended)).isEqualTo(1);
    assertThat(agreement(mended, whole('B'))).isGreaterThan(0.975);
  }

  @Test
  void aLostAscenderIsDrawn() throws IOException {
    BufferedImage damaged =
        letter(
            'h',
            (page, box) -> page.fillRect(box.x - 5, box.y - 5, box.width + 10, box.height / 3 + 5));
    BufferedImage mended = repaired("h", damaged);

    assertThat(agreement(damaged, whole('h'))).as("damaged").isLessThan(0.85);
    assertThat(agreement(mended, whole('h'))).as("mended").isGreaterThan(0.9);
    assertThat(pieces(mended)).isEqualTo(1);
  }

  @Test
  void aStainIsTakenAwayFromUnderTheInk() throws IOException {
    BufferedImage damaged = whole('R');
    Ellipse2D stain = new Ellipse2D.Double(75, 250, 190, 160);
    Rectangle touched = new Rectangle(60, 235, 220, 190);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      double u = (x + 0.5 - stain.getCenterX()) / (stain.getWidth() / 2);
      double v = (y + 0.5 - stain.getCenterY()) / (stain.getHeight() / 2);
      double strength = Math.max(0, Math.min(1, 10 * (1.05 - Math.hypot(u, v))));
      Color c = new Color(damaged.getRGB(x, y));
      int red = (int) (c.getRed() * (1 - strength * (1 - 150 / 255.0)));
      int green = (int) (c.getGreen() * (1 - strength * (1 - 105 / 255.0)));
      int blue = (int) (c.getBlue() * (1 - strength * (1 - 60 / 255.0)));
      damaged.setRGB(x, y, red << 16 | green << 8 | blue);
    }
    BufferedImage mended = repaired("R", damaged);

    assertThat(agreement(damaged, whole('R'))).as("damaged").isLessThan(0.7);
    assertThat(agreement(mended, whole('R'))).as("mended").isGreaterThan(0.97);
    assertThat(changes(damaged, mended, touched)).isZero();
    assertThat(changes(whole('R'), mended, touched)).isZero();
    assertThat(contrasts(whole('R'), mended)).as("specks").isLessThan(20);
  }

  /** Pixels that are lighter or darker than in another picture by a quarter. */
  private static int contrasts(BufferedImage first, BufferedImage second) {
    int count = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      Color a = new Color(first.getRGB(i % WIDTH, i / WIDTH));
      Color b = new Color(second.getRGB(i % WIDTH, i / WIDTH));
      count += Math.abs(a.getGreen() - b.getGreen()) > 64 ? 1 : 0;
    }
    return count;
  }

  private String summary(String name, BufferedImage picture) throws IOException {
    File file = folder.resolve(name + ".png").toFile();
    ImageIO.write(picture, "png", file);
    return repair.repair(file.toPath(), 1).summary();
  }

  @Test
  void aPictureOfAnotherLetterIsNoticed() throws IOException {
    assumeTrue(linmo.recogniser(Script.LATIN).isPresent(), "there is no recogniser");
    assertThat(summary("Q", whole('a'))).contains("it reads as a, not Q: check its name");
  }

  @Test
  void aDamagedLetterIsNotTakenForAnother() throws IOException {
    for (int character : "adhRBQP".codePoints().toArray()) {
      String name = Character.toString(character);
      BufferedImage right =
          letter(
              character,
              (page, box) ->
                  page.fillRect(
                      (int) box.getCenterX() + 10, (int) box.getCenterY(), box.width, box.height));
      BufferedImage top =
          letter(
              character,
              (page, box) -> page.fillRect(box.x - 5, box.y - 5, box.width + 10, box.height / 3));
      for (BufferedImage damaged : List.of(right, top)) {
        assertThat(summary(name, damaged)).as(name).doesNotContain("reads as");
      }
    }
  }

  @Test
  void wholeLettersStayAsTheyAre() throws IOException {
    for (int character : "adeghknRBSx".codePoints().toArray()) {
      BufferedImage whole = whole(character);
      BufferedImage mended = repaired(Character.toString(character), whole);
      assertThat(changes(whole, mended, new Rectangle()))
          .as(Character.toString(character))
          .isZero();
    }
  }

  @Test
  void svgKeepsTheCanvas() throws IOException {
    Path file = folder.resolve("d.png");
    ImageIO.write(whole('d'), "png", file.toFile());

    assertThat(new String(repair.repair(file, 1).encode(GlyphFileFormat.SVG), "UTF-8"))
        .contains("width=\"420\"", "height=\"500\"", "<path");
  }

  @Test
  void filesOfAFolderKeepTheirNamesAndAllFaultsAreNamed() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    for (Path file :
        List.of(first.resolve("d.png"), first.resolve("U+0042.png"), second.resolve("d.jpg"))) {
      Files.createFile(file);
    }

    assertThat(PictureRepair.named(List.of(first)).pictures().keySet())
        .containsExactly("U+0042", "d");
    Path unnamed = Files.createFile(first.resolve("scan12.png"));
    PictureRepair.Named all = PictureRepair.named(List.of(first, second));
    assertThat(all.pictures()).containsOnlyKeys("U+0042", "d");
    assertThat(all.faults()).hasSize(2).anyMatch(fault -> fault.contains("become one file"));
    assertThatThrownBy(() -> PictureRepair.named(List.of(unnamed)))
        .isInstanceOf(LinmoException.class)
        .hasMessageContaining("scan12.png: the name gives no character");
  }
}
