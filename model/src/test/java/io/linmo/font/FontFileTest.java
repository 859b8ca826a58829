package io.linmo.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class FontFileTest {

  private static final double HALF_UNIT = 0.0005;

  @Test
  void outlineIsInEmWithTheBaselineAtZeroAndUpwardY() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.NOTO_SANS);
    Rectangle2D capital = font.outline('H').orElseThrow().getBounds2D();
    assertThat(capital.getMinY()).isEqualTo(0, within(HALF_UNIT));
    assertThat(capital.getMaxY()).isEqualTo(0.714, within(HALF_UNIT));
    assertThat(font.outline('g').orElseThrow().getBounds2D().getMinY()).isNegative();
    assertThat(font.advance('H')).isEqualTo(0.741, within(HALF_UNIT));
  }

  @Test
  void namesAndLineHeightComeFromTheTables() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.NOTO_SANS);
    assertThat(font.family()).isEqualTo("Noto Sans");
    assertThat(font.copyright()).startsWith("Copyright 2022 The Noto Project Authors");
    assertThat(font.licence()).contains("SIL Open Font License");
    assertThat(font.ascent()).isEqualTo(1.069, within(HALF_UNIT));
    assertThat(font.descent()).isEqualTo(-0.293, within(HALF_UNIT));
  }

  @Test
  void mappedButEmptyGlyphsCountAsMissing() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.NOTO_SANS);
    assertThat(font.codePoints()).contains(' ', 'A');
    assertThat(font.covers(' ')).isFalse();
    assertThat(font.advance(' ')).isPositive();
    assertThat(font.covers(0x4E00)).isFalse();
    assertThat(font.advance(0x4E00)).isZero();
  }

  @Test
  void hanFontOfManyGlyphsAnswersForAHanCharacter() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.WENKAI);
    assertThat(font.codePoints()).hasSizeGreaterThan(28_000);
    assertThat(font.advance(0x6C38)).isEqualTo(1, within(HALF_UNIT));
    Rectangle2D ink = font.outline(0x6C38).orElseThrow().getBounds2D();
    assertThat(new Rectangle2D.Double(0, -0.12, 1, 1).contains(ink)).isTrue();
  }

  @Test
  void woffGivesTheSameOutlinesAsTheFontItHolds() throws IOException {
    byte[] sfnt = Files.readAllBytes(ShippedFonts.HOMEMADE_APPLE);
    FontFile plain = FontFile.parse(sfnt, "plain");
    FontFile woff = FontFile.parse(woffOf(sfnt), "woff");
    assertThat(woff.family()).isEqualTo("Homemade Apple");
    assertSameOutlines(plain, woff);
  }

  @Test
  void firstFaceOfACollectionIsRead() throws IOException {
    byte[] sfnt = Files.readAllBytes(ShippedFonts.HOMEMADE_APPLE);
    assertSameOutlines(FontFile.parse(sfnt, "plain"), FontFile.parse(ttcOf(sfnt), "collection"));
  }

  @Test
  void severalThreadsSeeTheSameOutlines() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.AOYAGI);
    int[] some = Arrays.stream(font.codePoints()).filter(c -> c > 0x4E00).limit(400).toArray();
    List<Rectangle2D> alone = Arrays.stream(some).mapToObj(c -> bounds(font, c)).toList();
    List<Rectangle2D> together =
        IntStream.of(some).parallel().mapToObj(c -> bounds(font, c)).toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void fileThatIsNoFontIsRefusedByName() {
    byte[] png = ByteBuffer.allocate(64).putInt(0x89504E47).array();
    assertThatThrownBy(() -> FontFile.parse(png, "photo.png"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "photo.png: not a font: starts with 89504E47, expected a TTF, OTF, TTC or WOFF file");
    byte[] woff2 = ByteBuffer.allocate(64).putInt(0x774F4632).array();
    assertThatThrownBy(() -> FontFile.parse(woff2, "x.woff2")).hasMessageContaining("WOFF2");
    assertThatThrownBy(() -> FontFile.parse(new byte[3], "tiny.ttf"))
        .hasMessage("tiny.ttf: 3 bytes, too short for a font");
    assertThatThrownBy(() -> FontFile.read(Path.of("absent.ttf")))
        .hasMessage("absent.ttf: no such font file");
  }

  @Test
  void truncatedFontIsRefusedByName() throws IOException {
    byte[] sfnt = Files.readAllBytes(ShippedFonts.HOMEMADE_APPLE);
    for (int length : new int[] {12, 100, 5_000, sfnt.length / 2}) {
      byte[] part = Arrays.copyOf(sfnt, length);
      assertThatThrownBy(() -> FontFile.parse(part, "part.ttf"))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("part.ttf: ");
    }
    byte[] woff = woffOf(sfnt);
    byte[] half = Arrays.copyOf(woff, woff.length / 2);
    assertThatThrownBy(() -> FontFile.parse(half, "part.woff"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("part.woff: ");
  }

  private static Rectangle2D bounds(FontFile font, int codePoint) {
    return font.outline(codePoint).map(path -> path.getBounds2D()).orElse(new Rectangle2D.Double());
  }

  private static void assertSameOutlines(FontFile expected, FontFile actual) {
    assertThat(actual.codePoints()).isEqualTo(expected.codePoints());
    for (int codePoint = '!'; codePoint <= '~'; codePoint++) {
      assertThat(bounds(actual, codePoint)).isEqualTo(bounds(expected, codePoint));
      assertThat(actual.advance(codePoint)).isEqualTo(expected.advance(codePoint));
    }
  }

  /** WOFF 1.0 with every second table compressed. */
  private static byte[] woffOf(byte[] sfnt) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(sfnt);
    int count = in.getShort(4);
    ByteBuffer head = ByteBuffer.allocate(44 + 20 * count);
    head.putInt(0x774F4646).putInt(in.getInt(0)).putInt(0).putShort((short) count);
    head.position(44);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      int offset = in.getInt(entry + 8);
      byte[] table = Arrays.copyOfRange(sfnt, offset, offset + in.getInt(entry + 12));
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
        deflater.write(table);
      }
      boolean smaller = i % 2 == 0 && packed.size() < table.length;
      byte[] stored = smaller ? packed.toByteArray() : table;
      head.putInt(in.getInt(entry)).putInt(head.capacity() + body.size());
      head.putInt(stored.length).putInt(table.length).putInt(0);
      body.writeBytes(stored);
      body.writeBytes(new byte[-stored.length & 3]);
    }
    ByteArrayOutputStream woff = new ByteArrayOutputStream();
    woff.writeBytes(head.array());
    woff.writeBytes(body.toByteArray());
    return woff.toByteArray();
  }

  /** A collection of one face: a header of 16 bytes, and all table offsets moved on by it. */
  private static byte[] ttcOf(byte[] sfnt) {
    ByteBuffer out = ByteBuffer.allocate(16 + sfnt.length);
    out.putInt(0x74746366).putInt(0x00010000).putInt(1).putInt(16).put(sfnt);
    for (int i = 0; i < out.getShort(20); i++) {
      int at = 16 + 12 + 16 * i + 8;
      out.putInt(at, out.getInt(at) + 16);
    }
    return out.array();
  }
}
