package io.linmo.evaluation;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Collects the characters that were held out, part by part. */
public final class HandScoreBook {

  private static final String HAND = "this hand";

  private final HandBaselines baselines;
  private final Map<String, List<HandGlyph>> scores = new LinkedHashMap<>();
  private final Map<String, Integer> drawnBy = new TreeMap<>();
  private final StringBuilder unread = new StringBuilder();
  private int parts;
  private int learnedFrom = Integer.MAX_VALUE;

  public HandScoreBook(HandBaselines baselines) {
    this.baselines = baselines;
    scores.put(HAND, new ArrayList<>());
    baselines.names().forEach(name -> scores.put(name, new ArrayList<>()));
  }

  /**
   * Adds a part.
   *
   * @param task references, square at one size, and the characters that were drawn
   * @param truth those characters as written, in the targets' order
   * @param drawn the same as drawn by the hand that was learned from the references
   * @param reading decides which glyphs are as readable as the hand's own writing
   */
  public void add(
      HandTask task, List<GlyphSample> truth, List<GeneratedGlyph> drawn, OwnReading reading) {
    HandMeasure measure = HandMeasure.of(task.references());
    for (int i = 0; i < truth.size(); i++) {
      GeneratedGlyph glyph = drawn.get(i);
      scores.get(HAND).add(measure.compare(glyph.sample(), truth.get(i), 1));
      drawnBy.merge(glyph.source().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
      if (!reading.reads(glyph)) {
        unread.appendCodePoint(truth.get(i).codePoint());
      }
    }
    baselines
        .compare(task, truth, measure)
        .forEach((name, glyphs) -> scores.get(name).addAll(glyphs));
    parts++;
    learnedFrom = Math.min(learnedFrom, task.references().size());
  }

  /** The figures of all parts; at least one character must have been added. */
  public HandReport report(Script script) {
    List<HandGlyph> hand = scores.get(HAND);
    int read = hand.size() - unread.codePointCount(0, unread.length());
    List<HandMethod> methods = new ArrayList<>();
    scores.forEach((name, glyphs) -> methods.add(HandMethod.of(name, glyphs, hand)));
    List<HandGlyph> sorted =
        hand.stream().sorted(Comparator.comparingDouble(HandGlyph::iou)).toList();
    return new HandReport(
        script, parts, learnedFrom, methods, drawnBy, read, unread.toString(), sorted);
  }
}
