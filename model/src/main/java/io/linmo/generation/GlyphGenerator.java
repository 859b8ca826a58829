package io.linmo.generation;

import io.linmo.font.FontFile;
import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.generation.LegibilityGate.CheckedGlyph;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.metrics.GlyphMetrics;
import io.linmo.recognition.Recogniser;
import io.linmo.style.Hand;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws characters in a hand: as written where the person wrote them, put together from letter and
 * accent where that is how they are made, by the network otherwise. Not thread-safe.
 */
public final class GlyphGenerator {

  private static final double USUAL_X_HEIGHT = 0.45;

  private final Hand hand;
  private final Map<Script, FontFile> contents;
  private final Map<Script, ScriptGenerator> scripts = new EnumMap<>(Script.class);
  private LegibilityGate gate;

  /**
   * @param models base model of each script that the hand was learned in
   * @param contents content face of each of those scripts
   */
  public GlyphGenerator(Hand hand, Map<Script, BaseModel> models, Map<Script, FontFile> contents) {
    this.hand = hand;
    this.contents = Map.copyOf(contents);
    hand.styles()
        .forEach(
            (script, style) ->
                scripts.put(
                    script,
                    new ScriptGenerator(models.get(script), contents.get(script), hand, style)));
  }

  /**
   * From now on, glyphs that the network draws are read, and drawn again where they read badly.
   *
   * @param recognisers may lack scripts, whose glyphs are then not read
   */
  public GlyphGenerator checkedBy(Map<Script, Recogniser> recognisers) {
    gate = new LegibilityGate(new Legibility(hand, recognisers, contents, this::drawnAs));
    return this;
  }

  /** The character whose form a character has in this hand. */
  private int drawnAs(int codePoint) {
    ScriptGenerator generator = scripts.get(Script.of(codePoint));
    return generator == null ? codePoint : generator.drawnAs(codePoint);
  }

  /**
   * A damaged glyph completed in this hand: stains taken away, holes and lost strokes drawn.
   *
   * @throws IllegalArgumentException if the network cannot draw the character
   */
  public RepairedGlyph repair(GlyphSample damaged, long seed) {
    int codePoint = damaged.codePoint();
    if (!byNetwork(codePoint)) {
      throw new IllegalArgumentException(
          "%s (U+%04X) cannot be drawn in hand '%s'"
              .formatted(Character.toString(codePoint), codePoint, hand.name()));
    }
    return new GlyphRepair(scripts.get(Script.of(codePoint)), seed).repair(damaged);
  }

  /** Whether the character can be had in this hand. */
  public boolean canDraw(int codePoint) {
    return isSimple(codePoint) || making(codePoint).isPresent();
  }

  private boolean isSimple(int codePoint) {
    return hand.written(codePoint).isPresent() || byNetwork(codePoint);
  }

  private boolean byNetwork(int codePoint) {
    ScriptGenerator generator = scripts.get(Script.of(codePoint));
    return generator != null && generator.canDraw(codePoint);
  }

  /**
   * How a character is put together.
   *
   * @param parts the characters that it is made of
   * @param of puts their glyphs together
   */
  private record Making(List<Integer> parts, Function<List<GlyphSample>, GlyphSample> of) {}

  /** How a character is put together from others; empty where it is drawn itself. */
  private Optional<Making> making(int codePoint) {
    Optional<Making> making =
        isMarkOfHan(codePoint)
            ? Optional.of(
                new Making(
                    List.of(HanPunctuation.part(codePoint).getAsInt()),
                    parts -> HanPunctuation.of(codePoint, parts.get(0))))
            : Accents.of(codePoint)
                .map(
                    made ->
                        new Making(
                            List.of(made.base(), made.mark()),
                            parts ->
                                GlyphComposer.compose(
                                    codePoint,
                                    parts.get(0),
                                    parts.get(1),
                                    made.place(),
                                    xHeight())));
    return making.filter(made -> made.parts().stream().allMatch(this::isSimple));
  }

  /** Whether this is one of {@link HanPunctuation}, and none that the hand has in Latin. */
  private boolean isMarkOfHan(int codePoint) {
    boolean inLatin = Script.of(codePoint) == Script.LATIN && scripts.containsKey(Script.LATIN);
    return scripts.containsKey(Script.HAN)
        && !inLatin
        && HanPunctuation.part(codePoint).isPresent();
  }

  /** What the person wrote; marks that Han shares with Latin an em wide in a hand of Han alone. */
  private List<GlyphSample> written() {
    return hand.written().stream()
        .map(
            w ->
                Script.of(w.codePoint()) == Script.LATIN && isMarkOfHan(w.codePoint())
                    ? HanPunctuation.inEmBox(w)
                    : w)
        .toList();
  }

