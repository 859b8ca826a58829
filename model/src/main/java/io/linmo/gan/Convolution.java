package io.linmo.gan;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The 3x3 convolution of a {@link StyledConvolution}, without bias, for one batch size. */
interface Convolution {

  /** The way that is fastest here. */
  static Convolution create(StyledConvolution shape, int batch) {
    return Backend.isCpu() && WinogradConvolution.pays(shape, batch)
        ? new WinogradConvolution(shape, batch)
        : new DirectConvolution(shape, batch);
  }

  /**
   * Convolves.
   *
   * @param inputs x, and skip where there is one; both must stay as they are until {@link
   *     #backward}
   * @param weights {@code [out, in + skip, 3, 3]}
   * @param output receives {@code [N, out, H, H]}
   */
  void forward(INDArray[] inputs, INDArray weights, float[] output);

  /**
   * The gradients that belong to the newest {@link #forward}.
   *
   * @param gradient the gradient by the output
   * @param weightGradient receives the gradient by the weights, or null if it is not wanted
   * @param ofInputs whether the gradients by the inputs are wanted
   * @return the gradients by x and, where there is one, by skip, valid until the next call; without
   *     meaning if they are not wanted
   */
  INDArray[] backward(float[] gradient, INDArray weightGradient, boolean ofInputs);
}
