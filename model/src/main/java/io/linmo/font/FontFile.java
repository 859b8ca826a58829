package io.linmo.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font opened for reading: outlines and advances by character, in em units.
 *
 * <p>1.0 is the em square, y grows upwards, the baseline lies at 0; outlines fill by the non-zero
 * rule. Glyphs are decoded when asked for, so that a font of 50,000 glyphs opens at once. Safe for
 * use by several threads.
 */
public final class FontFile {

  private static final int COPYRIGHT = 0;
  private static final int FAMILY = 1;
  private static final int DESCRIPTION = 10;
  private static final int LICENCE = 13;
  private static final int LICENCE_URL = 14;
  private static final int TYPOGRAPHIC_FAMILY = 16;

  private static final int WINDOWS = 3;
  private static final int ENGLISH_US = 0x409;

  private final String source;
  private final SfntContainer container;
  private final OpenTypeFont font;
  private final CmapLookup cmap;
  private final CFFFont cff;
  private final double unitsPerEm;
  private final double ascent;
  private final double descent;
  private final double revision;
  private final Map<Integer, String> names;

  private FontFile(OpenTypeFont font, SfntContainer container, String source) throws IOException {
    this.source = source;
    this.container = container;
    this.font = font;
    this.cmap = font.getUnicodeCmapLookup(false);
    this.cff = font.isPostScript() ? font.getCFF().getFont() : null;
    this.unitsPerEm = font.getUnitsPerEm();
    this.ascent = font.getHorizontalHeader().getAscender() / unitsPerEm;
    this.descent = font.getHorizontalHeader().getDescender() / unitsPerEm;
    this.revision = font.getHeader().getFontRevision();
    this.names = names(font);
  }

  /** Opens a TTF, OTF, TTC (its first face) or WOFF file. */
  public static FontFile read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such font file", e);
    }
    return parse(bytes, file.toString());
  }

  /**
   * Opens a font from its bytes.
   *
   * @param source what errors call the font
   */
  public static FontFile parse(byte[] bytes, String source) throws IOException {
    SfntContainer container = SfntContainer.open(bytes, source);
    try {
      OpenTypeFont font =
          new OTFParser(true).parse(new RandomAccessReadBuffer(container.drawing()));
      return new FontFile(font, container, source);
    } catch (IOException | RuntimeException e) {
      throw new IOException("%s: damaged font: %s".formatted(source, e.getMessage()), e);
    }
  }

  /** Whether the character is mapped to a glyph that has ink. */
  public boolean covers(int codePoint) {
    return outline(codePoint).isPresent();
  }

  /** The character's outline; empty where it is not mapped or its glyph has no ink. */
  public Optional<Path2D> outline(int codePoint) {
    int glyph = cmap == null ? 0 : cmap.getGlyphId(codePoint);
    if (glyph == 0) {
      return Optional.empty();
    }
    Path2D path = glyphPath(glyph, codePoint);
    Rectangle2D bounds = path.getBounds2D();
    if (!(bounds.getWidth() > 0 && bounds.getHeight() > 0)) {
      return Optional.empty();
    }
    path.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
    return Optional.of(path);
  }

  /** A fresh path in font units, filled by the non-zero rule. */
  private Path2D glyphPath(int glyph, int codePoint) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    try {
      synchronized (font) {
        if (cff != null) {
          int id = cff instanceof CFFCIDFont ? cff.getCharset().getCIDForGID(glyph) : glyph;
          path.append(cff.getType2CharString(id).getPath(), false);
        } else {
          GlyphData data = font.getGlyph().getGlyph(glyph);
          if (data != null) {
            path.append(data.getPath(), false);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(damagedGlyph(codePoint), e);
    } catch (RuntimeException e) {
      throw new UncheckedIOException(damagedGlyph(codePoint), new IOException(e));
    }
    return path;
  }

  private String damagedGlyph(int codePoint) {
    return "%s: glyph of U+%04X is damaged".formatted(source, codePoint);
  }

  /** How far the pen moves on after the character, in em; 0 where it is not mapped. */
  public double advance(int codePoint) {
    int glyph = cmap == null ? 0 : cmap.getGlyphId(codePoint);
    if (glyph == 0) {
      return 0;
    }
    try {
      synchronized (font) {
        return font.getAdvanceWidth(glyph) / unitsPerEm;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(damagedGlyph(codePoint), e);
    }
  }

  /** All mapped characters in rising order, those with empty glyphs included. */
  public int[] codePoints() {
    TreeSet<Integer> mapped = new TreeSet<>();
    try {
      int glyphs = font.getNumberOfGlyphs();
      for (int glyph = 1; cmap != null && glyph < glyphs; glyph++) {
        var codes = cmap.getCharCodes(glyph);
        if (codes != null) {
          mapped.addAll(codes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(source + ": damaged glyph count", e);
    }
    return mapped.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The font as a TTF or OTF file with its layout, taken out of whatever it came in. */
  public byte[] sfnt() {
    return container.whole();
  }

  /** What errors call this font, usually its path. */
  public String source() {
    return source;
  }

  /** The family name, or the empty string. */
  public String family() {
    return names.getOrDefault(TYPOGRAPHIC_FAMILY, names.getOrDefault(FAMILY, ""));
  }

  /** The copyright line of the name table, or the empty string. */
  public String copyright() {
    return names.getOrDefault(COPYRIGHT, "");
  }

  /** The licence line of the name table, else the licence's address, else the empty string. */
  public String licence() {
    return names.getOrDefault(LICENCE, names.getOrDefault(LICENCE_URL, ""));
  }

  /** What the font says of how it was made, or the empty string. */
  public String description() {
    return names.getOrDefault(DESCRIPTION, "");
  }

  /** The version as a number. */
  public double revision() {
    return revision;
  }

  /** Height of the line above the baseline, in em. */
  public double ascent() {
    return ascent;
  }

  /** Depth of the line below the baseline, in em, as a rule negative. */
  public double descent() {
    return descent;
  }

  /** Font units to the em. */
  public int unitsPerEm() {
    return (int) unitsPerEm;
  }

  @Override
  public String toString() {
    return "FontFile[%s, %s]".formatted(family(), source);
  }

  private static Map<Integer, String> names(TrueTypeFont font) throws IOException {
    Map<Integer, String> names = new HashMap<>();
    if (font.getNaming() == null) {
      return names;
    }
    for (NameRecord record : font.getNaming().getNameRecords()) {
      boolean english = record.getPlatformId() == WINDOWS && record.getLanguageId() == ENGLISH_US;
      String text = record.getString();
      if (text != null && !text.isBlank() && (english || !names.containsKey(record.getNameId()))) {
        names.put(record.getNameId(), text.strip());
      }
    }
    return names;
  }
}
