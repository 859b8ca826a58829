package io.linmo.workshop;

import io.linmo.evaluation.HandGlyph;
import io.linmo.evaluation.HandMeasure;
import io.linmo.evaluation.OwnReading;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.numeric.Quantiles;
import io.linmo.style.Hand;
import io.linmo.style.LearnedStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How well the characters that learning held out are drawn, in plain words.
 *
 * @param heldOut how many there are
 * @param size of the drawn ones over that of the written ones, median
 * @param thickness the same of their strokes
 * @param byStrokes how many of them were written stroke by stroke, so that no stroke can be wrong
 * @param unread those of the others that are hard to read when drawn
 */
public record HandCheck(int heldOut, double size, double thickness, int byStrokes, String unread) {

  private static final double SAME_SIZE = 0.05;
  private static final double SAME_THICKNESS = 0.1;
  private static final int NAMED = 12;

  /** Draws the characters that a hand's learning held out; empty where it held out none. */
  static Optional<HandCheck> of(Installation installation, Hand hand) throws InterruptedException {
    Collection<Integer> heldOut =
        hand.styles().values().stream()
            .map(LearnedStyle::heldOut)
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    List<GlyphSample> shown =
        hand.references().stream().filter(s -> !heldOut.contains(s.codePoint())).toList();
    if (heldOut.isEmpty() || shown.isEmpty()) {
      return Optional.empty();
    }
    Hand rest = new Hand(hand.name(), shown, hand.styles(), hand.provenance());
    List<HandGlyph> glyphs = new ArrayList<>();
    StringBuilder unread = new StringBuilder();
    int byStrokes = 0;
    HandMeasure measure = HandMeasure.of(shown);
    OpenHand open = new OpenHand(installation, rest, Optional.empty());
    OwnReading reading =
        OwnReading.of(open.images(shown.stream().map(GlyphSample::codePoint).distinct().toList()));
    for (GeneratedGlyph drawn : open.images(heldOut)) {
      int codePoint = drawn.sample().codePoint();
      glyphs.add(measure.compare(drawn.sample(), hand.written(codePoint).orElseThrow(), 1));
      if (drawn.source() == GeneratedGlyph.Source.STROKES) {
        byStrokes++;
      } else if (!reading.reads(drawn)) {
        unread.appendCodePoint(codePoint);
      }
    }
    return glyphs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HandCheck(
                glyphs.size(),
                median(glyphs, HandGlyph::size),
                median(glyphs, HandGlyph::thickness),
                byStrokes,
                unread.toString()));
  }

  private static double median(List<HandGlyph> glyphs, ToDoubleFunction<HandGlyph> value) {
    return Quantiles.of(glyphs.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)))
        .median()
        .orElse(1);
  }

  /** A sentence for the writer. */
  public String words() {
    String large = than(size, SAME_SIZE, "as large", "larger", "smaller");
    String thick = than(thickness, SAME_THICKNESS, "as thick", "thicker", "thinner");
    boolean same = large.startsWith("as") == thick.startsWith("as");
    String compared =
        "drawn characters are %s%s and %s yours; "
            .formatted(
                large,
                same ? "" : large.startsWith("as") ? " as" : " than",
                thick + (thick.startsWith("as") ? " as" : " than"));
    int bad = unread.codePointCount(0, unread.length());
    if (byStrokes == heldOut) {
      return compared + "all %d held out were written with the right strokes".formatted(heldOut);
    }
    if (bad == 0) {
      return compared + "all %d held out can be read".formatted(heldOut);
    }
    int named = unread.offsetByCodePoints(0, Math.min(NAMED, bad));
    return compared
        + "%d of %d held out %s badly: %s%s"
            .formatted(
                bad,
                heldOut,
                bad == 1 ? "reads" : "read",
                unread.substring(0, named),
                bad > NAMED ? " …" : "");
  }

  private static String than(
      double ratio, double tolerance, String same, String more, String less) {
    int percent = (int) Math.round(100 * Math.abs(ratio - 1));
    if (Math.abs(ratio - 1) <= tolerance) {
      return same;
    }
    return "%d %% %s".formatted(percent, ratio > 1 ? more : less);
  }

  /** Name, number of written characters and, by script, the overlap on held-out characters. */
  public static Map<String, Object> facts(Hand hand) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", hand.name());
    facts.put("written", hand.references().size());
    for (Script script : hand.styles().keySet()) {
      double iou = hand.heldOutIou(script);
      facts.put(Installation.label(script) + "HeldOutIou", Double.isFinite(iou) ? iou : null);
    }
    return facts;
  }

  /** The overlap on held-out characters as the end of a sentence; empty where it is not known. */
  public static String overlap(Hand hand) {
    return hand.styles().keySet().stream()
        .filter(script -> Double.isFinite(hand.heldOutIou(script)))
        .map(
            script ->
                ", %s IoU %.3f on held-out characters"
                    .formatted(Installation.label(script), hand.heldOutIou(script)))
        .collect(Collectors.joining());
  }
}
