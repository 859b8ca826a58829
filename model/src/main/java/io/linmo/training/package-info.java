/**
 * The training loop: batches from a corpus, the two players in turn, checkpoints and the record of
 * a run.
 *
 * <p>Comes in: a {@code dataset.GlyphCorpus} and options. Goes out: a run directory and the
 * averaged generator as a base model. Before this: {@code gan}. After it: {@code style}.
 */
package io.linmo.training;
