/**
 * Encodes a typeface as a TrueType-flavoured OpenType font.
 *
 * <p>In: a {@link io.linmo.typeface.Typeface}. Out: the bytes of a font file, the same bytes for
 * the same typeface and options. {@link io.linmo.opentype.FontCompiler} checks the typeface,
 * encodes the outlines, has one class write each table, and joins the tables to a file: a TTF
 * ({@code SfntFile}) or, for the web, a WOFF or WOFF2. Before this package: {@code typesetting},
 * which it does not use, and {@code typeface}, which it does. After it: {@code stamping}.
 *
 * <p>Source: the OpenType specification 1.9 (ISO/IEC 14496-22).
 */
package io.linmo.opentype;
