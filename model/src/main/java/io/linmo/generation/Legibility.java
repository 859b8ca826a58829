package io.linmo.generation;

import io.linmo.font.FontFile;
import io.linmo.gan.Backend;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.numeric.Quantiles;
import io.linmo.recognition.Reading;
import io.linmo.recognition.ReadingSize;
import io.linmo.recognition.Recogniser;
import io.linmo.recognition.StrokeCheck;
import io.linmo.recognition.StrokeVerdict;
import io.linmo.style.Hand;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Judges a hand's glyphs by a recogniser, their strokes and their edges.
 *
 * <p>A glyph is legible if its doubt is below the third quartile of the written glyphs in its
 * script: cursive hands are hard to read and stay so. A glyph is clear if, besides, its doubt is
 * below the median, it closes as many rings as three quarters of the written glyphs, and its edges
 * are no more ragged than those of any written letter. Han punctuation is the same in all hands and
 * must be read as itself. Not thread-safe.
 */
final class Legibility {

  /** Fewest written glyphs that set the limits. */
  private static final int LEAST_WRITTEN = 8;

  private static final double LEGIBLE_SHARE = 0.75;
  private static final double CLEAR_SHARE = 0.5;

  /** Tolerance of the raggedness, as a factor of the most ragged written letter. */
  private static final double RAGGED = 1.015;

  private final Map<Script, Optional<Recogniser>> recognisers = new EnumMap<>(Script.class);
  private final Function<Script, Optional<Recogniser>> findRecogniser;
  private final Function<Script, FontFile> contents;
  private final Set<Script> learned;
  private final Map<Script, StrokeCheck> strokes = new EnumMap<>(Script.class);
  private final Map<Script, ReadingSize> sizes = new EnumMap<>(Script.class);
  private final Map<Script, Quantiles> doubts = new EnumMap<>(Script.class);
  private final IntUnaryOperator drawnAs;
  private final List<GlyphSample> references;
  private final double mostRagged;

  /**
   * @param recognisers glyphs of scripts without a recogniser are not read; asked for the scripts
   *     that the hand was learned in only
   * @param contents content face of such a script
   * @param drawnAs the character whose form a character has in the hand
   */
  Legibility(
      Hand hand,
      Function<Script, Optional<Recogniser>> recognisers,
      Function<Script, FontFile> contents,
      IntUnaryOperator drawnAs) {
    this.findRecogniser = recognisers;
    this.contents = contents;
    this.learned = hand.styles().keySet();
    this.drawnAs = drawnAs;
    this.references = asDrawn(hand.references());
    this.mostRagged =
        RAGGED
            * references.stream()
                .filter(r -> ScriptRules.of(r.codePoint()).judgesEdges())
                .mapToDouble(Raggedness::of)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
  }

  /** Set up at the first use, as it measures all written glyphs; null without a content face. */
  private StrokeCheck strokeCheck(Script script) {
    return learned.contains(script)
        ? strokes.computeIfAbsent(
            script, of -> new StrokeCheck(contents.apply(of), of, ofScript(of)))
        : null;
  }

  private Optional<Recogniser> recogniser(Script script) {
    return learned.contains(script)
        ? recognisers.computeIfAbsent(script, findRecogniser)
        : Optional.empty();
  }

  private List<GlyphSample> asDrawn(List<GlyphSample> samples) {
    return samples.stream()
        .map(s -> new GlyphSample(drawnAs.applyAsInt(s.codePoint()), s.image(), s.frame()))
        .toList();
  }

  private List<GlyphSample> ofScript(Script script) {
    return references.stream().filter(r -> script.has(r.codePoint())).toList();
  }

  /** The quality of glyphs, each of which is meant to be the character of its code point. */
  List<GlyphQuality> check(List<GlyphSample> glyphs) {
    return check(glyphs, false);
  }

  /** The quality of glyphs whose strokes are right by construction: they are only read. */
  List<GlyphQuality> read(List<GlyphSample> glyphs) {
    return check(glyphs, true);
  }

  private List<GlyphQuality> check(List<GlyphSample> glyphs, boolean byStrokes) {
    List<GlyphSample> samples = asDrawn(glyphs);
    GlyphQuality[] checks = new GlyphQuality[samples.size()];
    for (Script script : Script.values()) {
      List<Integer> own =
          IntStream.range(0, checks.length)
              .filter(i -> script.has(samples.get(i).codePoint()))
              .boxed()
              .toList();
      if (!own.isEmpty()) {
        check(script, samples, own, byStrokes, checks);
      }
    }
    return List.of(checks);
  }

