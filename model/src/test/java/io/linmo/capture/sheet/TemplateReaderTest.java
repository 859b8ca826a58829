package io.linmo.capture.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.capture.PagePicture;
import io.linmo.capture.WrongPictures;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.CharacterForm;
import io.linmo.capture.hand.Gap;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.StraightPage;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.font.FontFile;
import io.linmo.image.InkBox;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads sheets that a face has filled, from flawless scans and from photographs. */
class TemplateReaderTest {

  private static final Path HANDS = Path.of("..", "fonts-data", "hands");
  private static final Color PEN = new Color(30, 35, 80);

  private static FontFile latin() throws IOException {
    return FontFile.read(HANDS.resolve("patrick-hand.ttf"));
  }

  private static FilledSheet filled(String text, FontFile face) throws IOException {
    SheetLayout layout = SheetLayout.custom(PaperSize.A4, SheetForms.ofText(text));
    return FilledSheet.fill(layout, 1, face, PEN, 8, new Random(1));
  }

  private static List<PageReading> read(BufferedImage picture) throws IOException {
    return new TemplateReader(SheetSets.NONE, SheetRaster.face())
        .read(PagePicture.of(picture, "sheet", 1));
  }

  private static void line(FilledSheet sheet, int box, double x1, double y1, double x2, double y2) {
    WritingBox place = sheet.page().boxes().get(box);
    Line2D line =
        new Line2D.Double(place.xMm() + x1, place.yMm() + y1, place.xMm() + x2, place.yMm() + y2);
    sheet.raster().fill(new Path2D.Double(new BasicStroke(0.5f).createStrokedShape(line)), PEN);
  }

  @Test
  void everyBoxOfAScanIsCutOutAsItWasWritten() throws IOException {
    FilledSheet sheet = filled("aabgjQ.,i\"&永", latin());
    RoundTrip.Result result = RoundTrip.compare(sheet, read(sheet.raster().image()).get(0), "scan");

    assertThat(result.wrong()).isEmpty();
    assertThat(result.right()).isEqualTo(12);
    assertThat(RoundTrip.median(result.overlaps())).isGreaterThan(0.93);
  }

  @Test
  @Tag("slow")
  void photographsOfLatinAndHanAreReadWhicheverWayTheyWereTaken() throws Exception {
    FontFile han = FontFile.read(HANDS.resolve("aoyagi-kouzan-t.ttf"));
    String letters = "aabbccdefghijklmnopqrstuvwxyzABCDEFGHIJKLM0123456789.,;:!?-()";
    String hanzi = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会";
    List<Double> overlaps = new ArrayList<>();
    int boxes = 0;
    int right = 0;
    for (int seed = 1; seed <= 2; seed++) {
      for (FilledSheet sheet : List.of(filled(letters, latin()), filled(hanzi, han))) {
        BufferedImage photo = SheetPhotograph.take(sheet.raster(), seed, 2600, 0.4);
        RoundTrip.Result result = RoundTrip.compare(sheet, read(photo).get(0), "photo " + seed);
        assertThat(result.wrong()).isEmpty();
        boxes += result.boxes();
        right += result.right();
        overlaps.addAll(result.overlaps());
      }
    }
    assertThat(right).isEqualTo(boxes);
    assertThat(RoundTrip.median(overlaps)).isGreaterThan(0.88);
  }

  @Test
  void emptyBoxesAreGaps() throws IOException {
    FilledSheet sheet = filled("ab永c", latin());
    PageReading reading = read(sheet.raster().image()).get(0);

    assertThat(reading.found()).hasSize(3);
    assertThat(reading.gaps())
        .containsExactly(new Gap(new CharacterForm('永', 1), "sheet", 1, "nothing was written"));
  }

  @Test
  void theStraightPageShowsEachCropInItsPlaceAndTheEmptyBoxes() throws IOException {
    FilledSheet sheet = filled("ab永c", latin());
    PageReading reading = read(sheet.raster().image()).get(0);
    StraightPage page = reading.page().orElseThrow();

    BufferedImage drawn = page.drawn(Math.max(page.width(), page.height()));
    for (CapturedCharacter found : reading.found()) {
      InkBox place = page.crops().get(found.box());
      assertThat(place.width()).isEqualTo(found.ink().width());
      for (int y = 0; y < found.ink().height(); y++) {
        for (int x = 0; x < found.ink().width(); x++) {
          int light = drawn.getRGB((int) place.left() + x, (int) place.top() + y) >> 8 & 0xFF;
          if (found.ink().at(x, y) > 0.95f) {
            assertThat(light).describedAs("%s at %d, %d", found.form(), x, y).isLessThan(128);
          }
        }
      }
      double line = place.top() + found.baseline();
      double below = sheet.page().boxes().get(0).baselineMm() * found.pixelsPerMm();
      assertThat(line).isBetween(below - 2, below + 2);
    }
    assertThat(page.gaps()).containsOnlyKeys(new CharacterForm('永', 1));
    assertThat(page.gaps().get(new CharacterForm('永', 1)).left())
        .isBetween(
            page.crops().get(reading.found().get(1).box()).right(),
            page.crops().get(reading.found().get(2).box()).left());
  }

