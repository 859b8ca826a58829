package io.linmo.generation;

import io.linmo.image.GlyphSample;
import io.linmo.strokes.DrawnStroke;
import java.util.List;
import java.util.Objects;

/** A glyph of the hand, its quality and where it came from. */
public final class GeneratedGlyph {

  /** Where a glyph came from: written, drawn by strokes of the hand, or drawn by the network. */
  public enum Source {
    WRITTEN,
    STROKES,
    GENERATED
  }

  private final GlyphDrawing drawing;
  private final Source source;
  private final GlyphQuality check;

  GeneratedGlyph(GlyphDrawing drawing, Source source, GlyphQuality check) {
    this.drawing = Objects.requireNonNull(drawing, "drawing");
    this.source = Objects.requireNonNull(source, "source");
    this.check = Objects.requireNonNull(check, "check");
  }

  /** A glyph that was not inspected, whose strokes in the em box are all of its ink. */
  public static GeneratedGlyph byStrokes(int codePoint, List<DrawnStroke> strokes) {
    return new GeneratedGlyph(
        GlyphDrawing.byStrokes(codePoint, strokes), Source.STROKES, GlyphQuality.NONE);
  }

  /** A glyph whose strokes are not known. */
  public GeneratedGlyph(GlyphSample sample, Source source, GlyphQuality check) {
    this(GlyphDrawing.of(sample, List.of()), source, check);
  }

  /** A glyph that was not inspected. */
  public GeneratedGlyph(GlyphSample sample, Source source) {
    this(sample, source, GlyphQuality.NONE);
  }

  public int codePoint() {
    return drawing.codePoint();
  }

  /** Its picture; that of strokes is drawn when it is first asked for. */
  public GlyphSample sample() {
    return drawing.sample();
  }

  /**
   * Its strokes in writing order, in the em box, y down; empty where they are not known. Those of a
   * glyph with the source {@link Source#STROKES} are all of its ink.
   */
  public List<DrawnStroke> strokes() {
    return drawing.strokes();
  }

  public Source source() {
    return source;
  }

  /** Its quality; {@link GlyphQuality#NONE} where it was not inspected. */
  public GlyphQuality check() {
    return check;
  }

  GeneratedGlyph withCheck(GlyphQuality inspected) {
    return new GeneratedGlyph(drawing, source, inspected);
  }

  @Override
  public String toString() {
    return "GeneratedGlyph[U+%04X, %s]".formatted(codePoint(), source);
  }
}
