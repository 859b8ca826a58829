package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureFormTest {

  private final GlyphSource letters = new BlockLetters();

  @Test
  void eightSuccessiveSeedsHaveEightForms() {
    List<SignatureForm> forms =
        IntStream.range(40, 48).mapToObj(seed -> SignatureForm.of("Ada Lovelace", seed)).toList();

    assertThat(forms).doesNotHaveDuplicates().contains(SignatureForm.PLAIN);
    assertThat(forms)
        .anyMatch(SignatureForm::joined)
        .anyMatch(SignatureForm::initials)
        .anyMatch(SignatureForm::runsOut)
        .anyMatch(SignatureForm::through)
        .anyMatch(form -> form.capitals() >= 1.5);
    assertThat(SignatureForm.of("Ada Lovelace", 40)).isEqualTo(SignatureForm.of("Ada L", 40));
  }

  @Test
  void givenNamesBecomeInitials() {
    SignatureForm initials = new SignatureForm(1, true, false, false, false);

    assertThat(initials.words("Ada Augusta Lovelace")).isEqualTo("A A Lovelace");
    assertThat(initials.words("Ludwig van Beethoven")).isEqualTo("L van Beethoven");
    assertThat(initials.words("Ada")).isEqualTo("Ada");
    assertThat(initials.words(" Anna  Schmidt ")).isEqualTo("A Schmidt");
    assertThat(initials.words("Dr. Anna Schmidt Jr.")).isEqualTo("Dr. A Schmidt Jr.");
    assertThat(initials.words("Henry Ford II")).isEqualTo("H Ford II");
    assertThat(initials.words("E\u0301mile Zola")).isEqualTo("\u00C9 Zola");
    assertThat(SignatureForm.PLAIN.words("Ada Lovelace")).isEqualTo("Ada Lovelace");
  }

  @Test
  void whatIsSaidOfACandidateIsWhatIsWritten() throws Exception {
    SignatureDesign design =
        new SignatureDesign(
            false, false, true, "", Seal.Kind.WHITE, false, new InkColor(0, 0, 0), 0, 0);
    SignatureComposer composer =
        new SignatureComposer(letters, GlyphStrokes.BY_SHAPE, letters, design);
    List<String> said = new ArrayList<>();
    for (long seed = 0; seed < 8; seed++) {
      said.add(SignatureComposer.words(design, "Ada Lovelace", seed));
      assertThat(composer.compose("Ada Lovelace", seed).parts())
          .filteredOn(Drawing.Words.class::isInstance)
          .extracting(part -> ((Drawing.Words) part).text().text())
          .containsExactly(said.get(said.size() - 1));
    }
    assertThat(said).contains("Ada Lovelace", "A Lovelace");
  }

  @Test
  void capitalsGrowAndWhatFollowsMovesOn() throws Exception {
    TextBlock even = new Typesetter(letters).set("Ada Bee");
    SignatureWords large =
        SignatureWords.of(even, new SignatureForm(1.5, false, false, false, false), false, 0, 1);
    List<PlacedGlyph> glyphs = large.text().glyphs();

    assertThat(height(glyphs.get(0))).isCloseTo(1.5 * height(even.glyphs().get(0)), within(1e-9));
    assertThat(height(glyphs.get(4))).isCloseTo(1.5 * height(even.glyphs().get(4)), within(1e-9));
    assertThat(height(glyphs.get(1))).isEqualTo(height(even.glyphs().get(1)));
    assertThat(glyphs.get(1).x() - even.glyphs().get(1).x()).isCloseTo(0.25, within(1e-9));
    assertThat(large.text().width()).isCloseTo(even.width() + 0.5, within(1e-9));
    assertThat(large.text().text()).isEqualTo("Ada Bee");
  }

  private static double height(PlacedGlyph glyph) {
    return glyph.outline().box().height();
  }

  @Test
  void theLastLettersRunOutInAWaveToTheRight() throws Exception {
    TextBlock even = new Typesetter(letters).set("Ada Lovelace");
    SignatureForm form = new SignatureForm(1, false, true, false, false);
    SignatureWords words = SignatureWords.of(even, form, false, 0.04, 1);
    Box tail = words.tail().orElseThrow().box();

    assertThat(words.text().text()).isEqualTo("Ada Love");
    assertThat(tail.left()).isCloseTo(words.text().inkBounds().right(), within(0.05));
    assertThat(tail.width()).isBetween(1.0, 3.0);
    assertThat(tail.height()).isBetween(0.1, 0.6);
    assertThat(
            SignatureWords.of(new Typesetter(letters).set("Ada Lo"), form, false, 0.04, 1).tail())
        .isEmpty();
  }

  @Test
  void theLastLettersOfKanaAndOfANameWithAParaphAreWritten() throws Exception {
    SignatureForm form = new SignatureForm(1, false, true, false, false);
    TextBlock kana = new Typesetter(letters).set("さとうゆきこ");

    assertThat(SignatureWords.of(kana, form, false, 0.04, 1).tail()).isEmpty();
    assertThat(form.beforeParaph().runsOut()).isFalse();
  }

  @Test
  void lettersAreJoinedFromEndToBeginning() throws Exception {
    TextBlock text = new Typesetter(letters).set("ab c");
    var joins = JoiningStrokes.of(text, JoiningSketch.LETTERS, 0.04, 1);

    assertThat(joins).as("a to b, none over the space").hasSize(1);
    assertThat(joins.get(0).box().left()).isCloseTo(0.4, within(0.03));
    assertThat(joins.get(0).box().right()).isCloseTo(0.6, within(0.03));
  }

  @Test
  void strokesOfIdeographsAreJoinedOnTheirWayDown() throws Exception {
    TextBlock text = new Typesetter(letters).set("二");
    int joined = 0;
    for (int seed = 1; seed <= 20; seed++) {
      joined += JoiningStrokes.of(text, JoiningSketch.TWO_BARS, 0.04, seed).size();
    }

    assertThat(joined).as("seven in ten").isBetween(8, 19);
  }

  /** Lines of which it is known where they begin and end. */
  private static final class JoiningSketch {

    static final GlyphStrokes LETTERS = glyph -> List.of(line(0.1, 0.4, 0.4, 0));
    static final GlyphStrokes TWO_BARS =
        glyph -> List.of(line(0.2, 0.5, 0.6, 0.52), line(0.15, 0.1, 0.9, 0.1));

    private static PenPath line(double x0, double y0, double x1, double y1) {
      List<Point> points = new ArrayList<>(List.of(new Point(x0, y0), new Point(x1, y1)));
      return new PenPath(points, 0.04);
    }
  }

  @Test
  void aWaveIsSpokenOfOnlyWhereItIsDrawn() {
    assertThat(SignatureWords.canRunOut("Ada Lovelace", false)).isTrue();
    assertThat(SignatureWords.canRunOut("Ada Lovelace", true)).isFalse();
    assertThat(SignatureWords.canRunOut("Ada Li", false)).isFalse();
    assertThat(SignatureWords.canRunOut("欧阳修文忠", false)).isFalse();
    assertThat(SignatureWords.canRunOut("", false)).isFalse();
  }
}
