package io.linmo.gan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A vertex with parameters that keeps its arrays from step to step.
 *
 * <p>Output and gradient arrays are made once for a batch size and written again at every step:
 * what {@link #doForward} returns is valid until the vertex's next forward pass.
 */
@SuppressWarnings("overrides") // a warning about DL4J's own base class
abstract class HostVertex extends BaseGraphVertex {

  private final ParameterLayout layout;
  private final INDArray parameters;
  private INDArray gradients;
  private Map<String, INDArray> gradientTable = Map.of();
  private INDArray keptInputEpsilon;
  private INDArray extraEpsilon;
  private boolean[] fromNetwork = {};
  private boolean throughToInputs;

  HostVertex(
      ComputationGraph graph,
      String name,
      int index,
      ParameterLayout layout,
      INDArray parameters,
      DataType type) {
    super(graph, name, index, null, null, type);
    this.layout = layout;
    this.parameters = parameters;
  }

  /**
   * Says what the next backward passes are for.
   *
   * @param fromNetwork for each input whether it is one of the network's
   * @param throughToInputs whether gradients by the network's inputs are wanted, and none by
   *     parameters, or those by parameters only
   */
  final void purpose(boolean[] fromNetwork, boolean throughToInputs) {
    this.fromNetwork = fromNetwork;
    this.throughToInputs = throughToInputs;
  }

  /** Whether a backward pass is to write gradients by the parameters. */
  final boolean wantsParameters() {
    return !throughToInputs;
  }

  /** Whether a backward pass is to compute the gradient by an input. */
  final boolean wantsInput(int index) {
    return throughToInputs || !fromNetwork[index];
  }

  /** The output for the inputs set. */
  abstract INDArray forward(INDArray[] inputs);

  /**
   * The gradients by the inputs, in their order; parameter gradients go into {@link #gradient}.
   * Those that are not wanted may be left out or be without meaning.
   */
  abstract INDArray[] backward(INDArray[] inputs, INDArray epsilon);

  /** The view of a parameter array. */
  final INDArray parameter(String name) {
    return layout.view(parameters, name);
  }

  /** The view that the gradient by a parameter array is written to. */
  final INDArray gradient(String name) {
    return gradientTable.get(name);
  }

  /** The gradient by this vertex's first input, from the newest backward pass. */
  final INDArray inputEpsilon() {
    return keptInputEpsilon;
  }

  /**
   * A gradient by this vertex's output that the next backward pass adds to what comes from above.
   */
  final void addEpsilon(INDArray epsilon) {
    extraEpsilon = epsilon;
  }

  @Override
  public final INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    return forward(inputs);
  }

  @Override
  public final Pair<Gradient, INDArray[]> doBackward(
      boolean truncated, LayerWorkspaceMgr workspaces) {
    if (extraEpsilon != null) {
      epsilon.addi(extraEpsilon);
      extraEpsilon = null;
    }
    INDArray[] epsilons = backward(inputs, epsilon);
    keptInputEpsilon = epsilons[0];
    Gradient gradient = new DefaultGradient();
    gradientTable.forEach(gradient::setGradientFor);
    return new Pair<>(gradient, epsilons);
  }

  @Override
  public final void setBackpropGradientsViewArray(INDArray view) {
    gradients = view;
    gradientTable = new LinkedHashMap<>();
    layout.entries().forEach(e -> gradientTable.put(e.name(), layout.view(view, e.name())));
  }

  @Override
  public final Map<String, INDArray> paramTable(boolean backpropOnly) {
    Map<String, INDArray> table = new LinkedHashMap<>();
    layout.entries().forEach(e -> table.put(e.name(), parameter(e.name())));
    return table;
  }

  @Override
  public final INDArray params() {
    return parameters;
  }

  @Override
  public final INDArray getGradientsViewArray() {
    return gradients;
  }

  @Override
  public final boolean hasLayer() {
    return false;
  }

  @Override
  public final Layer getLayer() {
    return null;
  }

  @Override
  public final Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batchSize) {
    return null;
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + getVertexName() + "]";
  }
}
