package io.linmo.workshop;

import io.linmo.font.FontFile;
import io.linmo.html.SpecimenPage;
import io.linmo.opentype.check.PlainFont;
import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.TextPdfWriter;
import io.linmo.png.ContactSheet;
import io.linmo.png.PngPageWriter;
import io.linmo.typesetting.FontGlyphSource;
import io.linmo.typesetting.FontShaper;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.SpecimenSheet;
import io.linmo.typesetting.SpecimenText;
import io.linmo.typesetting.TextBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows a font file: a proof sheet of sizes, text, drawn forms, spacing and all glyphs. */
public final class FontSpecimen {

  /** Em of the text, in points in a PDF and in pixels in a PNG. */
  private static final double PDF_SIZE = 11;

  private static final double PNG_SIZE = 20;
  private static final double PNG_WIDTH = 48;

  private static final int SHEET_COLUMNS = 16;
  private static final int SHEET_CELL = 72;

  private final Path file;
  private final byte[] bytes;
  private final PlainFont plain;
  private final FontFile font;
  private final SpecimenText text;

  private FontSpecimen(Path file) throws IOException {
    this.file = file;
    this.bytes = Files.readAllBytes(file);
    this.plain = PlainFont.of(bytes, file.toString());
    this.font = FontFile.parse(plain.bytes(), file.toString());
    this.text =
        new SpecimenText(Arrays.stream(font.codePoints()).filter(font::covers).boxed().toList());
  }

  /** Opens a font: TTF, OTF, TTC, WOFF or WOFF2. */
  public static FontSpecimen of(Path file) {
    InputFile.require(file, "a font file");
    FontSpecimen specimen = Attempt.of(() -> new FontSpecimen(file));
    if (specimen.characters() == 0) {
      throw LinmoException.failure(file, "no character has ink").expected("at least one");
    }
    return specimen;
  }

  /** How many characters have ink. */
  public int characters() {
    return text.characters().size();
  }

  public byte[] encode(SpecimenFormat format) {
    return Attempt.of(
        () ->
            switch (format) {
              case HTML -> html();
              case PDF -> pdf();
              case PNG -> PngPageWriter.page(sheet(PNG_WIDTH), PNG_SIZE);
            });
  }

  private byte[] html() throws IOException {
    return new SpecimenPage(bytes, text, plain.substitutions())
        .page(font.family(), facts())
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] pdf() throws IOException {
    String note = "Specimen of the font %s.".formatted(font.family());
    PdfNotes notes = new PdfNotes(font.family(), note, false);
    return TextPdfWriter.pages(sheet(TextPdfWriter.lineWidth(PDF_SIZE)), PDF_SIZE, notes);
  }

  private TextBlock sheet(double width) throws IOException {
    FontShaper shaper = new FontShaper(plain.bytes(), file.toString());
    return new SpecimenSheet(shaper, text, width).set(font.family());
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("File", file.getFileName().toString());
    facts.put("Characters", Integer.toString(characters()));
    facts.put("Copyright", font.copyright());
    facts.put("Licence", font.licence());
    facts.put("About", font.description());
    return facts;
  }

  /** All characters in a grid, as a PNG picture; some of them on a gray ground. */
  public byte[] contactSheet(Set<Integer> marked) {
    FontGlyphSource source = new FontGlyphSource(font);
    List<InkedGlyph> glyphs =
        Arrays.stream(font.codePoints())
            .mapToObj(source::glyph)
            .flatMap(Optional::stream)
            .filter(glyph -> !glyph.outline().isEmpty())
            .toList();
    return new ContactSheet(SHEET_COLUMNS, SHEET_CELL)
        .draw(glyphs, glyph -> marked.contains(glyph.codePoint()));
  }
}
