package io.linmo.opentype.check;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A font taken out of its container, for readers that want a plain TTF or OTF. */
public final class PlainFont {

  private final Map<String, ByteBuffer> tables;

  private PlainFont(Map<String, ByteBuffer> tables) {
    this.tables = tables;
  }

  /**
   * Takes the font out of a TTF, OTF, TTC (its first face), WOFF or WOFF2.
   *
   * @param source what errors call the font
   * @throws IllegalArgumentException when the file cannot be taken apart
   */
  public static PlainFont of(byte[] file, String source) {
    Findings findings = new Findings();
    Map<String, ByteBuffer> tables = FontTables.read(file, findings);
    if (findings.hasErrors() || !tables.containsKey("head") || !tables.containsKey("cmap")) {
      throw new IllegalArgumentException(
          "%s: %s; linmo check says more"
              .formatted(
                  source,
                  findings.list().isEmpty() ? "not a font" : findings.list().get(0).found()));
    }
    return new PlainFont(tables);
  }

  /** The font as a TTF or OTF file. */
  public byte[] bytes() {
    return FontTables.join(tables);
  }

  /** The tags of the features that replace glyphs; none where they cannot be read. */
  public Set<String> substitutions() {
    try {
      return new TreeSet<>(LayoutCheck.features(new CheckedFont(tables), "GSUB"));
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      return Set.of();
    }
  }
}
