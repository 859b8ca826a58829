package io.linmo.opentype.check;

import io.linmo.outline.Outline;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Checks a font file. */
public final class FontCheck {

  private static final List<String> REQUIRED =
      List.of("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post");

  /** How long the tables must be at least to be read on. */
  private static final Map<String, Integer> LEAST_BYTES =
      Map.of("cmap", 4, "head", 54, "hhea", 36, "maxp", 6, "hmtx", 4, "OS/2", 68, "post", 32);

  /** The subjects in the order in which they are checked. */
  private static final Map<String, BiConsumer<CheckedFont, Findings>> CHECKS =
      new java.util.LinkedHashMap<>();

  static {
    CHECKS.put("head", HeaderCheck::check);
    CHECKS.put("hmtx", MetricsCheck::check);
    CHECKS.put("cmap", CharacterCheck::check);
    CHECKS.put("glyf", GlyphCheck::check);
    CHECKS.put("name", NameCheck::check);
    CHECKS.put("OS/2", DescriptionCheck::check);
    CHECKS.put("layout", LayoutCheck::check);
    CHECKS.put("vertical", VerticalCheck::check);
    CHECKS.put("readers", ReaderCheck::check);
  }

  private FontCheck() {}

  /** What is wrong with a font, in the order of the checks; nothing for a sound font. */
  public static List<Finding> of(byte[] file) {
    Findings findings = new Findings();
    Map<String, ByteBuffer> tables = FontTables.read(file, findings);
    if (!tables.isEmpty() && isComplete(tables, findings)) {
      checkAll(tables, findings);
    }
    return findings.list();
  }

  /** Whether an outline in font units has none of the faults that the check of a font looks for. */
  public static boolean isSound(Outline outline, int unitsPerEm) {
    return OutlineFaults.of(outline, unitsPerEm).isEmpty();
  }

  private static boolean isComplete(Map<String, ByteBuffer> tables, Findings findings) {
    List<String> missing = REQUIRED.stream().filter(tag -> !tables.containsKey(tag)).toList();
    boolean outlines =
        tables.containsKey("glyf") && tables.containsKey("loca") || tables.containsKey("CFF ");
    String remedy = "export the font anew with all tables that OpenType asks for";
    if (!missing.isEmpty()) {
      findings.error("file.tables", remedy, "no table %s", Findings.some(missing));
    }
    if (!outlines) {
      findings.error(
          "file.tables", remedy, "no outlines, expected glyf and loca, or CFF; CFF2 is not read");
    }
    boolean readable = missing.isEmpty() && outlines;
    for (var least : LEAST_BYTES.entrySet()) {
      ByteBuffer table = tables.get(least.getKey());
      if (table != null && table.capacity() < least.getValue()) {
        findings.error(
            "file.tables",
            remedy,
            "table '%s' has %d bytes, expected at least %d",
            least.getKey(),
            table.capacity(),
            least.getValue());
        readable = false;
      }
    }
    return readable;
  }

  private static void checkAll(Map<String, ByteBuffer> tables, Findings findings) {
    CheckedFont font;
    try {
      font = new CheckedFont(tables);
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      addDamage("cmap, name or CFF", e, findings);
      return;
    }
    CHECKS.forEach(
        (subject, check) -> {
          try {
            check.accept(font, findings);
          } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            addDamage(subject, e, findings);
          }
        });
  }

  private static void addDamage(String subject, RuntimeException e, Findings findings) {
    findings.error(
        "file.damage",
        "get the file again or export the font anew",
        "%s: a table is cut short or points past its end (%s)",
        subject,
        e.getMessage());
  }
}
