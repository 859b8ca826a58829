package io.linmo.workshop;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import io.linmo.recognition.Reading;
import io.linmo.recognition.ReadingSize;
import io.linmo.recognition.Recogniser;
import io.linmo.style.Hand;
import io.linmo.style.LearnedStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what to look at where the references of a hand are too few or too odd: characters that read
 * as others, and drawings of held-out characters that overlap with the writing far less than those
 * of a hand with such a pen should.
 */
final class HandAdvice {

  private static final int FEW_LATIN = 16;
  private static final int FEW_HAN = 50;

  /** Doubt, as a natural logarithm, from which a character rather is what it is read as. */
  private static final double ODD = Math.log(50);

  /** Share of odd characters from which the pictures as a whole are in doubt. */
  private static final double MANY_ODD = 1 / 3.0;

  private static final int LEAST_ODD = 3;
  private static final int NAMED = 12;

  /**
   * Overlap of a sound hand's drawings by the thickness of its pen: thin strokes miss each other
   * sooner. A line through hands from ballpoint to brush, in shares and em.
   */
  private static final double THINNEST_OVERLAP = 0.2;

  private static final double OVERLAP_PER_EM = 2.5;
  private static final double MOST_OVERLAP = 0.45;

  /** Less than this share of it is far below. */
  private static final double FAR_BELOW = 0.6;

  private HandAdvice() {}

  /** One line for each thing to look at; none for a sound hand. */
  static List<String> of(Hand hand, Installation installation) {
    List<String> lines = new ArrayList<>();
    for (LearnedStyle style : hand.styles().values()) {
      Script script = style.script();
      List<GlyphSample> written =
          hand.references().stream()
              .filter(r -> script.has(r.codePoint()) && Character.isLetter(r.codePoint()))
              .toList();
      addFew(script, written, lines);
      boolean understood = script == Script.HAN && hand.preferredStrokes().isPresent();
      installation
          .recogniser(script)
          .ifPresent(
              reader -> addOdd(reader, readable(script, written, installation), understood, lines));
      addOverlap(script, hand.heldOutIou(script), written, lines);
    }
    return lines;
  }

  /** The characters in the size that can be read. */
  private static List<GlyphSample> readable(
      Script script, List<GlyphSample> written, Installation installation) {
    return script == Script.HAN
        ? ReadingSize.of(written, installation.content(script)).of(written)
        : written;
  }

  private static void addFew(Script script, List<GlyphSample> written, List<String> lines) {
    long characters = written.stream().map(GlyphSample::codePoint).distinct().count();
    int enough = script == Script.HAN ? FEW_HAN : FEW_LATIN;
    if (characters < enough) {
      lines.add(
          "%d %s %s: drawn ones follow the hand better from %d on (linmo template --charset %s)"
              .formatted(
                  characters,
                  script == Script.HAN ? "Chinese" : "Latin",
                  characters == 1 ? "letter is little" : "characters are few",
                  enough,
                  script == Script.HAN ? "hanzi-64" : "minimal"));
    }
  }

  /** A written character and what it rather looks like. */
  private record Odd(int written, int read, double doubt) {

    String inWords() {
      return "%s as %s".formatted(Character.toString(written), Character.toString(read));
    }
  }

  /**
   * @param understood whether the strokes of most characters were found on the ink, so that many
   *     readings as others tell of a running hand, not of wrong pictures
   */
  private static void addOdd(
      Recogniser reader, List<GlyphSample> written, boolean understood, List<String> lines) {
    List<GlyphSample> known = written.stream().filter(r -> reader.knows(r.codePoint())).toList();
    if (known.isEmpty()) {
      return;
    }
    List<Reading> readings = reader.read(known);
    List<Odd> odd = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Reading reading = readings.get(i);
      if (reading.doubt() >= ODD) {
        odd.add(new Odd(known.get(i).codePoint(), reading.best(), reading.doubt()));
      }
    }
    odd.sort(Comparator.comparingDouble(o -> -o.doubt));
    String named = odd.stream().limit(NAMED).map(Odd::inWords).collect(Collectors.joining(", "));
    boolean many = odd.size() >= LEAST_ODD && odd.size() >= MANY_ODD * known.size();
    if (many && understood) {
      return;
    }
    if (many) {
      lines.add(
          "%d of %d written characters read as others (%s): check that pictures stand upright, are"
                  .formatted(odd.size(), known.size(), named)
              + " named by what they show and hold one character each");
    } else if (!odd.isEmpty()) {
      lines.add("look at the pictures of these, which read as others: " + named);
    }
  }

  /**
   * @param overlap of characters held out, by the way that draws them; NaN where none were
   */
  private static void addOverlap(
      Script script, double overlap, List<GlyphSample> written, List<String> lines) {
    double thickness =
        Quantiles.of(written.stream().mapToDouble(StrokeThickness::inEm)).median().orElse(0);
    double usual = Math.min(MOST_OVERLAP, THINNEST_OVERLAP + OVERLAP_PER_EM * thickness);
    if (overlap < FAR_BELOW * usual) {
      lines.add(
          ("%s drawings overlap %.2f with held-out characters, %.2f is usual for such a pen: check"
                  + " names, scale and baseline of the pictures, or write more characters")
              .formatted(script == Script.HAN ? "Chinese" : "Latin", overlap, usual));
    }
  }
}
