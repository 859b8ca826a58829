/**
 * Takes out of a picture of one character what does not belong to it.
 *
 * <p>In: coverage of a whole picture, {@link io.linmo.capture.cleaning.InkGrid}, and the
 * character's standard form. Out: the character alone, with what was removed, counted: frames and
 * guide lines first, then specks, small print and neighbours' strokes. True strokes are never
 * removed: what goes is what neither pen nor form account for; doubtful ink stays and is reported.
 */
package io.linmo.capture.cleaning;
