package io.linmo.opentype.check;

import io.linmo.opentype.check.OutlineFaults.Fault;
import io.linmo.outline.Outline;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several checks read of a font. Reading past the end of a table throws {@link
 * IndexOutOfBoundsException} or {@link BufferUnderflowException}.
 */
final class CheckedFont {

  private final Map<String, ByteBuffer> tables;
  private final SortedMap<Integer, Integer> characters;
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final Map<Integer, String> names = new TreeMap<>();
  private final Optional<GlyphReader> glyf;
  private final Optional<CffOutlines> cff;

  /**
   * @param tables by tag; at least those that every font needs
   */
  CheckedFont(Map<String, ByteBuffer> tables) {
    this.tables = tables;
    this.characters = CharacterMap.read(table("cmap"));
    characters.forEach((code, glyph) -> codes.putIfAbsent(glyph, code));
    this.glyf =
        has("glyf") && has("loca")
            ? Optional.of(
                new GlyphReader(table("glyf"), table("loca"), table("head").getShort(50) != 0))
            : Optional.empty();
    this.cff = has("CFF ") ? Optional.of(CffOutlines.open(tables)) : Optional.empty();
    readNames();
  }

  boolean has(String tag) {
    return tables.containsKey(tag);
  }

  /** A table from its beginning, or an empty one where the font has none. */
  ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    return table == null ? ByteBuffer.allocate(0) : table.duplicate().rewind();
  }

  int u16(String tag, int position) {
    return table(tag).getShort(position) & 0xFFFF;
  }

  int i16(String tag, int position) {
    return table(tag).getShort(position);
  }

  long u32(String tag, int position) {
    return table(tag).getInt(position) & 0xFFFFFFFFL;
  }

  Map<String, ByteBuffer> tables() {
    return tables;
  }

  int unitsPerEm() {
    return u16("head", 18);
  }

  int glyphCount() {
    return u16("maxp", 4);
  }

  /** Glyph ids by code point. */
  SortedMap<Integer, Integer> characters() {
    return characters;
  }

  /** Whether the font sets Chinese or Japanese: it has a hundred ideographs, or nothing but. */
  boolean isHan() {
    long ideographs = characters.keySet().stream().filter(Character::isIdeographic).count();
    return ideographs >= Math.min(100, Math.max(1, characters.size() / 4));
  }

  int advance(int glyph) {
    int full = u16("hhea", 34);
    return u16("hmtx", 4 * Math.min(glyph, full - 1));
  }

  int leftSideBearing(int glyph) {
    int full = u16("hhea", 34);
    return i16("hmtx", glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full));
  }

  /** The reader of glyf; empty in a font of the PostScript flavour. */
  Optional<GlyphReader> glyf() {
    return glyf;
  }

  /** The glyph's outline in font units. */
  Outline outline(int glyph) {
    if (glyf.isPresent()) {
      return glyf.get().outline(glyph);
    }
    return cff.map(font -> font.outline(glyph)).orElse(Outline.EMPTY);
  }

  Set<Fault> faults(int glyph, Outline outline) {
    boolean composite = glyf.isPresent() && glyf.get().isComposite(glyph);
    return composite
        ? OutlineFaults.ofComposite(outline, unitsPerEm())
        : OutlineFaults.of(outline, unitsPerEm());
  }

  /** What to call a glyph: its character, or its number. */
  String nameOf(int glyph) {
    Integer code = codes.get(glyph);
    if (code == null) {
      return "glyph " + glyph;
    }
    boolean visible = code > 0x20 && Character.isDefined(code) && !Character.isISOControl(code);
    return visible ? "'%s'".formatted(Character.toString(code)) : "U+%04X".formatted(code);
  }

  /** The English name by its id; the empty string where there is none. */
  String name(int id) {
    return names.getOrDefault(id, "");
  }

  private void readNames() {
    ByteBuffer name = table("name");
    if (name.capacity() < 6) {
      return;
    }
    int count = name.getShort(2) & 0xFFFF;
    int text = name.getShort(4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int record = 6 + 12 * i;
      int platform = name.getShort(record);
      boolean english = platform == 3 && name.getShort(record + 4) == 0x409;
      int id = name.getShort(record + 6) & 0xFFFF;
      if (english || !names.containsKey(id)) {
        byte[] bytes = new byte[name.getShort(record + 8) & 0xFFFF];
        name.get(text + (name.getShort(record + 10) & 0xFFFF), bytes);
        Charset charset = platform == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        names.put(id, new String(bytes, charset));
      }
    }
  }
}
