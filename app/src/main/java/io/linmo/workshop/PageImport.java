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
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the characters of a hand from pictures of paper. */
public final class PageImport {

  private final Installation installation;
  private final PageReader reader;

  private PageImport(Installation installation, PageReader reader) {
    this.installation = installation;
    this.reader = reader;
  }

  /** From our own sheets. */
  public static PageImport ofSheets(Installation installation) {
    return new PageImport(
        installation,
        new TemplateReader(
            new CaptureSets(installation.characterSets()), new StandardFace(installation)));
  }

  /** From pages that another reader knows. */
  static PageImport of(Installation installation, PageReader reader) {
    return new PageImport(installation, reader);
  }

  /**
   * Reads the pages and adds what they hold to the hand's folder, with a check sheet. The folder
   * changes as a whole or not at all.
   */
  public ImportedHand run(ImportRequest request, Progress progress) {
    return Attempt.of(() -> new Run(request, progress).run());
  }

  private final class Run {

    private final ImportRequest request;
    private final Progress progress;
    private final HandFolder hand;
    private final Map<CharacterForm, CapturedCharacter> found = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int pages;

    Run(ImportRequest request, Progress progress) throws IOException {
      this.request = request;
      this.progress = progress;
      this.hand = HandFolder.open(request.hand());
    }

    ImportedHand run() throws IOException {
      for (int i = 0; i < request.inputs().size(); i++) {
        Path input = request.inputs().get(i);
        double share = i / (double) request.inputs().size();
        PagePictures.each(input, picture -> read(picture, input, share));
      }
      if (!request.inputs().isEmpty() && found.isEmpty()) {
        throw LinmoException.failure(
                request.inputs().get(0),
                "nothing is written in any box of %s".formatted(pagesInWords()))
            .next("write on it first, with a darker pen if it is there");
      }
      for (LabelCorrection correction : request.corrections()) {
        hand.correct(correction);
      }
      progress.report(0.9, "writing " + request.hand());
      hand.write(new CheckSheet(new StandardFace(installation)).files(hand));
      return new ImportedHand(pages, found.size(), hand.entries(), hand.gaps(), remarks);
    }

    private String pagesInWords() {
      return pages == 1 ? "the page" : "these %d pages".formatted(pages);
    }

    private void read(PagePicture picture, Path input, double share) throws IOException {
      progress.checkCancelled();
      String name = picture.page() == 1 ? input.toString() : input + ", page " + picture.page();
      progress.report(0.9 * share, "reading " + name);
      try {
        for (PageReading reading : reader.read(picture)) {
          pages++;
          add(reading, name);
        }
      } catch (UnreadablePageException e) {
        throw new UnreadablePageException(name + ": " + e.getMessage(), e);
      }
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
      hand.add(new PageReading(better, reading.gaps(), List.of()));
      reading.remarks().forEach(remark -> remarks.add(name + ": " + remark));
    }
  }
}
