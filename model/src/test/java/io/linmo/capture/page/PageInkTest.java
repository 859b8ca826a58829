package io.linmo.capture.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.capture.PagePicture;
import io.linmo.image.GaussianBlur;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageInkTest {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 800;
  private static final DoubleBinaryOperator EVEN = (u, v) -> 1;

  /** Circles of a 6 px pen on a page, as the share of each pixel that is covered. */
  private static float[] drawn() {
    return drawn(6);
  }

  private static float[] drawn(float pen) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(pen));
    for (int i = 0; i < 12; i++) {
      graphics.draw(new Ellipse2D.Double(60 + i % 3 * 180, 60 + i / 3 * 180, 90, 120));
    }
    graphics.dispose();
    float[] coverage = new float[WIDTH * HEIGHT];
    int[] samples = image.getRaster().getPixels(0, 0, WIDTH, HEIGHT, (int[]) null);
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = samples[i] / 255f;
    }
    return coverage;
  }

  /** Ink of a lightness on paper of a colour under a light, with noise of a few gray levels. */
  private static PagePicture photograph(
      float[] coverage, int[] paper, double ink, DoubleBinaryOperator light, double noise) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    for (int i = 0; i < coverage.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      double share = 1 - coverage[i] * (1 - ink);
      int rgb = 0;
      for (int channel = 0; channel < 3; channel++) {
        double value =
            paper[channel] * share * light.applyAsDouble(x / (double) WIDTH, y / (double) HEIGHT);
        value += noise * random.nextGaussian();
        rgb = rgb << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
      }
      image.setRGB(x, y, rgb);
    }
    return PagePicture.of(image, "page.png", 1);
  }

  /** Mean distance between the coverage that was drawn and that which was read. */
  private static double error(PageInk ink, float[] coverage) {
    double sum = 0;
    double inked = 0;
    for (int i = 0; i < coverage.length; i++) {
      sum += Math.abs(ink.at(i % WIDTH, i / WIDTH) - coverage[i]);
      inked += coverage[i];
    }
    return sum / inked;
  }

  @Test
  void softEdgesOfAFlatScanComeThroughUnchanged() {
    float[] coverage = drawn();
    PageInk ink = PageInk.of(photograph(coverage, new int[] {255, 255, 255}, 0, EVEN, 0));
    assertThat(error(ink, coverage)).isLessThan(0.01);
  }

  @Test
  void aLampToOneSideChangesNothing() {
    float[] coverage = drawn();
    DoubleBinaryOperator lamp = (u, v) -> 1 - 0.5 * u * v;
    PageInk ink = PageInk.of(photograph(coverage, new int[] {240, 235, 220}, 0.25, lamp, 2));
    assertThat(error(ink, coverage)).isLessThan(0.06);
  }

  @Test
  void aHardShadowAcrossThePageIsNoInk() {
    float[] coverage = drawn();
    DoubleBinaryOperator shadow = (u, v) -> 0.55 + 0.45 / (1 + Math.exp(-60 * (u + 0.4 * v - 0.7)));
    PageInk ink = PageInk.of(photograph(coverage, new int[] {250, 250, 250}, 0.2, shadow, 2));
    assertThat(error(ink, coverage)).isLessThan(0.08);
  }

  @Test
  void colouredPaperIsPaper() {
    float[] coverage = drawn();
    PageInk ink = PageInk.of(photograph(coverage, new int[] {250, 240, 120}, 0.3, EVEN, 2));
    assertThat(error(ink, coverage)).isLessThan(0.06);
  }

  @Test
  void palePencilComesToFullCoverage() {
    float[] coverage = drawn();
    PageInk ink = PageInk.of(photograph(coverage, new int[] {235, 235, 225}, 0.72, EVEN, 2));
    assertThat(error(ink, coverage)).isLessThan(0.12);
    assertThat(ink.tone()).isCloseTo(0.28, within(0.03));
  }

  @Test
  void paleAndDarkInkOnOnePageBothComeToFullCoverage() {
    float[] coverage = drawn();
    float[] mixed = coverage.clone();
    for (int i = WIDTH * HEIGHT / 2; i < mixed.length; i++) {
      mixed[i] *= 0.5f;
    }
    PageInk ink = PageInk.of(photograph(mixed, new int[] {250, 250, 250}, 0.2, EVEN, 1));
    assertThat(error(ink, coverage)).isLessThan(0.08);
  }

  /** The page out of focus: coverage blurred by a Gaussian, as a lens blurs it. */
  private static float[] blurred(float[] coverage, double deviation) {
    return GaussianBlur.ofInk(coverage, WIDTH, HEIGHT, deviation);
  }

  /** Pixels that are at least half covered. */
  private static long area(PageInk ink) {
    return IntStream.range(0, WIDTH * HEIGHT)
        .filter(i -> ink.at(i % WIDTH, i / WIDTH) >= 0.5f)
        .count();
  }

  /** How much ink is read of a page out of focus, relative to what is drawn on it. */
  private static double boldness(float[] coverage, double blur, boolean isKnown) {
    int[] paper = {245, 245, 240};
    PagePicture sharp = photograph(coverage, paper, 0.2, EVEN, 0);
    PagePicture soft = photograph(blurred(coverage, blur), paper, 0.2, EVEN, 2);
    long area = area(isKnown ? PageInk.of(soft, blur) : PageInk.of(soft));
    return area / (double) area(PageInk.of(sharp, 0));
  }

  @ParameterizedTest
  @CsvSource({"4, 0.3", "4, 0.8", "4, 1.3", "6, 1.3", "6, 2", "12, 1.3", "12, 2"})
  void strokesOfAPageOutOfFocusAreAsThickAsOnPaper(float pen, double blur) {
    assertThat(boldness(drawn(pen), blur, true)).isBetween(0.93, 1.1);
  }

  @Test
  void strokesAsThinAsTheBlurAreAlmostAsThickAsOnPaper() {
    assertThat(boldness(drawn(1.5f), 1.3, false)).isGreaterThan(2);
    assertThat(boldness(drawn(1.5f), 1.3, true)).isLessThan(1.75);
  }

  @Test
  void aBlankPageHasNoInk() {
    DoubleBinaryOperator lamp = (u, v) -> 1 - 0.4 * u;
    PageInk ink =
        PageInk.of(photograph(new float[WIDTH * HEIGHT], new int[] {250, 250, 240}, 0, lamp, 3));
    assertThat(ink.isBlank()).isTrue();
    assertThat(ink.cut(0, 0, WIDTH, HEIGHT).isEmpty()).isTrue();
  }

  @Test
  void aCutBeyondTheEdgeIsPaper() {
    float[] coverage = drawn();
    PageInk ink = PageInk.of(photograph(coverage, new int[] {255, 255, 255}, 0, EVEN, 0));
    assertThat(ink.cut(-50, -50, 40, 40).inkArea()).isZero();
    assertThat(ink.cut(60, 100, 10, 10).inkArea()).isPositive();
  }
}
