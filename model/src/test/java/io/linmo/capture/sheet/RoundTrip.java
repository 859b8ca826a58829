package io.linmo.capture.sheet;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.PageReading;
import io.linmo.image.GlyphImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what was read from a picture of a filled sheet with what was written on it. */
final class RoundTrip {

  /** Ink overlaps less than this where something is missing or does not belong. */
  private static final double RIGHT = 0.6;

  private static final int SHIFT = 4;

  /**
   * @param boxes of the page, filled or not
   * @param right those found as they were written, or found empty
   * @param overlaps ink IoU of each filled box, 0 where it was not found
   * @param wrong what is wrong, in words
   */
  record Result(int boxes, int right, List<Double> overlaps, List<String> wrong) {}

  private RoundTrip() {}

  static Result read(FilledSheet sheet, BufferedImage picture, SheetSets sets, String name)
      throws Exception {
    TemplateReader reader = new TemplateReader(sets, SheetRaster.face());
    List<PageReading> readings = reader.read(PagePicture.of(picture, name, 1));
    return compare(sheet, readings.get(0), name);
  }

  static Result compare(FilledSheet sheet, PageReading reading, String name) {
    List<Double> overlaps = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < sheet.page().boxes().size(); i++) {
      WritingBox box = sheet.page().boxes().get(i);
      Path2D written = sheet.written().get(i);
      CapturedCharacter found =
          reading.found().stream()
              .filter(character -> character.form().equals(box.form()))
              .findFirst()
              .orElse(null);
      if (written == null) {
        right += found == null ? 1 : 0;
        if (found != null) {
          wrong.add(name + ": " + box.form() + " found in an empty box");
        }
        continue;
      }
      double overlap = found == null ? 0 : overlap(found, box, written);
      overlaps.add(overlap);
      right += overlap >= RIGHT ? 1 : 0;
      if (overlap < RIGHT) {
        wrong.add("%s: %s overlaps %.2f".formatted(name, box.form(), overlap));
      }
    }
    return new Result(sheet.page().boxes().size(), right, overlaps, wrong);
  }

  /** IoU of what is at least half covered, at the best whole-pixel shift, in the crop's pixels. */
  private static double overlap(CapturedCharacter found, WritingBox box, Path2D written) {
    double scale = found.pixelsPerMm();
    double left = box.xMm() * scale - found.cell().orElseThrow().left();
    double top = box.yMm() * scale - found.cell().orElseThrow().top();
    int pad = 40;
    int width = found.ink().width() + 2 * pad;
    int height = found.ink().height() + 2 * pad;
    float[] clean = clean(written, scale, left - pad, top - pad, width, height);
    double best = 0;
    for (int dy = -SHIFT; dy <= SHIFT; dy++) {
      for (int dx = -SHIFT; dx <= SHIFT; dx++) {
        best = Math.max(best, iou(found.ink(), clean, pad + dx, pad + dy, width, height));
      }
    }
    return best;
  }

  private static double iou(GlyphImage ink, float[] clean, int dx, int dy, int width, int height) {
    int both = 0;
    int either = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int u = x - dx;
        int v = y - dy;
        boolean found =
            u >= 0 && v >= 0 && u < ink.width() && v < ink.height() && ink.at(u, v) >= 0.5f;
        boolean written = clean[y * width + x] >= 0.5f;
        both += found && written ? 1 : 0;
        either += found || written ? 1 : 0;
      }
    }
    return either == 0 ? 1 : both / (double) either;
  }

  static float[] clean(
      Path2D written, double scale, double left, double top, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    AffineTransform place = AffineTransform.getTranslateInstance(-left, -top);
    place.scale(scale, scale);
    graphics.fill(written.createTransformedShape(place));
    graphics.dispose();
    float[] coverage = new float[width * height];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = image.getRaster().getSample(i % width, i / width, 0) / 255f;
    }
    return coverage;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  /** Named sheets for tests. */
  static SheetSets sets(Map<String, SheetForms> known) {
    return name -> java.util.Optional.ofNullable(known.get(name));
  }
}
