/**
 * What is learned from: which characters, in which faces, as which images.
 *
 * <p>In: the faces of {@code font} and the images of {@code raster}. Out: character sets and the
 * samples that the networks are trained on. {@code raster} stands before this package, {@code gan}
 * after it.
 */
package io.linmo.dataset;
