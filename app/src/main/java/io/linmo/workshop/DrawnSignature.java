package io.linmo.workshop;

import io.linmo.hpgl.HpglWriter;
import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.SignaturePdfWriter;
import io.linmo.png.PngPageWriter;
import io.linmo.svg.SvgPageWriter;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.typesetting.PenRoute;
import io.linmo.typesetting.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A signature that was drawn.
 *
 * @param name what it says
 * @param seed that it was drawn from; {@link #NO_SEED} for one that was written
 * @param note how the ink came about
 * @param generated whether a network drew some of it
 */
public record DrawnSignature(
    String name, long seed, String note, boolean generated, Drawing drawing) {

  /** Of a signature that was not drawn by chance. */
  public static final long NO_SEED = 0;

  /** Reads a {@code .signature} file. */
  public static DrawnSignature read(Path file) {
    InputFile.require(file, "a saved signature");
    return Attempt.of(() -> SignatureFile.read(file));
  }

  /** Keeps the signature exactly, in a {@code .signature} file that has been claimed. */
  public void keep(OutputFile output) {
    Attempt.of(
        () -> {
          SignatureFile.write(this, output.temporary());
          return null;
        });
  }

  /** The same with another drawing, such as one with a caption under it. */
  DrawnSignature withDrawing(Drawing other) {
    return new DrawnSignature(name, seed, note, generated, other);
  }

  /** What documents say of the ink. */
  public PdfNotes notes() {
    String drawn = seed == NO_SEED ? "" : " Seed " + seed + ".";
    return new PdfNotes(name, note + drawn, generated);
  }

  /**
   * The signature as a file of its own.
   *
   * @param em in points, for PNG in pixels: 4 to 1000
   */
  public byte[] encode(InkFileFormat format, double em) {
    requireEm(em);
    return Attempt.of(() -> encode(drawing, format, em, notes()));
  }

  /** The signature as SVG, exactly as large as its ink, to be laid over a document. */
  public byte[] overlay() {
    return SvgPageWriter.page(Sheet.tight(drawing), SignRequest.USUAL_EM, notes().ink())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Refuses sizes out of range, before any work. */
  public static void requireEm(double em) {
    if (!(em >= 4 && em <= 1000)) {
      throw LinmoException.request("size", em, "4 to 1000");
    }
  }

  static byte[] encode(Drawing drawing, InkFileFormat format, double em, PdfNotes notes)
      throws IOException {
    return switch (format) {
      case SVG ->
          SvgPageWriter.page(Sheet.of(drawing, null), em, notes.ink())
              .getBytes(StandardCharsets.UTF_8);
      case PNG -> PngPageWriter.page(Sheet.of(drawing, null), em);
      case HPGL -> {
        PenRoute route = PenRoute.of(drawing, GlyphStrokes.BY_SHAPE);
        yield HpglWriter.page(route, Sheet.of(drawing, null).frame(), em)
            .getBytes(StandardCharsets.US_ASCII);
      }
      case PDF -> SignaturePdfWriter.signature(drawing, em, notes);
    };
  }

  /** Writes the signature into a file that does not exist yet, in the format of its ending. */
  public void save(Path file) {
    InkFileFormat format = InkFileFormat.of(file);
    try (OutputFile output = OutputFile.claim(file, false)) {
      output.write(encode(format, SignRequest.USUAL_EM));
    }
  }
}
