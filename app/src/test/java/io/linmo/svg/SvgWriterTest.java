package io.linmo.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.Sheet;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.parser.AWTPathProducer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {

  private final InkedGlyph letter = new BlockLetters().glyph('R').orElseThrow();

  @Test
  void aGlyphIsOnePathWithTheAreaOfItsOutline() throws Exception {
    Document svg = parse(SvgGlyphWriter.glyph(letter, 0.9, -0.3, "test"));
    NodeList paths = svg.getElementsByTagName("path");

    assertThat(paths.getLength()).isEqualTo(1);
    double area = area(shape(((Element) paths.item(0)).getAttribute("d")));
    double expected = area(letter.outline().toShape()) * 1e6;
    assertThat(area).isCloseTo(expected, within(Math.abs(expected) * 1e-3));
  }

  @Test
  void aGlyphsCanvasIsItsAdvanceByTheLine() throws Exception {
    Document svg = parse(SvgGlyphWriter.glyph(letter, 0.9, -0.3, "test"));

    assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 -900 500 1200");
  }

  @Test
  void aTracedImageKeepsItsCanvas() throws Exception {
    Document svg = parse(SvgGlyphWriter.traced(square(8), 20, 30, "dot"));

    assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 20 30");
    assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("20");
    assertThat(svg.getDocumentElement().getAttribute("height")).isEqualTo("30");
    assertThat(((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d"))
        .isEqualTo("M0 0h8v8h-8Z");
  }

  @Test
  void aTextHasOnePathForEachGlyphWithInkAndNoFont() throws Exception {
    TextBlock text = new Typesetter(new BlockLetters()).set("ab <&> 漢\nc");
    Document svg = parse(SvgPageWriter.page(sheet(text), 48, "set in block letters"));

    assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(7);
    assertThat(svg.getElementsByTagName("text").getLength()).isZero();
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("ab <&> 漢\nc");
  }

  @Test
  void theSameTextGivesTheSameBytes() throws Exception {
    TextBlock text = new Typesetter(new BlockLetters()).set("same");

    assertThat(SvgPageWriter.page(sheet(text), 48, ""))
        .isEqualTo(SvgPageWriter.page(sheet(text), 48, ""));
  }

  private static Sheet sheet(TextBlock text) {
    return Sheet.of(text, InkColor.BLACK, null);
  }

  private static Outline square(double edge) {
    List<Point> corners =
        List.of(new Point(0, 0), new Point(edge, 0), new Point(edge, edge), new Point(0, edge));
    List<Segment> sides = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sides.add(new Line(corners.get(i), corners.get((i + 1) % 4)));
    }
    return new Outline(List.of(new Contour(sides)));
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static Shape shape(String data) throws Exception {
    return AWTPathProducer.createShape(new StringReader(data), Path2D.WIND_NON_ZERO);
  }

  /** The area inside a flattened shape, by the shoelace formula; its sign is dropped. */
  private static double area(Shape shape) {
    double[] at = new double[6];
    double sum = 0;
    double x = 0;
    double y = 0;
    double scale = Math.max(shape.getBounds2D().getWidth(), 1e-9);
    for (PathIterator path = shape.getPathIterator(null, scale * 1e-5);
        !path.isDone();
        path.next()) {
      int kind = path.currentSegment(at);
      if (kind == PathIterator.SEG_LINETO) {
        sum += x * at[1] - at[0] * y;
      }
      if (kind != PathIterator.SEG_CLOSE) {
        x = at[0];
        y = at[1];
      }
    }
    return Math.abs(sum / 2);
  }
}
