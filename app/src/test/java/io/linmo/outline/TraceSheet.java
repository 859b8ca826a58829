package io.linmo.outline;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphImage;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the sheet in {@code samples}: glyphs of two hands at 128 px, their outlines, nodes and
 * handles over them.
 *
 * <p>After {@code ./mvnw package} run {@code java -cp
 * "app/target/test-classes:app/target/linmo/lib/*" io.linmo.outline.TraceSheet fonts-data/hands
 * samples/outlines.png}.
 */
final class TraceSheet {

  private static final String[] FACES = {"patrick-hand.ttf", "aoyagi-kouzan-t.ttf"};
  private static final String[] CHARACTERS = {"Rg&", "永愛書"};
  private static final int SIZE = 128;
  private static final int CELL = 128 * Overlay.ZOOM;

  private TraceSheet() {}

  public static void main(String[] args) throws IOException {
    BufferedImage sheet =
        new BufferedImage(3 * CELL, FACES.length * CELL, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    for (int row = 0; row < FACES.length; row++) {
      FontFile font = FontFile.read(Path.of(args[0]).resolve(FACES[row]));
      int[] codes = CHARACTERS[row].codePoints().toArray();
      for (int column = 0; column < codes.length; column++) {
        BufferedImage cell = overlay(font, codes[column]);
        graphics.drawImage(cell, column * CELL, row * CELL, CELL, CELL, null);
      }
    }
    graphics.dispose();
    ImageIO.write(sheet, "png", Path.of(args[1]).toFile());
  }

  private static BufferedImage overlay(FontFile font, int code) throws IOException {
    TraceSample sample = TraceSample.of(Character.toString(code), font.outline(code).orElseThrow());
    GlyphImage image = sample.image(SIZE);
    Outline outline = new GlyphTracer(TraceOptions.DEFAULT).trace(image);
    return Overlay.draw(image, outline, null);
  }
}
