/**
 * Skeletons: the lines that a pen followed, found by thinning its ink.
 *
 * <p>In: black-and-white ink. Out: one-pixel lines, the graph of their junctions, smooth pen paths,
 * and ink redrawn along them with a round pen. Before this package: {@code capture}. After it:
 * {@code corpus}.
 */
package io.linmo.skeleton;
