package io.linmo.workshop;

import io.linmo.gan.Backend;
import io.linmo.style.Hand;
import io.linmo.typeface.Typeface;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes a font of a hand: each glyph in its typical form, letters and written characters in further
 * forms, and other forms of letters whose form is open.
 *
 * <p>The hand is locked for one of these at a time, so that others may write with it meanwhile.
 */
final class FontMaking {

  private final Installation installation;
  private final OpenHand open;
  private final HandDrawing drawing;
  private final FontRequest request;
  private final GlyphSettings settings;

  FontMaking(Installation installation, OpenHand open, HandDrawing drawing, FontRequest request) {
    this.installation = installation;
    this.open = open;
    this.drawing = drawing;
    this.request = request;
    this.settings = request.settings();
  }

  HandFont make(Progress progress) throws Exception {
    Hand hand = open.hand();
    boolean started = Backend.isStarted();
    List<Map<Integer, Integer>> turns = turns();
    FontProgress shares = new FontProgress(progress, started, times(), choices(turns));
    DrawnGlyphs drawn = open.forFont(request.characters(), settings, shares.form(0));
    List<Integer> characters = drawn.glyphs().stream().map(TracedGlyph::codePoint).toList();
    List<List<TracedGlyph>> variants = new ArrayList<>();
    for (List<Integer> varied : varied(characters)) {
      int number = variants.size() + 1;
      variants.add(open.variants(varied, number, settings, shares.form(number)));
    }
    Typeface typeface =
        FontAssembly.assemble(
            request.names().of(open, drawn),
            drawn.glyphs(),
            variants,
            others(drawn.glyphs(), turns, shares.choosing()),
            hand.wordSpace());
    WriteNext next = new WriteNext(installation.characterSets(), request.language());
    progress.report(1, "made");
    return new HandFont(typeface, drawn, GlyphReport.of(hand.name(), drawn, next));
  }

  /** Of each form, the typical one first. */
  private List<DrawingTime> times() {
    synchronized (open) {
      List<DrawingTime> times = new ArrayList<>();
      times.add(drawing.time(request.characters(), settings.typical(), 0));
      for (List<Integer> varied : varied(request.characters())) {
        int number = times.size();
        times.add(drawing.time(varied, OpenHand.further(settings, number), number));
      }
      return times;
    }
  }

  /** The characters that come in a second form, in a third and so on. */
  private List<List<Integer>> varied(List<Integer> characters) {
    int forms = request.forms(characters.size());
    return IntStream.range(1, request.isOfOneForm() ? 1 : FontRequest.MOST_VARIANTS)
        .mapToObj(
            turn ->
                characters.stream()
                    .filter(c -> turn < forms && Character.isLetterOrDigit(c) || turn < written(c))
                    .toList())
        .filter(varied -> !varied.isEmpty())
        .toList();
  }

  /** How many forms of a character the person wrote. */
  private int written(int codePoint) {
    return open.hand().forms(codePoint).size();
  }

  /** Other forms of letters to look for, a list for each turn. */
  private List<Map<Integer, Integer>> turns() {
    if (request.isOfOneForm()) {
      return List.of();
    }
    synchronized (open) {
      return choice().turns(request.characters(), settings);
    }
  }

  private static int choices(List<Map<Integer, Integer>> turns) {
    return turns.stream().mapToInt(Map::size).sum();
  }

  private List<List<TracedGlyph>> others(
      List<TracedGlyph> shown, List<Map<Integer, Integer>> turns, Progress progress)
      throws InterruptedException {
    synchronized (open) {
      return choice().others(shown, turns, settings, progress);
    }
  }

  private FormChoice choice() {
    return new FormChoice(drawing.generator(), installation);
  }
}
