package io.linmo.capture.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgDrawingTest {

  private static final String HEAD =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " width='100' height='80'>";

  @TempDir private Path folder;

  @Test
  void pointsOfAPathAreKeptAsTheyAreDrawn() throws IOException {
    SvgDrawing drawing = read("<path d='M10 10 C20 0 40 0 50 10 Q60 40 50 70 L10 70 Z'/>");
    assertThat(drawing.curves().text())
        .isEqualTo("M 10 10 C 20 0 40 0 50 10 Q 60 40 50 70 L 10 70 Z");
    assertThat(drawing.width()).isEqualTo(100);
    assertThat(drawing.height()).isEqualTo(80);
    assertThat(drawing.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M0 0 H60 V60 H0 Z M20 20 H40 V40 H20 Z",
        "M0 0 H60 V60 H0 Z M20 20 V40 H40 V20 Z"
      })
  void aHoleIsAHoleWhicheverWayItIsDrawn(String path) throws IOException {
    Shape ink = shape("<path fill-rule='evenodd' d='%s'/>".formatted(path));
    assertThat(ink.contains(10, 10)).isTrue();
    assertThat(ink.contains(30, 30)).isFalse();
  }

  @Test
  void contoursOfOneDirectionAreInkWhereTheRuleSaysSo() throws IOException {
    Shape ink = shape("<path d='M0 0 H60 V60 H0 Z M20 20 H40 V40 H20 Z'/>");
    assertThat(ink.contains(30, 30)).isTrue();
  }

  @Test
  void stylesTransformsAndReferencesWithinTheFileCount() throws IOException {
    Shape ink =
        shape(
            """
            <style>.none { fill: none } .ink { fill: #123 }</style>
            <defs><rect id='box' width='10' height='10'/></defs>
            <path class='none' d='M0 0 H90 V70 H0 Z'/>
            <g transform='translate(20 30) scale(2)'><use xlink:href='#box' class='ink'/></g>
            """);
    assertThat(ink.getBounds2D())
        .hasToString("java.awt.geom.Rectangle2D$Double[x=20.0,y=30.0,w=20.0,h=20.0]");
  }

  @Test
  void aStrokeIsInkAsWideAsItsPen() throws IOException {
    Shape ink = shape("<path fill='none' stroke='black' stroke-width='6' d='M10 40 H90'/>");
    assertThat(ink.getBounds2D().getHeight()).isEqualTo(6, within(1e-6));
    assertThat(ink.contains(50, 42)).isTrue();
  }

  @Test
  void strokesThatCrossAreOne() throws IOException {
    SvgDrawing drawing =
        read(
            "<rect x='10' y='30' width='80' height='10'/><rect x='40' y='5' width='10'"
                + " height='70'/>");
    assertThat(drawing.curves().text().chars().filter(c -> c == 'M').count()).isEqualTo(1);
    assertThat(drawing.curves().toShape().contains(45, 35)).isTrue();
  }

  @Test
  void shapesThatDoNotTouchKeepTheirPoints() throws IOException {
    SvgDrawing drawing = read("<path d='M10 10 Q20 0 30 10 Z'/><path d='M60 10 Q70 0 80 10 Z'/>");
    assertThat(drawing.curves().text()).isEqualTo("M 10 10 Q 20 0 30 10 Z M 60 10 Q 70 0 80 10 Z");
  }

  @Test
  void whiteCoversInkAndAWhitePageIsNone() throws IOException {
    Shape ink =
        shape(
            "<rect width='100' height='80' fill='white'/><circle cx='50' cy='40' r='30'/>"
                + "<circle cx='50' cy='40' r='10' fill='#fff'/>");
    assertThat(ink.contains(50, 40)).isFalse();
    assertThat(ink.contains(50, 20)).isTrue();
    assertThat(new Area(ink).getBounds2D().getWidth()).isEqualTo(60, within(0.1));
  }

  @Test
  void whatIsNoOutlineIsLeftOutAndNamed() throws IOException {
    SvgDrawing drawing =
        read(
            "<script>document.documentElement.remove()</script>"
                + "<image xlink:href='http://127.0.0.1:9/a.png' width='9' height='9'/>"
                + "<text x='5' y='5'>A</text><path d='M0 0 H9 V9 Z'/>");
    assertThat(drawing.leftOut()).containsExactlyInAnyOrder("image", "text");
    assertThat(drawing.curves().text()).isEqualTo("M 0 0 L 9 0 L 9 9 Z");
  }

  @Test
  void entitiesFromOutsideAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "M0 0 H9 V9 Z");
    Path file =
        Files.writeString(
            folder.resolve("a.svg"),
            "<!DOCTYPE svg [<!ENTITY s SYSTEM '%s'>]>".formatted(secret.toUri())
                + HEAD
                + "<path d='&s;'/></svg>");
    assertThatThrownBy(() -> SvgDrawing.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void entitiesThatBurstTheMemoryAreRefused() throws IOException {
    StringBuilder types = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'M0 0'>");
    for (int i = 1; i < 12; i++) {
      types.append("<!ENTITY a%d '%s'>".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    Path file =
        Files.writeString(
            folder.resolve("a.svg"), types + "]>" + HEAD + "<desc>&a11;</desc></svg>");
    assertThatThrownBy(() -> SvgDrawing.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged SVG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<use xlink:href='http://127.0.0.1:9/a.svg#x'/><path d='M0 0 H9 V9 Z'/>",
        "<style>@import url(http://127.0.0.1:9/a.css);</style><path d='M0 0 H9 V9 Z'/>",
      })
  void filesElsewhereAreNotLoaded(String body) throws IOException {
    Path file = Files.writeString(folder.resolve("a.svg"), HEAD + body + "</svg>");
    assertThatThrownBy(() -> SvgDrawing.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": cannot be read as a drawing");
  }

  @Test
  void aDrawingWithoutInkOrOfAnotherKindIsRefused() throws IOException {
    assertRefused(HEAD + "</svg>", "no ink in the drawing, expected filled or stroked shapes");
    assertRefused("<html/>", "no SVG drawing, expected the root element svg");
    assertRefused(HEAD + "<path", "damaged SVG");
    assertRefused(HEAD + "<paph d=\"M0 0H9V9Z\"/></svg>", "damaged SVG");
    assertRefused("<svg><path d=\"M0 0H9V9Z\"/></svg>", "expected xmlns=");
    assertRefused("<svg xmlns=\"http://www.w3.org/1999/svg\"/>", "expected xmlns=");
    assertRefused(" ".repeat(5 << 20), "expected an SVG drawing of at most 4096 kB");
  }

  private void assertRefused(String text, String words) throws IOException {
    Path file = Files.writeString(folder.resolve("a.svg"), text);
    assertThatThrownBy(() -> SvgDrawing.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(words);
  }

  private Shape shape(String body) throws IOException {
    return read(body).curves().toShape();
  }

  private SvgDrawing read(String body) throws IOException {
    return SvgDrawing.read(Files.writeString(folder.resolve("a.svg"), HEAD + body + "</svg>"));
  }
}
