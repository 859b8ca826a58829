package io.linmo.stamping;

import io.linmo.curve.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as a reader shows it: its crop box, turned by its rotation.
 *
 * <p>A page may have units of its own, larger than points (UserUnit). Seen coordinates are points
 * from the lower left corner of what is shown, x to the right, y up. Page coordinates are those of
 * the page's content (ISO 32000-1, 8.3.2.3).
 *
 * @param left edge of the crop box in page coordinates
 * @param rotation clockwise, in quarter turns from 0 to 3
 * @param unit of page coordinates, in points
 */
public record PageView(
    double left, double bottom, double cropWidth, double cropHeight, int rotation, double unit) {

  public static PageView of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    return new PageView(
        crop.getLowerLeftX(),
        crop.getLowerLeftY(),
        crop.getWidth(),
        crop.getHeight(),
        Math.floorMod(page.getRotation() / 90, 4),
        page.getUserUnit());
  }

  /** Width as seen. */
  public double width() {
    return unit * (rotation % 2 == 0 ? cropWidth : cropHeight);
  }

  /** Height as seen. */
  public double height() {
    return unit * (rotation % 2 == 0 ? cropHeight : cropWidth);
  }

  /** From seen coordinates to page coordinates. */
  AffineTransform toPage() {
    double right = left + cropWidth;
    double top = bottom + cropHeight;
    AffineTransform turned = turned(right, top);
    turned.scale(1 / unit, 1 / unit);
    return turned;
  }

  private AffineTransform turned(double right, double top) {
    return switch (rotation) {
      case 1 -> new AffineTransform(0, 1, -1, 0, right, bottom);
      case 2 -> new AffineTransform(-1, 0, 0, -1, right, top);
      case 3 -> new AffineTransform(0, -1, 1, 0, left, top);
      default -> new AffineTransform(1, 0, 0, 1, left, bottom);
    };
  }

  Box toPage(Box seen) {
    return transformed(seen, toPage());
  }

  Box toSeen(Box inPage) {
    try {
      return transformed(inPage, toPage().createInverse());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("a quarter turn has an inverse", e);
    }
  }

  private static Box transformed(Box box, AffineTransform transform) {
    Rectangle2D from = new Rectangle2D.Double(box.left(), box.bottom(), box.width(), box.height());
    Rectangle2D to = transform.createTransformedShape(from).getBounds2D();
    return new Box(to.getMinX(), to.getMinY(), to.getMaxX(), to.getMaxY());
  }
}
