/**
 * PDF: text pages and signatures in a hand, vector only, with text that can be searched.
 *
 * <p>In come {@link io.linmo.typesetting.TextBlock}s, out go the bytes of a PDF file made through
 * PDFBox. The glyphs become Type 3 fonts, each glyph a procedure that fills its outline, with a
 * ToUnicode map (ISO 32000-1, 9.6.5 and 9.10.3): the ink that is seen is the text that is found and
 * copied. No pictures. The same input gives the same bytes. After {@code typesetting}, before
 * {@code cli}.
 */
package io.linmo.pdf;
