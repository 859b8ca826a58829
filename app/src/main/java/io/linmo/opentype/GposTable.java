package io.linmo.opentype;

import io.linmo.typeface.KerningPair;
import io.linmo.typeface.Ligature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * GPOS: kerning, and the places of combining marks.
 *
 * <p>Glyphs with the same kerning before every other glyph, or after it, form a class. The pairs
 * become a matrix of classes, as small as the kerning allows without loss.
 */
final class GposTable {

  private static final int EXTENSION = 9;
  private static final int PAIR = 2;
  private static final int BY_CLASSES = 2;
  private static final int X_ADVANCE = 0x0004;
  private static final int HEADER_SIZE = 16;

  /** Where a matrix is cut in two, so that the offsets past it stay within 16 bits. */
  private static final int MOST_MATRIX_BYTES = 40_000;

  /** Adjustments by second glyph, by first glyph. */
  private final SortedMap<Integer, SortedMap<Integer, Integer>> rows = new TreeMap<>();

  private GposTable(FontContent content) {
    List<KerningPair> pairs = content.typeface().layout().kerning();
    pairs.forEach(
        pair -> addIfAbsent(content.id(pair.first()), content.id(pair.second()), pair.units()));
    for (KerningPair pair : pairs) {
      for (int first : content.forms(content.id(pair.first()))) {
        content
            .forms(content.id(pair.second()))
            .forEach(second -> addIfAbsent(first, second, pair.units()));
      }
    }
    content.typeface().layout().ligatures().forEach(ligature -> kern(ligature, content));
    rows.values().forEach(row -> row.values().removeIf(units -> units == 0));
    rows.values().removeIf(SortedMap::isEmpty);
  }

  /** A ligature stands after others as its first part does, and before them as its second does. */
  private void kern(Ligature ligature, FontContent content) {
    int id = content.id(ligature.name());
    int first = content.id(ligature.first());
    rows.values()
        .forEach(row -> Optional.ofNullable(row.get(first)).ifPresent(units -> row.put(id, units)));
    Optional.ofNullable(rows.get(content.id(ligature.second())))
        .ifPresent(row -> rows.put(id, new TreeMap<>(row)));
  }

  private void addIfAbsent(int first, int second, int units) {
    rows.computeIfAbsent(first, key -> new TreeMap<>()).putIfAbsent(second, units);
  }

  /** The table, absent when no pair is kerned and there is no mark. */
  static Optional<byte[]> encode(FontContent content) {
    GposTable kerning = new GposTable(content);
    LayoutTable table = new LayoutTable(EXTENSION, content.scripts());
    if (!kerning.rows.isEmpty()) {
      table.addFeature("kern", table.add(Lookup.of(PAIR, kerning.subtables())));
    }
    if (!content.typeface().layout().marks().isEmpty()) {
      table.addFeature("mark", table.add(MarkPositions.lookup(content)));
      table.addFeature("mkmk", table.add(MarkPositions.stacks(content)));
    }
    return table.isEmpty() ? Optional.empty() : Optional.of(table.encode());
  }

  private List<byte[]> subtables() {
    Map<Map<Integer, Integer>, List<Integer>> seconds = classes(columns());
    Map<Map<Integer, Integer>, List<Integer>> firsts = classes(rows);
    int perSubtable = Math.max(1, MOST_MATRIX_BYTES / (2 * (seconds.size() + 1)));
    List<byte[]> subtables = new ArrayList<>();
    List<Map.Entry<Map<Integer, Integer>, List<Integer>>> rest = new ArrayList<>(firsts.entrySet());
    for (int from = 0; from < rest.size(); from += perSubtable) {
      int to = Math.min(rest.size(), from + perSubtable);
      subtables.add(subtable(rest.subList(from, to), List.copyOf(seconds.values())));
    }
    return subtables;
  }

  private SortedMap<Integer, SortedMap<Integer, Integer>> columns() {
    SortedMap<Integer, SortedMap<Integer, Integer>> columns = new TreeMap<>();
    rows.forEach(
        (first, row) ->
            row.forEach(
                (second, units) ->
                    columns.computeIfAbsent(second, key -> new TreeMap<>()).put(first, units)));
    return columns;
  }

  /** Glyphs by what they are kerned with. */
  private static Map<Map<Integer, Integer>, List<Integer>> classes(
      SortedMap<Integer, SortedMap<Integer, Integer>> lines) {
    Map<Map<Integer, Integer>, List<Integer>> classes = new LinkedHashMap<>();
    lines.forEach(
        (glyph, line) -> classes.computeIfAbsent(line, key -> new ArrayList<>()).add(glyph));
    return classes;
  }

  private byte[] subtable(
      List<Map.Entry<Map<Integer, Integer>, List<Integer>>> firsts, List<List<Integer>> seconds) {
    SortedMap<Integer, Integer> firstClasses = new TreeMap<>();
    SortedMap<Integer, Integer> secondClasses = new TreeMap<>();
    for (int i = 0; i < firsts.size(); i++) {
      int number = i;
      firsts.get(i).getValue().forEach(glyph -> firstClasses.put(glyph, number));
    }
    for (int i = 0; i < seconds.size(); i++) {
      int number = i + 1;
      seconds.get(i).forEach(glyph -> secondClasses.put(glyph, number));
    }
    TableWriter matrix = new TableWriter();
    for (var first : firsts) {
      matrix.i16(0); // any other glyph
      seconds.forEach(second -> matrix.i16(first.getKey().getOrDefault(second.get(0), 0)));
    }
    SortedSet<Integer> covered = new TreeSet<>(firstClasses.keySet());
    byte[] coverage = Coverage.encode(covered);
    byte[] firstDefinition = ClassDefinition.encode(firstClasses);
    int coverageStart = HEADER_SIZE + matrix.size();
    int firstStart = coverageStart + coverage.length;
    return new TableWriter()
        .u16(BY_CLASSES)
        .u16(coverageStart)
        .u16(X_ADVANCE)
        .u16(0) // nothing moves at the second glyph
        .u16(firstStart)
        .u16(firstStart + firstDefinition.length)
        .u16(firsts.size())
        .u16(seconds.size() + 1)
        .bytes(matrix.toByteArray())
        .bytes(coverage)
        .bytes(firstDefinition)
        .bytes(ClassDefinition.encode(secondClasses))
        .toByteArray();
  }
}
