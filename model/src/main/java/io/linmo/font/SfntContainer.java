package io.linmo.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes a font out of its container: a plain sfnt (TTF, OTF), the first face of a TrueType
 * collection, or WOFF 1.0, into the tables of a plain sfnt in memory.
 *
 * <p>Only the tables that outlines, metrics, names and the setting of text need are kept.
 */
final class SfntContainer {

  private static final Set<String> DRAWING =
      Set.of(
          "head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2", "loca", "glyf", "CFF ", "post",
          "cvt ", "fpgm", "prep");

  private static final Set<String> LAYOUT = Set.of("GDEF", "GSUB", "GPOS", "kern");

  private static final Set<String> REQUIRED = Set.of("head", "hhea", "hmtx", "maxp", "cmap");

  private static final int TRUETYPE = 0x00010000;
  private static final int OTTO = 0x4F54544F;
  private static final int APPLE_TRUE = 0x74727565;
  private static final int TTCF = 0x74746366;
  private static final int WOFF = 0x774F4646;
  private static final int WOFF2 = 0x774F4632;

  /** More than any font has: a table beyond it is a damaged length, not a table. */
  private static final int MAX_TABLE_BYTES = 256 << 20;

  private final byte[] drawing;
  private final Map<String, byte[]> layout = new TreeMap<>();

  private SfntContainer(Map<String, byte[]> tables) {
    Map<String, byte[]> own = new TreeMap<>(tables);
    for (String tag : LAYOUT) {
      if (own.containsKey(tag)) {
        layout.put(tag, own.remove(tag));
      }
    }
    drawing = assemble(own);
  }

  /**
   * The font as a plain sfnt without its layout tables, since broken ones would spoil a font whose
   * glyphs are sound.
   */
  byte[] drawing() {
    return drawing;
  }

  /** The font as a plain sfnt that can set text by its own rules. */
  byte[] whole() {
    Map<String, byte[]> tables = sfntTables(ByteBuffer.wrap(drawing), 0);
    tables.putAll(layout);
    return assemble(tables);
  }

  /**
   * Opens the font inside {@code bytes}.
   *
   * @param source what errors call the font
   */
  static SfntContainer open(byte[] bytes, String source) throws IOException {
    if (bytes.length < 12) {
      throw new IOException("%s: %d bytes, too short for a font".formatted(source, bytes.length));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int signature = in.getInt(0);
    try {
      Map<String, byte[]> tables =
          switch (signature) {
            case TRUETYPE, OTTO, APPLE_TRUE -> sfntTables(in, 0);
            case TTCF -> sfntTables(in, in.getInt(12));
            case WOFF -> woffTables(in);
            case WOFF2 ->
                throw new IOException(
                    source + ": WOFF2 is not read; give the TTF, OTF or WOFF of this font instead");
            default ->
                throw new IOException(
                    "%s: not a font: starts with %08X, expected a TTF, OTF, TTC or WOFF file"
                        .formatted(source, signature));
          };
      for (String tag : REQUIRED) {
        if (!tables.containsKey(tag)) {
          throw new IOException("%s: table '%s' is missing".formatted(source, tag));
        }
      }
      return new SfntContainer(tables);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
      throw new IOException(source + ": damaged font: a table lies outside the file", e);
    }
  }

  private static Map<String, byte[]> sfntTables(ByteBuffer in, int offset) {
    Map<String, byte[]> tables = new TreeMap<>();
    int count = Short.toUnsignedInt(in.getShort(offset + 4));
    for (int i = 0; i < count; i++) {
      int entry = offset + 12 + 16 * i;
      String tag = tag(in, entry);
      if (isKept(tag)) {
        tables.put(tag, slice(in, in.getInt(entry + 8), in.getInt(entry + 12)));
      }
    }
    return tables;
  }

  private static Map<String, byte[]> woffTables(ByteBuffer in) throws DataFormatException {
    Map<String, byte[]> tables = new TreeMap<>();
    int count = Short.toUnsignedInt(in.getShort(12));
    for (int i = 0; i < count; i++) {
      int entry = 44 + 20 * i;
      String tag = tag(in, entry);
      if (isKept(tag)) {
        byte[] stored = slice(in, in.getInt(entry + 4), in.getInt(entry + 8));
        int length = in.getInt(entry + 12);
        tables.put(tag, stored.length == length ? stored : inflate(stored, length));
      }
    }
    return tables;
  }

  private static boolean isKept(String tag) {
    return DRAWING.contains(tag) || LAYOUT.contains(tag);
  }

  private static byte[] inflate(byte[] stored, int length) throws DataFormatException {
    if (length < 0 || length > MAX_TABLE_BYTES) {
      throw new DataFormatException("table of " + length + " bytes");
    }
    byte[] table = new byte[length];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stored);
      int filled = 0;
      while (filled < length) {
        int read = inflater.inflate(table, filled, length - filled);
        if (read == 0) {
          throw new DataFormatException("table ends early");
        }
        filled += read;
      }
      return table;
    } finally {
      inflater.end();
    }
  }

  private static byte[] slice(ByteBuffer in, int offset, int length) {
    if (offset < 0 || length < 0 || (long) offset + length > in.capacity()) {
      throw new IndexOutOfBoundsException();
    }
    return Arrays.copyOfRange(in.array(), offset, offset + length);
  }

  private static String tag(ByteBuffer in, int offset) {
    return new String(in.array(), offset, 4, StandardCharsets.ISO_8859_1);
  }

  /**
   * Writes a directory and the tables, each on a four-byte boundary; checksums are left at zero.
   */
  private static byte[] assemble(Map<String, byte[]> tables) {
    int directory = 12 + 16 * tables.size();
    ByteBuffer head = ByteBuffer.allocate(directory);
    head.putInt(tables.containsKey("CFF ") ? OTTO : TRUETYPE);
    int power = Integer.highestOneBit(tables.size());
    head.putShort((short) tables.size());
    head.putShort((short) (16 * power));
    head.putShort((short) Integer.numberOfTrailingZeros(power));
    head.putShort((short) (16 * (tables.size() - power)));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    tables.forEach(
        (tag, table) -> {
          head.put(tag.getBytes(StandardCharsets.ISO_8859_1));
          head.putInt(0);
          head.putInt(directory + body.size());
          head.putInt(table.length);
          body.writeBytes(table);
          body.writeBytes(new byte[-table.length & 3]);
        });
    byte[] sfnt = Arrays.copyOf(head.array(), directory + body.size());
    System.arraycopy(body.toByteArray(), 0, sfnt, directory, body.size());
    return sfnt;
  }
}
