package io.linmo.workshop;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.HandFolder;
import io.linmo.capture.hand.LabelCorrection;
import io.linmo.capture.hand.PageReader;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.capture.sheet.TemplateReader;
import io.linmo.corpus.CaptureSets;
import io.linmo.image.Script;
import io.linmo.transcription.CharacterList;
import io.linmo.transcription.GlyphReader;
import io.linmo.transcription.RunningTextReader;
import io.linmo.transcription.SeparateCharactersReader;
import io.linmo.transcription.Transcript;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Takes the characters of a hand from pictures of paper. */
public final class PageImport {

  /** Makes a reader when there is a picture to read. */
  private interface Source {
    PageReader open() throws IOException;
  }

  private final Installation installation;
  private final Source source;
  private final boolean isOfForms;

  /**
   * @param isOfForms whether a reader knows which form of a character each place of its pages is
   *     for; if not, a character that two pictures show has two forms
   */
  private PageImport(Installation installation, Source source, boolean isOfForms) {
    this.installation = installation;
    this.source = source;
    this.isOfForms = isOfForms;
  }

  /** From our own sheets. */
  public static PageImport ofSheets(Installation installation) {
    return new PageImport(
        installation,
        () ->
            new TemplateReader(
                new CaptureSets(installation.characterSets()), new StandardFace(installation)),
        true);
  }

  /**
   * From pages of separate characters in a known order: other sheets, ruled grids, alphabets.
   *
   * @param characters in reading order, {@code \n} ends a row and a second one the page; or
   *     {@code @FILE} that holds them
   */
  public static PageImport ofCharacters(Installation installation, String characters) {
    return ofLines(
        installation,
        () -> {
          GivenText.requireNoFile(characters);
          return GivenText.ofMark(characters).orElseGet(() -> CharacterList.lines(characters));
        });
  }

  /**
   * The same.
   *
   * @param characters in reading order; the end of a line ends a row, an empty line the page
   */
  public static PageImport ofCharacterLines(Installation installation, String characters) {
    return ofLines(installation, () -> characters);
  }

  private static PageImport ofLines(Installation installation, Callable<String> lines) {
    return new PageImport(
        installation,
        () ->
            new SeparateCharactersReader(
                CharacterList.pages(Attempt.of(lines)), glyphReaders(installation)),
        false);
  }

  /**
   * From pages of free writing.
   *
   * @param text what each page says, a line for each of its lines; a file that holds it, or
   *     {@code @FILE}
   */
  public static PageImport ofText(Installation installation, String text) {
    return ofTranscript(installation, () -> GivenText.ofFileOrText(text));
  }

  /**
   * The same.
   *
   * @param text what each page says, a line for each of its lines
   */
  public static PageImport ofTranscript(Installation installation, String text) {
    return ofTranscript(installation, () -> text);
  }

  private static PageImport ofTranscript(Installation installation, Callable<String> text) {
    return new PageImport(
        installation,
        () -> new RunningTextReader(Transcript.of(Attempt.of(text)), glyphReaders(installation)),
        false);
  }

  /** Begins to load the networks, which takes as long as to cut the ink out. */
  static Supplier<GlyphReader> glyphReaders(Installation installation) {
    CompletableFuture<GlyphReader> loading =
        CompletableFuture.supplyAsync(() -> glyphReader(installation));
    return () -> {
      try {
        return loading.join();
      } catch (CompletionException e) {
        throw LinmoException.of(e.getCause());
      }
    };
  }

  static GlyphReader glyphReader(Installation installation) {
    installation.startNetworks();
    return new GlyphReader(
        installation.recogniser(Script.LATIN),
        installation.recogniser(Script.HAN),
        installation.content(Script.LATIN),
        installation.content(Script.HAN));
  }

  /**
   * Reads the pages and adds what they hold to the hand's folder, with a check sheet. The folder
   * changes as a whole or not at all.
   */
  public ImportedHand run(ImportRequest request, Progress progress) {
    return run(request, progress, ImportWatcher.NONE);
  }

