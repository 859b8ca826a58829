package io.linmo.generation;

import io.linmo.conditioning.LetterForms;
import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.generation.LegibilityGate.CheckedGlyph;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.metrics.GlyphMetrics;
import io.linmo.recognition.Recogniser;
import io.linmo.strokes.DrawnStroke;
import io.linmo.strokes.LearnedStrokes;
import io.linmo.strokes.writer.StrokeModel;
import io.linmo.style.Hand;
import io.linmo.style.LearnedStyle;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Draws characters in a hand: written glyphs as they are, accented letters composed of letter and
 * accent, the rest by the network. Not thread-safe.
 */
public final class GlyphGenerator {

  /** Characters that are drawn at a time: the poor ones among them are drawn again together. */
  public static final int TOGETHER = 8 * ScriptGenerator.BATCH;

  private static final double USUAL_X_HEIGHT = 0.45;

  private final Hand hand;
  private final Function<Script, BaseModel> models;
  private final Function<Script, FontFile> contents;
  private final Assemblies assemblies;
  private final Map<Script, ScriptGenerator> scripts = new EnumMap<>(Script.class);
  private StrokeHand strokes;
  private Function<Script, Optional<Recogniser>> recognisers;
  private Legibility legibility;
  private LegibilityGate gate = LegibilityGate.OPEN;

  /**
   * @param models base model of a script that the hand was learned in, asked for when the network
   *     first draws in it
   * @param contents content face of such a script, likewise
   */
  public GlyphGenerator(
      Hand hand, Function<Script, BaseModel> models, Function<Script, FontFile> contents) {
    this.hand = hand;
    this.models = models;
    this.contents = contents;
    this.assemblies = new Assemblies(hand, this::isSimple, this::xHeight);
  }

  /** The network of a script that the hand was learned in, set to its style at the first use. */
  private Optional<ScriptGenerator> generator(Script script) {
    return hand.styles().containsKey(script)
        ? Optional.of(scripts.computeIfAbsent(script, this::newGenerator))
        : Optional.empty();
  }

  private ScriptGenerator newGenerator(Script script) {
    LearnedStyle style = hand.styles().get(script);
    BaseModel model = models.apply(script);
    ScriptGenerator.requireModel(hand, style, model);
    return new ScriptGenerator(model, contents.apply(script), hand, style);
  }

  /**
   * Makes the generator read the glyphs that the network draws and redraw those that read badly.
   *
   * @param recognisers asked for when glyphs of a script are first read; those of scripts without a
   *     recogniser are not read
   */
  public GlyphGenerator checkedBy(Function<Script, Optional<Recogniser>> recognisers) {
    this.recognisers = recognisers;
    gate = new LegibilityGate(glyphs -> legibility().check(glyphs));
    return this;
  }

  /** Set up at the first use, as it measures written glyphs; only once glyphs are checked. */
  private Legibility legibility() {
    if (legibility == null) {
      legibility = new Legibility(hand, recognisers, contents, this::drawnAs);
    }
    return legibility;
  }

  /**
   * From now on, Han characters are written stroke by stroke if the hand writes with a pen and, on
   * characters held out, comes out about as well as by the network; characters whose strokes are
   * not known are still drawn by the network.
   */
  public GlyphGenerator writingByStrokes(StrokeModel model) {
    LearnedStrokes learned =
        hand.strokes().orElseGet(() -> StrokeLearning.of(model, hand.written()));
    strokes = hand.prefers(learned) ? StrokeHand.of(model, learned).orElse(null) : null;
    return this;
  }

  /** Whether the strokes of a character are written, without the network. */
  public boolean byStrokes(int codePoint) {
    return strokes != null && Script.of(codePoint) == Script.HAN && strokes.canWrite(codePoint);
  }

  private List<DrawnStroke> strokesOf(GlyphSample written) {
    return strokes == null ? List.of() : strokes.strokesOf(written.codePoint());
  }

  /** The character whose form a character has in this hand. */
  private int drawnAs(int codePoint) {
    return Script.of(codePoint) == Script.HAN
        ? codePoint
        : generator(Script.of(codePoint)).map(g -> g.drawnAs(codePoint)).orElse(codePoint);
  }

  /**
   * Completes a damaged glyph in this hand: pieces of stains are removed, holes and lost strokes
   * are drawn.
   *
   * @param ink of the glyph, on a canvas of any size
   * @throws IllegalArgumentException if the hand cannot draw the character
   */
  public RepairedGlyph repair(int codePoint, GlyphImage ink, long seed) {
    if (!canDraw(codePoint)) {
      throw new IllegalArgumentException(
          "%s (U+%04X) cannot be drawn in hand '%s'"
              .formatted(Character.toString(codePoint), codePoint, hand.name()));
    }
    List<GlyphImage> drawings = new ArrayList<>();
    hand.forms(codePoint).forEach(form -> drawings.add(small(form)));
    if (byNetwork(codePoint)) {
      drawings.add(
          new GlyphRepair(generator(Script.of(codePoint)).orElseThrow(), seed)
              .fitted(codePoint, ink));
    } else if (drawings.isEmpty()) {
      List<Integer> one = List.of(codePoint);
      drawings.add(small(draw(one, GenerationOptions.TYPICAL, Progress.SILENT).get(0).sample()));
    }
    return GlyphRepair.by(codePoint, ink, drawings);
  }

  private static GlyphImage small(GlyphSample sample) {
    return sample.squared().resize(GeneratorShape.IMAGE).image();
  }

  /** Whether the character can be drawn in this hand. */
  public boolean canDraw(int codePoint) {
    return isSimple(codePoint) || assemblies.of(codePoint).isPresent();
  }

