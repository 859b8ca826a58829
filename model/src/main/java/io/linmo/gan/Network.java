package io.linmo.gan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A DL4J computation graph seen through plain arrays: forward, backward from an external gradient,
 * parameters.
 *
 * <p>Not thread-safe. A backward pass belongs to the newest forward pass and overwrites the
 * parameter gradient.
 */
public final class Network {

  /** Where one parameter array lies in the flat parameters. */
  public record Range(int offset, int length, long[] shape) {}

  /** Batches of a run: a few samples, or as many of the larger size as are needed. */
  private static final int SMALL_BATCH = 4;

  private static final int BATCH = 16;

  private final ComputationGraph graph;
  private final long[][] inputShapes;
  private final String outputName;
  private final Map<String, Range> ranges = new LinkedHashMap<>();
  private final INDArray[] inputs;
  private Map<String, INDArray> activations = Map.of();
  private INDArray output;

  /**
   * @param inputShapes shape of each network input, without the batch dimension
   */
  Network(ComputationGraph graph, long[]... inputShapes) {
    this.graph = graph;
    this.inputShapes = inputShapes;
    this.inputs = new INDArray[inputShapes.length];
    this.outputName = graph.getConfiguration().getNetworkOutputs().get(0);
    int offset = 0;
    for (int index : graph.topologicalSortOrder()) {
      if (graph.getVertices()[index] instanceof HostVertex vertex) {
        VertexConfiguration shape =
            (VertexConfiguration)
                graph.getConfiguration().getVertices().get(vertex.getVertexName());
        for (ParameterLayout.Entry entry : shape.parameters().entries()) {
          ranges.put(
              vertex.getVertexName() + "/" + entry.name(),
              new Range(
                  offset + (int) entry.offset(), (int) entry.length(), entry.shape().clone()));
        }
        offset += (int) shape.parameters().length();
      }
    }
  }

  /** All parameter arrays, as {@code vertex/name}, in the order of the flat parameters. */
  public Map<String, Range> ranges() {
    return java.util.Collections.unmodifiableMap(ranges);
  }

  /** Cuts flat parameters into arrays by name. */
  public Map<String, float[]> named(float[] parameters) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    ranges.forEach(
        (name, range) ->
            arrays.put(
                name,
                Arrays.copyOfRange(parameters, range.offset(), range.offset() + range.length())));
    return arrays;
  }

  public int parameterCount() {
    return (int) graph.params().length();
  }

  /** Copies the flat parameters into {@code target}. */
  public void readParameters(float[] target) {
    HostArray.read(graph.params(), target);
  }

  public void writeParameters(float[] source) {
    HostArray.write(source, graph.params());
  }

  /**
   * Runs the network.
   *
   * @param batch number of samples N
   * @param values for each input N times its shape, row-major
   * @return the output, as many values as the shape says; valid until the next call
   */
  public float[] forward(int batch, float[]... values) {
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i] == null || inputs[i].size(0) != batch) {
        long[] shape = new long[inputShapes[i].length + 1];
        shape[0] = batch;
        System.arraycopy(inputShapes[i], 0, shape, 1, inputShapes[i].length);
        inputs[i] = Nd4j.create(shape);
      }
      HostArray.write(values[i], inputs[i]);
    }
    activations = graph.feedForward(inputs, true, false);
    output = activations.get(outputName);
    float[] result = new float[(int) output.length()];
    HostArray.read(output, result);
    return result;
  }

  /**
   * Runs the network on any number of samples, where no backward pass follows. Batches are filled
   * up with zeros to one of two sizes, since all arrays are made anew whenever the size changes.
   *
   * @param count number of samples N
   * @param values for each input N times its shape, row-major
   */
  public float[] run(int count, float[]... values) {
    int batch = count <= SMALL_BATCH ? SMALL_BATCH : (count + BATCH - 1) / BATCH * BATCH;
    float[][] filled = new float[values.length][];
    for (int i = 0; i < values.length; i++) {
      filled[i] = Arrays.copyOf(values[i], values[i].length / count * batch);
    }
    float[] result = forward(batch, filled);
    return Arrays.copyOf(result, result.length / batch * count);
  }

  /**
   * Computes the gradient by the parameters from the gradient by the output of the newest forward
   * pass.
   */
  public void backward(float[] outputGradient) {
    backward(outputGradient, false);
  }

  /**
   * Computes the gradient by the first input of a vertex from the gradient by the output of the
   * newest forward pass. The gradient by the parameters is without meaning afterwards.
   */
  public float[] backwardToInput(float[] outputGradient, String vertex) {
    HostVertex host = host(vertex);
    backward(outputGradient, true);
    INDArray epsilon = host.inputEpsilon();
    float[] result = new float[(int) epsilon.length()];
    HostArray.read(epsilon, result);
    return result;
  }

  /** Copies the gradient by the flat parameters into {@code target}. */
  public void readGradient(float[] target) {
    HostArray.read(graph.getGradientsViewArray(), target);
  }

  /** Output of a vertex in the newest forward pass. */
  public float[] activation(String vertex) {
    INDArray values = activations.get(vertex);
    float[] result = new float[(int) values.length()];
    HostArray.read(values, result);
    return result;
  }

  /** A gradient by a vertex's output that the next backward pass adds. */
  public void addGradient(String vertex, float[] values) {
    INDArray epsilon = activations.get(vertex).ulike();
    HostArray.write(values, epsilon);
    host(vertex).addEpsilon(epsilon);
  }

  private void backward(float[] outputGradient, boolean throughToInputs) {
    for (GraphVertex vertex : graph.getVertices()) {
      if (vertex instanceof HostVertex host) {
        host.purpose(fromNetwork(vertex), throughToInputs);
      }
    }
    INDArray epsilon = output.ulike();
    HostArray.write(outputGradient, epsilon);
    graph.backpropGradient(epsilon);
  }

  private boolean[] fromNetwork(GraphVertex vertex) {
    List<String> from = graph.getConfiguration().getVertexInputs().get(vertex.getVertexName());
    boolean[] result = new boolean[from.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = graph.getConfiguration().getNetworkInputs().contains(from.get(i));
    }
    return result;
  }

  private HostVertex host(String name) {
    GraphVertex vertex = graph.getVertex(name);
    if (vertex instanceof HostVertex host) {
      return host;
    }
    throw new IllegalArgumentException(
        "no vertex '%s', expected one of %s".formatted(name, Arrays.toString(graph.getVertices())));
  }
}
