package io.linmo.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.PixelBox;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.capture.page.PageWriting;
import io.linmo.font.FontFile;
import io.linmo.recognition.Recogniser;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunningTextReaderTest {

  private static final String[] LINES = {"the quick brown fox", "jumps over a lazy dog"};
  private static final String[] POEM = {"白日山黄河", "入海千里目", "明月光地上", "花雨春年南"};

  private static FontFile print;
  private static FontFile brush;
  private static GlyphReader reader;

  @BeforeAll
  static void open() throws Exception {
    Path fonts = Path.of("../fonts-data");
    print = FontFile.read(fonts.resolve("hands/patrick-hand.ttf"));
    brush = FontFile.read(fonts.resolve("hands/aoyagi-kouzan-t.ttf"));
    reader =
        new GlyphReader(
            Optional.of(Recogniser.read(Path.of("weights/latin-recogniser.linmo"))),
            Optional.of(Recogniser.read(Path.of("weights/han-recogniser.linmo"))),
            FontFile.read(fonts.resolve("content/noto-sans.ttf")),
            FontFile.read(fonts.resolve("content/lxgw-wenkai.ttf")));
  }

  private static RunningTextReader of(String... lines) {
    return new RunningTextReader(Transcript.of(String.join("\n", lines)), () -> reader);
  }

  /** Sure characters that lie where they were drawn, as a share of all sure ones. */
  private static double right(List<Judged> judged, DrawnText text, PageWriting page) {
    List<Judged> sure = judged.stream().filter(Judged::isSure).toList();
    long right =
        sure.stream()
            .filter(
                one -> {
                  PixelBox box = page.source(one.match().ink().orElseThrow());
                  return overlap(box, text.boxes().get(one.match().index())) > 0.75;
                })
            .count();
    return right / (double) sure.size();
  }

  private static double overlap(PixelBox box, Rectangle2D drawn) {
    Rectangle2D found = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    Rectangle2D both = found.createIntersection(drawn);
    double common = Math.max(0, both.getWidth()) * Math.max(0, both.getHeight());
    return common
        / (found.getWidth() * found.getHeight() + drawn.getWidth() * drawn.getHeight() - common);
  }

  @Test
  void printedLettersAreFoundWhereTheyAre() {
    DrawnText text = DrawnText.lines(print, LINES);
    PageWriting page = PageWriting.of(text.picture());
    RunningTextReader lines = of(LINES);
    List<Judged> judged = lines.judged(lines.match(page));
    assertThat(judged.stream().filter(Judged::isSure).count()).isGreaterThan(22);
    assertThat(right(judged, text, page)).isGreaterThan(0.95);
  }

  @Test
  void hanIsFoundInColumnsFromTheRight() {
    DrawnText text = DrawnText.columns(brush, POEM);
    PageWriting page = PageWriting.of(text.picture());
    RunningTextReader columns = of(POEM);
    TextMatch match = columns.match(page);
    assertThat(match.isInColumns()).isTrue();
    List<Judged> judged = columns.judged(match);
    assertThat(judged.stream().filter(Judged::isSure).count()).isGreaterThan(14);
    assertThat(right(judged, text, page)).isGreaterThan(0.97);
  }

  @Test
  void aPageUpsideDownIsReadAndFormsAreNumbered() throws Exception {
    PageReading reading = read(DrawnText.lines(print, LINES).upsideDown(), LINES);
    assertThat(reading.found())
        .filteredOn(character -> character.form().codePoint() == 'o')
        .extracting(character -> character.form().form())
        .startsWith(1, 2, 3);
    CapturedCharacter b =
        reading.found().stream().filter(c -> c.form().codePoint() == 'b').findFirst().orElseThrow();
    assertThat(b.baseline()).isGreaterThan(0.7 * b.ink().height());
    assertThat(reading.remarks())
        .singleElement()
        .asString()
        .contains("of the text's 33 characters");
  }

  @Test
  void whatIsCrossedOutIsLeftOut() throws Exception {
    // The k of "quick" and the m of "jumps", the only ones of the text.
    DrawnText text = DrawnText.lines(print, LINES).scribbledOver(7).scribbledOver(18);
    PageReading reading = of(LINES).read(text.picture()).get(0);

    assertThat(reading.found())
        .extracting(character -> character.form().character())
        .doesNotContain("k", "m")
        .contains("q", "u", "i", "b", "r", "o", "w", "n", "j", "p", "s");
    assertThat(reading.gaps())
        .filteredOn(gap -> gap.form().codePoint() == 'k' || gap.form().codePoint() == 'm')
        .hasSize(2)
        .allMatch(gap -> gap.reason().matches("it is crossed out|not found in the writing"));
  }

  @Test
  void anotherTextIsRefused() {
    PagePicture picture = DrawnText.lines(print, LINES).picture();
    assertThatThrownBy(() -> read(picture, "天地玄黄宇宙洪荒", "日月盈昃辰宿列张"))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("check that --text says");
  }

  private static PageReading read(PagePicture picture, String... lines) throws Exception {
    return of(lines).read(picture).get(0);
  }
}
