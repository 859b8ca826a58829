/**
 * Drawing characters in a learned hand.
 *
 * <p>Comes in: a {@code style.Hand}, base models and content faces. Goes out: {@link
 * io.linmo.generation.GeneratedGlyph}s, images with their place in the em square. Accented letters
 * are put together from the hand's own letter and accent. Before this: {@code style}. After it:
 * {@code evaluation} and the application.
 */
package io.linmo.generation;
