/**
 * Glyph images: gray pictures of single characters and their place in the em square.
 *
 * <p>In: outlines from {@code font}, or a folder of images that a person wrote. Out: {@link
 * io.linmo.raster.GlyphSample}, a square of ink coverage in [0, 1] with the {@link
 * io.linmo.raster.GlyphFrame} that says where it lies. Pixels (y down) and em (y up) meet only in
 * the frame. {@code font} stands before this package, {@code dataset} after it.
 */
package io.linmo.raster;
