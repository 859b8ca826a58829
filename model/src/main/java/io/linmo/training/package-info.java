/**
 * Base training: batches from a corpus, generator and discriminator in turn, checkpoints and the
 * log of a run.
 *
 * <p>In: a {@code corpus.GlyphCorpus}, a {@code conditioning.ScriptRecipe} and options. Out: a run
 * directory, and the averaged generator as a {@link io.linmo.training.BaseModel}.
 *
 * <p>Before this package: {@code conditioning}. After it: {@code recognition}.
 */
package io.linmo.training;
