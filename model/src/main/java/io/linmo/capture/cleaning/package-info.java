/**
 * Removes from a picture of one character everything that does not belong to it.
 *
 * <p>In: coverage of a whole picture, {@link io.linmo.capture.cleaning.InkGrid}, and the
 * character's standard form. Out: the character alone, with what was removed, counted: frames and
 * guide lines first, then specks, small print and neighbours' strokes. Strokes of the character are
 * never removed: only ink that neither the pen nor the form explains goes. Doubtful ink stays and
 * is reported.
 */
package io.linmo.capture.cleaning;
