/**
 * Training material: which characters, in which faces, as which images.
 *
 * <p>In: the faces of {@code font}. Out: character sets, and glyph samples of every training face.
 *
 * <p>Before this package: {@code skeleton}. After it: {@code metrics}.
 */
package io.linmo.corpus;
