package io.linmo.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.font.FontFile;
import io.linmo.recognition.Recogniser;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people take pictures of by mistake. */
class WrongPictureTest {

  private static FontFile print;
  private static FontFile hand;
  private static GlyphReader reader;

  @BeforeAll
  static void open() throws Exception {
    Path fonts = Path.of("../fonts-data");
    print = FontFile.read(fonts.resolve("content/noto-sans.ttf"));
    hand = FontFile.read(fonts.resolve("hands/patrick-hand.ttf"));
    reader =
        new GlyphReader(
            Optional.of(Recogniser.read(Path.of("weights/latin-recogniser.linmo"))),
            Optional.empty(),
            print,
            FontFile.read(fonts.resolve("content/lxgw-wenkai.ttf")));
  }

  private static List<CapturedCharacter> read(PagePicture picture) throws Exception {
    List<CharacterList> characters = CharacterList.pages("abdegh\nkmnpqr\nABDEFG");
    return new SeparateCharactersReader(characters, reader).read(picture).get(0).found();
  }

  private static DrawnText alphabet() {
    return DrawnText.lines(hand, "a b d e g h", "k m n p q r", "A B D E F G");
  }

  private static void assertRefused(PagePicture picture, String reason) {
    assertThatThrownBy(() -> read(picture))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aPageUpsideDownIsRead() throws Exception {
    List<CapturedCharacter> found = read(alphabet().upsideDown());
    assertThat(found).hasSize(18);
    CapturedCharacter q =
        found.stream().filter(one -> one.form().codePoint() == 'q').findFirst().orElseThrow();
    // Its tail is below the line again.
    assertThat(q.baseline()).isLessThan(0.8 * q.ink().height());
  }

  @Test
  void twoPagesInOnePictureAreRefused() {
    BufferedImage table = new BufferedImage(1400, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = table.createGraphics();
    graphics.setColor(new Color(70, 50, 40));
    graphics.fillRect(0, 0, 1400, 900);
    BufferedImage page = alphabet().image();
    graphics.drawImage(page, 50, 80, 600, 740, null);
    graphics.drawImage(page, 750, 60, 600, 740, null);
    graphics.dispose();
    assertRefused(PagePicture.of(table, "two.jpg", 1), "2 sheets of paper in this picture");
  }

  @Test
  void aCatIsRefused() {
    Random random = new Random(1);
    BufferedImage cat = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = cat.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(150, 170, 140));
    graphics.fillRect(0, 0, 900, 700);
    graphics.setColor(new Color(190, 120, 60));
    graphics.fill(new Ellipse2D.Double(250, 250, 500, 380));
    graphics.fill(new Ellipse2D.Double(180, 120, 260, 240));
    graphics.setStroke(new BasicStroke(2));
    for (int i = 0; i < 4000; i++) {
      double x = 200 + 540 * random.nextDouble();
      double y = 150 + 450 * random.nextDouble();
      int tone = 60 + random.nextInt(140);
      graphics.setColor(new Color(tone, tone * 2 / 3, tone / 3));
      graphics.draw(
          new Line2D.Double(x, y, x + 14 * random.nextGaussian(), y + 14 * random.nextDouble()));
    }
    graphics.dispose();
    assertThatThrownBy(() -> read(PagePicture.of(cat, "cat.jpg", 1)))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("expected");
  }

  @Test
  void aPageOfPrintIsRefused() {
    String[] lines = new String[24];
    String text = "Call me Ishmael. Some years ago, never mind how long precisely, having little ";
    for (int i = 0; i < lines.length; i++) {
      lines[i] = text.substring(i) + text.substring(0, i);
    }
    assertRefused(PagePicture.of(DrawnText.printed(print, 18, lines), "print.png", 1), "expected");
  }
}
