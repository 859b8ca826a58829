package io.linmo.workshop;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.generation.GenerationOptions;
import io.linmo.generation.GlyphGenerator;
import io.linmo.generation.GlyphStore;
import io.linmo.generation.GlyphStore.Drawing;
import io.linmo.image.Script;
import io.linmo.recognition.Recogniser;
import io.linmo.style.Hand;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws the glyphs of a hand: those that the network drew before are taken from a store. The
 * networks are loaded when the first glyph must be drawn. Not thread-safe.
 */
final class HandDrawing {

  /** Ideographs drawn between two saves: at most these are lost if drawing stops. */
  static final int AT_ONCE = GlyphGenerator.TOGETHER;

  private final Installation installation;
  private final Hand hand;
  private final Optional<GlyphStore> store;
  private GlyphGenerator generator;

  /**
   * @param store of this very hand; empty where its glyphs are not kept
   */
  HandDrawing(Installation installation, Hand hand, Optional<GlyphStore> store) {
    this.installation = installation;
    this.hand = hand;
    this.store = store;
  }

  /** Draws and keeps the characters that most texts need, if drawn glyphs are kept. */
  void prepare(Progress progress) {
    if (store.isPresent()) {
      List<Integer> characters =
          hand.styles().keySet().stream()
              .flatMap(script -> installation.characters(mostUsed(script)).stream())
              .toList();
      draw(characters, GlyphSettings.TYPICAL.typical(), 0, progress);
    }
  }

  private static String mostUsed(Script script) {
    return switch (script) {
      case LATIN -> "ascii";
      case HAN -> "hanzi-200";
    };
  }

  /** The networks and what they are shown, set to the hand. */
  GlyphGenerator generator() {
    if (generator == null) {
      generator = open();
    }
    return generator;
  }

  private GlyphGenerator open() {
    GlyphGenerator opened =
        new GlyphGenerator(hand, this::model, installation::content).checkedBy(this::recogniser);
    if (hand.styles().containsKey(Script.HAN)) {
      installation.startNetworks();
      installation.strokes().ifPresent(opened::writingByStrokes);
    }
    return opened;
  }

  private BaseModel model(Script script) {
    installation.startNetworks();
    return installation.baseModel(script);
  }

  private Optional<Recogniser> recogniser(Script script) {
    installation.startNetworks();
    return installation.recogniser(script);
  }

  /** The glyphs with the quality of those that drawing does not inspect. */
  List<GeneratedGlyph> inspected(List<GeneratedGlyph> glyphs) {
    return generator().inspected(glyphs);
  }

  /** The same for some of many glyphs. */
  List<GeneratedGlyph> inspected(List<GeneratedGlyph> glyphs, int all) {
    return generator().inspected(glyphs, all);
  }

  /**
   * The time to draw and trace characters, of which those that cannot be drawn take none.
   *
   * @param number of the form, 0 for the typical one
   */
  DrawingTime time(Collection<Integer> characters, GenerationOptions options, int number) {
    Drawing drawing = new Drawing(options, number);
    List<Integer> kept =
        characters.stream().filter(c -> store.filter(s -> s.has(c, drawing)).isPresent()).toList();
    Set<Integer> missing = new LinkedHashSet<>(characters);
    missing.removeAll(kept);
    missing.removeIf(c -> !generator().canDraw(c));
    Set<Integer> parts = generator().toDraw(missing);
    int strokes = (int) parts.stream().filter(generator()::byStrokes).count();
    return new DrawingTime(parts.size() - strokes, strokes, kept.size() + missing.size());
  }

  /** The ideographs that {@link #draw} draws of some characters, in pieces of {@link #AT_ONCE}. */
  List<Integer> ideographs(Collection<Integer> characters) {
    return characters.stream()
        .filter(Character::isIdeographic)
        .filter(generator()::canDraw)
        .toList();
  }

  /**
   * Draws the characters that the hand can draw, in their order.
   *
   * @param number of the form, 0 for the typical one
   */
  List<GeneratedGlyph> draw(
      Collection<Integer> characters, GenerationOptions options, int number, Progress progress) {
    Drawing drawing = new Drawing(options, number);
    Map<Integer, GeneratedGlyph> drawn = new HashMap<>();
    List<Integer> missing = new ArrayList<>();
    for (int character : characters) {
      Optional<GeneratedGlyph> kept = store.flatMap(s -> s.find(character, drawing));
      kept.ifPresentOrElse(g -> drawn.put(character, g), () -> missing.add(character));
    }
    List<Integer> possible = missing.stream().filter(c -> generator().canDraw(c)).toList();
    List<List<Integer>> parts = parts(possible);
    int done = 0;
    for (List<Integer> part : parts) {
      Progress own =
          progress.part(
              (double) done / possible.size(), (double) (done + part.size()) / possible.size());
      for (GeneratedGlyph glyph : draw(part, drawing, own)) {
        drawn.put(glyph.codePoint(), glyph);
        keep(glyph, drawing);
      }
      done += part.size();
    }
    return characters.stream().map(drawn::get).filter(glyph -> glyph != null).toList();
  }

  private List<GeneratedGlyph> draw(List<Integer> part, Drawing drawing, Progress progress) {
    return drawing.number() == 0
        ? generator().draw(part, drawing.options(), progress)
        : generator().drawVariants(part, drawing.number(), drawing.options(), progress);
  }

  /** Written glyphs are in the hand, and those by strokes are drawn as fast as they are read. */
  private void keep(GeneratedGlyph glyph, Drawing drawing) {
    if (glyph.source() == Source.GENERATED) {
      store.ifPresent(s -> s.keep(glyph, drawing));
    }
  }

  /**
   * Letters, which share parts, all at once; ideographs in pieces. These are the same whether
   * glyphs are kept or not, as a glyph's last bits depend on those that are drawn with it.
   */
  private static List<List<Integer>> parts(List<Integer> characters) {
    List<List<Integer>> parts = new ArrayList<>();
    List<Integer> letters = characters.stream().filter(c -> !Character.isIdeographic(c)).toList();
    if (!letters.isEmpty()) {
      parts.add(letters);
    }
    List<Integer> ideographs = characters.stream().filter(Character::isIdeographic).toList();
    for (int from = 0; from < ideographs.size(); from += AT_ONCE) {
      parts.add(ideographs.subList(from, Math.min(ideographs.size(), from + AT_ONCE)));
    }
    return parts;
  }
}
