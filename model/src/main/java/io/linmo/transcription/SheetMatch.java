package io.linmo.transcription;

import io.linmo.capture.page.PageWriting;
import io.linmo.capture.page.WritingRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of characters found on a page.
 *
 * @param page the page, the right way up or not
 * @param sizes how large its characters are
 * @param matches characters with a place, in the order of the list
 * @param expected length of the list
 */
record SheetMatch(PageWriting page, SizeModel sizes, List<Match> matches, int expected) {

  SheetMatch {
    matches = List.copyOf(matches);
  }

  static SheetMatch of(CharacterList list, PageWriting page, GlyphReader reader) {
    List<WritingRow> rows = page.boxRows();
    if (rows.isEmpty()) {
      rows = page.freeRows();
    }
    TypicalInk typical = TypicalInk.of(page, rows);
    double height = typical.height();
    SizeModel sizes = SizeModel.ofHeight(reader, height);
    List<Candidates> candidates = new ArrayList<>();
    for (WritingRow row : rows) {
      candidates.add(
          Candidates.of(row, page, reader, list.distinct(), height, Candidates.SEPARATE));
    }
    List<Match> first = new PageAlignment(list, candidates, sizes, typical).best();
    SizeModel refined = sizes.refined(first);
    List<Match> matches = new PageAlignment(list, candidates, refined, typical).best();
    return new SheetMatch(page, refined, matches, list.all().length);
  }

  int found() {
    return (int) matches.stream().filter(match -> match.ink().isPresent()).count();
  }

  double share() {
    return found() / (double) expected;
  }

  /** The mean logarithm of the belief in the labels of what was found; missing ones count too. */
  double belief() {
    double sum = 0;
    for (Match match : matches) {
      sum += match.ink().isPresent() ? Math.max(MISSING, match.log()) : 0;
    }
    return (sum + MISSING * (expected - matches.size())) / expected;
  }

  private static final double MISSING = -5;
}
