/**
 * From the writing on a page and its text to captured characters.
 *
 * <p>In: {@link io.linmo.capture.page.PageWriting} and a list of characters or a text. Out: {@link
 * io.linmo.capture.hand.PageReading}, each character with its label, confidence and warnings. Ink
 * and characters are aligned by dynamic programming over the readings of the recogniser, sizes and
 * gaps; running writing is cut into slices first. Characters that another alignment would label
 * differently carry a warning. Before this package: {@code recognition}. After it: {@code style}.
 */
package io.linmo.transcription;
