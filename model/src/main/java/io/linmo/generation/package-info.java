/**
 * Draws characters in a learned hand.
 *
 * <p>In: a {@code style.Hand}, base models and content faces. Out: {@link
 * io.linmo.generation.GeneratedGlyph}s, images with their place in the em square and their quality.
 * Accented letters are composed of letter and accent; adjustments of neatness, weight and slant
 * follow.
 *
 * <p>Before this package: {@code style}. After it: {@code evaluation}.
 */
package io.linmo.generation;
