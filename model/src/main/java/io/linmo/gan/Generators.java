package io.linmo.gan;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Builds generators: a U-Net from content glyph, exemplars and noise to the glyph in a style.
 *
 * <p>Inputs: {@code glyphs: [N, inputChannels, 32, 32]} in [0, 1], {@code style: [N, 1]} row of the
 * code table, {@code variant: [N, styleSize]} what is added to the code, and, where there is a
 * character table, {@code character: [N, 1]}. Output: {@code [N, 16, 32, 32]} packed logits of
 * coverage.
 */
public final class Generators {

  /** The vertex that holds the style codes. */
  public static final String STYLE_CODES = "styleCodes/codes";

  /** The weights that the packed input meets first. */
  public static final String FIRST_CONVOLUTION = "e32/W";

  private Generators() {}

  /**
   * Weights of the first convolution for a generator that sees further pictures, which count
   * nothing at first.
   *
   * @param weights {@code [out, in, 3, 3]} of a generator of shape {@code from}
   */
  public static float[] widened(float[] weights, GeneratorShape from, GeneratorShape to) {
    int kernel = 9;
    int outputs = weights.length / (from.inputChannels() * kernel);
    int[] given = channels(from);
    int[] wanted = channels(to);
    float[] result = new float[outputs * to.inputChannels() * kernel];
    int source = 0;
    int target = 0;
    for (int o = 0; o < outputs; o++) {
      for (int kind = 0; kind < given.length; kind++) {
        int kept = Math.min(given[kind], wanted[kind]) * kernel;
        System.arraycopy(weights, source, result, target, kept);
        source += given[kind] * kernel;
        target += wanted[kind] * kernel;
      }
    }
    return result;
  }

  /** Channels of each kind of input, in the order in which they stand. */
  private static int[] channels(GeneratorShape shape) {
    int picture = GeneratorShape.PACKED_EXEMPLAR;
    return new int[] {
      GeneratorShape.PACKED,
      shape.exemplars() * picture,
      shape.analogies() * picture,
      shape.standards() * picture,
      GeneratorShape.NOISE
    };
  }

  public static Network create(GeneratorShape shape, long seed) {
    int d = shape.condition();
    int[] w = shape.widths();
    GraphBuilder builder = Graphs.builder(seed);
    boolean perCharacter = shape.characters() > 0;
    builder.addInputs("glyphs", "style", "variant");
    builder.addVertex(
        "styleCodes", new CodeTable(shape.styles(), shape.styleSize()), "style", "variant");
    if (perCharacter) {
      builder.addInputs("character");
      builder.addVertex(
          "characterCodes", new CodeTable(shape.characters(), shape.characterSize()), "character");
      builder.addVertex(
          "condition",
          new Dense(true, d, shape.styleSize(), shape.characterSize()),
          "styleCodes",
          "characterCodes");
    } else {
      builder.addVertex("condition", new Dense(true, d, shape.styleSize()), "styleCodes");
    }
    encoder(builder, "e32", shape.inputChannels(), w[0], 32, 1, d, "glyphs");
    encoder(builder, "e16", w[0], w[1], 16, 2, d, "e32");
    encoder(builder, "e8", w[1], w[2], 8, 2, d, "e16");
    encoder(builder, "e4", w[2], w[3], 4, 2, d, "e8");
    encoder(builder, "m4", w[3], w[3], 4, 1, d, "e4");
    decoder(builder, "d8", w[3], w[2], w[2], 8, d, "m4", "e8");
    decoder(builder, "d16", w[2], w[1], w[1], 16, d, "d8", "e16");
    encoder(builder, "r16", w[1], w[1], 16, 1, d, "d16");
    decoder(builder, "d32", w[1], w[0], w[0], 32, d, "r16", "e32");
    encoder(builder, "r32", w[0], w[0], 32, 1, d, "d32");
    builder.addVertex("coverage", StyledConvolution.linear(w[0], GeneratorShape.PACKED, 32), "r32");
    builder.setOutputs("coverage");
    ComputationGraph graph = Graphs.initialized(builder);
    long[] glyphs = {shape.inputChannels(), GeneratorShape.GRID, GeneratorShape.GRID};
    long[] code = {shape.styleSize()};
    return perCharacter
        ? new Network(graph, glyphs, new long[] {1}, code, new long[] {1})
        : new Network(graph, glyphs, new long[] {1}, code);
  }

  private static void encoder(
      GraphBuilder builder,
      String name,
      int in,
      int out,
      int size,
      int stride,
      int condition,
      String from) {
    builder.addVertex(
        name, StyledConvolution.encoder(in, out, size, stride, condition), from, "condition");
  }

  private static void decoder(
      GraphBuilder builder,
      String name,
      int in,
      int skip,
      int out,
      int size,
      int condition,
      String from,
      String skipFrom) {
    builder.addVertex(
        name,
        StyledConvolution.decoder(in, skip, out, size, condition),
        from,
        skipFrom,
        "condition");
  }
}
