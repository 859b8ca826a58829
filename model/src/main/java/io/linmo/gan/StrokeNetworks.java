package io.linmo.gan;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;

/**
 * Builds networks that describe strokes in the context of their character.
 *
 * <p>Inputs: {@code stroke: [S, features]}, the strokes of several characters in writing order, and
 * {@code character: [S, 1]}, the number of each stroke's character. Output: {@code [S, outputs]}.
 * Residual blocks look at the strokes before and after and at the mean over the character, so that
 * after {@value #BLOCKS} of them a stroke knows {@value #BLOCKS} strokes to either side.
 */
public final class StrokeNetworks {

  private static final int BLOCKS = 2;

  private StrokeNetworks() {}

  public static Network create(int features, int width, int outputs, long seed) {
    GraphBuilder builder = Graphs.builder(seed);
    builder.addInputs("stroke", "character");
    builder.addVertex("in", new Dense(true, width, features), "stroke");
    builder.addVertex("h0", new Dense(false, width, width), "in");
    for (int block = 0; block < BLOCKS; block++) {
      String h = "h" + block;
      String at = String.valueOf(block + 1);
      int context = SequenceContext.PARTS * width;
      builder.addVertex("context" + at, new SequenceContext(width), h, "character");
      builder.addVertex("norm" + at, new LayerNorm(context), "context" + at);
      builder.addVertex("hidden" + at, new Dense(true, width, context), "norm" + at);
      builder.addVertex("change" + at, new Dense(false, width, width), "hidden" + at);
      builder.addVertex(
          "h" + at, new ElementWiseVertex(ElementWiseVertex.Op.Add), h, "change" + at);
    }
    builder.addVertex("norm", new LayerNorm(width), "h" + BLOCKS);
    builder.addVertex("output", new Dense(false, outputs, width), "norm");
    builder.setOutputs("output");
    return new Network(Graphs.initialized(builder), new long[] {features}, new long[] {1});
  }
}
