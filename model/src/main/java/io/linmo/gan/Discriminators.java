package io.linmo.gan;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Builds discriminators: is this glyph, beside its content glyph, a real one of this style?
 *
 * <p>Inputs: {@code sample: [N, 16, 32, 32]}, the packed glyph; {@code content: [N, 16, 32, 32]},
 * the packed content glyph; {@code code: [N, S]}, the style code. Output: {@code [N, 16 +
 * classes]}, a score for each of 4 x 4 patches, then logits of style and character classes.
 */
public final class Discriminators {

  /** Patches that are scored. */
  public static final int PATCHES = 16;

  /** The vertices whose activations are compared between real and generated glyphs. */
  public static final List<String> FEATURES = List.of("c16", "c8", "c4");

  /** The vertex that sees the image. */
  public static final String FIRST = "c32";

  private Discriminators() {}

  /**
   * @param codeSize length of a style code
   * @param classes number of class logits, style classes and character classes together
   */
  public static Network create(int codeSize, int classes, long seed) {
    int[] w = {48, 96, 160, 192};
    GraphBuilder builder = Graphs.builder(seed);
    builder.addInputs("sample", "content", "code");
    int in = GeneratorShape.PACKED;
    builder.addVertex(FIRST, StyledConvolution.plain(in, in, w[0], 32, 1), "sample", "content");
    builder.addVertex("c16", StyledConvolution.plain(w[0], 0, w[1], 16, 2), FIRST);
    builder.addVertex("c8", StyledConvolution.plain(w[1], 0, w[2], 8, 2), "c16");
    builder.addVertex("c4", StyledConvolution.plain(w[2], 0, w[3], 4, 2), "c8");
    builder.addVertex("critic", new PatchCritic(w[3], PATCHES, codeSize, classes), "c4", "code");
    builder.setOutputs("critic");
    ComputationGraph graph = Graphs.initialized(builder);
    long[] image = {in, GeneratorShape.GRID, GeneratorShape.GRID};
    return new Network(graph, image, image.clone(), new long[] {codeSize});
  }
}
