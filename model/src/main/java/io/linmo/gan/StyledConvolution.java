package io.linmo.gan;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a 3x3 convolution with style: {@code y = leaky(norm(conv(x)) * (1 + gamma) +
 * beta)}, where {@code [gamma, beta] = condition * A + a} (adaptive instance normalisation, Huang
 * and Belongie 2017).
 *
 * <p>Inputs in order: {@code x: [N, in, h, h]}; {@code skip: [N, skip, H, H]} if {@code skip > 0};
 * {@code condition: [N, D]} if {@code D > 0}. With {@code upsample}, x is doubled by nearest
 * neighbour first and h = H / 2; with stride 2, h = 2 H. Output: {@code [N, out, H, H]}.
 */
final class StyledConvolution extends VertexConfiguration {

  private static final long serialVersionUID = 1L;

  /** Slope of the leaky rectifier below zero. */
  static final float LEAK = 0.2f;

  final int in;
  final int skip;
  final int out;
  final int size;
  final int stride;
  final boolean upsample;
  final boolean normalize;
  final boolean activate;
  final int condition;

  private final ParameterLayout parameters = new ParameterLayout();

  private StyledConvolution(
      int in,
      int skip,
      int out,
      int size,
      int stride,
      boolean upsample,
      boolean normalize,
      boolean activate,
      int condition) {
    this.in = in;
    this.skip = skip;
    this.out = out;
    this.size = size;
    this.stride = stride;
    this.upsample = upsample;
    this.normalize = normalize;
    this.activate = activate;
    this.condition = condition;
    double he = Math.sqrt(2.0 / (9.0 * (in + skip)));
    parameters.add("W", activate ? he : 0.3 * he, out, in + skip, 3, 3);
    if (!normalize) {
      parameters.add("b", 0, out);
    }
    if (condition > 0) {
      parameters.add("A", 0.3 / Math.sqrt(condition), condition, 2L * out);
      parameters.add("a", 0, 2L * out);
    }
  }

  /** Normalised, styled and activated, at the same or half the size. */
  static StyledConvolution encoder(int in, int out, int size, int stride, int condition) {
    return new StyledConvolution(in, 0, out, size, stride, false, true, true, condition);
  }

  /** Doubles x, joins the skip channels, then as above. */
  static StyledConvolution decoder(int in, int skip, int out, int size, int condition) {
    return new StyledConvolution(in, skip, out, size, 1, true, true, true, condition);
  }

  /** A plain convolution and leaky rectifier, without normalisation. */
  static StyledConvolution plain(int in, int skip, int out, int size, int stride) {
    return new StyledConvolution(in, skip, out, size, stride, false, false, true, 0);
  }

  /** A convolution with bias and nothing after it. */
  static StyledConvolution linear(int in, int out, int size) {
    return new StyledConvolution(in, 0, out, size, 1, false, false, false, 0);
  }

  int inputSize() {
    return size * stride;
  }

  @Override
  ParameterLayout parameters() {
    return parameters;
  }

  @Override
  HostVertex create(ComputationGraph graph, String name, int index, INDArray flat, DataType type) {
    return new StyledConvolutionVertex(this, graph, name, index, flat, type);
  }
}
