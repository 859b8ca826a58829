package io.linmo.workshop;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.opentype.CompilerOptions;
import io.linmo.opentype.FontCompiler;
import io.linmo.style.Hand;
import io.linmo.style.HandFile;
import io.linmo.style.LearnedStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** Small whole files of every kind that Linmo reads, for tests to damage. */
public final class SampleFiles {

  private SampleFiles() {}

  /**
   * @param kind ending of such files
   */
  public static void write(Path file, String kind) throws Exception {
    switch (kind) {
      case "ttf", "woff", "woff2" ->
          Files.write(
              file,
              FontFileFormat.of(file)
                  .encode(new FontCompiler(CompilerOptions.defaults()), TestFont.typeface("")));
      case "svg" ->
          Files.writeString(
              file,
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><g"
                  + " transform=\"translate(10 5) scale(.8)\"><path d=\"M10 90L50 10L90 90H70L50"
                  + " 40L30 90Z\"/><circle cx=\"50\" cy=\"70\" r=\"9\"/><path fill=\"none\""
                  + " stroke=\"black\" stroke-width=\"4\" d=\"M5 50Q50 5 95 50T9 9\"/></g></svg>");
      case "csv" -> Files.writeString(file, "name,city\nAda,\"Paris, 6\"\nBea,Köln\n");
      case "signature" -> {
        InkSource ink = InkSource.ofFont(TestFont.write(file.resolveSibling("b.ttf")));
        Installation installation = Installation.find();
        DrawnSignature drawn = new SignatureDesk(installation).sign(ink, SignRequest.of("ada"));
        SignatureFile.write(drawn, file);
      }
      case "style" -> HandFile.write(hand(), file);
      default -> ImageIO.write(letter(), kind, file.toFile());
    }
  }

  private static Hand hand() {
    float[] coverage = new float[32 * 32];
    for (int i = 300; i < 600; i++) {
      coverage[i] = i % 32 / 32f;
    }
    GlyphSample sample =
        new GlyphSample('a', GlyphImage.of(32, 32, coverage), new GlyphFrame(0, 0.8, 0.03, 0.6));
    LearnedStyle style =
        new LearnedStyle(
            Script.LATIN, "none", new float[16], Map.of("w", new float[32]), 0.5, Set.of('b' + 0));
    return new Hand("Ada", List.of(sample), Map.of(Script.LATIN, style), Map.of("by", "a test"));
  }

  private static BufferedImage letter() throws IOException {
    BufferedImage picture = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 60, 60);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(6));
    graphics.draw(new QuadCurve2D.Double(10, 50, 30, -20, 50, 50));
    graphics.dispose();
    return picture;
  }
}
