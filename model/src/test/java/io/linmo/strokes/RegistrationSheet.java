package io.linmo.strokes;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Registers a folder's characters and shows it: {@code RegistrationSheet MEDIANS FOLDER OUT.png}.
 * Prints the figures of the registered strokes drawn with the hand's pen.
 */
final class RegistrationSheet {

  private static final int CELL = 150;
  private static final int COLUMNS = 10;

  private static final String SAMPLE =
      "永国我明青意酒寒舞起影疑霜举的一是在不了有和人这中大为上个来他要学作地说时现那就可发" + "家成用年报场新建进制高部资经理济法实会同产";

  private static DisplacementPrior.Scales scales = DisplacementPrior.Scales.USUAL;

  private RegistrationSheet() {}

  public static void main(String[] arguments) throws IOException {
    StrokeMedians medians = StrokeMedians.read(Path.of(arguments[0]));
    if (arguments.length > 3) {
      double[] v =
          Arrays.stream(arguments[3].split(",")).mapToDouble(Double::parseDouble).toArray();
      scales =
          new DisplacementPrior.Scales(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
    }
    Map<Integer, GlyphImage> images = images(Path.of(arguments[1]));
    List<Integer> characters = new ArrayList<>();
    List<ThinInk> inks = new ArrayList<>();
    List<RegisteredStrokes> registered = new ArrayList<>();
    for (int warm = 0; warm < 1; warm++) {
      characters.clear();
      inks.clear();
      registered.clear();
      long thinning = 0;
      long registering = 0;
      for (var entry : images.entrySet()) {
        var strokes = medians.of(entry.getKey());
        if (strokes.isPresent()) {
          characters.add(entry.getKey());
          long start = System.nanoTime();
          ThinInk ink = ThinInk.of(entry.getValue());
          inks.add(ink);
          long between = System.nanoTime();
          registered.add(StrokeRegistration.register(StrokeForm.of(strokes.get()), ink, scales));
          thinning += between - start;
          registering += System.nanoTime() - between;
        }
      }
      System.out.printf(
          "%d characters, thinning %.1f ms, registering %.1f ms%n",
          characters.size(),
          thinning / 1e6 / characters.size(),
          registering / 1e6 / characters.size());
    }
    double thickness = median(inks.stream().mapToDouble(ink -> ink.thickness).toArray());
    double scale =
        112
            / percentile(
                characters.stream()
                    .mapToDouble(c -> InkComparison.extent(images.get(c)) / images.get(c).width())
                    .toArray(),
                .95);
    double iou = 0;
    double f = 0;
    double inkDistance = 0;
    double strokeDistance = 0;
    BufferedImage sheet =
        new BufferedImage(
            CELL * COLUMNS,
            CELL * ((characters.size() + COLUMNS - 1) / COLUMNS),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int i = 0; i < characters.size(); i++) {
      GlyphImage image = images.get(characters.get(i));
      RegisteredStrokes strokes = registered.get(i);
      GlyphImage drawn = PenDrawing.draw(strokes.form(), thickness, 320);
      InkComparison.Score score =
          InkComparison.score(
              InkComparison.put(drawn, scale / 320),
              InkComparison.put(image, scale / image.width()));
      iou += score.iou() / characters.size();
      f += score.f() / characters.size();
      inkDistance += strokes.inkDistance() / characters.size();
      strokeDistance += strokes.strokeDistance() / characters.size();
      int left = i % COLUMNS * CELL;
      int top = i / COLUMNS * CELL;
      for (int y = 0; y < CELL; y++) {
        for (int x = 0; x < CELL; x++) {
          float ink = image.at(x * image.width() / CELL, y * image.height() / CELL);
          int gray = 255 - Math.round(70 * ink);
          sheet.setRGB(left + x, top + y, gray << 16 | gray << 8 | gray);
        }
      }
      show(graphics, strokes.form(), left, top);
      graphics.setColor(Color.GRAY);
      graphics.drawString(
          "%s %.2f".formatted(Character.toString(characters.get(i)), score.iou()),
          left + 4,
          top + 12);
    }
    graphics.dispose();
    ImageIO.write(sheet, "png", Path.of(arguments[2]).toFile());
    System.out.printf(
        "thickness %.4f, IoU %.3f, F %.3f, ink to strokes %.4f, strokes to ink %.4f%n",
        thickness, iou, f, inkDistance, strokeDistance);
  }

  private static Map<Integer, GlyphImage> images(Path source) throws IOException {
    return Files.isDirectory(source)
        ? HandFolder.read(source)
        : FaceFolder.read(FontFile.read(source), SAMPLE.codePoints().toArray());
  }

  static void show(Graphics2D graphics, StrokeForm form, int left, int top) {
    Graphics2D own = (Graphics2D) graphics.create();
    own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    own.translate(left, top);
    own.scale(CELL, CELL);
    for (int s = 0; s < form.strokes(); s++) {
      own.setColor(Color.getHSBColor(s * 0.381966f, 0.9f, 0.8f));
      own.setStroke(new BasicStroke(0.012f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      own.draw(PenDrawing.path(form.stroke(s)));
      own.fill(
          new java.awt.geom.Ellipse2D.Double(form.x(s, 0) - .012, form.y(s, 0) - .012, .024, .024));
    }
    own.dispose();
  }

  static double median(double[] values) {
    return percentile(values, .5);
  }

  static double percentile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = share * (sorted.length - 1);
    int low = (int) at;
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }
}
