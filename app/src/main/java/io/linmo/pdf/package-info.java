/**
 * PDF: text pages, signatures and sheets to fill in, and the pages of a PDF as pictures.
 *
 * <p>In: {@link io.linmo.typesetting.TextBlock}s, {@link io.linmo.typesetting.Drawing}s and printed
 * shapes. Out: the bytes of a PDF file made through PDFBox. Glyphs become Type 3 fonts, each glyph
 * a procedure that fills its outline, with a ToUnicode map (ISO 32000-1, 9.6.5 and 9.10.3): the ink
 * that is seen is the text that is found and copied. Everything is vector. The same input gives the
 * same bytes. {@link io.linmo.pdf.PdfPictures} goes the other way and renders pages, to be read.
 * Before this package: {@code typesetting}. After it: {@code stamping}.
 */
package io.linmo.pdf;