  /**
   * Checks the samples of one script.
   *
   * @param own their places among all
   */
  private void check(
      Script script,
      List<GlyphSample> samples,
      List<Integer> own,
      boolean byStrokes,
      GlyphQuality[] checks) {
    Map<Integer, Reading> readings = readings(script, samples, own);
    if (!byStrokes) {
      // What checks compare with is measured once, and not by several threads.
      strokeCheck(script);
      if (!readings.isEmpty()) {
        doubt(script, LEGIBLE_SHARE);
      }
    }
    Backend.forEach(
        own.size(),
        (from, to) -> {
          for (int i : own.subList(from, to)) {
            Optional<Reading> reading = Optional.ofNullable(readings.get(i));
            checks[i] =
                byStrokes
                    ? reading.map(GlyphQuality::byStrokes).orElse(GlyphQuality.NONE)
                    : reading
                        .map(r -> check(script, samples.get(i), r))
                        .orElseGet(() -> unread(script, samples.get(i)));
          }
        });
  }

  /** Of those samples that the recogniser knows, by their places. */
  private Map<Integer, Reading> readings(
      Script script, List<GlyphSample> samples, List<Integer> own) {
    Set<Integer> known =
        known(script, own.stream().mapToInt(i -> samples.get(i).codePoint()).toArray());
    List<Integer> read =
        own.stream().filter(i -> known.contains(samples.get(i).codePoint())).toList();
    Map<Integer, Reading> readings = new HashMap<>();
    if (!read.isEmpty()) {
      List<Reading> found = read(script, read.stream().map(samples::get).toList());
      IntStream.range(0, read.size()).forEach(n -> readings.put(read.get(n), found.get(n)));
    }
    return readings;
  }

  private List<Reading> read(Script script, List<GlyphSample> samples) {
    ReadingSize size = sizes.computeIfAbsent(script, this::size);
    return recogniser(script).orElseThrow().read(size.of(samples));
  }

  private ReadingSize size(Script script) {
    return script == Script.HAN
        ? ReadingSize.of(ofScript(script), contents.apply(script))
        : ReadingSize.AS_IS;
  }

  /** Those of some characters that the recogniser knows, or can be made to know. */
  private Set<Integer> known(Script script, int[] codePoints) {
    Optional<Recogniser> found = recogniser(script);
    if (found.isEmpty()) {
      return Set.of();
    }
    Recogniser recogniser = found.get();
    int[] unknown =
        Arrays.stream(codePoints).distinct().filter(c -> !recogniser.knows(c)).toArray();
    if (unknown.length > 0) {
      recogniser.know(unknown, contents.apply(script));
    }
    return Arrays.stream(codePoints).filter(recogniser::knows).boxed().collect(Collectors.toSet());
  }

  private StrokeVerdict strokes(Script script, GlyphSample sample) {
    StrokeCheck check = strokeCheck(script);
    return check == null ? StrokeVerdict.UNKNOWN : check.judge(sample);
  }

  private GlyphQuality unread(Script script, GlyphSample sample) {
    String fault = strokes(script, sample).fault();
    boolean legible = fault.isEmpty();
    double raggedness = raggedness(sample);
    boolean clear = legible && raggedness == 1;
    return new GlyphQuality(Double.NaN, 0, fault, legible, clear, raggedness, 0, 1);
  }

  private GlyphQuality check(Script script, GlyphSample sample, Reading reading) {
    StrokeVerdict strokes = strokes(script, sample);
    boolean mark = Script.isHanPunctuation(sample.codePoint());
    double most = mark ? 0 : doubt(script, LEGIBLE_SHARE);
    boolean legible = reading.doubt() <= most && strokes.fault().isEmpty();
    double raggedness = raggedness(sample);
    boolean clear =
        legible
            && raggedness == 1
            && (mark
                || reading.doubt() <= doubt(script, CLEAR_SHARE)
                    && (strokes.closesRings() || !ScriptRules.of(script).judgesRings()));
    return new GlyphQuality(
        reading.confidence(), reading.best(), strokes.fault(), legible, clear, raggedness, 0, 1);
  }

  /** Raggedness as a multiple of the most ragged written letter's, 1 or more. */
  private double raggedness(GlyphSample sample) {
    return ScriptRules.of(sample.codePoint()).judgesEdges()
        ? Math.max(1, Raggedness.of(sample) / mostRagged)
        : 1;
  }

  /** The doubt that a share of the written glyphs stays below. */
  private double doubt(Script script, double share) {
    Quantiles written = doubts.computeIfAbsent(script, this::doubtsOfWritten);
    return written.count() < LEAST_WRITTEN ? 0 : written.at(share).orElseThrow();
  }

  private Quantiles doubtsOfWritten(Script script) {
    List<GlyphSample> own = ofScript(script);
    Set<Integer> known = known(script, own.stream().mapToInt(GlyphSample::codePoint).toArray());
    List<GlyphSample> written = own.stream().filter(r -> known.contains(r.codePoint())).toList();
    return Quantiles.of(read(script, written).stream().mapToDouble(Reading::doubt));
  }
}
