/**
 * Unified Font Object, version 3 (https://unifiedfontobject.org): the source format of font
 * editors.
 *
 * <p>In: glyphs as curves. Out: the files of a UFO by their paths within it. Before this package:
 * {@code typesetting}. After it: {@code stamping}.
 */
package io.linmo.ufo;
