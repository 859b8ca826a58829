package io.linmo.opentype;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * WOFF 2.0: a font file for the web, all tables compressed as one by Brotli, with outlines and side
 * bearings in a form that compresses better.
 *
 * <p>Source: W3C, WOFF File Format 2.0.
 */
final class Woff2File {

  private static final int HEADER_SIZE = 48;
  private static final int OTHER_TAG = 63;
  private static final int TRANSFORMED_METRICS = 1 << 6;

  /** The tags that the directory gives by number. */
  private static final List<String> TAGS =
      List.of(
          "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf",
          "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT",
          "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB");

  private Woff2File() {}

  /**
   * Packs the tables of a font.
   *
   * @param content what the tables were made from
   */
  static byte[] pack(Map<String, byte[]> tables, FontContent content) {
    Map<String, byte[]> sfnt = SfntFile.split(SfntFile.join(HeadTable.markRepacked(tables)));
    TableWriter directory = new TableWriter();
    TableWriter body = new TableWriter();
    for (String tag : order(sfnt)) {
      byte[] table = sfnt.get(tag);
      byte[] stored = transformed(tag, table, content);
      int known = TAGS.indexOf(tag);
      directory.u8(
          (known < 0 ? OTHER_TAG : known) | (tag.equals("hmtx") ? TRANSFORMED_METRICS : 0));
      if (known < 0) {
        directory.tag(tag);
      }
      base128(table.length, directory);
      if (tag.equals("glyf") || tag.equals("loca") || tag.equals("hmtx")) {
        base128(stored.length, directory);
      }
      body.bytes(stored);
    }
    byte[] compressed = brotli(body.toByteArray());
    TableWriter file = new TableWriter();
    int length = HEADER_SIZE + directory.size() + compressed.length;
    return file.tag("wOF2")
        .u32(SfntFile.TRUE_TYPE)
        .u32(length + (4 - length % 4) % 4)
        .u16(tables.size())
        .u16(0)
        .u32(SfntFile.size(sfnt))
        .u32(compressed.length)
        .u32(0) // version of the file
        .zeros(20) // neither metadata nor private data
        .bytes(directory.toByteArray())
        .bytes(compressed)
        .align(4)
        .toByteArray();
  }

  /** By tag, but loca straight after glyf, as readers rebuild both together. */
  private static List<String> order(Map<String, byte[]> tables) {
    List<String> tags = new ArrayList<>(tables.keySet());
    tags.remove("loca");
    tags.add(tags.indexOf("glyf") + 1, "loca");
    return tags;
  }

  private static byte[] transformed(String tag, byte[] table, FontContent content) {
    return switch (tag) {
      case "glyf" -> Woff2Glyphs.encode(content);
      case "loca" -> new byte[0];
      case "hmtx" -> advances(content);
      default -> table;
    };
  }

  /** hmtx without side bearings: each is where its glyph's box begins. */
  private static byte[] advances(FontContent content) {
    int omitted = 0b11;
    TableWriter out = new TableWriter().u8(omitted);
    content.glyphs().stream()
        .limit(HmtxTable.fullRecords(content.glyphs()))
        .forEach(glyph -> out.u16(glyph.advance()));
    return out.toByteArray();
  }

  /** A number in groups of 7 bits, the highest first, all but the last marked by the top bit. */
  private static void base128(int value, TableWriter out) {
    int groups = Math.max(1, (38 - Integer.numberOfLeadingZeros(value)) / 7);
    for (int i = groups - 1; i >= 0; i--) {
      out.u8(value >> (7 * i) & 0x7F | (i > 0 ? 0x80 : 0));
    }
  }

  private static byte[] brotli(byte[] bytes) {
    if (!Brotli4jLoader.isAvailable()) {
      throw new IllegalStateException(
          "WOFF2: no Brotli encoder for %s %s; write WOFF or TTF instead"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          Brotli4jLoader.getUnavailabilityCause());
    }
    try {
      return Encoder.compress(
          bytes, new Encoder.Parameters().setMode(Encoder.Mode.FONT).setQuality(11));
    } catch (IOException e) {
      throw new UncheckedIOException("WOFF2: compression failed", e);
    }
  }
}
