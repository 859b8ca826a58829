/**
 * Generator, discriminator and recogniser networks: their layers, losses and optimiser.
 *
 * <p>In: plain {@code float[]} batches in the layouts that each class states. Out: the same. ND4J
 * and DL4J types stay in this package. The networks are DL4J computation graphs of vertices of our
 * own, which keep convolutions in oneDNN and do normalisation, style and activation in one pass
 * over the heap; ND4J's element-wise operations are ten times slower.
 *
 * <p>Imports {@code image} only. Before this package: {@code metrics}. After it: {@code
 * conditioning}.
 */
package io.linmo.gan;
