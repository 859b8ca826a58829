package io.linmo.evaluation;

/** How one predictor drew one character of one hand, from the references of one seed. */
public record GlyphRow(
    String predictor, String face, long seed, int codePoint, GlyphScores scores) {}
