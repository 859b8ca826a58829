/**
 * Learns a hand.
 *
 * <p>In: reference glyphs and a base model. Out: a {@link io.linmo.style.Hand} with a style code
 * and tuned weights, and its file.
 *
 * <p>Before this package: {@code strokes}. After it: {@code generation}.
 */
package io.linmo.style;
