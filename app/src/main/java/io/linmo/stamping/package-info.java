/**
 * Ink on existing PDF documents: its place, and the incremental update that puts it there.
 *
 * <p>In: the bytes of a document and a {@link io.linmo.typesetting.Drawing}. Out: the same bytes
 * with an update appended (ISO 32000-1, 7.5.6), so that earlier signatures stay valid. Documents
 * that are encrypted, damaged or certified against changes are refused. A stamp is ink and proves
 * nothing; {@code signing}, which comes after this package, makes digital signatures. After {@code
 * pdf}.
 */
package io.linmo.stamping;
