package io.linmo.evaluation;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;

/**
 * A change of slant, width and weight that makes one face's glyph a little like another's.
 *
 * @param slant pixels to the right for each pixel upward
 * @param width horizontal scale before the glyph is put in its box
 * @param weight how far the outline moves outward, as a share of the image's side
 */
record ContentWarp(double slant, double width, double weight) {

  static final ContentWarp NONE = new ContentWarp(0, 1, 0);

  /** The place of a warped glyph on its canvas. */
  @FunctionalInterface
  interface Placement {

    /** The transform of the canvas that puts a glyph with this ink box in its place. */
    AffineTransform place(Rectangle2D inkBox, int size);
  }

  /** The ink box centred, its longer side filling the share that Latin images fill. */
  static AffineTransform byInkBox(Rectangle2D inkBox, int size) {
    double longest = Math.max(inkBox.getWidth(), inkBox.getHeight());
    double scale = GlyphFrame.INK_SHARE * size / longest;
    AffineTransform place = AffineTransform.getTranslateInstance(size / 2.0, size / 2.0);
    place.scale(scale, scale);
    place.translate(-inkBox.getCenterX(), -inkBox.getCenterY());
    return place;
  }

  GlyphImage apply(ContentShape shape, Placement placement) {
    int size = shape.size();
    double weightPx = weight * size;
    AffineTransform warp = AffineTransform.getTranslateInstance(size / 2.0, size / 2.0);
    warp.concatenate(new AffineTransform(width, 0, -slant, 1, 0, 0));
    warp.translate(-size / 2.0, -size / 2.0);
    AffineTransform whole = placement.place(shape.inkBox(warp, weightPx), size);
    whole.concatenate(warp);
    try {
      return shape.draw(whole.createInverse(), weightPx);
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("warp " + this + " flattens the glyph", e);
    }
  }
}
