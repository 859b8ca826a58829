package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import io.linmo.image.Script;
import io.linmo.transcription.LocatedText.Place;
import io.linmo.transcription.LocatedText.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers the characters of a matched text into words and measures where these stand. */
final class TextLocation {

  private final Map<Integer, Match> found = new HashMap<>();
  private final Map<Integer, RowLine> lines = new HashMap<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private TextLocation(TextMatch match) {
    List<Match> inked = match.matches().stream().filter(one -> one.ink().isPresent()).toList();
    inked.forEach(one -> found.put(one.index(), one));
    if (!match.isInColumns()) {
      inked.stream()
          .collect(Collectors.groupingBy(Match::row))
          .forEach(
              (row, own) ->
                  RowLine.of(own, match.model().sizes()).ifPresent(line -> lines.put(row, line)));
    }
  }

  static LocatedText of(Transcript text, TextMatch match) {
    TextLocation location = new TextLocation(match);
    int index = 0;
    for (Transcript.Line line : text.lines()) {
      location.addLine(line, index);
      index += line.length();
    }
    return new LocatedText(
        match.page().width(),
        match.page().height(),
        match.isInColumns(),
        location.runs,
        location.missing,
        match.strays());
  }

  private void addLine(Transcript.Line line, int first) {
    int start = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || begins(line, first, start, i)) {
        add(line, first, start, i);
        start = i;
      }
    }
  }

  /** Whether a run ends before a character: a space, Han, or the next row of the page. */
  private boolean begins(Transcript.Line line, int first, int start, int i) {
    boolean han =
        Script.of(line.codePoints()[i]) == Script.HAN
            || Script.of(line.codePoints()[i - 1]) == Script.HAN;
    Optional<Integer> row = row(first, start, i);
    Match here = found.get(first + i);
    boolean lower = row.isPresent() && here != null && here.row() != row.get();
    return line.startsWord()[i] || han || lower;
  }

  private Optional<Integer> row(int first, int from, int to) {
    for (int i = from; i < to; i++) {
      if (found.containsKey(first + i)) {
        return Optional.of(found.get(first + i).row());
      }
    }
    return Optional.empty();
  }

  private void add(Transcript.Line line, int first, int from, int to) {
    String text = new String(line.codePoints(), from, to - from);
    List<Match> own = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (found.containsKey(first + i)) {
        own.add(found.get(first + i));
      }
    }
    if (own.isEmpty()) {
      missing.add(text);
    } else {
      runs.add(run(text, first + from, own));
    }
  }

  private Run run(String text, int start, List<Match> own) {
    List<Place> places = own.stream().map(match -> place(match, start)).toList();
    RowLine line = lines.get(own.get(0).row());
    return line == null
        ? new Run(text, places.get(0).centerY(), 0, places)
        : new Run(text, line.at(places.get(0).centerX()), line.slope(), places);
  }

  private static Place place(Match match, int start) {
    InkGroup ink = match.ink().orElseThrow();
    return new Place(
        match.index() - start, match.codePoint(), ink.left(), ink.top(), ink.right(), ink.bottom());
  }
}
