package io.linmo.gan;

import static io.linmo.gan.NativeMatrix.NO;
import static io.linmo.gan.NativeMatrix.YES;
import static io.linmo.gan.NativeMatrix.product;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A convolution of stride 1 by Winograd's minimal filtering F(4 x 4, 3 x 3) (Lavin and Gray 2016):
 * 36 products for 16 numbers of the output instead of 144.
 *
 * <p>With input tiles d of 6 x 6, {@code Y = A' [(G w G') * (B' d B)] A}, where the product in the
 * middle, summed over the input channels, is a matrix product for each of the 36 places of a tile:
 * {@code M[k] = U[k] V[k]}. Backward runs the adjoint of each step. Inputs are joined while tiles
 * are gathered. A tile of a doubled input holds 4 x 4 different values, so that 11 of the 36 places
 * come out zero and have no product.
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
  private static final RowMap DOUBLED_INPUT =
      INPUT.times(
          new double[][] {
            {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}
          });
  private static final RowMap INPUT_ADJOINT = INPUT.transposed();
  private static final RowMap DOUBLED_INPUT_ADJOINT = DOUBLED_INPUT.transposed();
  private static final RowMap WEIGHTS_ADJOINT = WEIGHTS.transposed();
  private static final RowMap OUTPUT_ADJOINT = OUTPUT.transposed();

  private static final int EDGE = 6;
  private static final int PLACES = EDGE * EDGE;
  private static final int STEP = 4;
  private static final int TAPS = 9;

  /** Length of rows that keeps loops busy while the tiles of a step stay in the second cache. */
  private static final int ROW = 512;

  /** Products of the middle step, which every convolution of a thread uses in turn. */
  private static final ThreadLocal<Products> PRODUCTS = ThreadLocal.withInitial(Products::new);

  private final int batch;
  private final int in;
  private final int out;
  private final int channels;
  private final boolean doubles;
  private final PlaneTiles inputTiles;
  private final PlaneTiles skipTiles;
  private final PlaneTiles outputTiles;

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
    doubles = shape.upsample;
    skipTiles = new PlaneTiles(size, EDGE, STEP, 1);
    inputTiles = doubles ? new PlaneTiles(size / 2, STEP, STEP / 2, 1) : skipTiles;
    outputTiles = new PlaneTiles(size, STEP, STEP, 0);
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
        && shape.size % STEP == 0
        && shape.size * shape.size <= ROW * STEP * STEP
        && batch * shape.size * shape.size >= 256
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

  /** What one thread works in, whichever convolution it is at. */
  private static final class Work {
    private static final ThreadLocal<Work> OF_THREAD = ThreadLocal.withInitial(Work::new);

    final float[][] source = new float[PLACES][ROW];
    final float[][] between = new float[PLACES][ROW];
    final float[][] target = new float[PLACES][ROW];
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
          Work work = Work.OF_THREAD.get();
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
    multiply(
        (k, c) -> product(NO, NO, out, all, channels - c, ofU(u, k, c), ofV(v, k, c), ofM(m, k)));
    forEach(out, (channel, work) -> transformOutput(channel, m, output, work));
  }

  @Override
  public INDArray[] backward(float[] gradient, INDArray weightGradient, boolean ofInputs) {
    Products products = PRODUCTS.get();
    NativeFloats byM = products.outputs((long) PLACES * out * all);
    forEach(out, (channel, work) -> transformGradient(channel, gradient, byM, work));
    if (weightGradient != null) {
      NativeFloats byU = products.weights(u.length());
      multiply(
          (k, c) ->
              product(NO, YES, out, channels - c, all, ofM(byM, k), ofV(v, k, c), ofU(byU, k, c)));
      forEach(out, (channel, work) -> finishWeights(channel, byU, work));
      HostArray.write(weightHost, weightGradient);
    }
    if (ofInputs) {
      NativeFloats byV = products.inputs(v.length());
      multiply(
          (k, c) ->
              product(YES, NO, channels - c, all, out, ofU(u, k, c), ofM(byM, k), ofV(byV, k, c)));
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

  /** {@code [out, channels]} at place k, from a channel on. */
  private NativeMatrix ofU(NativeFloats values, int k, int channel) {
    return new NativeMatrix(values.at((long) k * out * channels + channel), channels);
  }

  /** {@code [channels, tiles]} at place k, from a channel on. */
  private NativeMatrix ofV(NativeFloats values, int k, int channel) {
    return new NativeMatrix(values.at(((long) k * channels + channel) * all), all);
  }

  /** {@code [out, tiles]} at place k. */
  private NativeMatrix ofM(NativeFloats values, int k) {
    return new NativeMatrix(values.at((long) k * out * all), all);
  }

  /** A product at a place of the tile, over the channels from {@code channel} on. */
  @FunctionalInterface
  private interface PlaceProduct {
    void run(int place, int channel);
  }

  private void multiply(PlaceProduct product) {
    Backend.forEach(
        PLACES,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            product.run(k, isBlank(k) ? in : 0);
          }
        });
  }

  /** Whether x comes out as zero at a place, and products need the skip channels only. */
  private boolean isBlank(int k) {
    return doubles
        && channels > in
        && (DOUBLED_INPUT.isZero(k / EDGE) || DOUBLED_INPUT.isZero(k % EDGE));
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
        if (isBlank(k) && from < in) {
          Arrays.fill(work.source[k], 0, Math.min(length, in - from), 0);
        }
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
    PlaneTiles tiles = skips ? skipTiles : inputTiles;
    float[] host = skips ? skipHost : inputHost;
    for (int first = 0; first < batch; first += group) {
      int samples = Math.min(group, batch - first);
      for (int i = 0; i < samples; i++) {
        int start = start(channel, first + i);
        tiles.gather(host, start, work.source, i * tiles.count());
      }
      int length = samples * tiles.count();
      RowMap map = doubles && !skips ? DOUBLED_INPUT : INPUT;
      map.applyBothWays(work.source, work.between, work.target, length);
      putRows(v, channels, channel, first, work.target, length);
    }
  }

  private void finishInput(int channel, NativeFloats byV, Work work) {
    boolean skips = channel >= in;
    PlaneTiles tiles = skips ? skipTiles : inputTiles;
    float[] host = skips ? skipHost : inputHost;
    for (int first = 0; first < batch; first += group) {
      int samples = Math.min(group, batch - first);
      int length = samples * tiles.count();
      getRows(byV, channels, channel, first, work.source, length);
      RowMap map = doubles && !skips ? DOUBLED_INPUT_ADJOINT : INPUT_ADJOINT;
      map.applyBothWays(work.source, work.between, work.target, length);
      for (int i = 0; i < samples; i++) {
        int start = start(channel, first + i);
        tiles.scatter(work.target, i * tiles.count(), host, start);
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
        outputTiles.scatter(work.target, i * outputTiles.count(), output, start);
      }
    }
  }

  private void transformGradient(int channel, float[] gradient, NativeFloats byM, Work work) {
    for (int first = 0; first < batch; first += group) {
      int samples = Math.min(group, batch - first);
      int length = samples * outputTiles.count();
      for (int i = 0; i < samples; i++) {
        int start = ((first + i) * out + channel) * outputTiles.plane();
        outputTiles.gather(gradient, start, work.source, i * outputTiles.count());
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
