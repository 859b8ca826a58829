/**
 * Glyph images: gray pictures of single characters and their place in the em square.
 *
 * <p>Values, filters, distance fields, rasterising and comparison. In: outlines from {@code font}.
 * Out: {@link io.linmo.image.GlyphSample}, a square of ink coverage in [0, 1] with the {@link
 * io.linmo.image.GlyphFrame} that says where it lies. Pixels (y down) and em units (y up) meet only
 * in the frame. Before this package: {@code font}. After it: {@code capture}.
 */
package io.linmo.image;
