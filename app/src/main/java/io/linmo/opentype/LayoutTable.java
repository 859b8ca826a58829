package io.linmo.opentype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The frame that GSUB and GPOS share: scripts, features and lookups.
 *
 * <p>Every script has the same features; some are for text in certain languages alone. Lookups that
 * together pass what 16-bit offsets reach are written as extension lookups, whose subtables have
 * 32-bit offsets.
 */
final class LayoutTable {

  private static final int HEADER_SIZE = 10;
  private static final int EXTENSION_SIZE = 8;
  private static final int NO_REQUIRED_FEATURE = 0xFFFF;
  private static final int FARTHEST = 0xFFFF;

  private final int extensionType;
  private final List<String> scripts;
  private final List<Lookup> lookups = new ArrayList<>();
  private final SortedMap<Feature, List<Integer>> features = new TreeMap<>();

  /** By tag, of those features that have some. */
  private final Map<String, byte[]> parameters = new HashMap<>();

  /**
   * A feature in the order of its tag.
   *
   * @param languages OpenType tags, sorted; empty for all
   */
  private record Feature(String tag, List<String> languages) implements Comparable<Feature> {

    private static final Comparator<Feature> ORDER =
        Comparator.comparing(Feature::tag).thenComparing(f -> String.join(" ", f.languages));

    boolean isFor(String language) {
      return languages.isEmpty() || languages.contains(language);
    }

    @Override
    public int compareTo(Feature other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A table without lookups.
   *
   * @param extensionType the number of the extension lookup type: 7 in GSUB, 9 in GPOS
   */
  LayoutTable(int extensionType, List<String> scripts) {
    this.extensionType = extensionType;
    this.scripts = scripts.stream().sorted().toList();
  }

  /** Adds a lookup, to be applied after those before it, and returns its number. */
  int add(Lookup lookup) {
    lookups.add(lookup);
    return lookups.size() - 1;
  }

  void addFeature(String tag, int lookup) {
    addFeature(tag, lookup, List.of());
  }

  /**
   * Adds a feature of text in certain languages.
   *
   * @param languages OpenType tags
   */
  void addFeature(String tag, int lookup, List<String> languages) {
    features
        .computeIfAbsent(
            new Feature(tag, languages.stream().sorted().toList()), key -> new ArrayList<>())
        .add(lookup);
  }

  /**
   * Adds a feature with parameters.
   *
   * @param parameters its FeatureParams table
   */
  void addFeature(String tag, int lookup, byte[] parameters) {
    addFeature(tag, lookup);
    this.parameters.put(tag, parameters);
  }

  boolean isEmpty() {
    return lookups.isEmpty();
  }

  byte[] encode() {
    byte[] scriptList = scriptList();
    byte[] featureList = featureList();
    int lookupList = HEADER_SIZE + scriptList.length + featureList.length;
    return new TableWriter()
        .u16(1)
        .u16(0)
        .u16(HEADER_SIZE)
        .u16(HEADER_SIZE + scriptList.length)
        .u16(lookupList)
        .bytes(scriptList)
        .bytes(featureList)
        .bytes(lookupList())
        .toByteArray();
  }

  private byte[] scriptList() {
    int shared = 2 + 6 * scripts.size();
    TableWriter out = new TableWriter();
    out.u16(scripts.size());
    scripts.forEach(script -> out.tag(script).u16(shared));
    List<String> languages =
        features.keySet().stream()
            .flatMap(feature -> feature.languages().stream())
            .distinct()
            .sorted()
            .toList();
    int header = 4 + 6 * languages.size();
    TableWriter systems = new TableWriter().bytes(languageSystem(""));
    out.u16(header).u16(languages.size());
    for (String language : languages) {
      out.tag(language).u16(header + systems.size());
      systems.bytes(languageSystem(language));
    }
    return out.bytes(systems.toByteArray()).toByteArray();
  }

  /**
   * The features of text in a language.
   *
   * @param language empty for all that have none of their own
   */
  private byte[] languageSystem(String language) {
    List<Feature> all = List.copyOf(features.keySet());
    List<Feature> own =
        all.stream()
            .filter(f -> language.isEmpty() ? f.languages().isEmpty() : f.isFor(language))
            .toList();
    TableWriter out = new TableWriter().u16(0).u16(NO_REQUIRED_FEATURE).u16(own.size());
    own.forEach(feature -> out.u16(all.indexOf(feature)));
    return out.toByteArray();
  }

  private byte[] featureList() {
    TableWriter out = new TableWriter();
    TableWriter tables = new TableWriter();
    out.u16(features.size());
    for (Map.Entry<Feature, List<Integer>> feature : features.entrySet()) {
      out.tag(feature.getKey().tag()).u16(2 + 6 * features.size() + tables.size());
      byte[] own = parameters.getOrDefault(feature.getKey().tag(), new byte[0]);
      int count = feature.getValue().size();
      tables.u16(own.length == 0 ? 0 : 4 + 2 * count).u16(count);
      feature.getValue().forEach(tables::u16);
      tables.bytes(own);
    }
    return out.bytes(tables.toByteArray()).toByteArray();
  }

  private byte[] lookupList() {
    int plainSize = 2;
    for (Lookup lookup : lookups) {
      plainSize += 2 + 6 + 2 * lookup.starts().size() + lookup.block().length;
    }
    return plainSize <= FARTHEST ? plainLookups() : extensionLookups();
  }

  private byte[] plainLookups() {
    TableWriter out = new TableWriter();
    TableWriter tables = new TableWriter();
    out.u16(lookups.size());
    for (Lookup lookup : lookups) {
      out.u16(2 + 2 * lookups.size() + tables.size());
      tables.u16(lookup.type()).u16(0).u16(lookup.starts().size());
      int block = 6 + 2 * lookup.starts().size();
      lookup.starts().forEach(start -> tables.u16(block + start));
      tables.bytes(lookup.block());
    }
    return out.bytes(tables.toByteArray()).toByteArray();
  }

  private byte[] extensionLookups() {
    int lookupsSize = 2;
    for (Lookup lookup : lookups) {
      lookupsSize += 2 + 6 + (2 + EXTENSION_SIZE) * lookup.starts().size();
    }
    TableWriter out = new TableWriter();
    TableWriter tables = new TableWriter();
    TableWriter blocks = new TableWriter();
    out.u16(lookups.size());
    for (Lookup lookup : lookups) {
      out.u16(2 + 2 * lookups.size() + tables.size());
      int count = lookup.starts().size();
      tables.u16(extensionType).u16(0).u16(count);
      for (int i = 0; i < count; i++) {
        tables.u16(6 + 2 * count + EXTENSION_SIZE * i);
      }
      for (int start : lookup.starts()) {
        int here = 2 + 2 * lookups.size() + tables.size();
        tables.u16(1).u16(lookup.type()).u32(lookupsSize + blocks.size() + start - here);
      }
      blocks.bytes(lookup.block());
    }
    return out.bytes(tables.toByteArray()).bytes(blocks.toByteArray()).toByteArray();
  }
}
