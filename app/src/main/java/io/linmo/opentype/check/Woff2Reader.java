package io.linmo.opentype.check;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the tables out of a WOFF2 file, those that it transforms brought back.
 *
 * <p>Source: W3C, WOFF File Format 2.0.
 */
final class Woff2Reader {

  private static final int HEADER_SIZE = 48;
  private static final int OTHER_TAG = 63;
  private static final int COLLECTION = 0x74746366;

  /** Larger than any font; a few bytes of Brotli can unpack to gigabytes. */
  private static final int MOST_UNPACKED = 256 << 20;

  /** The tags that the directory gives by number. */
  private static final List<String> TAGS =
      List.of(
          "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf",
          "loca", "prep", "CFF ", "VORG", "EBDT", "EBLC", "gasp", "hdmx", "kern", "LTSH", "PCLT",
          "VDMX", "vhea", "vmtx", "BASE", "GDEF", "GPOS", "GSUB", "EBSC", "JSTF", "MATH", "CBDT",
          "CBLC", "COLR", "CPAL", "SVG ", "sbix", "acnt", "avar", "bdat", "bloc", "bsln", "cvar",
          "fdsc", "feat", "fmtx", "fvar", "gvar", "hsty", "just", "lcar", "mort", "morx", "opbd",
          "prop", "trak", "Zapf", "Silf", "Glat", "Gloc", "Feat", "Sill");

  private record Entry(String tag, int size, boolean transformed) {}

  private Woff2Reader() {}

  static Map<String, ByteBuffer> read(byte[] file, Findings findings) {
    String remedy = "get the file again or export the font anew";
    if (!Brotli4jLoader.isAvailable()) {
      findings.error(
          "file.compression", "check the TTF instead", "no Brotli decoder for this platform");
      return Map.of();
    }
    try {
      return unpack(file);
    } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException e) {
      findings.error("file.compression", remedy, "the WOFF2 does not unpack: %s", e.getMessage());
      return Map.of();
    }
  }

  private static Map<String, ByteBuffer> unpack(byte[] file) throws IOException {
    if (file.length < HEADER_SIZE) {
      throw new IOException(
          "%d bytes, expected a header of %d".formatted(file.length, HEADER_SIZE));
    }
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.getInt(4) == COLLECTION) {
      throw new IOException("a collection of fonts, expected one font");
    }
    int compressed = in.getInt(20);
    List<Entry> entries = directory(in, in.getShort(12) & 0xFFFF);
    if (compressed < 0 || compressed > in.remaining()) {
      throw new IOException(
          "%d compressed bytes, expected the %d that follow the directory"
              .formatted(compressed, in.remaining()));
    }
    ByteBuffer body = ByteBuffer.wrap(decompressed(file, in.position(), compressed));
    Map<String, ByteBuffer> stored = new LinkedHashMap<>();
    int at = 0;
    for (Entry entry : entries) {
      stored.put(entry.tag(), body.slice(at, entry.size()));
      at += entry.size();
    }
    restore(entries, stored);
    return stored;
  }

  private static byte[] decompressed(byte[] file, int from, int length) throws IOException {
    var packed = new ByteArrayInputStream(file, from, length);
    try (BrotliInputStream in = new BrotliInputStream(packed)) {
      byte[] unpacked = in.readNBytes(MOST_UNPACKED + 1);
      if (unpacked.length > MOST_UNPACKED) {
        throw new IOException(
            "its tables unpack to more than %d MiB".formatted(MOST_UNPACKED >> 20));
      }
      return unpacked;
    }
  }

  private static List<Entry> directory(ByteBuffer in, int count) {
    in.position(HEADER_SIZE);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int flags = in.get() & 0xFF;
      String tag;
      if ((flags & 0x3F) == OTHER_TAG) {
        tag = FontTables.tag(in, in.position());
        in.position(in.position() + 4);
      } else {
        tag = TAGS.get(flags & 0x3F);
      }
      int version = flags >> 6;
      boolean outlines = tag.equals("glyf") || tag.equals("loca");
      boolean transformed = outlines ? version != 3 : version != 0;
      int size = base128(in);
      entries.add(new Entry(tag, transformed ? base128(in) : size, transformed));
    }
    return entries;
  }

  private static ByteBuffer required(Map<String, ByteBuffer> tables, String tag)
      throws IOException {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IOException("no table '%s' beside the outlines".formatted(tag));
    }
    return table;
  }

  private static void restore(List<Entry> entries, Map<String, ByteBuffer> tables)
      throws IOException {
    List<String> transformed = entries.stream().filter(Entry::transformed).map(Entry::tag).toList();
    if (!transformed.contains("glyf")) {
      return;
    }
    Woff2Outlines outlines = new Woff2Outlines(tables.get("glyf"));
    outlines.read();
    tables.put("glyf", outlines.glyf());
    tables.put("loca", outlines.loca());
    byte[] head = bytes(required(tables, "head"));
    head[51] = 1; // 32-bit offsets
    tables.put("head", ByteBuffer.wrap(head));
    if (transformed.contains("hmtx")) {
      int full = required(tables, "hhea").getShort(34) & 0xFFFF;
      tables.put("hmtx", metrics(tables.get("hmtx"), full, outlines.lefts()));
    }
  }

  /** hmtx with the side bearings that were left out, each where its glyph's box begins. */
  private static ByteBuffer metrics(ByteBuffer in, int full, int[] lefts) {
    int flags = in.get();
    int[] advances = new int[full];
    for (int i = 0; i < full; i++) {
      advances[i] = in.getShort();
    }
    ByteBuffer out = ByteBuffer.allocate(4 * full + 2 * (lefts.length - full));
    for (int glyph = 0; glyph < lefts.length; glyph++) {
      if (glyph < full) {
        out.putShort((short) advances[glyph]);
      }
      boolean omitted = (flags & (glyph < full ? 1 : 2)) != 0;
      out.putShort(omitted ? (short) lefts[glyph] : in.getShort());
    }
    return out.rewind();
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.capacity()];
    table.get(0, bytes);
    return Arrays.copyOf(bytes, Math.max(54, bytes.length));
  }

  private static int base128(ByteBuffer in) {
    int value = 0;
    for (int i = 0; i < 5; i++) {
      int octet = in.get();
      value = value << 7 | octet & 0x7F;
      if (octet >= 0) {
        return value;
      }
    }
    throw new IndexOutOfBoundsException("a length of more than 5 bytes");
  }
}
