package io.linmo.gan;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** Small fully connected networks, for players whose samples are points instead of glyphs. */
public final class DenseNetworks {

  /** The vertex that takes the input. */
  public static final String FIRST = "layer0";

  private DenseNetworks() {}

  /**
   * A network {@code [N, sizes[0]] to [N, sizes[last]]}, with leaky rectifiers between its layers.
   *
   * @param sizes values at the input, in each hidden layer and at the output
   */
  public static Network create(long seed, int... sizes) {
    GraphBuilder builder = Graphs.builder(seed);
    builder.addInputs("input");
    String from = "input";
    for (int i = 1; i < sizes.length; i++) {
      String name = "layer" + (i - 1);
      builder.addVertex(name, new Dense(i < sizes.length - 1, sizes[i], sizes[i - 1]), from);
      from = name;
    }
    builder.setOutputs(from);
    return new Network(Graphs.initialized(builder), new long[] {sizes[0]});
  }
}
