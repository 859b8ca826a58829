package io.linmo.opentype;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A lookup of chained context rules: where glyphs of these sets stand before a glyph, another
 * lookup is applied to it. The first rule that fits a glyph is the only one. Sets that rules have
 * in common are stored once.
 */
final class ChainRules {

  static final int CHAINED_CONTEXT = 6;

  private static final int COVERAGES = 3;
  private static final int MOST_BYTES = 0xFFFF;

  private final List<Rule> rules = new ArrayList<>();
  private final Map<SortedSet<Integer>, Integer> positions = new HashMap<>();
  private final TableWriter pool = new TableWriter();

  /** {@code lookup} is -1 for a rule that leaves the glyph as it is. */
  private record Rule(
      List<SortedSet<Integer>> before,
      SortedSet<Integer> at,
      List<SortedSet<Integer>> after,
      int lookup) {

    int size() {
      return 12 + 2 * before.size() + 2 * after.size() + (lookup < 0 ? 0 : 4);
    }
  }

  /** Applies a lookup to a glyph of {@code at}; {@code before} starts with the nearest glyph. */
  void apply(List<SortedSet<Integer>> before, SortedSet<Integer> at, int lookup) {
    rules.add(
        new Rule(List.copyOf(before), Collections.unmodifiableSortedSet(at), List.of(), lookup));
  }

  /** Applies a lookup to a glyph of {@code at} that a glyph of {@code after} follows. */
  void applyBefore(SortedSet<Integer> at, SortedSet<Integer> after, int lookup) {
    rules.add(
        new Rule(
            List.of(),
            Collections.unmodifiableSortedSet(at),
            List.of(Collections.unmodifiableSortedSet(after)),
            lookup));
  }

  /** Leaves a glyph of {@code at} alone, later rules included. */
  void keep(List<SortedSet<Integer>> before, SortedSet<Integer> at) {
    apply(before, at, -1);
  }

  Lookup toLookup() {
    int rulesSize = rules.stream().mapToInt(Rule::size).sum();
    TableWriter block = new TableWriter();
    List<Integer> starts = new ArrayList<>();
    for (Rule rule : rules) {
      int start = block.size();
      starts.add(start);
      block.u16(COVERAGES).u16(rule.before().size());
      rule.before().forEach(set -> block.u16(rulesSize - start + position(set)));
      block.u16(1).u16(rulesSize - start + position(rule.at()));
      block.u16(rule.after().size());
      rule.after().forEach(set -> block.u16(rulesSize - start + position(set)));
      if (rule.lookup() < 0) {
        block.u16(0);
      } else {
        block.u16(1).u16(0).u16(rule.lookup());
      }
    }
    block.bytes(pool.toByteArray());
    if (block.size() > MOST_BYTES) {
      throw new IllegalStateException(
          "chained context rules take %d bytes, expected at most %d"
              .formatted(block.size(), MOST_BYTES));
    }
    return new Lookup(CHAINED_CONTEXT, block.toByteArray(), starts);
  }

  private int position(SortedSet<Integer> set) {
    return positions.computeIfAbsent(
        set,
        glyphs -> {
          int position = pool.size();
          pool.bytes(Coverage.encode(glyphs));
          return position;
        });
  }
}
