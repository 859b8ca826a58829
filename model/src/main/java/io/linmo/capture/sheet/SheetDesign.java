package io.linmo.capture.sheet;

import io.linmo.capture.hand.CharacterForm;
import io.linmo.image.EmBox;
import io.linmo.image.Script;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are put on paper, in millimetres: a mark in each corner, the code beside the upper
 * right one, boxes in rows, a line to copy between the lower marks.
 *
 * <p>Above each box is a strip with its model character, between the boxes room for strokes that
 * run out of them. A change here moves the boxes of sheets that are printed already: count up
 * {@link SheetCode#VERSION}.
 */
final class SheetDesign {

  /** Printers leave some 5 mm blank at the edges. */
  static final double MARKER_INSET = 8;

  static final double MARKER_SIDE = 9;
  static final double CODE_SIDE = 21;

  /** White around markers and code, at least four modules of the code. */
  static final double QUIET = 4;

  static final double BOX_SIDE = 15.4;
  static final double LABEL_HEIGHT = 4;

  private static final double SIDE_MARGIN = 12;
  private static final double COLUMN_PITCH = 18.6;
  private static final double ROW_PITCH = 21.3;
  private static final double TOP = 33;
  private static final double BOTTOM = 28;

  /** From a Latin box's upper edge to its baseline: room for accents above, for tails below. */
  private static final double LATIN_BASELINE = 10.4;

  /** Of the guide for small letters, above the baseline. */
  static final double X_HEIGHT = 4.2;

  private static final double COPY_HEIGHT = 14;
  private static final double COPY_BASELINE = 9.4;

  private final PaperSize paper;
  private final int columns;
  private final int rows;

  SheetDesign(PaperSize paper) {
    this.paper = paper;
    this.columns = (int) ((paper.widthMm() - 2 * SIDE_MARGIN) / COLUMN_PITCH);
    this.rows = (int) ((paper.heightMm() - TOP - BOTTOM) / ROW_PITCH);
  }

  /** Boxes on a page. */
  int capacity() {
    return columns * rows;
  }

  /** A page with these boxes and, where they are Latin, a sentence to copy. */
  SheetPage page(int number, SheetForms forms) {
    List<WritingBox> boxes = new ArrayList<>();
    for (int i = 0; i < forms.boxes().size(); i++) {
      boxes.add(box(forms.boxes().get(i), i % columns, i / columns));
    }
    return new SheetPage(
        number, paper.widthMm(), paper.heightMm(), boxes, markers(), code(), copyLines(forms));
  }

  private WritingBox box(CharacterForm form, int column, int row) {
    double pitch = (paper.widthMm() - 2 * SIDE_MARGIN) / columns;
    double x = SIDE_MARGIN + column * pitch + (pitch - BOX_SIDE) / 2;
    double y = TOP + row * ROW_PITCH + LABEL_HEIGHT;
    boolean han = Script.of(form.codePoint()) == Script.HAN;
    double baseline = y + (han ? EmBox.TOP * BOX_SIDE : LATIN_BASELINE);
    return new WritingBox(form, x, y, BOX_SIDE, BOX_SIDE, baseline);
  }

  /** A box with its model character and half of the room around; territories do not overlap. */
  static Rectangle2D territory(SheetPage page, WritingBox box) {
    int columns = (int) ((page.widthMm() - 2 * SIDE_MARGIN) / COLUMN_PITCH);
    double pitch = (page.widthMm() - 2 * SIDE_MARGIN) / columns;
    return new Rectangle2D.Double(
        box.xMm() - (pitch - box.widthMm()) / 2, box.yMm() - LABEL_HEIGHT, pitch, ROW_PITCH);
  }

  /** Upper left, upper right, lower right, lower left; their patterns identify the paper. */
  List<Marker> markers() {
    double left = MARKER_INSET;
    double right = paper.widthMm() - MARKER_INSET - MARKER_SIDE;
    double bottom = paper.heightMm() - MARKER_INSET - MARKER_SIDE;
    int first = MarkerPatterns.first(paper);
    return List.of(
        new Marker(first, left, MARKER_INSET, MARKER_SIDE),
        new Marker(first + 1, right, MARKER_INSET, MARKER_SIDE),
        new Marker(first + 2, right, bottom, MARKER_SIDE),
        new Marker(first + 3, left, bottom, MARKER_SIDE));
  }

  CodePlace code() {
    double right = paper.widthMm() - MARKER_INSET - MARKER_SIDE - QUIET;
    return new CodePlace(right - CODE_SIDE, MARKER_INSET, CODE_SIDE);
  }

  private List<CopyLine> copyLines(SheetForms forms) {
    boolean latin =
        forms.boxes().stream().anyMatch(form -> Character.isLowerCase(form.codePoint()));
    if (!latin) {
      return List.of();
    }
    double left = MARKER_INSET + MARKER_SIDE + 2 * QUIET;
    double y = paper.heightMm() - MARKER_INSET - COPY_HEIGHT;
    return List.of(
        new CopyLine(
            "the quick brown fox jumps over a lazy dog",
            left,
            y,
            paper.widthMm() - 2 * left,
            COPY_HEIGHT,
            y + COPY_BASELINE));
  }
}
