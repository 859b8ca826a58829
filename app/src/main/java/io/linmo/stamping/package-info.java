/**
 * Ink on PDF documents that exist: where to put it, and an incremental update that puts it there.
 *
 * <p>In come the bytes of a document and a {@link io.linmo.typesetting.Drawing}; out come the same
 * bytes with an update appended (ISO 32000-1, 7.5.6), so that what was signed before stays signed.
 * Documents that are encrypted, damaged or certified against changes are refused. A stamp is ink
 * and proves nothing; {@code signing}, which comes after this package, makes digital signatures.
 * After {@code pdf}.
 */
package io.linmo.stamping;
