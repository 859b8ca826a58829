package io.linmo.transcription;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.Gap;
import io.linmo.capture.hand.PageReader;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.capture.page.PageWriting;
import io.linmo.image.GlyphImage;
import io.linmo.transcription.TextLattice.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads pages of free writing whose text is known: lines of Latin, joined or not, and lines or
 * columns of Han.
 *
 * <p>Of a character that is there many times, the forms that are surest are kept. Doubtful ones are
 * kept with a warning where there is no sure one; what may as well be another and what is crossed
 * out is left out.
 */
public final class RunningTextReader implements PageReader {

  /** Mean belief, as a logarithm, of a page that is surely the right way up. */
  private static final double SURE = -1.8;

  /** A page whose characters are believed less than this may be another one. */
  private static final double DOUBTFUL = -2.6;

  /** A page that may hold another text holds this one if this many characters are certain. */
  private static final double LEAST_SURE = 0.1;

  /** Forms of a character that a hand gets from one page. */
  private static final int MOST_FORMS = 4;

  private final Transcript text;
  private final Supplier<GlyphReader> reader;

  /**
   * @param reader is asked for once the ink is cut out, since it takes a while to load
   */
  public RunningTextReader(Transcript text, Supplier<GlyphReader> reader) {
    this.text = text;
    this.reader = reader;
  }

  @Override
  public List<PageReading> read(PagePicture picture, Consumer<List<GlyphImage>> cut)
      throws UnreadablePageException {
    TextMatch best = upright(picture, cut);
    TextDoubts doubts = new TextDoubts(text.distinct(), best);
    List<Judged> judged = new ArrayList<>();
    List<Judged> crossedOut = new ArrayList<>();
    judged(best).forEach(one -> (doubts.isCrossedOut(one) ? crossedOut : judged).add(one));
    requireSame(best, judged);
    return List.of(reading(best, judged, crossedOut, picture));
  }

  /**
   * Finds where the text stands on a page.
   *
   * @throws UnreadablePageException as {@link #read}
   */
  public LocatedText locate(PagePicture picture) throws UnreadablePageException {
    TextMatch best = upright(picture, ink -> {});
    requireSame(best, judged(best));
    return TextLocation.of(text, best);
  }

  /** The text on the page, whichever way up that lies. */
  private TextMatch upright(PagePicture picture, Consumer<List<GlyphImage>> cut)
      throws UnreadablePageException {
    PageWriting page = WrittenPage.of(picture, text.length());
    cut.accept(page.cuts());
    TextMatch best = match(page);
    for (int turns : new int[] {2, 1, 3}) {
      if (best.belief() < SURE) {
        TextMatch turned = match(page.turned(turns));
        best = turned.belief() > best.belief() ? turned : best;
      }
    }
    return best;
  }

  private void requireSame(TextMatch best, List<Judged> judged) throws UnreadablePageException {
    long sure = judged.stream().filter(Judged::isSure).count();
    if (best.belief() < DOUBTFUL && sure < LEAST_SURE * text.length()) {
      throw new UnreadablePageException(
          "only %d of the text's %d characters were recognised in this writing; check that --text says"
                  .formatted(sure, text.length())
              + " what this page says, with a line for each line of the page");
    }
  }

  /** The text on a page as the page is turned. */
  TextMatch match(PageWriting page) {
    if (!text.isHan()) {
      return TextMatch.of(text, page, page.slicedRows(), reader.get());
    }
    TextMatch lines = TextMatch.of(text, page, page.freeRows(), reader.get());
    if (lines.belief() >= SURE) {
      return lines;
    }
    TextMatch columns = TextMatch.of(text, page, page.freeColumns(), reader.get());
    return columns.belief() > lines.belief() ? columns : lines;
  }

  private PageReading reading(
      TextMatch match, List<Judged> judged, List<Judged> crossedOut, PagePicture picture) {
    Map<Integer, List<Judged>> byCharacter = new LinkedHashMap<>();
    for (int codePoint : text.distinct()) {
      byCharacter.put(codePoint, new ArrayList<>());
    }
    judged.forEach(one -> byCharacter.get(one.match().codePoint()).add(one));
    CharacterCapture capture =
        new CharacterCapture(
            match.page(),
            picture,
            match.model().sizes(),
            match.matches(),
            match.isInColumns() ? CharacterCapture.COLUMN : CharacterCapture.RUNNING);
    List<CapturedCharacter> found = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    byCharacter.forEach(
        (codePoint, all) -> {
          int form = 1;
          for (Judged one : kept(all)) {
            found.add(capture.capture(one.match(), form++, one.warnings(), one.probability()));
          }
          if (form == 1) {
            gaps.add(
                new Gap(
                    new CharacterForm(codePoint, 1),
                    picture.source(),
                    picture.page(),
                    reason(codePoint, all, crossedOut)));
          }
        });
    List<String> remarks = new ArrayList<>(List.of(remark(judged)));
    if (!match.strays().isEmpty()) {
      remarks.add(
          "the text lacks lines of the page, which were left out: "
              + match.strays().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return new PageReading(found, gaps, remarks, Optional.of(capture.page()));
  }

  /** Why no form of a character is kept. */
  private static String reason(int codePoint, List<Judged> all, List<Judged> crossedOut) {
    if (!all.isEmpty()) {
      return "its place is not sure";
    }
    return crossedOut.stream().anyMatch(one -> one.match().codePoint() == codePoint)
        ? "it is crossed out"
        : "not found in the writing";
  }

  private String remark(List<Judged> judged) {
    long sure = judged.stream().filter(Judged::isSure).count();
    return "%d of the text's %d characters were found, %d of them without a doubt"
        .formatted(judged.size(), text.length(), sure);
  }

  /** The surest forms; doubtful ones only where there is no sure one. */
  private static List<Judged> kept(List<Judged> all) {
    List<Judged> sorted =
        all.stream()
            .filter(one -> !one.isGuess())
            .sorted(
                Comparator.comparingDouble(one -> -one.probability() * Math.exp(one.match().log())))
            .toList();
    List<Judged> sure = sorted.stream().filter(Judged::isSure).toList();
    return sure.isEmpty()
        ? sorted.subList(0, Math.min(1, sorted.size()))
        : sure.subList(0, Math.min(MOST_FORMS, sure.size()));
  }

  /** What speaks against each character that was found. */
  List<Judged> judged(TextMatch match) {
    TextDoubts doubts = new TextDoubts(text.distinct(), match);
    List<Judged> judged = new ArrayList<>();
    for (List<Placed> line : match.lines()) {
      judged.addAll(doubts.of(line));
    }
    return judged;
  }
}
