package io.linmo.capture.page;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.PixelBox;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Optional;

/**
 * A page made flat and upright: its darkness, without the surroundings of the sheet.
 *
 * <p>Where all four edges of the sheet are seen, its perspective is taken away; where some are, it
 * is turned until the longest is level. About as many pixels as the picture has.
 */
final class FlatPage {

  /** The margin cut off along the edges of a sheet, as a share of its longer side. */
  private static final double INSET = 0.006;

  private static final double A4_WIDTH_MM = 210;

  final PagePicture picture;

  /** 1 - lightness / paper, 255 for 1. */
  final InkPlane darkness;

  /** From this page to the picture, both in pixels. */
  final Perspective toPicture;

  private final double pixelsPerMm;

  private FlatPage(
      PagePicture picture, InkPlane darkness, Perspective toPicture, double pixelsPerMm) {
    this.picture = picture;
    this.darkness = darkness;
    this.toPicture = toPicture;
    this.pixelsPerMm = pixelsPerMm;
  }

  static FlatPage of(PagePicture picture) {
    InkPlane darkness = PageInk.darkness(picture);
    Optional<SheetOutline> sheet = SheetFinder.find(picture);
    if (sheet.isEmpty()) {
      return new FlatPage(picture, darkness, Perspective.IDENTITY, scale(darkness));
    }
    SheetOutline outline = sheet.get();
    clearAround(darkness, outline);
    return outline.isWhole()
        ? rectified(picture, darkness, outline)
        : new FlatPage(picture, darkness, Perspective.IDENTITY, scale(darkness))
            .turned(outline.tilt());
  }

  private static FlatPage rectified(PagePicture picture, InkPlane darkness, SheetOutline outline) {
    Perspective toPicture =
        Perspective.ofRectangle(outline.width(), outline.height(), outline.corners());
    int width = (int) Math.round(outline.width());
    int height = (int) Math.round(outline.height());
    return new FlatPage(
        picture,
        sampled(darkness, toPicture, width, height),
        toPicture,
        Math.min(width, height) / A4_WIDTH_MM);
  }

  /** Pixels to a millimetre, as if the picture showed an A4 sheet and no more. */
  private static double scale(InkPlane plane) {
    return Math.min(plane.width, plane.height) / A4_WIDTH_MM;
  }

  /** No ink outside the sheet, nor within a narrow strip along those of its edges that are seen. */
  private static void clearAround(InkPlane darkness, SheetOutline outline) {
    Point2D[] inner = outline.inset(INSET * Math.max(darkness.width, darkness.height));
    for (int y = 0; y < darkness.height; y++) {
      for (int x = 0; x < darkness.width; x++) {
        if (!SheetOutline.contains(inner, x + 0.5, y + 0.5)) {
          darkness.set(x, y, 0);
        }
      }
    }
  }

  /** The page turned back by an angle in radians, on a canvas that holds all of it. */
  FlatPage turned(double angle) {
    double cos = Math.abs(Math.cos(angle));
    double sin = Math.abs(Math.sin(angle));
    int width = (int) Math.ceil(darkness.width * cos + darkness.height * sin);
    int height = (int) Math.ceil(darkness.width * sin + darkness.height * cos);
    Perspective aboutCentre = Perspective.turn(angle, 0, 0);
    double dx = darkness.width / 2.0 - aboutCentre.x(width / 2.0, height / 2.0);
    double dy = darkness.height / 2.0 - aboutCentre.y(width / 2.0, height / 2.0);
    Perspective turn = Perspective.turn(angle, dx, dy);
    return new FlatPage(
        picture, sampled(darkness, turn, width, height), toPicture.after(turn), pixelsPerMm);
  }

  /** The page turned clockwise by a number of quarter turns. */
  FlatPage quarterTurned(int turns) {
    FlatPage page = this;
    for (int i = 0; i < turns % 4; i++) {
      page = page.quarterTurned();
    }
    return page;
  }

  private FlatPage quarterTurned() {
    InkPlane turned = new InkPlane(darkness.height, darkness.width);
    for (int y = 0; y < darkness.height; y++) {
      for (int x = 0; x < darkness.width; x++) {
        turned.set(darkness.height - 1 - y, x, darkness.at(x, y));
      }
    }
    Perspective back = Perspective.turn(-Math.PI / 2, 0, darkness.height);
    return new FlatPage(picture, turned, toPicture.after(back), pixelsPerMm);
  }

  private static InkPlane sampled(InkPlane source, Perspective to, int width, int height) {
    InkPlane plane = new InkPlane(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = to.x(x + 0.5, y + 0.5);
        double v = to.y(x + 0.5, y + 0.5);
        plane.set(x, y, Math.round(source.sampled(u, v)));
      }
    }
    return plane;
  }

  /** The upright box around a part of the page, in the picture. */
  PixelBox source(double left, double top, double right, double bottom) {
    double[] xs = new double[4];
    double[] ys = new double[4];
    for (int i = 0; i < 4; i++) {
      double x = i % 2 == 0 ? left : right;
      double y = i < 2 ? top : bottom;
      xs[i] = toPicture.x(x, y);
      ys[i] = toPicture.y(x, y);
    }
    Arrays.sort(xs);
    Arrays.sort(ys);
    int x = (int) Math.floor(Math.max(0, xs[0]));
    int y = (int) Math.floor(Math.max(0, ys[0]));
    int width = (int) Math.ceil(Math.min(picture.width(), xs[3])) - x;
    int height = (int) Math.ceil(Math.min(picture.height(), ys[3])) - y;
    return new PixelBox(x, y, Math.max(1, width), Math.max(1, height));
  }

  double pixelsPerMm() {
    return pixelsPerMm;
  }

  int width() {
    return darkness.width;
  }

  int height() {
    return darkness.height;
  }
}