  /**
   * Draws characters, in the order given.
   *
   * @throws IllegalArgumentException if one of them cannot be had; ask {@link #canDraw} first
   */
  public List<GeneratedGlyph> draw(
      Collection<Integer> codePoints, GenerationOptions options, Progress progress) {
    Map<Integer, CheckedGlyph> parts = drawSimple(simpleParts(codePoints), options, progress);
    for (GlyphSample written : written()) {
      GlyphQuality check = gate == null ? GlyphQuality.NONE : gate.look(written);
      parts.put(written.codePoint(), new CheckedGlyph(written, check));
    }
    return assemble(codePoints, parts, Source.WRITTEN);
  }

  /**
   * Draws further forms of characters, in the order given: by the network with noise, and the
   * written ones, of which there is one form only, displaced by noise of the same kind.
   *
   * @param options with a variation above 0; each seed gives a form of its own
   * @throws IllegalArgumentException if one of them cannot be had; ask {@link #canDraw} first
   */
  public List<GeneratedGlyph> drawVariants(
      Collection<Integer> codePoints, GenerationOptions options, Progress progress) {
    Map<Integer, CheckedGlyph> parts = drawSimple(simpleParts(codePoints), options, progress);
    for (GlyphSample written : written()) {
      Displacement noise = options.noise(written.codePoint());
      GlyphSample variant =
          new GlyphSample(written.codePoint(), noise.displace(written.image()), written.frame());
      parts.put(written.codePoint(), new CheckedGlyph(variant, GlyphQuality.NONE));
    }
    return assemble(codePoints, parts, Source.GENERATED);
  }

  /**
   * @param source what characters count as that the person wrote
   */
  private List<GeneratedGlyph> assemble(
      Collection<Integer> codePoints, Map<Integer, CheckedGlyph> parts, Source source) {
    List<GeneratedGlyph> glyphs = new ArrayList<>();
    for (int codePoint : codePoints) {
      boolean written = hand.written(codePoint).isPresent();
      if (written || making(codePoint).isEmpty()) {
        CheckedGlyph drawing = parts.get(codePoint);
        Source from = written ? source : Source.GENERATED;
        glyphs.add(new GeneratedGlyph(drawing.sample(), from, drawing.check()));
      } else {
        glyphs.add(compose(codePoint, parts));
      }
    }
    return glyphs;
  }

  /** What the network must draw: the characters themselves, or the parts they are made of. */
  private Set<Integer> simpleParts(Collection<Integer> codePoints) {
    Set<Integer> parts = new LinkedHashSet<>();
    for (int codePoint : codePoints) {
      if (hand.written(codePoint).isPresent()) {
        continue;
      }
      for (int part : making(codePoint).map(Making::parts).orElse(List.of(codePoint))) {
        if (!isSimple(part)) {
          throw new IllegalArgumentException(
              "%s (U+%04X) cannot be drawn in hand '%s'"
                  .formatted(Character.toString(part), part, hand.name()));
        }
        if (hand.written(part).isEmpty()) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private Map<Integer, CheckedGlyph> drawSimple(
      Set<Integer> codePoints, GenerationOptions options, Progress progress) {
    Map<Integer, CheckedGlyph> drawn = new LinkedHashMap<>();
    int done = 0;
    for (Script script : Script.values()) {
      List<Integer> own = codePoints.stream().filter(c -> Script.of(c) == script).toList();
      for (int from = 0; from < own.size(); from += ScriptGenerator.BATCH) {
        progress.checkCancelled();
        List<Integer> batch = own.subList(from, Math.min(own.size(), from + ScriptGenerator.BATCH));
        drawn.putAll(draw(scripts.get(script), batch, options));
        done += batch.size();
        progress.report((double) done / codePoints.size(), "drawing");
      }
    }
    return drawn;
  }

  private Map<Integer, CheckedGlyph> draw(
      ScriptGenerator generator, List<Integer> batch, GenerationOptions options) {
    if (gate != null) {
      return gate.draw(generator, batch, options);
    }
    Map<Integer, CheckedGlyph> drawn = new LinkedHashMap<>();
    generator
        .draw(batch, options, DrawingMode.OWN)
        .forEach(s -> drawn.put(s.codePoint(), new CheckedGlyph(s, GlyphQuality.NONE)));
    return drawn;
  }

  private GeneratedGlyph compose(int codePoint, Map<Integer, CheckedGlyph> parts) {
    Making made = making(codePoint).orElseThrow();
    List<CheckedGlyph> drawings = made.parts().stream().map(parts::get).toList();
    GlyphQuality check =
        drawings.stream().map(CheckedGlyph::check).reduce(GlyphQuality::and).orElseThrow();
    GlyphSample composed = made.of().apply(drawings.stream().map(CheckedGlyph::sample).toList());
    return new GeneratedGlyph(composed, Source.GENERATED, check);
  }

  private double xHeight() {
    return Optional.ofNullable(scripts.get(Script.LATIN))
        .flatMap(generator -> generator.metrics('x'))
        .map(GlyphMetrics::height)
        .orElse(USUAL_X_HEIGHT);
  }
}
