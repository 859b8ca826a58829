package io.linmo.gan;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of {@code y = (x - mean(x)) / sqrt(var(x) + 1e-5) * (1 + g) + b} over the rows of
 * {@code x: [N, size]} (Ba et al. 2016).
 */
final class LayerNorm extends VertexConfiguration {

  private static final long serialVersionUID = 1L;

  final int size;
  private final ParameterLayout parameters = new ParameterLayout();

  LayerNorm(int size) {
    this.size = size;
    parameters.add("g", 0, size).add("b", 0, size);
  }

  @Override
  ParameterLayout parameters() {
    return parameters;
  }

  @Override
  HostVertex create(ComputationGraph graph, String name, int index, INDArray flat, DataType type) {
    return new LayerNormVertex(this, graph, name, index, flat, type);
  }
}
