package io.linmo.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.linmo.curve.Box;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.ufo.UfoWriter;
import io.linmo.workshop.GlyphFileFormat.Picture;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The glyphs of a hand as files for further work: each in a file of its own, all on one canvas, an
 * index of them, and a source for font editors.
 *
 * @param hand what the hand is called
 */
public record GlyphFiles(String hand, DrawnGlyphs glyphs) {

  /** What the index is called. */
  public static final String INDEX = "glyphs.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Writes the glyphs in some formats, and {@value #INDEX}, which describes each. */
  public void write(Collection<GlyphFileFormat> formats, Picture picture, OutputFolder folder) {
    GlyphFileFormat.writeAll(glyphs, formats, picture, folder);
    folder.write(INDEX, index(formats));
  }

  /** Writes the glyphs as a UFO 3, a folder in the folder. */
  public void writeUfo(String name, OutputFolder folder) {
    GlyphCanvas canvas = canvas();
    String note =
        "Made with Linmo. %d glyphs as written, %d machine generated."
            .formatted(glyphs.written(), glyphs.generated());
    UfoWriter.files(hand, note, canvas.ascender(), canvas.descender(), inks())
        .forEach((path, text) -> folder.write(name + "/" + path, text));
  }

  private List<InkedGlyph> inks() {
    return glyphs.glyphs().stream().map(TracedGlyph::ink).toList();
  }

  private GlyphCanvas canvas() {
    return GlyphCanvas.of(inks());
  }

  /** The index: lengths in em, y up from the baseline; boxes are left, bottom, right, top. */
  private String index(Collection<GlyphFileFormat> formats) {
    GlyphCanvas canvas = canvas();
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("hand", hand);
    index.put("ascender", rounded(canvas.ascender()));
    index.put("descender", rounded(canvas.descender()));
    index.put("pictureSide", rounded(canvas.side()));
    index.put("glyphs", glyphs.glyphs().stream().map(glyph -> row(glyph, formats)).toList());
    try {
      return JSON.writeValueAsString(index) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("index cannot be written as JSON", e);
    }
  }

  private static Map<String, Object> row(TracedGlyph glyph, Collection<GlyphFileFormat> formats) {
    Map<String, Object> row = GlyphReport.row(glyph);
    row.put("files", formats.stream().map(format -> format.fileName(glyph.codePoint())).toList());
    row.put("advance", rounded(glyph.ink().advance()));
    Box box = glyph.ink().outline().box();
    row.put(
        "box",
        List.of(
            rounded(box.left()), rounded(box.bottom()), rounded(box.right()), rounded(box.top())));
    return row;
  }

  private static double rounded(double em) {
    return Math.round(em * 1e4) / 1e4;
  }
}
