package io.linmo.gan;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * Builds networks that read a glyph.
 *
 * <p>Input: {@code glyph: [N, 4, 32, 32]}, coverage at 64 px packed by 2 x 2 ({@link PatchLayout}).
 * Output: {@code [N, outputs]}, class logits or an embedding that is not yet of length 1.
 */
public final class Recognisers {

  /** Edge of the image in pixels. */
  public static final int IMAGE = 64;

  /** How images are packed. */
  public static final PatchLayout LAYOUT = new PatchLayout(IMAGE, 2);

  private static final int GRID = LAYOUT.grid();
  private static final int[] WIDTHS = {24, 56, 112, 176};

  private Recognisers() {}

  public static Network create(int outputs, long seed) {
    int[] w = WIDTHS;
    GraphBuilder builder = Graphs.builder(seed);
    builder.addInputs("glyph");
    builder.addVertex("c32", StyledConvolution.plain(LAYOUT.channels(), 0, w[0], GRID, 1), "glyph");
    builder.addVertex("c16", StyledConvolution.encoder(w[0], w[1], 16, 2, 0), "c32");
    builder.addVertex("c8", StyledConvolution.encoder(w[1], w[2], 8, 2, 0), "c16");
    builder.addVertex("c4", StyledConvolution.plain(w[2], 0, w[3], 4, 2), "c8");
    builder.addVertex("output", new Dense(false, outputs, w[3] * 4 * 4), "c4");
    builder.setOutputs("output");
    return new Network(Graphs.initialized(builder), new long[] {LAYOUT.channels(), GRID, GRID});
  }
}
