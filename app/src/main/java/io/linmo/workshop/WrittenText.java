package io.linmo.workshop;

import io.linmo.hpgl.HpglWriter;
import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.TextPdfWriter;
import io.linmo.png.PngPageWriter;
import io.linmo.svg.SvgAnimationWriter;
import io.linmo.svg.SvgLineWriter;
import io.linmo.svg.SvgPageWriter;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.PenRoute;
import io.linmo.typesetting.Sheet;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text that was written.
 *
 * @param lines lines or columns
 * @param glyphs drawn in them
 * @param hard characters of the text that are hard to read
 * @param tooWide words that were broken since they are wider than a line
 * @param content of the file
 */
public record WrittenText(
    int lines, int glyphs, String hard, List<String> tooWide, byte[] content) {

  /** Words that are named on the screen. */
  private static final int NAMED = 5;

  public WrittenText {
    tooWide = List.copyOf(tooWide);
  }

  static WrittenText of(InkSource source, WriteRequest request) throws IOException {
    boolean paged = request.format() == InkFileFormat.PDF;
    TextLayout layout = request.layout().lines(request.em(), paged);
    TextBlock block = source.set(request.text(), layout, request.pen().liveliness(request.seed()));
    return new WrittenText(
        block.lines().size(),
        block.glyphs().size(),
        Typesetter.inked(request.text()).stream()
            .filter(source.hard()::contains)
            .map(Character::toString)
            .collect(Collectors.joining()),
        block.tooWide(),
        render(source, request, block));
  }

  /** What is to be said of it, by name. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("lines", lines);
    facts.put("glyphs", glyphs);
    facts.put("hardToRead", hard);
    facts.put("tooWide", tooWide);
    return facts;
  }

  /** What the user should know, a sentence each. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (!hard.isEmpty()) {
      remarks.add("hard to read: " + hard);
    }
    if (!tooWide.isEmpty()) {
      int more = tooWide.size() - NAMED;
      remarks.add(
          "wider than a line and broken anywhere: "
              + tooWide.stream().limit(NAMED).collect(Collectors.joining(" "))
              + (more > 0 ? " and %d more".formatted(more) : ""));
    }
    return remarks;
  }

  private static byte[] render(InkSource source, WriteRequest request, TextBlock block)
      throws IOException {
    InkColor ink = request.pen().ink();
    InkColor paper = request.layout().paper().in(request.format());
    double em = request.em();
    Sheet sheet = Sheet.of(block, ink, paper);
    return switch (request.format()) {
      case SVG -> svg(source, request, sheet).getBytes(StandardCharsets.UTF_8);
      case HPGL ->
          HpglWriter.page(PenRoute.of(sheet.drawing(), source.strokes()), sheet.frame(), em)
              .getBytes(StandardCharsets.US_ASCII);
      case PNG -> PngPageWriter.page(sheet, em);
      case PDF -> {
        String title = block.lines().get(0).text();
        PdfNotes notes = new PdfNotes(title, source.note(), source.generated());
        yield new TextPdfWriter(request.layout().page(), ink, paper).write(block, em, notes);
      }
    };
  }

  private static String svg(InkSource source, WriteRequest request, Sheet sheet) {
    double em = request.em();
    if (request.singleLine()) {
      PenRoute route = PenRoute.of(sheet.drawing(), source.strokes());
      return SvgLineWriter.page(sheet, route, em, source.note());
    }
    return request.animate()
        ? SvgAnimationWriter.page(sheet, em, source.note(), source.strokes())
        : SvgPageWriter.page(sheet, em, source.note());
  }

  /** Writes the text into a file that does not exist yet. */
  public void save(Path file) {
    try (OutputFile output = OutputFile.claim(file, false)) {
      output.write(content);
    }
  }
}
