package io.linmo.evaluation;

/**
 * A predictor's mean scores on one face.
 *
 * @param characters how many characters were judged
 * @param scores the mean over the characters, each first averaged over the seeds
 */
public record FaceMean(String predictor, String face, int characters, GlyphScores scores) {}
