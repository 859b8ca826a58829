package io.linmo.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import io.linmo.skeleton.SkeletonRedraw.Kept;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SkeletonRedrawTest {

  private static final int SIZE = 128;

  @Test
  void aLineIsAsThickAsThePenThatDrewIt() {
    double[] thicknesses = SkeletonRedraw.of(cross(9)).thicknesses();

    assertThat(thicknesses).isSorted().hasSizeGreaterThan(300);
    assertThat(thicknesses[thicknesses.length / 2]).isCloseTo(9, within(0.6));
  }

  @Test
  void nothingNearACrossingTellsOfThickness() {
    double[] thicknesses = SkeletonRedraw.of(webbed()).thicknesses();

    assertThat(thicknesses[thicknesses.length - 1]).isLessThan(10);
  }

  @Test
  void whereStrokesMeetTheyAreNoThickerOnceRedrawn() {
    GlyphImage redrawn = SkeletonRedraw.of(webbed()).redrawn(8, new Kept(1, 1, 1));

    assertThat(webbed().at(70, 58)).isGreaterThan(0.9f);
    assertThat(redrawn.at(70, 58)).isLessThan(0.1f);
    assertThat(redrawn.at(64, 64)).isGreaterThan(0.9f);
    assertThat(redrawn.at(64, 20)).isGreaterThan(0.9f);
  }

  @Test
  void aSwollenStrokeIsAsEvenAsAsked() {
    GlyphImage swollen =
        drawn(new Line2D.Double(20, 64, 108, 64), new Ellipse2D.Double(52, 58, 24, 12));

    double before = spread(swollen);
    assertThat(before).isGreaterThan(3);
    assertThat(spread(SkeletonRedraw.of(swollen).redrawn(8, new Kept(0.5, 1, 1))))
        .isLessThan(0.65 * before);
    assertThat(spread(SkeletonRedraw.of(swollen).redrawn(8, new Kept(0, 1, 1)))).isLessThan(0.7);
  }

  @Test
  void aBumpIsNoStroke() {
    GlyphImage bumped =
        drawn(new Line2D.Double(20, 64, 108, 64), new Ellipse2D.Double(60, 56, 8, 8));

    GlyphImage redrawn = SkeletonRedraw.of(bumped).redrawn(8, new Kept(0, 1, 1));

    assertThat(redrawn.at(64, 57)).isLessThan(0.1f);
  }

  @Test
  void aShortStrokeAndADotStay() {
    GlyphImage drawn =
        drawn(
            new Line2D.Double(20, 64, 108, 64),
            new Line2D.Double(64, 64, 64, 50),
            new Ellipse2D.Double(60, 96, 8, 8));

    GlyphImage redrawn = SkeletonRedraw.of(drawn).redrawn(8, new Kept(0, 1, 1));

    assertThat(redrawn.at(64, 50)).isGreaterThan(0.9f);
    assertThat(redrawn.at(64, 100)).isGreaterThan(0.9f);
  }

  @Test
  void aWaveringStrokeIsAsSteadyAsAsked() {
    GlyphImage wavering = stroked(8, wave(1.5));

    double before = straying(wavering);
    assertThat(before).isBetween(0.5, 1.0);
    assertThat(straying(SkeletonRedraw.of(wavering).redrawn(8, new Kept(0, 1, 1))))
        .isCloseTo(before, within(0.15));
    assertThat(straying(SkeletonRedraw.of(wavering).redrawn(8, new Kept(0, 0.5, 1))))
        .isCloseTo(before / 2, within(0.15));
    assertThat(straying(SkeletonRedraw.of(wavering).redrawn(8, new Kept(0, 0, 1)))).isLessThan(0.3);
  }

  @Test
  void aRoundCornerIsAsSharpAsAsked() {
    GlyphImage round = stroked(8, corner(6));

    assertThat(cut(stroked(8, corner(0)))).isLessThan(0.8);
    double before = cut(round);
    assertThat(before).isBetween(1.6, 2.2);
    assertThat(cut(SkeletonRedraw.of(round).redrawn(8, new Kept(0, 0, 1))))
        .isCloseTo(before, within(0.3));
    assertThat(cut(SkeletonRedraw.of(round).redrawn(8, new Kept(0, 0, 0.5))))
        .isBetween(0.4 * before, 0.8 * before);
    assertThat(cut(SkeletonRedraw.of(round).redrawn(8, new Kept(0, 0, 0)))).isLessThan(0.8);
  }

  private static double cut(GlyphImage image) {
    assertThat(SkeletonRedraw.of(image).cuts()).hasSize(1);
    return SkeletonRedraw.of(image).cuts()[0];
  }

  /** A square corner whose last pixels before the tip are round. */
  private static Shape corner(double round) {
    Path2D corner = new Path2D.Double();
    corner.moveTo(20, 30);
    corner.lineTo(100 - round, 30);
    corner.quadTo(100, 30, 100, 30 + round);
    corner.lineTo(100, 110);
    return corner;
  }

  private static double straying(GlyphImage image) {
    return Arrays.stream(SkeletonRedraw.of(image).strayings()).average().orElseThrow();
  }

  /** A level line that swings by an amount in pixels either way, three times. */
  private static Shape wave(double swing) {
    Path2D wave = new Path2D.Double();
    wave.moveTo(12, 64);
    for (int x = 13; x <= 116; x++) {
      wave.lineTo(x, 64 + swing * Math.sin((x - 12) * 6 * Math.PI / 104));
    }
    return wave;
  }

  @Test
  void paperStaysPaper() {
    SkeletonRedraw none = SkeletonRedraw.of(GlyphImage.blank(SIZE, SIZE));

    assertThat(none.thicknesses()).isEmpty();
    assertThat(none.redrawn(8, new Kept(1, 1, 1))).isEqualTo(GlyphImage.blank(SIZE, SIZE));
  }

  private static double spread(GlyphImage image) {
    double[] thicknesses = SkeletonRedraw.of(image).thicknesses();
    return thicknesses[thicknesses.length - 1] - thicknesses[0];
  }

  private static GlyphImage cross(float thickness) {
    return stroked(
        thickness, new Line2D.Double(64, 12, 64, 116), new Line2D.Double(12, 64, 116, 64));
  }

  /** A cross whose corners are filled, as the network draws it. */
  private static GlyphImage webbed() {
    return drawn(
        new Line2D.Double(64, 12, 64, 116),
        new Line2D.Double(12, 64, 116, 64),
        new Ellipse2D.Double(54, 54, 20, 20));
  }

  /** Lines as strokes 8 px thick, other shapes filled. */
  private static GlyphImage drawn(Shape... shapes) {
    return stroked(8, shapes);
  }

  private static GlyphImage stroked(float thickness, Shape... shapes) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Arrays.stream(shapes)
        .forEach(
            shape ->
                graphics.fill(
                    shape instanceof Line2D || shape instanceof Path2D
                        ? stroke(graphics, shape)
                        : shape));
    graphics.dispose();
    float[] coverage = new float[SIZE * SIZE];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = image.getRaster().getSample(i % SIZE, i / SIZE, 0) / 255f;
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  private static Shape stroke(Graphics2D graphics, Shape line) {
    return graphics.getStroke().createStrokedShape(line);
  }
}
