/**
 * Han characters by strokes: standard strokes laid onto ink, and standard strokes as a hand writes
 * them.
 *
 * <p>In: the standard strokes of characters ({@link io.linmo.strokes.StrokeMedians}) and the ink of
 * written ones. Out: the strokes of what was written, in writing order, the strokes of what was not
 * as the same hand would write them, and the pen that drew them. Before this package: {@code
 * recognition}. After it: {@code style}.
 */
package io.linmo.strokes;
