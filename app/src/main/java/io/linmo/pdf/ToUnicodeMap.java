package io.linmo.pdf;

import io.linmo.typesetting.InkedGlyph;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The CMap that says which character each code of a font stands for (ISO 32000-1, 9.10.3). */
final class ToUnicodeMap {

  /** The most entries that one bfchar section may hold. */
  private static final int SECTION = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ToUnicodeMap() {}

  /** The map for glyphs coded 1, 2, 3 and so on. */
  static byte[] of(List<InkedGlyph> glyphs) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            """);
    for (int first = 0; first < glyphs.size(); first += SECTION) {
      int end = Math.min(first + SECTION, glyphs.size());
      map.append(end - first).append(" beginbfchar\n");
      for (int i = first; i < end; i++) {
        byte[] text = glyphs.get(i).text().getBytes(StandardCharsets.UTF_16BE);
        map.append("<%02X> <%s>\n".formatted(i + 1, HEX.formatHex(text)));
      }
      map.append("endbfchar\n");
    }
    map.append(
        """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """);
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
