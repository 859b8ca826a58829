package io.linmo.gan;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of what a stroke sees of the strokes beside it.
 *
 * <p>Inputs: {@code h: [S, size]}, a row for each stroke of several characters in writing order,
 * and {@code character: [S, 1]}, the number of each stroke's character, rising. Output: {@code [S,
 * 4 size]}, the row itself, the row before and the row after within the character (zeros at its
 * ends) and the mean over the character.
 */
final class SequenceContext extends VertexConfiguration {

  private static final long serialVersionUID = 1L;

  /** Rows put beside one another. */
  static final int PARTS = 4;

  final int size;
  private final ParameterLayout parameters = new ParameterLayout();

  SequenceContext(int size) {
    this.size = size;
  }

  @Override
  ParameterLayout parameters() {
    return parameters;
  }

  @Override
  HostVertex create(ComputationGraph graph, String name, int index, INDArray flat, DataType type) {
    return new SequenceContextVertex(this, graph, name, index, flat, type);
  }
}
