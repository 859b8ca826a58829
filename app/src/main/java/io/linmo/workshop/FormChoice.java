package io.linmo.workshop;

import io.linmo.conditioning.LetterForms;
import io.linmo.corpus.LetterUse;
import io.linmo.evaluation.InkF;
import io.linmo.gan.GeneratorShape;
import io.linmo.generation.AdjustedGlyphs;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GlyphGenerator;
import io.linmo.image.GlyphImage;
import io.linmo.image.ShiftTolerantIou;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the letters of a hand whose form is open in each of their forms. */
final class FormChoice {

  /** Drawings whose ink lies this much within 6 px of each other's at 128 are the same form. */
  private static final double SAME = 0.92;

  private static final InkF ALIKE =
      new InkF(ShiftTolerantIou.forSize(GeneratorShape.IMAGE), 0.047 * GeneratorShape.IMAGE);

  /** As a multiple of the most ragged written letter's. */
  private static final double MOST_RAGGED = 1.15;

  /** Forms less likely than this are not put into fonts. */
  private static final double LEAST_SHARE = 0.15;

  private record Drawn(int number, GeneratedGlyph glyph) {}

  private final GlyphGenerator generator;
  private final Installation installation;

  FormChoice(GlyphGenerator generator, Installation installation) {
    this.generator = generator;
    this.installation = installation;
  }

  LetterFormSheet sheet(String hand, String language, long seed) throws InterruptedException {
    Map<Integer, LetterForms> open = open(LetterUse.of(language));
    Map<Integer, List<Drawn>> drawn = new LinkedHashMap<>();
    open.keySet().forEach(letter -> drawn.put(letter, new ArrayList<>()));
    for (int form = 1; form <= LetterForms.MOST; form++) {
      Map<Integer, Integer> chosen = new HashMap<>();
      for (Map.Entry<Integer, LetterForms> letter : open.entrySet()) {
        if (form <= letter.getValue().hands().size()) {
          chosen.put(letter.getKey(), form);
        }
      }
      for (GeneratedGlyph glyph : draw(chosen, seed, Progress.SILENT)) {
        List<Drawn> others = drawn.get(glyph.sample().codePoint());
        if (isForm(glyph, others.stream().map(Drawn::glyph))) {
          others.add(new Drawn(form, glyph));
        }
      }
    }
    List<LetterFormSheet.Letter> letters = new ArrayList<>();
    for (Map.Entry<Integer, List<Drawn>> letter : drawn.entrySet()) {
      if (letter.getValue().size() > 1) {
        letters.add(letter(letter.getKey(), letter.getValue(), open.get(letter.getKey())));
      }
    }
    return LetterFormSheet.of(hand, letters, installation.standardFaces());
  }

  /**
   * The likely forms of letters whose form is open, other than the form requested.
   *
   * @return letters and the numbers of their forms for each turn, with one form of a letter at most
   */
  List<Map<Integer, Integer>> turns(Collection<Integer> characters, GlyphSettings settings) {
    List<Map<Integer, Integer>> turns = new ArrayList<>();
    IntStream.range(0, LetterForms.MOST).forEach(form -> turns.add(new LinkedHashMap<>()));
    for (int letter : characters) {
      if (Character.isLetterOrDigit(letter)) {
        double[] shares =
            generator
                .forms(letter)
                .filter(LetterForms::isOpen)
                .map(LetterForms::shares)
                .orElse(new double[0]);
        for (int form = 1; form <= Math.min(shares.length, LetterForms.MOST); form++) {
          if (shares[form - 1] >= LEAST_SHARE && form != settings.forms().getOrDefault(letter, 0)) {
            turns.get(form - 1).put(letter, form);
          }
        }
      }
    }
    return turns;
  }

