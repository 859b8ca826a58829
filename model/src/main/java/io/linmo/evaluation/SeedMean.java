package io.linmo.evaluation;

/** A predictor's scores with the references of one seed: the mean over the faces' means. */
public record SeedMean(String predictor, long seed, GlyphScores scores) {}
