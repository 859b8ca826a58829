package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.image.Script;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.VerticalMetrics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WebFontTest {

  private static final FontCompiler COMPILER = new FontCompiler(CompilerOptions.defaults());

  @Test
  void everyTableOfAWoffInflatesToTheTableOfTheFont() throws Exception {
    Typeface typeface = LayoutFonts.boxes(Script.LATIN, "abcABC", 2).kern('A', 'b', -20).build();
    Map<String, byte[]> tables = SfntFile.split(COMPILER.encode(typeface));

    ByteBuffer woff = ByteBuffer.wrap(COMPILER.encodeWoff(typeface));

    assertThat(woff.getInt(8)).isEqualTo(woff.capacity());
    assertThat(woff.getShort(12)).isEqualTo((short) tables.size());
    assertThat(woff.getInt(16)).isEqualTo(COMPILER.encode(typeface).length);
    for (int i = 0; i < tables.size(); i++) {
      int record = 44 + 20 * i;
      String tag = new String(woff.array(), record, 4, StandardCharsets.US_ASCII);
      byte[] table = new byte[woff.getInt(record + 12)];
      byte[] stored = new byte[woff.getInt(record + 8)];
      woff.get(woff.getInt(record + 4), stored);
      if (stored.length == table.length) {
        table = stored;
      } else {
        Inflater inflater = new Inflater();
        inflater.setInput(stored);
        assertThat(inflater.inflate(table)).isEqualTo(table.length);
        inflater.end();
      }
      assertThat(table).as(tag).isEqualTo(tables.get(tag));
    }
  }

  @Test
  void theSameTypefaceGivesTheSameWebFonts() {
    Typeface typeface = LayoutFonts.boxes(Script.LATIN, "abc", 2).build();

    assertThat(COMPILER.encodeWoff(typeface)).isEqualTo(COMPILER.encodeWoff(typeface));
    assumeTrue(Brotli4jLoader.isAvailable());
    assertThat(COMPILER.encodeWoff2(typeface)).isEqualTo(COMPILER.encodeWoff2(typeface));
  }

  @Test
  void aWoff2SaysHowMuchItUnpacksTo() throws Exception {
    assumeTrue(Brotli4jLoader.isAvailable());
    Typeface typeface = LayoutFonts.boxes(Script.HAN, "永字八法", 1).build();

    ByteBuffer woff = ByteBuffer.wrap(COMPILER.encodeWoff2(typeface));

    assertThat(woff.getInt(8)).isEqualTo(woff.capacity());
    assertThat(woff.getInt(16)).isEqualTo(COMPILER.encode(typeface).length);
    assertThat(woff.getInt(20)).isBetween(woff.capacity() - 200, woff.capacity());
  }

  @Property(tries = 200, seed = "1")
  void stepsOfEverySizeComeBack(@ForAll("corners") List<Point> corners) {
    List<Segment> sides = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      sides.add(new Line(corners.get(i), corners.get((i + 1) % corners.size())));
    }
    Outline outline = new Outline(List.of(new Contour(sides)));
    Typeface typeface =
        new Typeface(
            PlainShapes.NAMES,
            new VerticalMetrics(900, -250, 0, 0),
            1000,
            List.of(
                new TypefaceGlyph(".notdef", List.of(), Outline.EMPTY, 500),
                new TypefaceGlyph("A", List.of(0x41), outline, 500)));

    byte[] table = Woff2Glyphs.encode(FontContent.of(typeface, CompilerOptions.defaults()));

    assertThat(points(ByteBuffer.wrap(table), corners.size())).isEqualTo(corners);
  }

  @Provide
  Arbitrary<List<Point>> corners() {
    Arbitrary<Integer> near = Arbitraries.integers().between(-70, 70);
    Arbitrary<Integer> middle = Arbitraries.integers().between(-1300, 1300);
    Arbitrary<Integer> far = Arbitraries.integers().between(-16383, 16383);
    Arbitrary<Integer> any = Arbitraries.oneOf(near, middle, far);
    return Combinators.combine(any, any)
        .as((x, y) -> new Point(x, y))
        .list()
        .uniqueElements()
        .ofMinSize(3)
        .ofMaxSize(20);
  }

  /** The points of the only glyph with ink, from the table of triplets in the specification. */
  private static List<Point> points(ByteBuffer table, int count) {
    int flags = 36 + table.getInt(8) + table.getInt(12);
    int bytes = flags + table.getInt(16);
    List<Point> points = new ArrayList<>();
    int x = 0;
    int y = 0;
    for (int i = 0; i < count; i++) {
      int flag = table.get(flags + i) & 0x7F;
      int a = table.get(bytes) & 0xFF;
      int b = table.get(bytes + 1) & 0xFF;
      int xSign = (flag & 1) == 0 ? -1 : 1;
      int ySign = (flag & 2) == 0 ? -1 : 1;
      if (flag < 10) {
        y += xSign * (a + (flag / 2) * 256);
        bytes += 1;
      } else if (flag < 20) {
        x += xSign * (a + (flag - 10) / 2 * 256);
        bytes += 1;
      } else if (flag < 84) {
        x += xSign * ((a >> 4) + 1 + (flag - 20) / 16 * 16);
        y += ySign * ((a & 15) + 1 + (flag - 20) / 4 % 4 * 16);
        bytes += 1;
      } else if (flag < 120) {
        x += xSign * (a + 1 + (flag - 84) / 12 * 256);
        y += ySign * (b + 1 + (flag - 84) / 4 % 3 * 256);
        bytes += 2;
      } else if (flag < 124) {
        x += xSign * (a << 4 | b >> 4);
        y += ySign * ((b & 15) << 8 | table.get(bytes + 2) & 0xFF);
        bytes += 3;
      } else {
        x += xSign * table.getShort(bytes);
        y += ySign * table.getShort(bytes + 2);
        bytes += 4;
      }
      points.add(new Point(x, y));
    }
    return points;
  }
}
