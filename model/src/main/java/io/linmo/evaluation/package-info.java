/**
 * The quality of generated glyphs: metrics, baselines, and their comparison on faces that no
 * training saw.
 *
 * <p>In: a {@link io.linmo.evaluation.GlyphPredictor} for each method, and a {@link
 * io.linmo.evaluation.GlyphLookup} of true glyphs. Out: an {@link
 * io.linmo.evaluation.EvaluationReport} with means, confidence intervals and the comparison with
 * the best baseline.
 *
 * <p>Judge by {@link io.linmo.evaluation.InkF} and the shift-tolerant IoU: by L1, RMSE and SSIM a
 * blank page beats a similar hand, so that these serve only for comparison with the literature.
 *
 * <p>Before this package: {@code generation}. After it: nothing in this module.
 */
package io.linmo.evaluation;
