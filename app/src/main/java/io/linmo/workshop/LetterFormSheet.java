package io.linmo.workshop;

import io.linmo.outline.Outline;
import io.linmo.pdf.PdfNotes;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters of a hand whose form is open, each in its forms, to choose from.
 *
 * @param drawing a row for each letter, its forms numbered from 1; empty where no form is open
 */
public record LetterFormSheet(List<Letter> letters, Drawing drawing, PdfNotes notes) {

  private static final double ROW_EM = 1.6;
  private static final double COLUMN_EM = 1.5;
  private static final int ROWS = 14;
  private static final double BLOCK_EM = 8.5;
  private static final double LABEL_SHARE = 0.3;
  private static final InkColor LABEL = new InkColor(0x80, 0x80, 0x80);

  /**
   * A form of a letter.
   *
   * @param number by which it is chosen
   * @param share how likely it is
   * @param glyph as the hand would write it
   */
  public record Form(int number, double share, InkedGlyph glyph) {

    /** Em of a form's own picture, in points. */
    private static final double EM = 48;

    /** The form alone as an SVG picture. */
    public byte[] svg() {
      Drawing ink = new Drawing(List.of(new Drawing.Strokes(glyph.outline(), InkColor.BLACK)));
      PdfNotes notes = new PdfNotes(glyphName(), "", true);
      return Attempt.of(() -> DrawnSignature.encode(ink, InkFileFormat.SVG, EM, notes));
    }

    private String glyphName() {
      return "%s, form %d".formatted(Character.toString(glyph.codePoint()), number);
    }
  }

  /** A letter in its forms, the likeliest first. */
  public record Letter(int codePoint, List<Form> forms) {

    public Letter {
      forms = List.copyOf(forms);
    }
  }

  public LetterFormSheet {
    letters = List.copyOf(letters);
  }

  static LetterFormSheet of(String hand, List<Letter> letters, InkSource print) {
    List<Drawing.Part> parts = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      double left = i / ROWS * BLOCK_EM;
      double base = -(i % ROWS) * ROW_EM;
      parts.add(label(print, Character.toString(letter.codePoint()), left, base));
      double x = left + 0.8;
      for (Form form : letter.forms()) {
        parts.add(label(print, Integer.toString(form.number()), x, base));
        Outline ink = form.glyph().outline();
        Drawing.Strokes drawn = new Drawing.Strokes(ink, InkColor.BLACK);
        parts.add(drawn.moved(x + 0.3 - ink.box().left(), base));
        x += COLUMN_EM;
      }
    }
    PdfNotes notes = new PdfNotes("Letter forms: " + hand, OpenHand.generatedNote(hand), true);
    return new LetterFormSheet(letters, new Drawing(parts), notes);
  }

  private static Drawing.Part label(InkSource print, String text, double x, double y) {
    TextBlock block =
        print.set(text, TextLayout.UNBROKEN, Liveliness.NONE).scaled(LABEL_SHARE).moved(x, y);
    return new Drawing.Words(block, LABEL);
  }

  /** The sheet as a file; at least one form must be open. */
  public byte[] encode(InkFileFormat format, double em) {
    DrawnSignature.requireEm(em);
    return Attempt.of(() -> DrawnSignature.encode(drawing, format, em, notes));
  }
}
