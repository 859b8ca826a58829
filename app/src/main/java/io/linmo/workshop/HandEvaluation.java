package io.linmo.workshop;

import io.linmo.evaluation.HandBaselines;
import io.linmo.evaluation.HandReport;
import io.linmo.evaluation.HandScoreBook;
import io.linmo.evaluation.HandTask;
import io.linmo.evaluation.OwnReading;
import io.linmo.evaluation.RenderedFaces;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontLibrary;
import io.linmo.gan.GeneratorShape;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import io.linmo.work.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Learns a hand without some of its characters, draws these and compares them with the writing. */
final class HandEvaluation {

  private static final int SIZE = GeneratorShape.IMAGE;

  private final Installation installation;
  private final HandTrial trial;
  private final List<GlyphSample> written;
  private final Map<Script, HandScoreBook> books = new EnumMap<>(Script.class);

  HandEvaluation(Installation installation, HandTrial trial) {
    this.installation = installation;
    this.trial = trial;
    this.written = trial.references().glyphs();
  }

  List<HandReport> run(Progress progress) throws InterruptedException {
    List<Set<Integer>> parts = parts();
    for (int i = 0; i < parts.size(); i++) {
      double count = parts.size();
      add(parts.get(i), progress.part(i / count, (i + 1) / count));
    }
    if (books.isEmpty()) {
      throw LinmoException.failure("", "none of the characters held out can be drawn")
          .next("give more characters of their script");
    }
    List<HandReport> reports = new ArrayList<>();
    books.forEach((script, book) -> reports.add(book.report(script)));
    return reports;
  }

  /** The characters to hold out, part by part. */
  private List<Set<Integer>> parts() {
    if (!trial.heldOut().isEmpty()) {
      return List.of(trial.heldOut());
    }
    List<Integer> characters =
        new ArrayList<>(
            written.stream()
                .map(GlyphSample::codePoint)
                .filter(Character::isLetterOrDigit)
                .distinct()
                .sorted()
                .toList());
    if (characters.size() < trial.parts()) {
      throw LinmoException.failure(
              "", "%d letters to hold out in parts".formatted(characters.size()))
          .expected("at least %d".formatted(trial.parts()));
    }
    Collections.shuffle(characters, new Random(trial.seed()));
    List<Set<Integer>> parts = new ArrayList<>();
    for (int part = 0; part < trial.parts(); part++) {
      Set<Integer> heldOut = new LinkedHashSet<>();
      for (int i = part; i < characters.size(); i += trial.parts()) {
        heldOut.add(characters.get(i));
      }
      parts.add(heldOut);
    }
    return parts;
  }

  private void add(Set<Integer> heldOut, Progress progress) throws InterruptedException {
    List<GlyphSample> shown =
        written.stream().filter(sample -> !heldOut.contains(sample.codePoint())).toList();
    References references =
        new References(shown, trial.references().wordSpace(), trial.references().facts());
    LearnRequest request =
        LearnRequest.of("trial", references)
            .withTime(trial.time())
            .withMostTier(trial.mostTier())
            .withSeed(trial.seed());
    HandWorkshop workshop = new HandWorkshop(installation);
    Hand hand = workshop.learn(request, progress);
    OpenHand open = workshop.open(hand);
    Map<Integer, GeneratedGlyph> drawn = new HashMap<>();
    open.images(heldOut).forEach(glyph -> drawn.put(glyph.sample().codePoint(), glyph));
    List<Integer> own = shown.stream().map(GlyphSample::codePoint).distinct().toList();
    OwnReading reading = OwnReading.of(open.images(own));
    for (Script script : hand.styles().keySet()) {
      compare(script, heldOut, shown, drawn, reading);
    }
  }

  private void compare(
      Script script,
      Set<Integer> heldOut,
      List<GlyphSample> shown,
      Map<Integer, GeneratedGlyph> drawn,
      OwnReading reading) {
    List<Integer> targets =
        heldOut.stream().filter(c -> script.has(c) && drawn.containsKey(c)).toList();
    if (targets.isEmpty()) {
      return;
    }
    List<GlyphSample> references =
        shown.stream().filter(s -> isLetter(script, s)).map(s -> s.resize(SIZE)).toList();
    Map<Integer, GlyphSample> content = new HashMap<>();
    references.forEach(sample -> addContent(script, sample.codePoint(), content));
    targets.forEach(codePoint -> addContent(script, codePoint, content));
    books
        .computeIfAbsent(script, of -> new HandScoreBook(baselines(of)))
        .add(
            new HandTask("hand", script, references, content, targets),
            targets.stream().map(this::firstForm).toList(),
            targets.stream().map(drawn::get).toList(),
            reading);
  }

  private static boolean isLetter(Script script, GlyphSample sample) {
    return script.has(sample.codePoint()) && Character.isLetterOrDigit(sample.codePoint());
  }

  private GlyphSample firstForm(int codePoint) {
    return written.stream().filter(s -> s.codePoint() == codePoint).findFirst().orElseThrow();
  }

  private void addContent(Script script, int codePoint, Map<Integer, GlyphSample> content) {
    Optional<GlyphSample> glyph =
        GlyphRasterizer.sample(installation.content(script), codePoint, script, SIZE);
    glyph.ifPresent(sample -> content.put(codePoint, sample));
  }

  /** The nearest face is one of the training faces at hand. */
  private HandBaselines baselines(Script script) {
    FontLibrary library = installation.library();
    List<FontFace> training =
        library.manifest().faces(Installation.label(script), Split.TRAIN, Split.TRAIN_EXTRA);
    List<String> ids = library.present(training).stream().map(FontFace::id).toList();
    return new HandBaselines(new RenderedFaces(library, script, SIZE), ids);
  }
}
