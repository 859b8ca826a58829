/**
 * Capture sheets: where their boxes lie, what their codes say, and how a photographed sheet is
 * read.
 *
 * <p>The writer and the reader share one {@link io.linmo.capture.sheet.SheetLayout}, which is built
 * from a character set and rebuilt from the code on a page. Millimetres are measured from a page's
 * upper left corner, y down.
 */
package io.linmo.capture.sheet;
