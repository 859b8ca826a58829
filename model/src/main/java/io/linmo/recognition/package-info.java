/**
 * Reads glyphs: which character, with which confidence, and whether all strokes are present.
 *
 * <p>In: glyph images of {@code image} and, for training, the faces of {@code font}. Out: {@link
 * io.linmo.recognition.Reading}s with a confidence between 0 and 1. Latin is read by classes. Han
 * is read by comparing embeddings with those of the content glyphs, so that characters outside the
 * training set are read too.
 *
 * <p>Before this package: {@code training}. After it: {@code strokes}.
 */
package io.linmo.recognition;
