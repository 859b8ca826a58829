package io.linmo.gan;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * Builds discriminators of characters drawn as thin lines: are these the lines of a character as
 * this hand wrote it?
 *
 * <p>Inputs: {@code sample: [N, 16, 16, 16]}, the packed picture of 64 x 64; {@code context: [N, 16
 * K, 16, 16]}, the standard strokes of the same character and K - 1 references of the hand, drawn
 * and packed the same way; {@code code: [N, C]}, numbers of the hand. Output: {@code [N, 16]}, a
 * score for each of 4 x 4 patches.
 */
public final class LineCritics {

  /** How pictures are packed. */
  public static final PatchLayout LAYOUT = new PatchLayout(64, 4);

  /** Patches that are scored. */
  public static final int PATCHES = 16;

  /** The vertices whose activations are compared between written and drawn characters. */
  public static final List<String> FEATURES = List.of("c8", "c4");

  /** The vertex that sees the picture. */
  public static final String FIRST = "c16";

  private static final int[] WIDTHS = {24, 48, 96};

  private LineCritics() {}

  /**
   * @param pictures K, the pictures in the context
   * @param codeSize C, numbers of the hand
   */
  public static Network create(int pictures, int codeSize, long seed) {
    int[] w = WIDTHS;
    int packed = LAYOUT.channels();
    int context = pictures * packed;
    GraphBuilder builder = Graphs.builder(seed);
    builder.addInputs("sample", "context", "code");
    builder.addVertex(
        FIRST, StyledConvolution.plain(packed, context, w[0], 16, 1), "sample", "context");
    builder.addVertex("c8", StyledConvolution.plain(w[0], 0, w[1], 8, 2), FIRST);
    builder.addVertex("c4", StyledConvolution.plain(w[1], 0, w[2], 4, 2), "c8");
    builder.addVertex("critic", new PatchCritic(w[2], PATCHES, codeSize, 0), "c4", "code");
    builder.setOutputs("critic");
    long grid = LAYOUT.grid();
    return new Network(
        Graphs.initialized(builder),
        new long[] {packed, grid, grid},
        new long[] {context, grid, grid},
        new long[] {codeSize});
  }
}
