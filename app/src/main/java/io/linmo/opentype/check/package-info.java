/**
 * Checks a font file, made here or elsewhere, against what applications ask of fonts.
 *
 * <p>In: the bytes of a TTF, OTF, TTC (its first face), WOFF or WOFF2. Out: {@link
 * io.linmo.opentype.check.Finding}s, each with what was found and what to do about it; none for a
 * sound font. {@code FontTables} takes the file apart, {@code CheckedFont} reads what several
 * checks need, and one class makes the checks of each subject. Tables are read as the specification
 * says, without trusting a length or an offset.
 *
 * <p>Nothing that draws outlines or writes tables is shared, so that no error there can hide
 * itself; only the specification's lists of code pages and Unicode ranges are.
 *
 * <p>Source: the OpenType specification 1.9 (ISO/IEC 14496-22); the five outline faults are those
 * that FontForge's validation looks for.
 */
package io.linmo.opentype.check;
