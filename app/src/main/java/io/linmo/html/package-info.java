/**
 * HTML: a page to look at a font and to type in it.
 *
 * <p>In: the bytes of a font and a {@link io.linmo.typesetting.SpecimenText}. Out: one page that
 * holds the font, its styles and its script, and loads nothing from the network. Before this
 * package: {@code typesetting}. After it: {@code stamping}.
 */
package io.linmo.html;
