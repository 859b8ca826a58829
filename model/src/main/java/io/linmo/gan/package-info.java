/**
 * The two players: networks, their layers, losses and optimiser.
 *
 * <p>Comes in: plain {@code float[]} batches in the layouts each class states. Goes out: the same.
 * ND4J and DL4J types stay in this package; both networks are DL4J computation graphs of vertices
 * written here, which keep convolutions in oneDNN and do normalisation, style and activation in one
 * pass over the heap (ND4J's element-wise operations cost ten times as much).
 *
 * <p>Before this: {@code metrics}. After it: {@code conditioning}.
 */
package io.linmo.gan;
