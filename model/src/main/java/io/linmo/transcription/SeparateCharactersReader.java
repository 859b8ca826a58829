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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads pages of separate characters whose order is known: sheets of other programs, grids ruled by
 * hand, alphabets on plain paper, practice squares.
 *
 * <p>A page that makes little sense as it is, is tried turned by 90, 180 and 270 degrees.
 */
public final class SeparateCharactersReader implements PageReader {

  /** Mean belief, as a logarithm, of a page that is surely the right way up. */
  private static final double SURE = -1.6;

  /**
   * A page whose characters are believed less than this is another one: the least of seventeen real
   * pages is -1.1, print and pictures stay below -3.
   */
  private static final double LEAST = -2.3;

  private static final double LEAST_SHARE = 0.3;

  private final List<CharacterList> pages;
  private final Supplier<GlyphReader> reader;
  private int read;

  /**
   * @param pages what each picture shows, in the order in which they are read; one list stands for
   *     all
   * @param reader is asked for once the ink is cut out, since it takes a while to load
   */
  public SeparateCharactersReader(List<CharacterList> pages, Supplier<GlyphReader> reader) {
    this.pages = List.copyOf(pages);
    this.reader = reader;
  }

  @Override
  public List<PageReading> read(PagePicture picture, Consumer<List<GlyphImage>> cut)
      throws UnreadablePageException {
    CharacterList list = next();
    PageWriting page = WrittenPage.of(picture, list.all().length);
    cut.accept(page.cuts());
    GlyphReader glyphs = reader.get();
    SheetMatch best = SheetMatch.of(list, page, glyphs);
    for (int turns = 1; turns < 4 && best.belief() < SURE; turns++) {
      SheetMatch turned = SheetMatch.of(list, page.turned(turns), glyphs);
      best = turned.belief() > best.belief() ? turned : best;
    }
    if (best.share() < LEAST_SHARE || best.belief() < LEAST) {
      throw new UnreadablePageException(
          "%d of %d characters found, and they do not look like those expected; check that --chars"
                  .formatted(best.found(), list.all().length)
              + " lists what this page shows, in reading order, with \\n at the end of each row");
    }
    return List.of(reading(list, best, picture));
  }

  private CharacterList next() throws UnreadablePageException {
    if (pages.size() == 1) {
      return pages.get(0);
    }
    if (read == pages.size()) {
      throw new UnreadablePageException(
          "one page more than the %d that --chars lists, with a blank line between pages"
              .formatted(read));
    }
    return pages.get(read++);
  }

  private PageReading reading(CharacterList list, SheetMatch sheet, PagePicture picture) {
    CharacterCapture capture =
        new CharacterCapture(
            sheet.page(), picture, sheet.sizes(), sheet.matches(), CharacterCapture.SEPARATE);
    Doubts doubts = new Doubts(list.distinct(), sheet.sizes(), sheet.page());
    List<CapturedCharacter> found = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Map<Integer, Integer> forms = new HashMap<>();
    List<Match> written =
        sheet.matches().stream().filter(match -> match.ink().isPresent()).toList();
    for (Match match : bestFirst(written)) {
      seen.add(match.index());
      int form = forms.merge(match.codePoint(), 1, Integer::sum);
      if (doubts.isCrossedOut(match)) {
        gaps.add(gap(match.codePoint(), form, picture, "it is crossed out"));
      } else {
        found.add(capture.capture(match, form, doubts.of(match)));
      }
    }
    Map<Integer, Match> places = new HashMap<>();
    sheet.matches().forEach(match -> places.put(match.index(), match));
    int[] all = list.all();
    for (int i = 0; i < all.length; i++) {
      if (!seen.contains(i)) {
        int form = forms.merge(all[i], 1, Integer::sum);
        gaps.add(gap(all[i], form, picture, "no ink was found for it"));
        Optional.ofNullable(places.get(i)).ifPresent(place -> capture.miss(place, form));
      }
    }
    return new PageReading(found, gaps, List.of(), Optional.of(capture.page()));
  }

  /** In the order of the list, but repeats of a character by how sure they are. */
  private static List<Match> bestFirst(List<Match> matches) {
    Map<Integer, List<Match>> byCharacter = new HashMap<>();
    for (Match match : matches) {
      byCharacter.computeIfAbsent(match.codePoint(), c -> new ArrayList<>()).add(match);
    }
    byCharacter
        .values()
        .forEach(own -> own.sort(Comparator.comparingDouble((Match match) -> -match.log())));
    List<Match> sorted = new ArrayList<>();
    for (Match match : matches) {
      sorted.add(byCharacter.get(match.codePoint()).remove(0));
    }
    return sorted;
  }

  private static Gap gap(int codePoint, int form, PagePicture picture, String reason) {
    return new Gap(new CharacterForm(codePoint, form), picture.source(), picture.page(), reason);
  }
}
