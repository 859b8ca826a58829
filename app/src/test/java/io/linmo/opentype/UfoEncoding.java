package io.linmo.opentype;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.image.Script;
import io.linmo.outline.Contour;
import io.linmo.outline.DrawnOutline;
import io.linmo.outline.Outline;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.TypefaceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Encodes the glyphs of a UFO that {@code linmo glyphs --ufo} wrote as a TrueType font, for a
 * comparison with font compilers that read the same source.
 *
 * <p>Arguments: the folder of the UFO and the file to write. The curves become quadratics within a
 * thousandth of the em, which is fontmake's tolerance.
 */
public final class UfoEncoding {

  private static final double TOLERANCE_UNITS = 1;

  private final DocumentBuilder parser;

  private UfoEncoding() throws ParserConfigurationException {
    parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
  }

  public static void main(String[] arguments)
      throws IOException, SAXException, ParserConfigurationException {
    new UfoEncoding().encode(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  private void encode(Path ufo, Path font) throws IOException, SAXException {
    List<Path> files;
    try (Stream<Path> found = Files.list(ufo.resolve("glyphs"))) {
      files = found.filter(file -> file.toString().endsWith(".glif")).sorted().toList();
    }
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.HAN);
    for (Path file : files) {
      add(parser.parse(file.toFile()), builder);
    }
    Files.write(font, FontCompiler.compile(builder.build()));
  }

  private static void add(Document glyph, TypefaceBuilder builder) {
    int codePoint = Integer.parseInt(first(glyph, "unicode").getAttribute("hex"), 16);
    int advance = Integer.parseInt(first(glyph, "advance").getAttribute("width"));
    List<Contour> contours = new ArrayList<>();
    NodeList found = glyph.getElementsByTagName("contour");
    for (int i = 0; i < found.getLength(); i++) {
      contours.add(contour(((Element) found.item(i)).getElementsByTagName("point")));
    }
    int em = TypefaceBuilder.UNITS_PER_EM;
    Outline units = new Outline(contours);
    Outline whole = DrawnOutline.of(units.map(p -> p.times(1.0 / em)), em, TOLERANCE_UNITS);
    builder.add(codePoint, whole, advance);
  }

  private static Element first(Document glyph, String tag) {
    return (Element) glyph.getElementsByTagName(tag).item(0);
  }

  /** The contour begins where its last point, which is on the curve, lies. */
  private static Contour contour(NodeList points) {
    List<Segment> segments = new ArrayList<>();
    List<Point> handles = new ArrayList<>();
    Point start = point(points, points.getLength() - 1);
    for (int i = 0; i < points.getLength(); i++) {
      Point point = point(points, i);
      if (((Element) points.item(i)).getAttribute("type").isEmpty()) {
        handles.add(point);
      } else {
        segments.add(segment(start, handles, point));
        handles.clear();
        start = point;
      }
    }
    return new Contour(segments);
  }

  private static Segment segment(Point start, List<Point> handles, Point end) {
    return switch (handles.size()) {
      case 0 -> new Segment.Line(start, end);
      case 1 -> new Segment.Quadratic(start, handles.get(0), end);
      case 2 -> new Segment.Cubic(start, handles.get(0), handles.get(1), end);
      default ->
          throw new IllegalArgumentException(
              "contour: %d points off the curve in a row, expected at most 2"
                  .formatted(handles.size()));
    };
  }

  private static Point point(NodeList points, int index) {
    Element point = (Element) points.item(index);
    return new Point(
        Double.parseDouble(point.getAttribute("x")), Double.parseDouble(point.getAttribute("y")));
  }
}
