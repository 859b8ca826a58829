package io.linmo.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.linmo.generation.GlyphQuality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of each glyph of a font: where it comes from and how well it reads. */
public final class GlyphReport {

  /** Hard ones that are named on the screen; the file has them all. */
  private static final int NAMED = 40;

  private final String hand;
  private final List<GlyphFacts> glyphs;
  private final List<Integer> writeNext;

  GlyphReport(String hand, List<GlyphFacts> glyphs, WriteNext writeNext) {
    this.hand = hand;
    this.glyphs = List.copyOf(glyphs);
    this.writeNext = writeNext.choose(glyphs);
  }

  static GlyphReport of(String hand, DrawnGlyphs drawn, WriteNext writeNext) {
    List<GlyphFacts> facts = drawn.glyphs().stream().map(TracedGlyph::facts).toList();
    return new GlyphReport(hand, facts, writeNext);
  }

  /** The number of glyphs that are used as written. */
  int written() {
    return glyphs.size() - generated().size();
  }

  private List<GlyphFacts> generated() {
    return glyphs.stream().filter(glyph -> !glyph.isWritten()).toList();
  }

  private static long count(List<GlyphFacts> glyphs, Predicate<GlyphQuality> of) {
    return glyphs.stream().map(GlyphFacts::check).filter(of).count();
  }

  /** The figures of the whole. */
  public Map<String, Object> summary() {
    List<GlyphFacts> generated = generated();
    List<GlyphFacts> written = glyphs.stream().filter(GlyphFacts::isWritten).toList();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("read", count(generated, GlyphQuality::isRead));
    figures.put("legible", count(generated, check -> check.isRead() && check.legible()));
    figures.put("drawnAgain", count(generated, check -> check.retries() > 0));
    figures.put("hardToRead", text(hardToRead()));
    figures.put("writtenRead", count(written, GlyphQuality::isRead));
    figures.put("writtenLegible", count(written, check -> check.isRead() && check.legible()));
    figures.put("writeNext", text(writeNext));
    return figures;
  }

  private List<Integer> hardToRead() {
    return generated().stream()
        .filter(glyph -> !glyph.check().legible())
        .map(GlyphFacts::codePoint)
        .toList();
  }

  private static String text(List<Integer> codePoints) {
    return codePoints.stream().map(Character::toString).collect(Collectors.joining());
  }

  /** The same in words. */
  public List<String> lines() {
    List<GlyphFacts> generated = generated();
    List<String> lines = new ArrayList<>();
    long read = count(generated, GlyphQuality::isRead);
    if (read == 0) {
      if (!generated.isEmpty()) {
        lines.add("the generated glyphs were not read: there is no recogniser for them");
      }
    } else {
      lines.add(legibility(generated, read));
    }
    List<Integer> hard = hardToRead();
    if (!hard.isEmpty()) {
      String named = text(hard.subList(0, Math.min(NAMED, hard.size())));
      int more = hard.size() - NAMED;
      lines.add(
          "hard to read: "
              + named
              + (more > 0 ? " and %d more, see the report".formatted(more) : ""));
    }
    if (!writeNext.isEmpty()) {
      String these = writeNext.size() == 1 ? "this one" : "these %d".formatted(writeNext.size());
      lines.add("write %s next: %s".formatted(these, text(writeNext)));
    }
    return lines;
  }

  /** How many can be read, of how many that a recogniser has read, and how many none knows. */
  private static String legibility(List<GlyphFacts> generated, long read) {
    long legible = count(generated, check -> check.isRead() && check.legible());
    String known =
        legible == read && read == generated.size()
            ? "all %d generated glyphs can be read".formatted(read)
            : "%d of %d generated glyphs can be read".formatted(legible, read);
    long unread = generated.size() - read;
    return known
        + (unread == 0 ? "" : ", %d more were not read".formatted(unread))
        + ", %d were drawn again".formatted(count(generated, check -> check.retries() > 0));
  }

  /** The report as JSON text: the summary, then every glyph. */
  public String json(Path font) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("font", font.getFileName().toString());
    report.put("hand", hand);
    report.put("written", written());
    report.put("generated", glyphs.size() - written());
    report.put("count", glyphs.size());
    report.putAll(summary());
    report.put("glyphs", glyphs.stream().map(GlyphFacts::row).toList());
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(report)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("report cannot be written as JSON", e);
    }
  }

  /** Where the report of a font is written: NAME.report.json beside NAME.ttf. */
  public static Path beside(Path font) {
    String name = font.getFileName().toString();
    return font.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".report.json");
  }
}
