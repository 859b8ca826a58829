package io.linmo.training;

/**
 * What one training step works on.
 *
 * @param size number of samples N
 * @param generatorInputs the generator's inputs, in order
 * @param real N real samples in the layout of the generator's output after its activation
 * @param context what the discriminator sees beside the sample; the style code is added to it
 * @param styles style class of each sample
 * @param characters character class of each sample
 */
public record Batch(
    int size,
    float[][] generatorInputs,
    float[] real,
    float[][] context,
    int[] styles,
    int[] characters) {}
