package io.linmo.style;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkSlant;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Slant, weight and proportions of a hand, measured on its written characters. */
public final class HandStatistics {

  private static final String SMALL = "acemnorsuvwxz";
  private static final String ASCENDING = "bdfhkl";
  private static final String DESCENDING = "gjpqy";

  /** Letters with stems, on which slant is measured. */
  private static final String STEMS = "bdfhiklmnprtuBDEFHIKLMNPRT";

  private HandStatistics() {}

  /**
   * A mean over some glyphs.
   *
   * @param spread standard deviation from glyph to glyph
   * @param glyphs how many were measured
   * @param unit em, degrees or share
   */
  public record Figure(double mean, double spread, int glyphs, String unit) {

    static Figure of(List<Double> values, String unit) {
      double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
      double square = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElse(0);
      return new Figure(mean, Math.sqrt(square), values.size(), unit);
    }
  }

  /** Figures by name, in order; those that cannot be measured are left out. */
  public static Map<String, Figure> of(Script script, List<GlyphSample> references) {
    List<GlyphSample> own =
        references.stream().filter(r -> script.has(r.codePoint()) && !r.image().isEmpty()).toList();
    Map<String, Figure> figures = new LinkedHashMap<>();
    switch (script) {
      case LATIN -> addLatin(figures, own);
      case HAN -> addHan(figures, own);
    }
    put(figures, "ink in its box", "share", own, HandStatistics::density);
    return figures;
  }

  private static void addHan(Map<String, Figure> figures, List<GlyphSample> own) {
    put(figures, "stroke width", "em", own, StrokeThickness::inEm);
    put(figures, "width", "em", own, glyph -> glyph.inkBox().getWidth());
    put(figures, "height", "em", own, glyph -> glyph.inkBox().getHeight());
    put(
        figures,
        "centre right of the box's",
        "em",
        own,
        glyph -> glyph.inkBox().getCenterX() - 0.5);
    put(
        figures,
        "centre above the box's",
        "em",
        own,
        glyph -> glyph.inkBox().getCenterY() - EmBox.MIDDLE);
  }

  private static void addLatin(Map<String, Figure> figures, List<GlyphSample> own) {
    slant(figures, own);
    put(figures, "stroke width", "em", own, StrokeThickness::inEm);
    put(figures, "x-height", "em", among(own, SMALL), glyph -> glyph.inkBox().getHeight());
    put(figures, "ascender", "em", among(own, ASCENDING), glyph -> glyph.inkBox().getMaxY());
    put(figures, "descender", "em", among(own, DESCENDING), glyph -> glyph.inkBox().getMinY());
    List<GlyphSample> capitals =
        own.stream().filter(glyph -> glyph.codePoint() >= 'A' && glyph.codePoint() <= 'Z').toList();
    put(figures, "capital height", "em", capitals, glyph -> glyph.inkBox().getHeight());
    List<GlyphSample> small = among(own, SMALL);
    put(
        figures,
        "width to height of small letters",
        "share",
        small,
        glyph -> glyph.inkBox().getWidth() / glyph.inkBox().getHeight());
    put(
        figures,
        "space around small letters",
        "em",
        small,
        glyph -> glyph.frame().advance() - glyph.inkBox().getWidth());
  }

  /** The mean is the slant in which all stems together stand most upright. */
  private static void slant(Map<String, Figure> figures, List<GlyphSample> own) {
    List<GlyphSample> stems = among(own, STEMS);
    if (stems.isEmpty()) {
      return;
    }
    List<Double> single = new ArrayList<>();
    double[] together = null;
    for (GlyphSample glyph : stems) {
      double[] upright = InkSlant.uprightness(glyph.image());
      single.add((double) InkSlant.slant(upright));
      together = together == null ? new double[upright.length] : together;
      for (int i = 0; i < upright.length; i++) {
        together[i] += upright[i];
      }
    }
    Figure spread = Figure.of(single, "degrees");
    figures.put(
        "slant", new Figure(InkSlant.slant(together), spread.spread(), stems.size(), "degrees"));
  }

  private static List<GlyphSample> among(List<GlyphSample> glyphs, String letters) {
    return glyphs.stream().filter(glyph -> letters.indexOf(glyph.codePoint()) >= 0).toList();
  }

  private static void put(
      Map<String, Figure> figures,
      String name,
      String unit,
      List<GlyphSample> glyphs,
      ToDoubleFunction<GlyphSample> measure) {
    if (!glyphs.isEmpty()) {
      figures.put(
          name, Figure.of(glyphs.stream().map(g -> measure.applyAsDouble(g)).toList(), unit));
    }
  }

  private static double density(GlyphSample glyph) {
    Rectangle2D box = InkBitmap.of(glyph.image()).inkBox();
    return glyph.image().inkArea() / (box.getWidth() * box.getHeight());
  }
}
