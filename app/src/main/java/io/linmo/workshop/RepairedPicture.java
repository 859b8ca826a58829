package io.linmo.workshop;

import io.linmo.capture.DamagedPicture;
import io.linmo.generation.RepairedGlyph;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.TraceOptions;
import io.linmo.png.PngImageWriter;
import io.linmo.svg.SvgGlyphWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The picture of a damaged glyph and the glyph completed, on one canvas. */
public final class RepairedPicture {

  private final Path source;
  private final DamagedPicture picture;
  private final RepairedGlyph glyph;
  private final Optional<Integer> readAs;

  /**
   * @param readAs another character that the picture surely shows
   */
  RepairedPicture(
      Path source, DamagedPicture picture, RepairedGlyph glyph, Optional<Integer> readAs) {
    this.source = source;
    this.picture = picture;
    this.glyph = glyph;
    this.readAs = readAs;
  }

  /** The glyph on the canvas of the picture: its pixels, or its ink as curves. */
  public byte[] encode(GlyphFileFormat format) {
    return format == GlyphFileFormat.PNG
        ? PngImageWriter.image(picture.mended(glyph.ink(), glyph.changed()))
        : svg().getBytes(StandardCharsets.UTF_8);
  }

  private String svg() {
    Outline outline = new GlyphTracer(TraceOptions.DEFAULT).traceWithReport(glyph.ink()).outline();
    return SvgGlyphWriter.traced(
        outline.map(p -> p.times(picture.factor())),
        picture.width(),
        picture.height(),
        Character.toString(glyph.codePoint()));
  }

  /** What was done, in a few words. */
  public String summary() {
    String named = Character.toString(glyph.codePoint());
    return done()
        + readAs
            .map(
                other ->
                    "; it reads as %s, not %s: check its name"
                        .formatted(Character.toString(other), named))
            .orElse("");
  }

  private String done() {
    boolean stained = picture.stains().area() > 0;
    if (!stained && glyph.fits() && glyph.changed().area() == 0) {
      return "nothing to mend";
    }
    if (!glyph.fits()) {
      return (stained ? "stains removed; " : "")
          + "no known form of the character fits the ink, nothing drawn; give a hand that has it by"
          + " --style";
    }
    return "%s%.0f %% of the ink kept, %.0f %% of the glyph drawn"
        .formatted(stained ? "stains removed, " : "", 100 * glyph.kept(), 100 * glyph.drawn());
  }

  /** Its figures. */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("source", source.toString());
    figures.put("character", Character.toString(glyph.codePoint()));
    readAs.ifPresent(other -> figures.put("readAs", Character.toString(other)));
    figures.put("width", picture.width());
    figures.put("height", picture.height());
    figures.put("stained", picture.stains().area() > 0);
    figures.put("agreement", glyph.agreement());
    figures.put("fits", glyph.fits());
    figures.put("inkKept", glyph.kept());
    figures.put("inkDrawn", glyph.drawn());
    return figures;
  }
}
