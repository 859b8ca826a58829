package io.linmo.gan;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What Linmo's own vertices have in common as DL4J configurations: parameters and nothing else. */
abstract class VertexConfiguration extends GraphVertex {

  private static final long serialVersionUID = 1L;

  /** The parameter arrays, in order. */
  abstract ParameterLayout parameters();

  abstract HostVertex create(
      ComputationGraph graph, String name, int index, INDArray parameters, DataType type);

  @Override
  public final org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    if (initialize && parameters != null) {
      long seed = graph.getConfiguration().getDefaultConfiguration().getSeed();
      parameters().initialize(parameters, seed * 31 + name.hashCode());
    }
    return create(graph, name, index, parameters, type);
  }

  @Override
  public final long numParams(boolean backprop) {
    return parameters().length();
  }

  @Override
  public int minVertexInputs() {
    return 1;
  }

  @Override
  public int maxVertexInputs() {
    return Integer.MAX_VALUE;
  }

  /** Configurations are immutable, so a copy is the same object. */
  @Override
  public final GraphVertex clone() {
    return this;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    throw new IllegalStateException("shapes of Linmo's vertices are given, not inferred");
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    return null;
  }
}
