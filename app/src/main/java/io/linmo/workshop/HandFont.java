package io.linmo.workshop;

import io.linmo.opentype.CompilerOptions;
import io.linmo.opentype.FontCompiler;
import io.linmo.outline.Outline;
import io.linmo.svg.SvgLineFont;
import io.linmo.svg.SvgLineFont.LineGlyph;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.PenRoute;
import io.linmo.work.ParallelWork;
import io.linmo.work.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A font that was made of a hand.
 *
 * @param glyphs what was drawn for it, and what was left out
 * @param report how well each glyph reads
 */
public record HandFont(Typeface typeface, DrawnGlyphs glyphs, GlyphReport report) {

  /** The further forms of letters that it holds. */
  public int variants() {
    return typeface.layout().variants().values().stream().mapToInt(List::size).sum();
  }

  public int kerningPairs() {
    return typeface.layout().kerning().size();
  }

  /**
   * The numbers of its glyphs, forms and pairs, and how well they read.
   *
   * @param file where it is written
   */
  public Map<String, Object> facts(Path file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file.toString());
    facts.putAll(glyphs.counts());
    facts.put("variants", variants());
    facts.put("kerningPairs", kerningPairs());
    facts.putAll(report.summary());
    return facts;
  }

  /** The font as a file of the given format. */
  public byte[] encode(FontFileFormat format) {
    return encode(format, CompilerOptions.defaults());
  }

  public byte[] encode(FontFileFormat format, CompilerOptions options) {
    return format.encode(new FontCompiler(options), typeface);
  }

  /**
   * The font as an SVG font of single lines for pen plotters, in the first form of each character.
   *
   * @param strokes finds the strokes of its glyphs
   */
  public String singleLine(GlyphStrokes strokes, int threads, Progress progress) {
    double units = typeface.unitsPerEm();
    List<Callable<LineGlyph>> work = new ArrayList<>();
    for (TypefaceGlyph glyph : typeface.glyphs()) {
      for (int codePoint : glyph.codePoints()) {
        double advance = glyph.advance() / units;
        Outline em = glyph.outline().map(p -> p.times(1 / units));
        InkedGlyph ink = new InkedGlyph(codePoint, em, advance);
        work.add(() -> new LineGlyph(codePoint, PenRoute.of(ink, strokes), advance));
      }
    }
    List<LineGlyph> glyphs =
        Attempt.of(() -> new ParallelWork(threads).map(work, progress, "finding lines"));
    return SvgLineFont.font(
        glyphs,
        typeface.names().family(),
        String.join(" ", typeface.names().copyright(), typeface.names().description()).strip(),
        typeface.metrics().ascender() / units,
        typeface.metrics().descender() / units);
  }

  /** Writes the font into a file that does not exist yet, in the format of its ending. */
  public void save(Path file) {
    FontFileFormat format = FontFileFormat.of(file);
    try (OutputFile output = OutputFile.claim(file, false)) {
      output.write(encode(format));
    }
  }
}
