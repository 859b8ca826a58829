package io.linmo.evaluation;

/**
 * A predictor's overall figures: means over the faces, each face weighing the same.
 *
 * @param baseline whether it is one that a model has to beat
 * @param iouInterval 95 percent confidence interval of the mean IoU over faces and glyphs
 * @param inkFInterval the same of the mean ink F
 * @param iou against the baseline with the best IoU
 * @param inkF against the baseline with the best ink F
 */
public record PredictorSummary(
    String predictor,
    boolean baseline,
    GlyphScores scores,
    Interval iouInterval,
    Interval inkFInterval,
    Comparison iou,
    Comparison inkF) {}
