package io.linmo.evaluation;

/**
 * One predictor against the best baseline, on the same glyphs.
 *
 * @param against the baseline with the best overall mean of this metric
 * @param difference the predictor's mean less the baseline's; positive is better
 * @param differenceInterval its 95 percent confidence interval over faces and glyphs
 * @param ratio for IoU the predictor's mean divided by the baseline's, more than 1 is better; for
 *     ink F the same of the errors 1 - F, less than 1 is better
 * @param ratioInterval its confidence interval
 * @param wins on how many faces the predictor's mean is above that baseline's
 * @param winsOverAll on how many faces it is above every other baseline's
 * @param faces how many faces there are
 */
public record Comparison(
    String against,
    double difference,
    Interval differenceInterval,
    double ratio,
    Interval ratioInterval,
    int wins,
    int winsOverAll,
    int faces) {}
