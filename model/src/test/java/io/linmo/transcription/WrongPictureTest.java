package io.linmo.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.capture.PagePicture;
import io.linmo.capture.WrongPictures;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.PageReader;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.font.FontFile;
import io.linmo.recognition.Recogniser;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people take pictures of by mistake, given as a page of letters and as free writing. */
class WrongPictureTest {

  private static final String[] ALPHABET = {"a b d e g h", "k m n p q r", "A B D E F G"};
  private static final String[] TEXT = {"the quick brown fox", "jumps over a lazy dog"};
  private static final String[] OTHER = {"sphinx of black quartz", "judge my vow", "1234567890"};

  private static FontFile print;
  private static FontFile hand;
  private static GlyphReader reader;

  @BeforeAll
  static void open() throws Exception {
    Path fonts = Path.of("../fonts-data");
    print = FontFile.read(fonts.resolve("content/noto-sans.ttf"));
    hand = FontFile.read(fonts.resolve("hands/patrick-hand.ttf"));
    reader =
        new GlyphReader(
            Optional.of(Recogniser.read(Path.of("weights/latin-recogniser.linmo"))),
            Optional.empty(),
            print,
            FontFile.read(fonts.resolve("content/lxgw-wenkai.ttf")));
  }

  /** A kind of import with a page that it reads. */
  private record Kind(String name, Supplier<PageReader> reader, String[] page) {

    List<PageReading> read(BufferedImage picture) throws Exception {
      return reader.get().read(PagePicture.of(picture, "page.jpg", 1));
    }

    BufferedImage right() {
      return DrawnText.lines(hand, page).image();
    }

    void assertRefused(BufferedImage picture, String reason) {
      assertThatThrownBy(() -> read(picture))
          .isInstanceOf(UnreadablePageException.class)
          .hasMessageContaining(reason)
          .hasMessageNotContaining("\n");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Kind> kinds() {
    return Stream.of(
        new Kind(
            "--chars",
            () ->
                new SeparateCharactersReader(
                    CharacterList.pages("abdegh\nkmnpqr\nABDEFG"), () -> reader),
            ALPHABET),
        new Kind(
            "--text",
            () -> new RunningTextReader(Transcript.of(String.join("\n", TEXT)), () -> reader),
            TEXT));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aBlankPageIsRefused(Kind kind) {
    kind.assertRefused(WrongPictures.blank(), "no ink in this picture, expected writing");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aPageThatSaysSomethingElseIsRefused(Kind kind) {
    kind.assertRefused(DrawnText.lines(hand, OTHER).image(), "check that " + kind.name());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void twoPagesInOnePictureAreRefused(Kind kind) {
    kind.assertRefused(
        WrongPictures.two(kind.right()), "2 sheets of paper in this picture, expected one");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aCatIsRefused(Kind kind) {
    kind.assertRefused(WrongPictures.cat(), "");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aPageOfPrintIsRefused(Kind kind) {
    kind.assertRefused(WrongPictures.print(print), "");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aPageUpsideDownIsRead(Kind kind) throws Exception {
    List<CapturedCharacter> found =
        kind.read(WrongPictures.upsideDown(kind.right())).get(0).found();
    assertThat(found).hasSizeGreaterThan(17);
    CapturedCharacter q =
        found.stream().filter(one -> one.form().codePoint() == 'q').findFirst().orElseThrow();
    // Its tail is below the line again.
    assertThat(q.baseline()).isLessThan(0.8 * q.ink().height());
  }

  @Test
  void aPageOfLettersIsNoFreeWritingOfOtherWords() {
    kinds()
        .skip(1)
        .forEach(
            text ->
                text.assertRefused(
                    DrawnText.lines(hand, ALPHABET).image(), "characters were recognised"));
  }
}
