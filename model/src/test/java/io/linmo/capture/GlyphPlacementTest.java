package io.linmo.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBox;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GlyphPlacementTest {

  private static final String LETTERS = "agdpTMox";
  private static final String HANZI = "永一口国";

  private static FontFile latin;
  private static FontFile han;
  private static GlyphPlacement placement;

  @BeforeAll
  static void openFonts() throws IOException {
    latin = FontFile.read(ShippedFonts.HOMEMADE_APPLE);
    han = FontFile.read(ShippedFonts.AOYAGI);
    placement = new GlyphPlacement(TypicalMetrics.of(latin), TypicalMetrics.of(han));
  }

  @Test
  void letterOnASharedCanvasIsPlacedByThatCanvasBaseline() {
    GlyphFrame page = new GlyphFrame(-0.5, 1.7, 3.0 / 300, 1);
    List<GlyphSample> samples = placement.place(written(latin, LETTERS, page, 300));
    for (GlyphSample sample : samples) {
      assertInkLiesAt(sample, latin, 0.02);
      assertThat(sample.frame().advance())
          .isEqualTo(latin.advance(sample.codePoint()), within(0.03));
    }
  }

  @Test
  void sharedCanvasKeepsALetterThatIsWrittenSmallerThanUsual() {
    GlyphFrame page = new GlyphFrame(-0.5, 1.7, 3.0 / 300, 1);
    List<WrittenGlyph> glyphs = new ArrayList<>(written(latin, LETTERS, page, 300));
    GlyphFrame smaller = new GlyphFrame(-1, 3.4, 6.0 / 300, 1);
    glyphs.addAll(written(latin, "h", smaller, 300));
    GlyphSample small = placement.place(glyphs).get(LETTERS.length());
    Rectangle2D usual = latin.outline('h').orElseThrow().getBounds2D();
    assertThat(inkBox(small).getHeight()).isEqualTo(usual.getHeight() / 2, within(0.05));
  }

  @Test
  void tightCropsOfOneScanShareAScale() {
    List<WrittenGlyph> crops = new ArrayList<>();
    for (int codePoint : LETTERS.codePoints().toArray()) {
      crops.add(crop(latin, codePoint, 0.01));
    }
    for (GlyphSample sample : placement.place(crops)) {
      assertInkLiesAt(sample, latin, 0.03);
    }
  }

  @Test
  void glyphsBlownUpToOneSizeAreBroughtBackToTheirUsualSize() {
    List<WrittenGlyph> crops = new ArrayList<>();
    for (int codePoint : "agT.".codePoints().toArray()) {
      Rectangle2D ink = latin.outline(codePoint).orElseThrow().getBounds2D();
      GlyphFrame frame = GlyphFrame.aroundInk(ink, 0, 200);
      crops.addAll(written(latin, Character.toString(codePoint), frame, 200));
    }
    for (GlyphSample sample : placement.place(crops)) {
      assertInkLiesAt(sample, latin, 0.03);
    }
  }

  @Test
  void latinInkIsCentredAndFillsItsShareOfTheImage() {
    GlyphFrame page = new GlyphFrame(-0.5, 1.7, 3.0 / 300, 1);
    GlyphSample sample = placement.place(written(latin, LETTERS, page, 300)).get(0);
    GlyphImage expected =
        GlyphRasterizer.sample(latin, 'a', Script.LATIN, 128).orElseThrow().image();
    assertThat(sample.image().width()).isGreaterThanOrEqualTo(128);
    assertThat(overlap(sample.resize(128).image(), expected)).isGreaterThan(0.9);
  }

  @Test
  void hanCanvasOfOneSizeIsTheEmBox() {
    List<WrittenGlyph> glyphs = written(han, HANZI, EmBox.frame(1, 400), 400);
    List<GlyphSample> samples = placement.place(glyphs);
    for (int i = 0; i < samples.size(); i++) {
      int codePoint = samples.get(i).codePoint();
      GlyphSample expected = GlyphRasterizer.sample(han, codePoint, Script.HAN, 400).orElseThrow();
      assertThat(samples.get(i).frame()).isEqualTo(expected.frame());
      assertThat(overlap(samples.get(i).image(), expected.image())).isGreaterThan(0.999);
    }
  }

  @Test
  void tightHanCropIsPutWhereTheContentFaceHasIt() {
    List<WrittenGlyph> crops = new ArrayList<>();
    for (int codePoint : HANZI.codePoints().toArray()) {
      crops.add(crop(han, codePoint, 0.004));
    }
    for (GlyphSample sample : placement.place(crops)) {
      assertInkLiesAt(sample, han, 0.02);
      assertThat(sample.frame().left()).isZero();
      assertThat(sample.frame().top()).isEqualTo(0.88);
    }
  }

  @Test
  void resolutionOfTheSourceIsKeptWithinBounds() {
    assertThat(sizeOf(90)).isEqualTo(128);
    assertThat(sizeOf(300)).isEqualTo(300);
    assertThat(sizeOf(1200)).isEqualTo(512);
  }

  private static int sizeOf(int canvas) {
    GlyphFrame frame = EmBox.frame(1, canvas);
    return placement.place(written(han, "永国", frame, canvas)).get(0).image().width();
  }

  @Test
  void scriptsMayBeMixedAndTheOrderIsKept() {
    List<WrittenGlyph> glyphs = new ArrayList<>();
    glyphs.addAll(written(han, "永", EmBox.frame(1, 200), 200));
    glyphs.addAll(written(latin, "ag", new GlyphFrame(-0.5, 1.7, 3.0 / 300, 1), 300));
    glyphs.addAll(written(han, "国", EmBox.frame(1, 200), 200));
    assertThat(placement.place(glyphs))
        .extracting(GlyphSample::codePoint)
        .containsExactly(0x6C38, (int) 'a', (int) 'g', 0x56FD);
    assertThat(placement.place(List.of())).isEmpty();
  }

  private static void assertInkLiesAt(GlyphSample sample, FontFile font, double tolerance) {
    Rectangle2D expected = font.outline(sample.codePoint()).orElseThrow().getBounds2D();
    Rectangle2D found = inkBox(sample);
    String name = Character.toString(sample.codePoint());
    assertThat(found.getMinX()).as(name).isEqualTo(expected.getMinX(), within(tolerance));
    assertThat(found.getMaxX()).as(name).isEqualTo(expected.getMaxX(), within(tolerance));
    assertThat(found.getMinY()).as(name).isEqualTo(expected.getMinY(), within(tolerance));
    assertThat(found.getMaxY()).as(name).isEqualTo(expected.getMaxY(), within(tolerance));
  }

  private static Rectangle2D inkBox(GlyphSample sample) {
    Rectangle2D box = null;
    for (int y = 0; y < sample.image().height(); y++) {
      for (int x = 0; x < sample.image().width(); x++) {
        if (sample.image().at(x, y) > 0.4) {
          GlyphFrame frame = sample.frame();
          Rectangle2D pixel =
              new Rectangle2D.Double(
                  frame.xEm(x), frame.yEm(y + 1), frame.pixelSize(), frame.pixelSize());
          box = box == null ? pixel : box.createUnion(pixel);
        }
      }
    }
    return box;
  }

  private static double overlap(GlyphImage one, GlyphImage other) {
    double both = 0;
    double either = 0;
    for (int y = 0; y < one.height(); y++) {
      for (int x = 0; x < one.width(); x++) {
        both += Math.min(one.at(x, y), other.at(x, y));
        either += Math.max(one.at(x, y), other.at(x, y));
      }
    }
    return both / either;
  }

  /** The characters as written into one frame each, on canvases of one size. */
  private static List<WrittenGlyph> written(
      FontFile font, String characters, GlyphFrame frame, int size) {
    return characters
        .codePoints()
        .mapToObj(
            codePoint -> {
              Rectangle2D ink = font.outline(codePoint).orElseThrow().getBounds2D();
              GlyphImage image =
                  GlyphRasterizer.render(font.outline(codePoint).orElseThrow(), frame, size);
              InkBox box =
                  new InkBox(
                      (ink.getMinX() - frame.left()) / frame.pixelSize(),
                      (frame.top() - ink.getMaxY()) / frame.pixelSize(),
                      (ink.getMaxX() - frame.left()) / frame.pixelSize(),
                      (frame.top() - ink.getMinY()) / frame.pixelSize());
              return new WrittenGlyph(codePoint, image, 0, 0, box, size, size, "test");
            })
        .toList();
  }

  /** The ink cut out of a page of that pixel size, with nothing around it. */
  private static WrittenGlyph crop(FontFile font, int codePoint, double pixelSize) {
    Rectangle2D ink = font.outline(codePoint).orElseThrow().getBounds2D();
    int width = (int) Math.ceil(ink.getWidth() / pixelSize);
    int height = (int) Math.ceil(ink.getHeight() / pixelSize);
    int size = Math.max(width, height);
    GlyphFrame frame = new GlyphFrame(ink.getMinX(), ink.getMaxY(), pixelSize, 0);
    GlyphImage square = GlyphRasterizer.render(font.outline(codePoint).orElseThrow(), frame, size);
    float[] cut = new float[width * height];
    for (int i = 0; i < cut.length; i++) {
      cut[i] = square.at(i % width, i / width);
    }
    InkBox box = new InkBox(0, 0, ink.getWidth() / pixelSize, ink.getHeight() / pixelSize);
    GlyphImage image = GlyphImage.of(width, height, cut);
    return new WrittenGlyph(codePoint, image, 0, 0, box, width, height, "test");
  }

  @Test
  void smallCapitalsStandWhereCapitalsDo() {
    TypicalMetrics usual =
        codePoint ->
            codePoint == 'P'
                ? Optional.of(new TypicalMetrics.Metrics(0.1, 0, 0.5, 0.7, 0.6))
                : Optional.of(new TypicalMetrics.Metrics(0.1, -0.2, 0.5, 0.5, 0.6));
    TypicalMetrics capitals = usual.withSmallCapitals(0.5);
    assertThat(capitals.of('p')).contains(new TypicalMetrics.Metrics(0.05, 0, 0.25, 0.35, 0.3));
    assertThat(capitals.of('P')).isEqualTo(usual.of('P'));
    assertThat(capitals.of(',')).isEqualTo(usual.of(','));
  }

  @Test
  void lettersOfSeveralPagesKeepTheirSizesOnPaper() {
    List<WrittenGlyph> glyphs = new ArrayList<>();
    boolean coarse = false;
    for (String letter : List.of("a", "g", "d", "p", "T", "o")) {
      double pixel = coarse ? 0.02 : 0.01;
      GlyphFrame page = new GlyphFrame(-0.5, 1.7, pixel, 1);
      double pixelsPerMm = 0.1 / pixel;
      PaperPlace place = new PaperPlace(1.7 / pixel, pixelsPerMm, Optional.empty());
      glyphs.add(written(latin, letter, page, coarse ? 150 : 300).get(0).at(place));
      coarse = !coarse;
    }
    for (GlyphSample sample : placement.place(glyphs)) {
      assertInkLiesAt(sample, latin, 0.04);
    }
  }

  @Test
  void aWritingBoxIsTheEmBox() {
    GlyphFrame roomy = new GlyphFrame(-0.5, 1.38, 2.0 / 400, 1);
    PaperPlace place = new PaperPlace(0, 10, Optional.of(new InkBox(100, 100, 300, 300)));
    WrittenGlyph glyph = written(han, "永", roomy, 400).get(0).at(place);
    assertInkLiesAt(placement.place(List.of(glyph)).get(0), han, 0.01);
  }
}