  /**
   * The same.
   *
   * @param watcher is shown each page, on this thread
   */
  public ImportedHand run(ImportRequest request, Progress progress, ImportWatcher watcher) {
    return Attempt.of(() -> new Run(request, progress, watcher).run());
  }

  private final class Run {

    private final ImportRequest request;
    private final Progress progress;
    private final ImportWatcher watcher;
    private final List<PageReading> readings = new ArrayList<>();
    private final Map<CharacterForm, CapturedCharacter> found = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int pages;

    Run(ImportRequest request, Progress progress, ImportWatcher watcher) {
      this.request = request;
      this.progress = progress;
      this.watcher = watcher;
    }

    ImportedHand run() throws IOException {
      HandLock.of(request.hand()).run(() -> HandFolder.open(request.hand()));
      PageReader reader = request.inputs().isEmpty() ? null : source.open();
      for (int i = 0; i < request.inputs().size(); i++) {
        Path input = request.inputs().get(i);
        double share = i / (double) request.inputs().size();
        PagePictures.each(input, picture -> read(reader, picture, input, share));
      }
      if (!request.inputs().isEmpty() && found.isEmpty()) {
        throw LinmoException.failure(
                request.inputs().get(0), "nothing is written on %s".formatted(pagesInWords()))
            .next("write on it first, with a darker pen if it is there");
      }
      progress.checkCancelled();
      progress.report(0.9, "writing " + request.hand());
      return HandLock.of(request.hand()).run(this::write);
    }

    /** The hand may have been corrected while the pages were read. */
    private ImportedHand write() throws IOException {
      HandFolder hand = HandFolder.open(request.hand());
      readings.forEach(hand::add);
      for (LabelCorrection correction : request.corrections()) {
        hand.correct(correction);
      }
      hand.write(new CheckSheet(new StandardFace(installation)).files(hand));
      return new ImportedHand(pages, found.size(), hand.entries(), hand.gaps(), remarks);
    }

    private String pagesInWords() {
      return pages == 1 ? "the page" : "these %d pages".formatted(pages);
    }

    private void read(PageReader reader, PagePicture picture, Path input, double share)
        throws IOException {
      progress.checkCancelled();
      String name = picture.page() == 1 ? input.toString() : input + ", page " + picture.page();
      progress.report(0.9 * share, "reading " + name);
      watcher.opened(picture);
      try {
        for (PageReading reading : reader.read(picture, watcher::cut)) {
          pages++;
          PageReading named = isOfForms ? reading : numbered(reading);
          watcher.found(named);
          add(named, name);
        }
      } catch (UnreadablePageException e) {
        throw new UnreadablePageException(name + ": " + e.getMessage(), e);
      }
    }

    /** The forms of a page numbered on from those of the pages before. */
    private PageReading numbered(PageReading reading) {
      Map<Integer, Integer> before = new HashMap<>();
      found.keySet().forEach(form -> before.merge(form.codePoint(), form.form(), Math::max));
      List<CapturedCharacter> numbered = new ArrayList<>();
      for (CapturedCharacter character : reading.found()) {
        CharacterForm form = character.form();
        int number = form.form() + before.getOrDefault(form.codePoint(), 0);
        numbered.add(character.labelled(new CharacterForm(form.codePoint(), number)));
      }
      return new PageReading(numbered, reading.gaps(), reading.remarks(), reading.page());
    }

    /** Of two pictures of one page, the one that is surer of a character gives it. */
    private void add(PageReading reading, String name) {
      List<CapturedCharacter> better = new ArrayList<>();
      for (CapturedCharacter character : reading.found()) {
        CapturedCharacter other = found.get(character.form());
        if (other == null || other.confidence() <= character.confidence()) {
          found.put(character.form(), character);
          better.add(character);
        }
        if (other != null) {
          remarks.add(
              "%s: %s is on two of the pictures; the better one is kept"
                  .formatted(name, character.form()));
        }
      }
      readings.add(new PageReading(better, reading.gaps(), List.of()));
      reading.remarks().forEach(remark -> remarks.add(name + ": " + remark));
    }
  }
}
