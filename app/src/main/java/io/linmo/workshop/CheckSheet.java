package io.linmo.workshop;

import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.HandEntry;
import io.linmo.capture.hand.HandFolder;
import io.linmo.capture.sheet.ModelFace;
import io.linmo.capture.sheet.PaperSize;
import io.linmo.capture.sheet.PrintedShape;
import io.linmo.capture.sheet.PrintedShape.Tone;
import io.linmo.pdf.PdfPictures;
import io.linmo.pdf.SheetPdfWriter;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet on which a person checks an import: each picture with its label, doubtful ones first with
 * the reasons, and at the end what is missing.
 */
final class CheckSheet {

  static final String PDF = "check.pdf";
  static final String PNG = "check.png";

  private static final int PNG_DPI = 110;
  private static final double MARGIN = 12;
  private static final double TOP = 24;
  private static final int COLUMNS = 8;
  private static final double CELL = 23.25;
  private static final double ROW = 34;
  private static final double PICTURE = 17;
  private static final double LABEL_SIZE = 4.4;
  private static final double WORD_SIZE = 1.9;
  private static final int WORD_LINES = 4;

  private final ModelFace face;
  private final PaperSize paper = PaperSize.A4;

  CheckSheet(ModelFace face) {
    this.face = face;
  }

  /** The files to lay beside the pictures, by name. */
  Map<String, byte[]> files(HandFolder hand) throws IOException {
    byte[] pdf = SheetPdfWriter.write("Linmo check sheet", pages(hand));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(PDF, pdf);
    files.put(PNG, PdfPictures.png(pdf, PNG_DPI));
    return files;
  }

  private List<SheetPdfWriter.Page> pages(HandFolder hand) throws IOException {
    List<HandEntry> entries = new ArrayList<>(hand.entries());
    entries.sort(
        Comparator.comparing((HandEntry entry) -> !entry.isDoubtful())
            .thenComparing(entry -> entry.isDoubtful() ? entry.confidence() : 0)
            .thenComparing(HandEntry::form));
    int rows = (int) ((paper.heightMm() - TOP - MARGIN) / ROW);
    int capacity = rows * COLUMNS;
    List<SheetPdfWriter.Page> pages = new ArrayList<>();
    for (int start = 0; start == 0 || start < entries.size(); start += capacity) {
      List<HandEntry> part = entries.subList(start, Math.min(entries.size(), start + capacity));
      pages.add(page(hand, part, pages.size() == 0 ? title(hand) : List.of()));
    }
    return pages;
  }

  private static List<String> title(HandFolder hand) {
    long doubtful = hand.entries().stream().filter(HandEntry::isDoubtful).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d characters, %d to look at%s"
            .formatted(hand.entries().size(), doubtful, doubtful == 0 ? "" : "; those come first"));
    lines.add("Wrong label: linmo import --out HAND --set U+XXXX=c, or =NONE to drop a picture.");
    if (!hand.gaps().isEmpty()) {
      StringBuilder missing = new StringBuilder("Not there:");
      hand.gaps().stream()
          .limit(60)
          .forEach(gap -> missing.append(' ').append(gap.form().character()));
      lines.add(
          missing
              + (hand.gaps().size() > 60 ? " and %d more".formatted(hand.gaps().size() - 60) : ""));
    }
    return lines;
  }

  private SheetPdfWriter.Page page(HandFolder hand, List<HandEntry> entries, List<String> title)
      throws IOException {
    List<PrintedShape> shapes = new ArrayList<>();
    List<SheetPdfWriter.Picture> pictures = new ArrayList<>();
    for (int i = 0; i < title.size(); i++) {
      text(shapes, title.get(i), MARGIN, MARGIN + 4.2 * i, i == 0 ? 4 : 2.6, Tone.TEXT);
    }
    for (int i = 0; i < entries.size(); i++) {
      double x = MARGIN + i % COLUMNS * CELL;
      double y = TOP + i / COLUMNS * ROW;
      cell(hand.character(entries.get(i).form()), x, y, shapes, pictures);
    }
    return new SheetPdfWriter.Page(paper.widthMm(), paper.heightMm(), shapes, pictures);
  }

  private void cell(
      CapturedCharacter character,
      double x,
      double y,
      List<PrintedShape> shapes,
      List<SheetPdfWriter.Picture> pictures) {
    Tone tone = character.isDoubtful() ? Tone.WARNING : Tone.LABEL;
    text(shapes, character.form().character(), x + 0.6, y + LABEL_SIZE, LABEL_SIZE, tone);
    String code = character.form().fileName().replace(".png", "");
    text(shapes, code, x + 7, y + LABEL_SIZE - 0.4, WORD_SIZE, Tone.TEXT);
    double top = y + LABEL_SIZE + 1.4;
    frame(shapes, x, top, CELL - 2.4, PICTURE, tone);
    double width = character.ink().width();
    double height = character.ink().height();
    double scale =
        Math.min(
            Math.min((CELL - 3.4) / width, (PICTURE - 1) / height), 1.15 / character.pixelsPerMm());
    pictures.add(
        new SheetPdfWriter.Picture(
            character.ink(),
            x + (CELL - 2.4 - width * scale) / 2,
            top + (PICTURE - height * scale) / 2,
            width * scale,
            height * scale));
    List<String> words = wrapped(String.join("; ", character.warnings()));
    for (int i = 0; i < Math.min(WORD_LINES, words.size()); i++) {
      text(shapes, words.get(i), x, top + PICTURE + 2.2 + i * 1.2 * WORD_SIZE, WORD_SIZE, tone);
    }
  }

  private void text(
      List<PrintedShape> shapes, String text, double x, double y, double size, Tone tone) {
    face.line(text, x, y, size).ifPresent(path -> shapes.add(new PrintedShape(path, tone)));
  }

  private static void frame(
      List<PrintedShape> shapes, double x, double y, double width, double height, Tone tone) {
    double line = 0.15;
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    path.append(new Rectangle2D.Double(x, y, width, line), false);
    path.append(new Rectangle2D.Double(x, y + height, width, line), false);
    path.append(new Rectangle2D.Double(x, y, line, height), false);
    path.append(new Rectangle2D.Double(x + width, y, line, height + line), false);
    shapes.add(new PrintedShape(path, tone == Tone.WARNING ? tone : Tone.GUIDE));
  }

  private List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && face.width(line + " " + word) * WORD_SIZE > CELL - 1.5) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
