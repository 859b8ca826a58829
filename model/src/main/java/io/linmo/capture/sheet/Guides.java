package io.linmo.capture.sheet;

import io.linmo.image.Script;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The faint lines of a box, as filled shapes: a frame; in it a baseline and a line for the height
 * of small letters, or the cross and the diagonals of a practice square (米字格).
 */
final class Guides {

  private static final double FRAME = 0.22;
  private static final double LINE = 0.18;
  private static final double DASH = 1.1;
  private static final double GAP = 0.9;

  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);

  private Guides() {}

  static Path2D of(WritingBox box) {
    Guides guides = new Guides();
    guides.frame(box);
    if (Script.of(box.form().codePoint()) == Script.HAN) {
      guides.practiceSquare(box);
    } else {
      guides.line(box.xMm(), box.baselineMm(), box.rightMm(), box.baselineMm());
      double top = box.baselineMm() - SheetDesign.X_HEIGHT;
      guides.dashed(box.xMm(), top, box.rightMm(), top);
    }
    return guides.path;
  }

  static Path2D of(CopyLine line) {
    Guides guides = new Guides();
    guides.line(line.xMm(), line.baselineMm(), line.xMm() + line.widthMm(), line.baselineMm());
    return guides.path;
  }

  private void frame(WritingBox box) {
    double h = FRAME / 2;
    rectangle(box.xMm() - h, box.yMm() - h, box.widthMm() + FRAME, FRAME);
    rectangle(box.xMm() - h, box.bottomMm() - h, box.widthMm() + FRAME, FRAME);
    rectangle(box.xMm() - h, box.yMm() - h, FRAME, box.heightMm() + FRAME);
    rectangle(box.rightMm() - h, box.yMm() - h, FRAME, box.heightMm() + FRAME);
  }

  private void rectangle(double x, double y, double width, double height) {
    path.append(new Rectangle2D.Double(x, y, width, height), false);
  }

  private void practiceSquare(WritingBox box) {
    double x = box.xMm() + box.widthMm() / 2;
    double y = box.yMm() + box.heightMm() / 2;
    dashed(box.xMm(), y, box.rightMm(), y);
    dashed(x, box.yMm(), x, box.bottomMm());
    dashed(box.xMm(), box.yMm(), box.rightMm(), box.bottomMm());
    dashed(box.rightMm(), box.yMm(), box.xMm(), box.bottomMm());
  }

  private void dashed(double x1, double y1, double x2, double y2) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    int dashes = Math.max(1, (int) Math.round((length - GAP) / (DASH + GAP)));
    double pitch = length / dashes;
    for (int i = 0; i < dashes; i++) {
      double from = (i * pitch + (pitch - DASH) / 2) / length;
      double to = (i * pitch + (pitch + DASH) / 2) / length;
      line(x1 + from * (x2 - x1), y1 + from * (y2 - y1), x1 + to * (x2 - x1), y1 + to * (y2 - y1));
    }
  }

  /** A stroke of even width with square ends, clockwise as rectangles are. */
  private void line(double x1, double y1, double x2, double y2) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double nx = (y2 - y1) / length * LINE / 2;
    double ny = -(x2 - x1) / length * LINE / 2;
    path.moveTo(x1 + nx, y1 + ny);
    path.lineTo(x2 + nx, y2 + ny);
    path.lineTo(x2 - nx, y2 - ny);
    path.lineTo(x1 - nx, y1 - ny);
    path.closePath();
  }
}
