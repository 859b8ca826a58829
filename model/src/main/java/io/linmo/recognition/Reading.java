package io.linmo.recognition;

/**
 * How a glyph was read.
 *
 * @param best the character it looks most like
 * @param confidence belief that it is the character that was meant, or one of the same form, in [0,
 *     1]
 * @param right whether {@code best} is the character that was meant, or one of the same form
 */
public record Reading(int best, double confidence, boolean right) {}
