/**
 * HPGL, the language of pen plotters (HP-GL Reference Manual, 1983).
 *
 * <p>In: a {@link io.linmo.typesetting.PenRoute}. Out: commands that draw it, in plotter units of
 * 0.025 mm, y up. Before this package: {@code typesetting}. After it: {@code stamping}.
 */
package io.linmo.hpgl;