  @Test
  void strokesThatLeaveTheirBoxAreKeptWholeAndAreNoInkOfTheNext() throws IOException {
    FilledSheet sheet = filled("abcdefghijkl", latin());
    line(sheet, 6, 8, 12, 3, 22);
    PageReading reading = read(sheet.raster().image()).get(0);

    assertThat(reading.found()).hasSize(12);
    assertThat(reading.found().get(6).ink().height() / reading.found().get(6).pixelsPerMm())
        .isGreaterThan(12);
    assertThat(reading.found().get(6).warnings()).isEmpty();
  }

  @Test
  void whatWasCrossedOutIsLeftOut() throws IOException {
    FilledSheet sheet = filled("abcdefX", latin());
    line(sheet, 1, 1, 1, 14, 14);
    line(sheet, 1, 14, 1, 1, 14);
    for (int i = 0; i < 10; i++) {
      line(sheet, 3, 2 + 1.1 * i, 2, 2.6 + 1.1 * i, 13);
      line(sheet, 3, 2.6 + 1.1 * i, 13, 3.1 + 1.1 * i, 2);
    }
    PageReading reading = read(sheet.raster().image()).get(0);

    assertThat(reading.gaps())
        .extracting(gap -> gap.form().character() + " " + gap.reason())
        .containsExactly("b crossed out", "d crossed out");
    assertThat(reading.found()).hasSize(5).allMatch(found -> !found.isDoubtful());
  }

  @Test
  void aSpeckBesideALetterIsNoPartOfIt() throws IOException {
    FilledSheet clean = filled("ab", latin());
    FilledSheet specked = filled("ab", latin());
    line(specked, 0, 2, 3, 2.1, 3.1);
    int width = read(clean.raster().image()).get(0).found().get(0).ink().width();

    assertThat(read(specked.raster().image()).get(0).found().get(0).ink().width()).isEqualTo(width);
  }

  @Test
  void twoPagesInOnePictureAreBothRead() throws IOException {
    BufferedImage first = filled("abc", latin()).raster().image();
    BufferedImage second = filled("xyz", latin()).raster().image();
    BufferedImage both =
        new BufferedImage(2 * first.getWidth() + 40, first.getHeight(), BufferedImage.TYPE_INT_RGB);
    both.createGraphics().drawImage(first, 0, 0, null);
    both.createGraphics().drawImage(second, first.getWidth() + 40, 0, null);

    assertThat(read(both))
        .flatExtracting(PageReading::found)
        .extracting(found -> found.form().character())
        .containsExactly("a", "b", "c", "x", "y", "z");
  }

  @Test
  void picturesOfOtherThingsAreRefusedWithARemedy() throws IOException {
    FontFile face = latin();
    BufferedImage other = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
    other.createGraphics().drawImage(WrongPictures.print(face), 0, 0, 900, 300, null);
    for (BufferedImage picture :
        List.of(WrongPictures.blank(), other, WrongPictures.cat(), WrongPictures.print(face))) {
      assertThatThrownBy(() -> read(picture))
          .isInstanceOf(UnreadablePageException.class)
          .hasMessageContaining("no Linmo sheet in this picture")
          .hasMessageContaining("photograph the whole sheet")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aSheetUpsideDownIsRead() throws IOException {
    FilledSheet sheet = filled("abgq", latin());
    List<PageReading> readings = read(WrongPictures.upsideDown(sheet.raster().image()));

    assertThat(RoundTrip.compare(sheet, readings.get(0), "upside down").wrong()).isEmpty();
  }

  @Test
  void anEmptySheetHasGapsOnly() throws IOException {
    SheetLayout layout = SheetLayout.custom(PaperSize.A4, SheetForms.ofText("abc"));
    PageReading reading = read(SheetRaster.print(layout, 1, 8).image()).get(0);

    assertThat(reading.found()).isEmpty();
    assertThat(reading.gaps()).hasSize(3);
  }

  @Test
  void aSheetWhoseCodeIsCoveredIsNamed() throws IOException {
    FilledSheet sheet = filled("abc", latin());
    CodePlace code = sheet.page().code();
    Path2D thumb = new Path2D.Double();
    thumb.append(new Ellipse2D.Double(code.xMm(), code.yMm(), 18, 18), false);
    sheet.raster().fill(thumb, new Color(200, 150, 120));

    assertThatThrownBy(() -> read(sheet.raster().image()))
        .hasMessageContaining("QR code cannot be read");
  }

  @Test
  void sheetsOfOtherVersionsAreNamed() {
    assertThatThrownBy(() -> SheetCode.parse("LINMO7:something else"))
        .hasMessageContaining("the sheet is of layout 7, this Linmo reads layout 1");
    assertThatThrownBy(() -> SheetCode.parse("https://example.org"))
        .hasMessageContaining("not one of a Linmo sheet");
  }
}
