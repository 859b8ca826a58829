package io.linmo.gan;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of {@code y = leaky([x1, x2, …] W + b)} over inputs {@code xi: [N, sizes[i]]},
 * output {@code [N, out]}; without the rectifier where {@code activate} is false.
 */
final class Dense extends VertexConfiguration {

  private static final long serialVersionUID = 1L;

  final int[] sizes;
  final int in;
  final int out;
  final boolean activate;
  private final ParameterLayout parameters = new ParameterLayout();

  Dense(boolean activate, int out, int... sizes) {
    this.sizes = sizes.clone();
    this.in = java.util.Arrays.stream(sizes).sum();
    this.out = out;
    this.activate = activate;
    parameters.add("W", Math.sqrt((activate ? 2.0 : 1.0) / in), in, out).add("b", 0, out);
  }

  @Override
  ParameterLayout parameters() {
    return parameters;
  }

  @Override
  HostVertex create(ComputationGraph graph, String name, int index, INDArray flat, DataType type) {
    return new DenseVertex(this, graph, name, index, flat, type);
  }
}
