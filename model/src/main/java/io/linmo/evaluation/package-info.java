/**
 * How good generated glyphs are: metrics, baselines, and their comparison on faces never trained
 * on.
 *
 * <p>In: a {@link io.linmo.evaluation.GlyphPredictor} for each way of drawing, and a {@link
 * io.linmo.evaluation.GlyphLookup} of true glyphs. Out: an {@link
 * io.linmo.evaluation.EvaluationReport} with means, confidence intervals and the comparison with
 * the best baseline. {@code generation} stands before this package, nothing after it in this
 * module.
 *
 * <p>Judge by {@link io.linmo.evaluation.ShiftTolerantIou} and {@link io.linmo.evaluation.InkF}: by
 * L1, RMSE and SSIM a blank page beats a similar hand, so they are given for comparison with the
 * literature only.
 */
package io.linmo.evaluation;
