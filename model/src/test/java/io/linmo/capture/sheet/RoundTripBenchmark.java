package io.linmo.capture.sheet;

import io.linmo.font.FontFile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Fills sheets with faces, photographs them and reads them back. Arguments: folder of fonts, text
 * of the sheet or @FILE, number of photographs, width in pixels, folder for pictures or '-', names
 * of fonts.
 */
final class RoundTripBenchmark {

  private RoundTripBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path fonts = Path.of(arguments[0]);
    String text =
        arguments[1].startsWith("@")
            ? Files.readString(Path.of(arguments[1].substring(1))).strip()
            : arguments[1];
    int count = Integer.parseInt(arguments[2]);
    int width = Integer.parseInt(arguments[3]);
    List<FontFile> faces = new ArrayList<>();
    for (String name : Stream.of(arguments).skip(5).toList()) {
      faces.add(FontFile.read(fonts.resolve(name)));
    }
    SheetLayout layout = SheetLayout.named(PaperSize.A4, "bench", SheetForms.ofText(text));
    SheetSets sets = RoundTrip.sets(Map.of("bench", SheetForms.ofText(text)));
    Color[] pens = {
      new Color(25, 25, 30), new Color(35, 50, 130), new Color(95, 95, 100), new Color(20, 20, 90)
    };
    List<Double> overlaps = new ArrayList<>();
    List<Double> boldness = new ArrayList<>();
    int boxes = 0;
    int right = 0;
    int failures = 0;
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      FontFile face = faces.get(i % faces.size());
      int page = 1 + i % layout.pages().size();
      FilledSheet sheet =
          FilledSheet.fill(layout, page, face, pens[i / faces.size() % pens.length], 16, random);
      BufferedImage photo = SheetPhotograph.take(sheet.raster(), i, width, 0.4);
      String name = "%d %s".formatted(i, face.family());
      if (!arguments[4].equals("-")) {
        ImageIO.write(photo, "jpeg", Path.of(arguments[4], "photo-%03d.jpg".formatted(i)).toFile());
      }
      long start = System.nanoTime();
      boxes += sheet.page().boxes().size();
      try {
        RoundTrip.Result result = RoundTrip.read(sheet, photo, sets, name);
        right += result.right();
        overlaps.addAll(result.overlaps());
        boldness.addAll(result.boldness());
        result.wrong().stream().limit(4).forEach(System.out::println);
        System.out.printf(
            "%s: %d of %d, median %.3f, boldness %.3f, %.1f s%n",
            name,
            result.right(),
            result.boxes(),
            RoundTrip.median(result.overlaps()),
            RoundTrip.median(result.boldness()),
            (System.nanoTime() - start) / 1e9);
      } catch (Exception e) {
        failures++;
        System.out.println(name + ": " + e);
        if (!(e instanceof java.io.IOException)) {
          e.printStackTrace(System.out);
        }
      }
    }
    System.out.printf(
        "boxes %d, right %.3f %%, median IoU %.4f, boldness %.3f, pictures refused %d of %d%n",
        boxes,
        100.0 * right / boxes,
        RoundTrip.median(overlaps),
        RoundTrip.median(boldness),
        failures,
        count);
  }
}
