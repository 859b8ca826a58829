package io.linmo.cli;

import io.linmo.pdf.PdfNotes;
import io.linmo.pdf.SignaturePdfWriter;
import io.linmo.png.PngPageWriter;
import io.linmo.svg.SvgPageWriter;
import io.linmo.typesetting.Box;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.typesetting.Sheet;
import io.linmo.typesetting.SignatureComposer;
import io.linmo.typesetting.SignatureDesign;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Draws signatures with what comes with Linmo: seals and captions in its standard faces. */
final class SignatureDrawing {

  private static final double CAPTION_SHARE = 0.3;
  private static final double CAPTION_GAP = 0.12;

  private SignatureDrawing() {}

  static Drawing compose(InkSource source, SignatureDesign design, String name, long seed)
      throws CommandFailure, IOException {
    GlyphSource seals = design.seal().isEmpty() ? source.glyphs() : InkSource.plain().glyphs();
    try {
      return new SignatureComposer(source.glyphs(), seals, design).compose(name, seed);
    } catch (MissingGlyphsException e) {
      throw source.missing(e);
    }
  }

  /** The drawing with small lines under it, in the hand where it has all their characters. */
  static Drawing captioned(Drawing drawing, InkSource hand, String text, Liveliness liveliness)
      throws CommandFailure, IOException {
    boolean written =
        text.codePoints()
            .filter(c -> c != '\n' && !Character.isSpaceChar(c))
            .allMatch(c -> hand.glyphs().glyph(c).isPresent());
    InkSource source = written ? hand : InkSource.plain();
    TextBlock block = source.set(text, TextLayout.UNBROKEN, written ? liveliness : Liveliness.NONE);
    TextBlock small = block.scaled(CAPTION_SHARE);
    Box ink = drawing.inkBounds();
    double y = ink.bottom() - CAPTION_GAP - small.inkBounds().top();
    return drawing.with(Drawing.of(small.moved(ink.left(), y), drawing.parts().get(0).color()));
  }

  /** The signature in a file of its own. */
  static byte[] alone(Drawing drawing, TextFormat format, double size, PdfNotes notes)
      throws IOException {
    return switch (format) {
      case SVG ->
          SvgPageWriter.page(Sheet.of(drawing, null), size, notes.ink())
              .getBytes(StandardCharsets.UTF_8);
      case PNG -> PngPageWriter.page(Sheet.of(drawing, null), size);
      case PDF -> SignaturePdfWriter.signature(drawing, size, notes);
    };
  }

  /** Several drawings as one, each moved to a place of its own. */
  static Drawing together(List<Drawing> drawings) {
    return new Drawing(drawings.stream().flatMap(drawing -> drawing.parts().stream()).toList());
  }
}
