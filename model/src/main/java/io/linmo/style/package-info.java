/**
 * Learning a hand: from references to a style code, tuned weights, and the file that keeps them.
 *
 * <p>Comes in: reference glyphs and a base model. Goes out: a {@link io.linmo.style.Hand}. Before
 * this: {@code training}. After it: {@code generation}.
 */
package io.linmo.style;
