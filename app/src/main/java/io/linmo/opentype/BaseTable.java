package io.linmo.opentype;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * BASE: where ideographs and letters stand on each other's lines.
 *
 * <p>Per axis, the lower and upper edge of the em box (ideo, idtp), those of the ink within it
 * (icfb, icft) and the baseline of letters (romn); across the line, the box begins at 0.
 */
final class BaseTable {

  private static final int HEADER_SIZE = 8;
  private static final String LATIN_BASELINE = "romn";
  private static final String IDEOGRAPHIC_BASELINE = "ideo";

  private BaseTable() {}

  static byte[] encode(FontContent content) {
    int bottom = IdeographBox.bottom(content);
    byte[] horizontal = axis(content, bottom, 0);
    byte[] vertical = axis(content, 0, -bottom);
    return new TableWriter()
        .u16(1)
        .u16(0)
        .u16(HEADER_SIZE)
        .u16(HEADER_SIZE + horizontal.length)
        .bytes(horizontal)
        .bytes(vertical)
        .toByteArray();
  }

  /** One axis, with the em box beginning at {@code box} and letters standing on {@code roman}. */
  private static byte[] axis(FontContent content, int box, int roman) {
    int em = content.typeface().unitsPerEm();
    int margin = IdeographBox.inkMargin(content);
    Map<String, Integer> baselines =
        new TreeMap<>(
            Map.of(
                "icfb",
                box + margin,
                "icft",
                box + em - margin,
                IDEOGRAPHIC_BASELINE,
                box,
                "idtp",
                box + em,
                LATIN_BASELINE,
                roman));
    List<String> tags = List.copyOf(baselines.keySet());
    TableWriter tagList = new TableWriter();
    tagList.u16(tags.size());
    tags.forEach(tagList::tag);
    return new TableWriter()
        .u16(4)
        .u16(4 + tagList.size())
        .bytes(tagList.toByteArray())
        .bytes(scripts(content.scripts(), tags, List.copyOf(baselines.values())))
        .toByteArray();
  }

  private static byte[] scripts(List<String> scripts, List<String> tags, List<Integer> values) {
    int scriptSize = 6 + 4 + 2 * values.size() + 4 * values.size();
    int listSize = 2 + 6 * scripts.size();
    TableWriter out = new TableWriter();
    out.u16(scripts.size());
    for (int i = 0; i < scripts.size(); i++) {
      out.tag(scripts.get(i)).u16(listSize + scriptSize * i);
    }
    for (String script : scripts) {
      String standsOn = script.equals("latn") ? LATIN_BASELINE : IDEOGRAPHIC_BASELINE;
      out.u16(6).u16(0).u16(0); // baselines; no extents, no languages
      out.u16(tags.indexOf(standsOn)).u16(values.size());
      for (int i = 0; i < values.size(); i++) {
        out.u16(4 + 2 * values.size() + 4 * i);
      }
      values.forEach(value -> out.u16(1).i16(value));
    }
    return out.toByteArray();
  }
}
