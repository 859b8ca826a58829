package io.linmo.workshop;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.transcription.GlyphReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds written characters that read as others.
 *
 * <p>Characters are read in their usual size, and compared with the other characters of the hand
 * only. Some hands read badly as a whole: a character counts as odd where its doubt is far above
 * what the hand's characters usually have.
 */
final class OddReferences {

  /**
   * Doubt, as a natural logarithm, below which no character is odd. On seven real hands, characters
   * under their own names stay below 5.7, most of those under others' are above 9.
   */
  private static final double LEAST_DOUBT = 6.5;

  /** Share of doubtful characters from which the pictures as a whole are in doubt. */
  private static final double MANY = 1 / 8.0;

  private static final int LEAST_MANY = 3;

  /** Doubt of an odd character, as a multiple of what all but {@link #MANY} of the hand's have. */
  private static final double TIMES_USUAL = 3;

  private static final int NAMED = 12;

  private OddReferences() {}

  /** A written character and what it rather looks like. */
  private record Odd(int written, int read, double doubt) {

    String inWords() {
      return "%s as %s".formatted(Character.toString(written), Character.toString(read));
    }
  }

  /** A line on what to look at; none for a sound hand. */
  static List<String> of(Script script, List<GlyphSample> written, Installation installation) {
    List<GlyphSample> known =
        installation.recogniser(script).stream()
            .flatMap(reader -> written.stream().filter(r -> reader.knows(r.codePoint())))
            .toList();
    if (known.isEmpty()) {
      return List.of();
    }
    List<Odd> read = amongThemselves(known, PageImport.glyphReader(installation));
    List<Odd> sorted =
        read.stream().sorted(Comparator.comparingDouble((Odd o) -> -o.doubt())).toList();
    int many = (int) Math.ceil(MANY * sorted.size());
    List<Odd> doubtful = sorted.stream().filter(o -> o.doubt() >= LEAST_DOUBT).toList();
    if (doubtful.size() >= Math.max(LEAST_MANY, many)) {
      return List.of(
          "%d of %d written characters read as others (%s): check that pictures stand upright, are"
                  .formatted(doubtful.size(), known.size(), named(doubtful))
              + " named by what they show and hold one character each");
    }
    double usual = sorted.get(Math.min(many, sorted.size() - 1)).doubt();
    List<Odd> odd = doubtful.stream().filter(o -> o.doubt() >= TIMES_USUAL * usual).toList();
    return odd.isEmpty()
        ? List.of()
        : List.of("look at the pictures of these, which read as others: " + named(odd));
  }

  private static String named(List<Odd> odd) {
    return odd.stream().limit(NAMED).map(Odd::inWords).collect(Collectors.joining(", "));
  }

  private static List<Odd> amongThemselves(List<GlyphSample> known, GlyphReader reader) {
    int[] own = known.stream().mapToInt(GlyphSample::codePoint).distinct().sorted().toArray();
    float[][] logs = reader.logProbabilities(known.stream().map(GlyphSample::image).toList(), own);
    List<Odd> read = new ArrayList<>();
    for (int i = 0; i < logs.length; i++) {
      int best = 0;
      for (int j = 1; j < own.length; j++) {
        best = logs[i][j] > logs[i][best] ? j : best;
      }
      int codePoint = known.get(i).codePoint();
      double doubt = logs[i][best] - logs[i][Arrays.binarySearch(own, codePoint)];
      read.add(new Odd(codePoint, own[best], doubt));
    }
    return read;
  }
}
