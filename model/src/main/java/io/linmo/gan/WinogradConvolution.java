package io.linmo.gan;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution of stride 1 by Winograd's minimal filtering F(4 x 4, 3 x 3) (Lavin and Gray 2016):
 * 36 products for 16 numbers of the output instead of 144.
 *
 * <p>With input tiles d of 6 x 6, {@code Y = A' [(G w G') * (B' d B)] A}, where the product in the
 * middle, summed over the input channels, is a matrix product for each of the 36 places of a tile:
 * {@code M[k] = U[k] V[k]}. Backward runs the adjoint of each step. Doubling and joining of the
 * inputs happens while tiles are gathered.
 */
final class WinogradConvolution implements Convolution {

  private static final RowMap INPUT =
      new RowMap(
          new double[][] {
            {4, 0, -5, 0, 1, 0},
            {0, -4, -4, 1, 1, 0},
            {0, 4, -4, -1, 1, 0},
            {0, -2, -1, 2, 1, 0},
            {0, 2, -1, -2, 1, 0},
            {0, 4, 0, -5, 0, 1}
          });
  private static final RowMap WEIGHTS =
      new RowMap(
          new double[][] {
            {1 / 4.0, 0, 0},
            {-1 / 6.0, -1 / 6.0, -1 / 6.0},
            {-1 / 6.0, 1 / 6.0, -1 / 6.0},
            {1 / 24.0, 1 / 12.0, 1 / 6.0},
            {1 / 24.0, -1 / 12.0, 1 / 6.0},
            {0, 0, 1}
          });
  private static final RowMap OUTPUT =
      new RowMap(
          new double[][] {
            {1, 1, 1, 1, 1, 0},
            {0, 1, -1, 2, -2, 0},
            {0, 1, 1, 4, 4, 0},
            {0, 1, -1, 8, -8, 1}
          });
  private static final RowMap INPUT_ADJOINT = INPUT.transposed();
  private static final RowMap WEIGHTS_ADJOINT = WEIGHTS.transposed();
  private static final RowMap OUTPUT_ADJOINT = OUTPUT.transposed();

  private static final int EDGE = 6;
  private static final int PLACES = EDGE * EDGE;
  private static final int TAPS = 9;

  /** Length of rows at which tiles before and after a step just fit the first cache. */
  private static final int ROW = 128;

  /** Products of the middle step, which every convolution of a thread uses in turn. */
  private static final ThreadLocal<Products> PRODUCTS = ThreadLocal.withInitial(Products::new);

  private final int batch;
  private final int in;
  private final int out;
  private final int channels;
  private final WinogradTiles inputTiles;
  private final WinogradTiles skipTiles;
  private final WinogradTiles outputTiles;

  /** Tiles of the whole batch. */
  private final int all;

  /** Samples whose tiles are worked on at once. */
  private final int group;

  private final NativeFloats u;
  private final NativeFloats v;
  private final float[] inputHost;
  private final float[] skipHost;
  private final float[] weightHost;
  private final INDArray inputGradient;
  private final INDArray skipGradient;

  WinogradConvolution(StyledConvolution shape, int batch) {
    this.batch = batch;
    in = shape.in;
    out = shape.out;
    channels = shape.in + shape.skip;
    int size = shape.size;
    inputTiles = new WinogradTiles(size, EDGE, 1, shape.upsample ? 2 : 1);
    skipTiles = new WinogradTiles(size, EDGE, 1, 1);
    outputTiles = new WinogradTiles(size, WinogradTiles.STEP, 0, 1);
    all = batch * outputTiles.count();
    group = Math.max(1, Math.min(batch, ROW / outputTiles.count()));
    u = new NativeFloats((long) PLACES * out * channels);
    v = new NativeFloats((long) PLACES * channels * all);
    inputHost = new float[batch * in * inputTiles.plane()];
    skipHost = new float[batch * shape.skip * skipTiles.plane()];
    weightHost = new float[out * channels * TAPS];
    int stored = shape.upsample ? size / 2 : size;
    inputGradient = Nd4j.create(batch, in, stored, stored);
    skipGradient = shape.skip > 0 ? Nd4j.create(batch, shape.skip, size, size) : null;
  }

  /** Whether this is faster than a direct convolution. */
  static boolean pays(StyledConvolution shape, int batch) {
    return shape.stride == 1
        && shape.size % WinogradTiles.STEP == 0
        && batch * shape.size * shape.size >= 1024
        && shape.out >= 32;
  }

  /** Arrays of the products, as long as the largest convolution so far needed. */
  private static final class Products {
    private NativeFloats outputs = new NativeFloats(1);
    private NativeFloats inputs = new NativeFloats(1);
    private NativeFloats weights = new NativeFloats(1);

    NativeFloats outputs(long length) {
      return outputs = outputs.length() < length ? new NativeFloats(length) : outputs;
    }

    NativeFloats inputs(long length) {
      return inputs = inputs.length() < length ? new NativeFloats(length) : inputs;
    }

    NativeFloats weights(long length) {
      return weights = weights.length() < length ? new NativeFloats(length) : weights;
    }
  }

  /** What one thread works in. */
  private final class Work {
    final float[][] source = new float[PLACES][];
    final float[][] between = new float[PLACES][];
    final float[][] target = new float[PLACES][];
    final float[] padded = new float[outputTiles.plane() + 1];

    Work() {
      int length = Math.max(ROW, group * outputTiles.count());
      for (int k = 0; k < PLACES; k++) {
        source[k] = new float[length];
        between[k] = new float[length];
        target[k] = new float[length];
      }
    }
  }

  /** One channel's or row's part of a step. */
  @FunctionalInterface
  private interface Part {
    void run(int index, Work work);
  }

  private void forEach(int count, Part part) {
    Backend.forEach(
        count,
        (from, to) -> {
          Work work = new Work();
          for (int i = from; i < to; i++) {
            part.run(i, work);
          }
        });
  }

  @Override
  public void forward(INDArray[] inputs, INDArray weights, float[] output) {
    HostArray.read(inputs[0], inputHost);
    if (skipHost.length > 0) {
      HostArray.read(inputs[1], skipHost);
    }
    HostArray.read(weights, weightHost);
    forEach(out, this::transformWeights);
    forEach(channels, this::transformInput);
    NativeFloats m = PRODUCTS.get().outputs((long) PLACES * out * all);
    multiply(CblasNoTrans, CblasNoTrans, out, all, channels, u, v, m);
    forEach(out, (channel, work) -> transformOutput(channel, m, output, work));
  }

  @Override
  public INDArray[] backward(float[] gradient, INDArray weightGradient, boolean ofInputs) {
    Products products = PRODUCTS.get();
    NativeFloats byM = products.outputs((long) PLACES * out * all);
    forEach(out, (channel, work) -> transformGradient(channel, gradient, byM, work));
    if (weightGradient != null) {
      NativeFloats byU = products.weights(u.length());
      multiply(CblasNoTrans, CblasTrans, out, channels, all, byM, v, byU);
      forEach(out, (channel, work) -> finishWeights(channel, byU, work));
      HostArray.write(weightHost, weightGradient);
    }
    if (ofInputs) {
      NativeFloats byV = products.inputs(v.length());
      multiply(CblasTrans, CblasNoTrans, channels, all, out, u, byM, byV);
      forEach(channels, (channel, work) -> finishInput(channel, byV, work));
      HostArray.write(inputHost, inputGradient);
      if (skipGradient != null) {
        HostArray.write(skipHost, skipGradient);
      }
    }
    return skipGradient == null
        ? new INDArray[] {inputGradient}
        : new INDArray[] {inputGradient, skipGradient};
  }

  /** {@code c[k] = a[k] b[k]} for all places k: {@code [rows, inner] [inner, columns]}. */
  private static void multiply(
      int turnA,
      int turnB,
      int rows,
      int columns,
      int inner,
      NativeFloats a,
      NativeFloats b,
      NativeFloats c) {
    int strideA = turnA == CblasNoTrans ? inner : rows;
    int strideB = turnB == CblasNoTrans ? columns : inner;
    Backend.forEach(
        PLACES,
        (from, to) -> {
          for (long k = from; k < to; k++) {
            cblas_sgemm(
                CblasRowMajor,
                turnA,
                turnB,
                rows,
                columns,
                inner,
                1,
                a.at(k * rows * inner),
                strideA,
                b.at(k * inner * columns),
                strideB,
                0,
                c.at(k * rows * columns),
                columns);
          }
        });
  }

  private void transformWeights(int row, Work work) {
    for (int from = 0; from < channels; from += ROW) {
      int length = Math.min(ROW, channels - from);
      int start = (row * channels + from) * TAPS;
      for (int tap = 0; tap < TAPS; tap++) {
        float[] target = work.source[tap];
        for (int c = 0; c < length; c++) {
          target[c] = weightHost[start + c * TAPS + tap];
        }
      }
      WEIGHTS.applyBothWays(work.source, work.between, work.target, length);
      for (int k = 0; k < PLACES; k++) {
        u.put((k * out + row) * channels + from, work.target[k], length);
      }
    }
  }

  private void finishWeights(int row, NativeFloats byU, Work work) {
    for (int from = 0; from < channels; from += ROW) {
      int length = Math.min(ROW, channels - from);
      int start = (row * channels + from) * TAPS;
      for (int k = 0; k < PLACES; k++) {
        byU.get((k * out + row) * channels + from, work.source[k], length);
      }
      WEIGHTS_ADJOINT.applyBothWays(work.source, work.between, work.target, length);
      for (int tap = 0; tap < TAPS; tap++) {
        float[] source = work.target[tap];
        for (int c = 0; c < length; c++) {
          weightHost[start + c * TAPS + tap] = source[c];
        }
      }
    }
  }

  private void transformInput(int channel, Work work) {
    boolean skips = channel >= in;
    WinogradTiles tiles = skips ? skipTiles : inputTiles;
    float[] host = skips ? skipHost : inputHost;
    for (int first = 0; first < batch; first += group) {
      int samples = Math.min(group, batch - first);
      for (int i = 0; i < samples; i++) {
        int start = start(channel, first + i);
        tiles.gather(host, start, work.padded, work.source, i * tiles.count());
      }
      int length = samples * tiles.count();
      INPUT.applyBothWays(work.source, work.between, work.target, length);
      putRows(v, channels, channel, first, work.target, length);
    }
  }

  private void finishInput(int channel, NativeFloats byV, Work work) {
    boolean skips = channel >= in;
    WinogradTiles tiles = skips ? skipTiles : inputTiles;
    float[] host = skips ? skipHost : inputHost;
    for (int first = 0; first < batch; first += group) {
      int samples = Math.min(group, batch - first);
      int length = samples * tiles.count();
      getRows(byV, channels, channel, first, work.source, length);
      INPUT_ADJOINT.applyBothWays(work.source, work.between, work.target, length);
      for (int i = 0; i < samples; i++) {
        int start = start(channel, first + i);
        tiles.scatter(work.target, i * tiles.count(), work.padded, host, start);
      }
    }
  }

  /** Where a plane of the joined input begins in the array that it comes from. */
  private int start(int channel, int sample) {
    return channel < in
        ? (sample * in + channel) * inputTiles.plane()
        : (sample * (channels - in) + channel - in) * skipTiles.plane();
  }

  private void transformOutput(int channel, NativeFloats m, float[] output, Work work) {
    for (int first = 0; first < batch; first += group) {
      int samples = Math.min(group, batch - first);
      int length = samples * outputTiles.count();
      getRows(m, out, channel, first, work.source, length);
      OUTPUT.applyBothWays(work.source, work.between, work.target, length);
      for (int i = 0; i < samples; i++) {
        int start = ((first + i) * out + channel) * outputTiles.plane();
        outputTiles.scatter(work.target, i * outputTiles.count(), work.padded, output, start);
      }
    }
  }

  private void transformGradient(int channel, float[] gradient, NativeFloats byM, Work work) {
    for (int first = 0; first < batch; first += group) {
      int samples = Math.min(group, batch - first);
      int length = samples * outputTiles.count();
      for (int i = 0; i < samples; i++) {
        int start = ((first + i) * out + channel) * outputTiles.plane();
        outputTiles.gather(gradient, start, work.padded, work.source, i * outputTiles.count());
      }
      OUTPUT_ADJOINT.applyBothWays(work.source, work.between, work.target, length);
      putRows(byM, out, channel, first, work.target, length);
    }
  }

  private void putRows(
      NativeFloats matrices, int rows, int row, int sample, float[][] source, int length) {
    for (int k = 0; k < PLACES; k++) {
      matrices.put((k * rows + row) * all + sample * outputTiles.count(), source[k], length);
    }
  }

  private void getRows(
      NativeFloats matrices, int rows, int row, int sample, float[][] target, int length) {
    for (int k = 0; k < PLACES; k++) {
      matrices.get((k * rows + row) * all + sample * outputTiles.count(), target[k], length);
    }
  }
}
