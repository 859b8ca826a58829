package io.linmo.opentype;

import io.linmo.typeface.Typeface;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Compiles a typeface to the bytes of a TrueType font. */
public final class FontCompiler {

  private final CompilerOptions options;

  public FontCompiler(CompilerOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  /** Compiles with the default options. */
  public static byte[] compile(Typeface typeface) {
    return new FontCompiler(CompilerOptions.defaults()).encode(typeface);
  }

  /**
   * Encodes the typeface as a TrueType font.
   *
   * @throws IllegalArgumentException when the typeface cannot be a font; the message names the
   *     glyph, the value and the range
   */
  public byte[] encode(Typeface typeface) {
    return SfntFile.join(tables(content(typeface)));
  }

  /** Encodes the typeface as a WOFF font for the web. */
  public byte[] encodeWoff(Typeface typeface) {
    return WoffFile.pack(encode(typeface));
  }

  /** Encodes the typeface as a WOFF2 font for the web, the smallest of the three. */
  public byte[] encodeWoff2(Typeface typeface) {
    FontContent content = content(typeface);
    return Woff2File.pack(tables(content), content);
  }

  private FontContent content(Typeface typeface) {
    TypefaceCheck.check(typeface);
    return FontContent.of(typeface, options);
  }

  /** The tables by tag, in the order in which they stand in the file. */
  private static Map<String, byte[]> tables(FontContent content) {
    GlyfTable glyf = GlyfTable.encode(content.glyphs());
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("head", HeadTable.encode(content, glyf.longOffsets()));
    tables.put("hhea", HheaTable.encode(content));
    tables.put("maxp", MaxpTable.encode(content));
    tables.put("OS/2", Os2Table.encode(content));
    tables.put("hmtx", HmtxTable.encode(content));
    tables.put("cmap", CmapTable.encode(content.characters()));
    tables.put("prep", PrepTable.encode());
    tables.put("loca", glyf.loca());
    tables.put("glyf", glyf.glyf());
    tables.put("name", NameTable.encode(content));
    tables.put("post", PostTable.encode(content));
    tables.put("gasp", GaspTable.encode());
    tables.put("GDEF", GdefTable.encode(content));
    GsubTable.encode(content).ifPresent(table -> tables.put("GSUB", table));
    GposTable.encode(content).ifPresent(table -> tables.put("GPOS", table));
    if (content.isHan()) {
      tables.put("BASE", BaseTable.encode(content));
      tables.put("vhea", VheaTable.encode(content));
      tables.put("vmtx", VmtxTable.encode(content));
    }
    return tables;
  }
}
