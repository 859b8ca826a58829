package io.linmo.opentype.check;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** GDEF, GSUB and GPOS: that the rules can be read, and that letters are kerned. */
final class LayoutCheck {

  private static final int SUBSTITUTION_TYPES = 8;
  private static final int POSITION_TYPES = 9;

  private final CheckedFont font;
  private final ByteBuffer table;
  private final int extension;
  private final int mostType;
  private final Set<String> features = new TreeSet<>();

  private LayoutCheck(CheckedFont font, String tag) {
    this.font = font;
    this.table = font.table(tag);
    boolean substitution = tag.equals("GSUB");
    this.extension = substitution ? 7 : 9;
    this.mostType = substitution ? SUBSTITUTION_TYPES : POSITION_TYPES;
  }

  static void check(CheckedFont font, Findings findings) {
    for (String tag : List.of("GSUB", "GPOS")) {
      if (font.has(tag)) {
        try {
          features(font, tag);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
          findings.error(
              "layout.damage",
              "export the font anew, or without this table",
              "%s: %s; programs drop the table",
              tag,
              e.getMessage());
        }
      }
    }
    checkKerning(font, findings);
  }

  /** The tags of the features of GSUB or GPOS, all rules read on the way. */
  static Set<String> features(CheckedFont font, String tag) {
    if (!font.has(tag)) {
      return Set.of();
    }
    LayoutCheck check = new LayoutCheck(font, tag);
    check.readLists();
    return check.features;
  }

  private static void checkKerning(CheckedFont font, Findings findings) {
    boolean latin = List.of(65, 86, 84, 111).stream().allMatch(font.characters()::containsKey);
    if (!latin || font.has("kern")) {
      return;
    }
    boolean kerned;
    try {
      kerned = features(font, "GPOS").contains("kern");
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      kerned = true; // said already
    }
    if (!kerned) {
      findings.warn(
          "layout.kerning",
          "add a GPOS table with the feature kern",
          "no kerning: pairs such as AV and To stand too far apart");
    }
  }

  private void readLists() {
    int version = u16(table, 0);
    require(version == 1, "version %d, expected 1", version);
    int lookups = readLookups(from(table, u16(table, 8)));
    int count = readFeatures(from(table, u16(table, 6)), lookups);
    readScripts(from(table, u16(table, 4)), count);
  }

  private void readScripts(ByteBuffer scripts, int count) {
    for (int i = 0; i < u16(scripts, 0); i++) {
      ByteBuffer script = from(scripts, u16(scripts, 6 + 6 * i));
      int languages = u16(script, 2);
      if (u16(script, 0) != 0) {
        readLanguage(from(script, u16(script, 0)), count);
      }
      for (int j = 0; j < languages; j++) {
        readLanguage(from(script, u16(script, 8 + 6 * j)), count);
      }
    }
  }

  private static void readLanguage(ByteBuffer language, int count) {
    int required = u16(language, 2);
    require(required == 0xFFFF || required < count, "required feature %d of %d", required, count);
    for (int i = 0; i < u16(language, 4); i++) {
      int feature = u16(language, 6 + 2 * i);
      require(feature < count, "feature %d of %d", feature, count);
    }
  }

  private int readFeatures(ByteBuffer list, int lookups) {
    int count = u16(list, 0);
    for (int i = 0; i < count; i++) {
      features.add(FontTables.tag(list, 2 + 6 * i));
      ByteBuffer feature = from(list, u16(list, 6 + 6 * i));
      for (int j = 0; j < u16(feature, 2); j++) {
        int lookup = u16(feature, 4 + 2 * j);
        require(lookup < lookups, "lookup %d of %d", lookup, lookups);
      }
    }
    return count;
  }

  private int readLookups(ByteBuffer list) {
    int count = u16(list, 0);
    for (int i = 0; i < count; i++) {
      ByteBuffer lookup = from(list, u16(list, 2 + 2 * i));
      int type = u16(lookup, 0);
      require(type >= 1 && type <= mostType, "lookup %d of type %d", i, type);
      for (int j = 0; j < u16(lookup, 4); j++) {
        ByteBuffer subtable = from(lookup, u16(lookup, 6 + 2 * j));
        int inner = type;
        if (type == extension) {
          inner = u16(subtable, 2);
          require(inner != extension && inner <= mostType, "extension of type %d", inner);
          subtable = from(subtable, subtable.getInt(4));
        }
        readSubtable(inner, subtable);
      }
    }
    return count;
  }

  /** Formats 1 and 2 of all types begin with a coverage, format 3 of contexts with a count. */
  private void readSubtable(int type, ByteBuffer subtable) {
    int format = u16(subtable, 0);
    boolean chained = type == extension - 1;
    boolean context = type == extension - 2;
    require(format >= 1 && format <= 3, "lookup type %d of format %d", type, format);
    if (format == 3 && (context || chained)) {
      readContext(subtable, chained);
      return;
    }
    int covered = readCoverage(from(subtable, u16(subtable, 2)));
    boolean alternates = extension == 7 && format == 1 && type >= 2 && type <= 4;
    if (alternates) {
      int sets = u16(subtable, 4);
      require(sets == covered, "%d sets for %d glyphs", sets, covered);
      for (int i = 0; i < sets; i++) {
        from(subtable, u16(subtable, 6 + 2 * i));
      }
    }
    if (extension == 7 && type == 1 && format == 2) {
      for (int i = 0; i < u16(subtable, 4); i++) {
        requireGlyph(u16(subtable, 6 + 2 * i));
      }
    }
  }

  private void readContext(ByteBuffer subtable, boolean chained) {
    int at = 2;
    for (int part = 0; part < (chained ? 3 : 1); part++) {
      int count = u16(subtable, at);
      at += chained ? 2 : 4;
      for (int i = 0; i < count; i++) {
        readCoverage(from(subtable, u16(subtable, at + 2 * i)));
      }
      at += 2 * count;
    }
  }

  /** How many glyphs a coverage table has; they must rise. */
  private int readCoverage(ByteBuffer coverage) {
    int format = u16(coverage, 0);
    int count = u16(coverage, 2);
    require(format == 1 || format == 2, "coverage of format %d", format);
    int last = -1;
    int covered = 0;
    for (int i = 0; i < count; i++) {
      int first = u16(coverage, format == 1 ? 4 + 2 * i : 4 + 6 * i);
      int end = format == 1 ? first : u16(coverage, 6 + 6 * i);
      require(first > last && end >= first, "coverage out of order at glyph %d", first);
      last = end;
      covered += end - first + 1;
    }
    if (last >= 0) {
      requireGlyph(last);
    }
    return covered;
  }

  private void requireGlyph(int glyph) {
    require(glyph < font.glyphCount(), "glyph %d of %d", glyph, font.glyphCount());
  }

  private static ByteBuffer from(ByteBuffer table, int offset) {
    return table.slice(offset, table.capacity() - offset);
  }

  private static int u16(ByteBuffer table, int position) {
    return table.getShort(position) & 0xFFFF;
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IndexOutOfBoundsException(message.formatted(values));
    }
  }
}
