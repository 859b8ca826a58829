package io.linmo.gan;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Builds discriminators: is this glyph, beside its content glyph, a real one of this style?
 *
 * <p>Inputs: {@code pair: [N, 32, 32, 32]}, the packed glyph's 16 channels, then the packed content
 * glyph's; {@code code: [N, S]} style code. Output: {@code [N, 16 + classes]}, a score for each of
 * 4 x 4 patches, then logits of style and character classes.
 */
public final class Discriminators {

  /** Patches that are scored. */
  public static final int PATCHES = 16;

  /** The vertices whose activations are compared between real and generated glyphs. */
  static final List<String> FEATURES = List.of("c16", "c8", "c4");

  /** The vertex that sees the image. */
  static final String FIRST = "c32";

  private Discriminators() {}

  /**
   * @param codeSize length of a style code
   * @param classes number of class logits, style classes and character classes together
   */
  public static Network create(int codeSize, int classes, long seed) {
    int[] w = {48, 96, 160, 192};
    GraphBuilder builder = Graphs.builder(seed);
    builder.addInputs("pair", "code");
    int in = 2 * GeneratorShape.PACKED;
    builder.addVertex(FIRST, StyledConvolution.plain(in, w[0], 32, 1), "pair");
    builder.addVertex("c16", StyledConvolution.plain(w[0], w[1], 16, 2), FIRST);
    builder.addVertex("c8", StyledConvolution.plain(w[1], w[2], 8, 2), "c16");
    builder.addVertex("c4", StyledConvolution.plain(w[2], w[3], 4, 2), "c8");
    builder.addVertex("critic", new PatchCritic(w[3], PATCHES, codeSize, classes), "c4", "code");
    builder.setOutputs("critic");
    ComputationGraph graph = Graphs.initialized(builder);
    return new Network(graph, new long[] {in, 32, 32}, new long[] {codeSize});
  }
}