  /** What must be drawn for some characters: those not written, or the parts of composed ones. */
  public Set<Integer> toDraw(Collection<Integer> codePoints) {
    return assemblies.partsToDraw(codePoints);
  }

  private boolean isSimple(int codePoint) {
    return hand.written(codePoint).isPresent() || byStrokes(codePoint) || byNetwork(codePoint);
  }

  private boolean byNetwork(int codePoint) {
    return generator(Script.of(codePoint)).filter(g -> g.canDraw(codePoint)).isPresent();
  }

  /**
   * The forms in which hands like this one write a character that the network draws: empty where it
   * was written, or nothing is known of its forms.
   */
  public Optional<LetterForms> forms(int codePoint) {
    boolean drawn =
        hand.written(codePoint).isEmpty()
            && !byStrokes(codePoint)
            && assemblies.of(codePoint).isEmpty()
            && byNetwork(codePoint);
    return drawn
        ? generator(Script.of(codePoint)).flatMap(g -> g.forms(codePoint))
        : Optional.empty();
  }

  /**
   * Draws characters, in the order given.
   *
   * @throws IllegalArgumentException if one of them cannot be had; ask {@link #canDraw} first
   */
  public List<GeneratedGlyph> draw(
      Collection<Integer> codePoints, GenerationOptions options, Progress progress) {
    Map<Integer, CheckedGlyph> parts =
        drawSimple(assemblies.partsToDraw(codePoints), options, progress);
    for (GlyphSample glyph : assemblies.writtenParts(codePoints)) {
      parts.put(glyph.codePoint(), new CheckedGlyph(GlyphDrawing.of(glyph, strokesOf(glyph))));
    }
    return assemble(codePoints, parts, codePoint -> Source.WRITTEN);
  }

  /**
   * The same glyphs with the quality of those that {@link #draw} does not inspect, as nothing would
   * be drawn otherwise for it: written ones, and some of those written by strokes, evenly spread.
   */
  public List<GeneratedGlyph> inspected(List<GeneratedGlyph> glyphs) {
    return inspected(glyphs, glyphs.size());
  }

  /**
   * The same for some of many glyphs, which get their share of what is inspected.
   *
   * @param all number of the glyphs, these included
   */
  public List<GeneratedGlyph> inspected(List<GeneratedGlyph> glyphs, int all) {
    int most = (int) Math.ceil((double) GlyphInspection.MOST_READ * glyphs.size() / all);
    return recognisers == null || glyphs.isEmpty()
        ? glyphs
        : GlyphInspection.of(glyphs, Math.min(most, GlyphInspection.MOST_READ), legibility());
  }

  /**
   * Draws further forms of characters, in the order given: as written where enough forms were
   * written; else a written form displaced by noise, or one drawn by the network with noise of the
   * same kind.
   *
   * @param number of the form, from 1 for the second
   * @param options with a variation above 0; each seed gives a form of its own
   * @throws IllegalArgumentException if one of them cannot be had; ask {@link #canDraw} first
   */
  public List<GeneratedGlyph> drawVariants(
      Collection<Integer> codePoints, int number, GenerationOptions options, Progress progress) {
    Map<Integer, CheckedGlyph> parts =
        drawSimple(assemblies.partsToDraw(codePoints), options, progress);
    Map<Integer, List<GlyphSample>> written = WrittenForms.of(hand);
    written.forEach(
        (codePoint, forms) ->
            parts.put(codePoint, new CheckedGlyph(WrittenForms.variant(forms, number, options))));
    return assemble(
        codePoints,
        parts,
        codePoint -> number < written.get(codePoint).size() ? Source.WRITTEN : Source.GENERATED);
  }

  /**
   * @param source of each written character
   */
  private List<GeneratedGlyph> assemble(
      Collection<Integer> codePoints,
      Map<Integer, CheckedGlyph> parts,
      IntFunction<Source> source) {
    List<GeneratedGlyph> glyphs = new ArrayList<>();
    for (int codePoint : codePoints) {
      boolean written = hand.written(codePoint).isPresent();
      if (written || assemblies.of(codePoint).isEmpty()) {
        CheckedGlyph drawing = parts.get(codePoint);
        Source drawn = byStrokes(codePoint) ? Source.STROKES : Source.GENERATED;
        Source from = written ? source.apply(codePoint) : drawn;
        glyphs.add(new GeneratedGlyph(drawing.drawing(), from, drawing.check()));
      } else {
        glyphs.add(assemblies.compose(codePoint, parts));
      }
    }
    return glyphs;
  }

  private Map<Integer, CheckedGlyph> drawSimple(
      Set<Integer> codePoints, GenerationOptions options, Progress progress) {
    Map<Integer, CheckedGlyph> drawn = new LinkedHashMap<>();
    List<Integer> byStrokes = codePoints.stream().filter(this::byStrokes).toList();
    if (!byStrokes.isEmpty()) {
      strokes.write(byStrokes, options).forEach(d -> drawn.put(d.codePoint(), new CheckedGlyph(d)));
    }
    int done = byStrokes.size();
    for (Script script : Script.values()) {
      List<Integer> own = codePoints.stream().filter(c -> script.has(c) && !byStrokes(c)).toList();
      for (int from = 0; from < own.size(); from += TOGETHER) {
        List<Integer> group = own.subList(from, Math.min(own.size(), from + TOGETHER));
        double all = codePoints.size();
        Progress part = progress.part(done / all, (done + group.size()) / all);
        drawn.putAll(gate.draw(generator(script).orElseThrow(), group, options, part));
        done += group.size();
        progress.report(done / all, "drawing");
      }
    }
    return drawn;
  }

  private double xHeight() {
    return generator(Script.LATIN)
        .flatMap(generator -> generator.metrics('x'))
        .map(GlyphMetrics::height)
        .orElse(USUAL_X_HEIGHT);
  }
}
