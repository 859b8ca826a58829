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
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what was read from a picture of a filled sheet with what was written on it. */
final class RoundTrip {

  /** Less of the ink lies where it should where something is missing or does not belong. */
  private static final double RIGHT = 0.95;

  /** Ink this near to what was written, in millimetres, is that ink. */
  private static final double NEAR_MM = 0.2;

  private static final int SHIFT = 4;

  /**
   * @param boxes of the page, filled or not
   * @param right those found as they were written, whole and without other ink, or found empty
   * @param overlaps ink IoU of each filled box, 0 where it was not found
   * @param boldness inked area over that of the clean glyph, of each box that was found
   * @param wrong what is wrong, in words
   */
  record Result(
      int boxes, int right, List<Double> overlaps, List<Double> boldness, List<String> wrong) {}

  private RoundTrip() {}

  static Result read(FilledSheet sheet, BufferedImage picture, SheetSets sets, String name)
      throws Exception {
    TemplateReader reader = new TemplateReader(sets, SheetRaster.face());
    List<PageReading> readings = reader.read(PagePicture.of(picture, name, 1));
    return compare(sheet, readings.get(0), name);
  }

  static Result compare(FilledSheet sheet, PageReading reading, String name) {
    List<Double> overlaps = new ArrayList<>();
    List<Double> boldness = new ArrayList<>();
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
      Overlap overlap = found == null ? Overlap.NONE : overlap(found, box, written);
      if (found != null) {
        boldness.add(boldness(found, written));
      }
      overlaps.add(overlap.iou());
      right += overlap.near() >= RIGHT ? 1 : 0;
      if (overlap.near() < RIGHT) {
        wrong.add(
            "%s: %s overlaps %.2f, %.2f of it near"
                .formatted(name, box.form(), overlap.iou(), overlap.near()));
      }
    }
    return new Result(sheet.page().boxes().size(), right, overlaps, boldness, wrong);
  }

  /**
   * How well the ink of a crop lies on what was written.
   *
   * @param iou of what is at least half covered, at the best whole-pixel shift
   * @param near the lesser of two shares at that shift: that of the crop's ink within {@value
   *     #NEAR_MM} mm of what was written, and that of what was written within it of the crop's ink
   */
  private record Overlap(double iou, double near) {

    static final Overlap NONE = new Overlap(0, 0);
  }

  private static Overlap overlap(CapturedCharacter found, WritingBox box, Path2D written) {
    double scale = found.pixelsPerMm();
    double left = box.xMm() * scale - found.cell().orElseThrow().left();
    double top = box.yMm() * scale - found.cell().orElseThrow().top();
    int pad = 40;
    int width = found.ink().width() + 2 * pad;
    int height = found.ink().height() + 2 * pad;
    boolean[] clean = isInk(clean(written, scale, left - pad, top - pad, width, height));
    boolean[] best = clean;
    double iou = 0;
    for (int dy = -SHIFT; dy <= SHIFT; dy++) {
      for (int dx = -SHIFT; dx <= SHIFT; dx++) {
        boolean[] ink = shifted(found.ink(), pad + dx, pad + dy, width, height);
        double now = iou(ink, clean);
        if (now > iou) {
          iou = now;
          best = ink;
        }
      }
    }
    int reach = (int) Math.round(NEAR_MM * scale);
    return iou == 0
        ? Overlap.NONE
        : new Overlap(
            iou, Math.min(near(best, clean, reach, width), near(clean, best, reach, width)));
  }

  private static boolean[] isInk(float[] coverage) {
    boolean[] ink = new boolean[coverage.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = coverage[i] >= 0.5f;
    }
    return ink;
  }

  private static boolean[] shifted(GlyphImage ink, int dx, int dy, int width, int height) {
    boolean[] shifted = new boolean[width * height];
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        shifted[(y + dy) * width + x + dx] = ink.at(x, y) >= 0.5f;
      }
    }
    return shifted;
  }

  private static double iou(boolean[] found, boolean[] written) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < found.length; i++) {
      both += found[i] && written[i] ? 1 : 0;
      either += found[i] || written[i] ? 1 : 0;
    }
    return either == 0 ? 1 : both / (double) either;
  }

  /** Share of one ink that has some of the other within a square around it. */
  private static double near(boolean[] ink, boolean[] other, int reach, int width) {
    int count = 0;
    int near = 0;
    for (int i = 0; i < ink.length; i++) {
      if (ink[i]) {
        count++;
        near += hasInkNear(other, i % width, i / width, reach, width) ? 1 : 0;
      }
    }
    return near / (double) count;
  }

  private static boolean hasInkNear(boolean[] ink, int x, int y, int reach, int width) {
    for (int v = Math.max(0, y - reach); v <= Math.min(ink.length / width - 1, y + reach); v++) {
      for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        if (ink[v * width + u]) {
          return true;
        }
      }
    }
    return false;
  }

  private static double boldness(CapturedCharacter found, Path2D written) {
    double scale = found.pixelsPerMm();
    Rectangle2D bounds = written.getBounds2D();
    int width = (int) Math.ceil(bounds.getWidth() * scale) + 2;
    int height = (int) Math.ceil(bounds.getHeight() * scale) + 2;
    float[] clean =
        clean(written, scale, bounds.getX() * scale - 1, bounds.getY() * scale - 1, width, height);
    return inked(found.ink().coverage()) / Math.max(1, inked(clean));
  }

  private static double inked(float[] coverage) {
    int count = 0;
    for (float value : coverage) {
      count += value >= 0.5f ? 1 : 0;
    }
    return count;
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
