/**
 * Characters found on pages, and the folder that keeps them.
 *
 * <p>In: pictures of pages, read by a {@link io.linmo.capture.hand.PageReader}. Out: {@link
 * io.linmo.capture.hand.CapturedCharacter}, kept by {@link io.linmo.capture.hand.HandFolder} as one
 * gray picture each beside {@code hand.json}, which records scale, baseline, confidence and
 * warnings.
 */
package io.linmo.capture.hand;