  /**
   * Other forms of letters, traced for a font: those fit to be shown that differ from the letter as
   * it is shown and from each other.
   *
   * @param shown letters as the font has them
   * @param turns the forms to look at
   * @return a list for each turn, each with at most one form of a letter
   */
  List<List<TracedGlyph>> others(
      List<TracedGlyph> shown,
      List<Map<Integer, Integer>> turns,
      GlyphSettings settings,
      Progress progress)
      throws InterruptedException {
    Map<Integer, List<GeneratedGlyph>> known = new LinkedHashMap<>();
    shown.forEach(glyph -> known.put(glyph.codePoint(), new ArrayList<>(List.of(glyph.glyph()))));
    List<List<TracedGlyph>> others = new ArrayList<>();
    double all = turns.stream().mapToInt(Map::size).sum();
    int done = 0;
    for (Map<Integer, Integer> turn : turns) {
      Map<Integer, Integer> chosen = new LinkedHashMap<>(turn);
      chosen.keySet().retainAll(known.keySet());
      Progress own =
          progress.part(done / Math.max(1, all), (done + turn.size()) / Math.max(1, all));
      List<GeneratedGlyph> fit = new ArrayList<>();
      for (GeneratedGlyph glyph :
          AdjustedGlyphs.of(
              draw(chosen, settings.seed(), own), settings.adjustments(), settings.seed())) {
        List<GeneratedGlyph> same = known.get(glyph.sample().codePoint());
        if (isForm(glyph, same.stream())) {
          same.add(glyph);
          fit.add(glyph);
        }
      }
      done += turn.size();
      others.add(
          new GlyphTracing(installation.threads(), true)
              .trace(fit, Progress.SILENT).stream()
                  .filter(glyph -> !glyph.isEmpty() && !glyph.units().isEmpty())
                  .toList());
    }
    return others;
  }

  /** Whether a drawing is fit to be shown: legible, and not the same as one that is. */
  private static boolean isForm(GeneratedGlyph glyph, Stream<GeneratedGlyph> others) {
    GlyphImage image = image(glyph);
    return glyph.check().legible()
        && glyph.check().raggedness() < MOST_RAGGED
        && others.allMatch(other -> ALIKE.of(image, image(other)) < SAME);
  }

  private static GlyphImage image(GeneratedGlyph glyph) {
    return glyph.sample().resize(GeneratorShape.IMAGE).image();
  }

  private LetterFormSheet.Letter letter(int codePoint, List<Drawn> drawn, LetterForms known)
      throws InterruptedException {
    List<GeneratedGlyph> glyphs = drawn.stream().map(Drawn::glyph).toList();
    List<TracedGlyph> traced =
        new GlyphTracing(installation.threads(), false).trace(glyphs, Progress.SILENT);
    List<LetterFormSheet.Form> forms = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      int number = drawn.get(i).number();
      forms.add(new LetterFormSheet.Form(number, known.shares()[number - 1], traced.get(i).ink()));
    }
    return new LetterFormSheet.Letter(codePoint, forms);
  }

  /** Letters whose form is open, in the order in which they matter to texts. */
  private Map<Integer, LetterForms> open(LetterUse use) {
    int[] candidates =
        IntStream.concat(
                use.letters().codePoints().flatMap(c -> IntStream.of(c, Character.toUpperCase(c))),
                IntStream.rangeClosed('0', '9'))
            .toArray();
    Map<Integer, LetterForms> open = new LinkedHashMap<>();
    for (int letter : use.ordered(candidates)) {
      generator
          .forms(letter)
          .filter(LetterForms::isOpen)
          .ifPresent(forms -> open.put(letter, forms));
    }
    return open;
  }

  private List<GeneratedGlyph> draw(Map<Integer, Integer> chosen, long seed, Progress progress) {
    if (chosen.isEmpty()) {
      return Collections.emptyList();
    }
    return generator.draw(
        chosen.keySet().stream().sorted().toList(),
        GlyphSettings.TYPICAL.withSeed(seed).withForms(chosen).typical(),
        progress);
  }
}
