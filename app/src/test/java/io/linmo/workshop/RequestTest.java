package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.linmo.generation.StyleAdjustments;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.pdf.PageFormat;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Seal;
import io.linmo.typesetting.TextLayout.Alignment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Requests refuse what is out of range when they are made, with the whole message. */
class RequestTest {

  private static final References REFERENCES =
      new References(
          List.of(
              new GlyphSample(
                  'a',
                  GlyphImage.of(2, 2, new float[] {1, 0, 0, 1}),
                  new GlyphFrame(0, 1, 0.5, 1))),
          OptionalDouble.empty(),
          Map.of());
  private static final InkColor BLACK = InkColor.parse("black");

  @Test
  void learning() {
    LearnRequest good = LearnRequest.of("Ada", REFERENCES);

    refuses("minutes 0.0, expected more than 0, at most a day", () -> good.withTime(Duration.ZERO));
    refuses(
        "minutes 1500.0, expected more than 0, at most a day",
        () -> good.withTime(Duration.ofHours(25)));
    refuses("name is empty, expected a name", () -> LearnRequest.of(" ", REFERENCES));
    refuses("consent is empty, expected a statement", () -> Consent.of(" "));
    assertThatThrownBy(() -> new References(List.of(), OptionalDouble.empty(), Map.of()))
        .hasMessage("no written characters, expected at least one");
  }

  @Test
  void fonts() {
    FontRequest good = FontRequest.of(List.of((int) 'a'));

    refuses("variants 10, expected 1 to 9", () -> good.withVariants(10));
    refuses("variants 0, expected 1 to 9", () -> good.withVariants(0));
    refuses("characters are none, expected at least one", () -> FontRequest.of(List.of()));
    refuses(
        "fontVersion 1.2.3, expected digits like 1.000",
        () -> FontNames.DEFAULT.withVersion("1.2.3"));
    refuses(
        "out a.otf, expected a file name in .ttf, .woff or .woff2",
        () -> FontFileFormat.of(Path.of("a.otf")));
  }

  @Test
  void glyphs() {
    refuses(
        "variation 3.1, expected 0 to 3", () -> new GlyphSettings(1, 3.1, StyleAdjustments.NONE));
    refuses(
        "variation NaN, expected 0 to 3", () -> GlyphSettings.TYPICAL.withVariation(Double.NaN));
    refuses(
        "form of a 5, expected 1 to 4",
        () -> GlyphSettings.TYPICAL.withForms(Map.of((int) 'a', 5)));
    refuses("pngSize 7, expected 8 to 4096", () -> GlyphFileFormat.requireEdge(7));
  }

  @Test
  void texts() {
    WriteRequest good = WriteRequest.of("a", InkFileFormat.PDF);

    refuses("size 0.5, expected 1 to 2000", () -> good.withEm(0.5));
    refuses("animate is for SVG, expected a file name in .svg", good::animated);
    refuses(
        "the text is empty, expected at least one character",
        () -> WriteRequest.of(" \n", InkFileFormat.SVG));
    refuses("liveliness 2.0, expected 0 to 1", () -> new PenSettings(BLACK, 2, 0));
    refuses("pressure -1.0, expected 0 to 1", () -> new PenSettings(BLACK, 0, -1));
    refuses("measure 0.0, expected more than 0", () -> layout(0, 1));
    refuses("leading 21.0, expected 0.1 to 20", () -> layout(10, 21));
  }

  private static PageLayout layout(double measure, double leading) {
    return new PageLayout(
        Alignment.LEFT,
        false,
        OptionalDouble.of(measure),
        OptionalDouble.of(leading),
        PageFormat.parse("a4", 50),
        PageLayout.Paper.USUAL);
  }

  @Test
  void signatures() {
    refuses(
        "the name is missing, empty or has line breaks, expected one line",
        () -> SignRequest.of("Ada\nLovelace"));
    refuses("seal 7 characters, expected 1 to 6", () -> seal("一二三四五六七"));
    refuses(
        "a seal without characters: the name is not Chinese, expected one to six characters",
        () -> SignRequest.of("Ada").withOrnaments(seal("")));
    refuses("candidates 61, expected 1 to 60", () -> CandidateSheet.requireCount(61));
    refuses("size 3.9, expected 4 to 1000", () -> DrawnSignature.requireEm(3.9));
  }

  private static Ornaments seal(String characters) {
    return new Ornaments(false, false, false, false, Optional.of(characters), Seal.Kind.WHITE);
  }

  @Test
  void stamps() {
    StampRequest good =
        new StampRequest(
            "a.pdf",
            new byte[0],
            new StampPlace.EmptyField(),
            Optional.empty(),
            150,
            Optional.empty());

    refuses("width 3.0, expected 4 to 5000 points", () -> good.withWidth(3));
    refuses(
        "a field and pages exclude each other: a field has its page",
        () -> good.withPages(PageChoice.LAST));
    refuses("page first, expected last, all, 3 or 1,4-6", () -> new PageChoice("first"));
    refuses("page 2-4, expected pages 1 to 3 of the document", () -> new PageChoice("2-4").of(3));
  }

  @Test
  void pagesAreNumberedFromOneInRequestsAndFromZeroInside() {
    assertThat(new PageChoice("3, 1-2").of(5)).containsExactly(0, 1, 2);
    assertThat(PageChoice.LAST.of(5)).containsExactly(4);
    assertThat(PageChoice.ALL.of(3)).containsExactly(0, 1, 2);
  }

  @Test
  void training() {
    refuses(
        "images 0, expected 1 or more",
        () -> new RecogniserRequest(Script.HAN, Path.of("run"), 0, 1));
    refuses("hours -1.0, expected 0 or more", () -> train(Duration.ofHours(-1)));
  }

  private static TrainRequest train(Duration time) {
    return new TrainRequest(
        Script.LATIN, Path.of("run"), Optional.empty(), 1, time, UnaryOperator.identity());
  }

  @Test
  void theInstallation() {
    refuses("threads 0, expected 1 or more", () -> Installation.find().withThreads(0));
    assertThatThrownBy(() -> Installation.find().characters("no-such"))
        .hasMessageStartingWith(
            "character set 'no-such' is unknown, expected one of 8105, 8105-1, ascii");
  }

  private static void refuses(String message, ThrowingCallable request) {
    LinmoException refusal = catchThrowableOfType(LinmoException.class, request);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.kind()).isEqualTo(LinmoException.Kind.REQUEST);
  }
}
