/**
 * Font files: which there are, how to get them, and the outlines inside them.
 *
 * <p>In: {@code fonts-data/fonts.tsv}, the allow-list of faces by package, version, file and
 * checksum, and the font files themselves (TTF, OTF, TTC, WOFF). Out: {@link
 * io.linmo.font.FontFile}, which gives outlines in em units and never needs the platform's own font
 * system. First of the packages; {@code image} comes next and turns outlines into images.
 *
 * <p>Formats after the OpenType 1.9 and WOFF 1.0 specifications; glyphs are decoded by fontbox.
 */
package io.linmo.font;
