/**
 * Reading glyphs: which character is this, how sure is that, and are all its strokes there?
 *
 * <p>Comes in: glyph images of {@code image} and, for training, the faces of {@code font}. Goes
 * out: {@link io.linmo.recognition.Reading}s with a confidence between 0 and 1. Latin is read by
 * classes, Han by comparing embeddings with those of the content face, so that characters no
 * training saw are read too. Before this: {@code training}. After it: {@code style} and {@code
 * generation}, which draws badly read glyphs again.
 */
package io.linmo.recognition;
