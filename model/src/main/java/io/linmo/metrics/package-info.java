/**
 * Advance widths and ink boxes: predicts those of unwritten characters from the written ones.
 *
 * <p>In: the boxes and advances of a hand's references. Out: a box and an advance for every
 * character, as a combination of known hands. Before this package: {@code corpus}. After it: {@code
 * gan}.
 */
package io.linmo.metrics;
