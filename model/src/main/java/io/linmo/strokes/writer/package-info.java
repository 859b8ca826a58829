/**
 * The writer model: predicts the strokes of characters that a hand has not written.
 *
 * <p>In: the standard strokes of characters and, for the references of a hand, the strokes as they
 * were written. Out: the strokes of any other character as this hand would write them. The network
 * of {@link io.linmo.strokes.writer.WriterModel} is trained on the registered strokes of many
 * faces; a new hand needs no training, only a ridge regression ({@link
 * io.linmo.strokes.writer.ReferenceHead}). A model may hold a second network, {@link
 * io.linmo.strokes.writer.StrayingModel}, that turns the prediction and chance into one writing; it
 * is trained against a discriminator ({@link io.linmo.strokes.writer.AdversarialWriterTraining}).
 * Before this package: {@code strokes}. After it: {@code style}.
 */
package io.linmo.strokes.writer;
