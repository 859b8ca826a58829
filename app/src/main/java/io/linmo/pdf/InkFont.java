package io.linmo.pdf;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Decimals;
import io.linmo.typesetting.InkedGlyph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A Type 3 font of up to 255 drawings, coded from 1 in the order in which they were added. Glyph
 * space is thousandths of the em.
 */
final class InkFont {

  static final int CAPACITY = 255;

  private static final double UNITS_PER_EM = 1000;
  private static final int DECIMALS = 1;

  private final List<InkedGlyph> glyphs = new ArrayList<>();

  boolean isFull() {
    return glyphs.size() == CAPACITY;
  }

  /** Adds a drawing and returns its code. */
  int add(InkedGlyph glyph) {
    glyphs.add(glyph);
    return glyphs.size();
  }

  /** The advance as the font states it, in em. */
  static double statedAdvance(InkedGlyph glyph) {
    return width(glyph) / UNITS_PER_EM;
  }

  private static double width(InkedGlyph glyph) {
    double power = Math.pow(10, DECIMALS);
    return Math.round(glyph.advance() * UNITS_PER_EM * power) / power;
  }

  COSDictionary write(PDDocument document, String name) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setName(COSName.NAME, name);
    font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
    font.setItem(COSName.RESOURCES, new COSDictionary());
    font.setInt(COSName.FIRST_CHAR, 1);
    font.setInt(COSName.LAST_CHAR, glyphs.size());
    writeGlyphs(document, font);
    font.setItem(COSName.TO_UNICODE, stream(document, ToUnicodeMap.of(glyphs)));
    return font;
  }

  private void writeGlyphs(PDDocument document, COSDictionary font) throws IOException {
    COSArray widths = new COSArray();
    COSArray differences = new COSArray();
    differences.add(COSInteger.ONE);
    COSDictionary procedures = new COSDictionary();
    Box bounds = new Box(0, 0, 0, 0);
    for (int i = 0; i < glyphs.size(); i++) {
      InkedGlyph glyph = glyphs.get(i);
      COSName glyphName = COSName.getPDFName("ink%d".formatted(i + 1));
      widths.add(new COSFloat(Decimals.format(width(glyph), DECIMALS)));
      differences.add(glyphName);
      Outline outline = inGlyphSpace(glyph);
      procedures.setItem(glyphName, stream(document, procedure(glyph, outline)));
      bounds = outline.isEmpty() ? bounds : bounds.union(outline.box());
    }
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.ENCODING, encoding);
    font.setItem(COSName.CHAR_PROCS, procedures);
    font.setItem(COSName.FONT_BBOX, rounded(bounds));
  }

  private static byte[] procedure(InkedGlyph glyph, Outline outline) {
    ContentBuilder content = new ContentBuilder(DECIMALS);
    if (outline.isEmpty()) {
      return content.operator("d0", width(glyph), 0).toBytes();
    }
    Box box = outline.box();
    content.operator("d1", width(glyph), 0, box.left(), box.bottom(), box.right(), box.top());
    return content.fill(outline).toBytes();
  }

  private static Outline inGlyphSpace(InkedGlyph glyph) {
    return glyph.outline().map(p -> new Point(p.x() * UNITS_PER_EM, p.y() * UNITS_PER_EM));
  }

  private static COSStream stream(PDDocument document, byte[] content) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE)
        .getCOSObject();
  }

  private static COSArray rounded(Box box) {
    return numbers(
        (float) Math.floor(box.left()),
        (float) Math.floor(box.bottom()),
        (float) Math.ceil(box.right()),
        (float) Math.ceil(box.top()));
  }

  private static COSArray numbers(float... values) {
    COSArray array = new COSArray();
    for (float value : values) {
      array.add(new COSFloat(value));
    }
    return array;
  }
}
