package io.linmo.gan;

import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A {@link StyledConvolution} at work: the {@link Convolution}, then everything after it in one
 * pass over each plane on the heap.
 */
@SuppressWarnings("overrides")
final class StyledConvolutionVertex extends HostVertex {

  private static final float STEEP = 1e30f;

  private final StyledConvolution shape;
  private final int plane;
  private final float[] bias;
  private Buffers buffers;

  StyledConvolutionVertex(
      StyledConvolution shape,
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      DataType type) {
    super(graph, name, index, shape.parameters(), parameters, type);
    this.shape = shape;
    this.plane = shape.size * shape.size;
    this.bias = new float[shape.out];
  }

  /** What is kept for one batch size. */
  private final class Buffers {
    final int batch;
    final Convolution convolution;
    final INDArray output;
    final INDArray conditionGradient;
    final float[] normalized;
    final float[] work;
    final float[] inverseDeviation;
    final float[] affine;
    final float[] affineGradient;
    final float[] biasGradient;
    final float[] conditionHost;

    Buffers(int batch) {
      this.batch = batch;
      convolution = Convolution.create(shape, batch);
      output = Nd4j.create(batch, shape.out, shape.size, shape.size);
      conditionGradient = shape.condition > 0 ? Nd4j.create(batch, shape.condition) : null;
      int length = batch * shape.out * plane;
      normalized = new float[length];
      work = new float[length];
      inverseDeviation = new float[batch * shape.out];
      affine = new float[batch * 2 * shape.out];
      affineGradient = new float[batch * 2 * shape.out];
      biasGradient = new float[batch * shape.out];
      conditionHost = new float[batch * Math.max(1, shape.condition)];
    }
  }

  @Override
  INDArray forward(INDArray[] inputs) {
    int batch = (int) inputs[0].size(0);
    if (buffers == null || buffers.batch != batch) {
      buffers = new Buffers(batch);
    }
    buffers.convolution.forward(inputs, parameter("W"), buffers.normalized);
    if (shape.condition > 0) {
      computeAffine(inputs[inputs.length - 1]);
    }
    if (!shape.normalize) {
      HostArray.read(parameter("b"), bias);
    }
    Backend.forEach(
        batch * shape.out,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            forwardPlane(i);
          }
        });
    HostArray.write(buffers.work, buffers.output);
    return buffers.output;
  }

  private void computeAffine(INDArray condition) {
    HostArray.read(condition, buffers.conditionHost);
    float[] weights = new float[shape.condition * 2 * shape.out];
    HostArray.read(parameter("A"), weights);
    float[] bias = new float[2 * shape.out];
    HostArray.read(parameter("a"), bias);
    int width = 2 * shape.out;
    Backend.forEach(
        buffers.batch,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            System.arraycopy(bias, 0, buffers.affine, n * width, width);
            for (int k = 0; k < shape.condition; k++) {
              float factor = buffers.conditionHost[n * shape.condition + k];
              axpy(factor, weights, k * width, buffers.affine, n * width, width);
            }
          }
        });
  }

  /** target += factor * source, over {@code length} values. */
  static void axpy(float factor, float[] source, int from, float[] target, int to, int length) {
    for (int i = 0; i < length; i++) {
      target[to + i] += factor * source[from + i];
    }
  }

  private float gamma(int i) {
    int row = i / shape.out * 2 * shape.out;
    return shape.condition > 0 ? 1 + buffers.affine[row + i % shape.out] : 1;
  }

  private float beta(int i) {
    int row = i / shape.out * 2 * shape.out;
    return shape.condition > 0
        ? buffers.affine[row + shape.out + i % shape.out]
        : shape.normalize ? 0 : bias[i % shape.out];
  }

  /** Normalises plane i in place, then scales, shifts and activates it into {@code work}. */
  private void forwardPlane(int i) {
    float[] values = buffers.normalized;
    float[] result = buffers.work;
    int start = i * plane;
    if (shape.normalize) {
      float mean = Sums.sum(values, start, plane) / plane;
      float variance = Sums.centredSquares(values, start, plane, mean) / plane;
      float inverse = (float) (1 / Math.sqrt(variance + 1e-5));
      buffers.inverseDeviation[i] = inverse;
      for (int j = start; j < start + plane; j++) {
        values[j] = (values[j] - mean) * inverse;
      }
    }
    float gamma = gamma(i);
    float beta = beta(i);
    float slope = slope();
    for (int j = start; j < start + plane; j++) {
      float z = values[j] * gamma + beta;
      result[j] = Math.max(z, slope * z);
    }
  }

  /** Slope below zero of what follows. */
  private float slope() {
    return shape.activate ? StyledConvolution.LEAK : 1;
  }

  @Override
  INDArray[] backward(INDArray[] inputs, INDArray epsilon) {
    HostArray.read(epsilon, buffers.work);
    Backend.forEach(
        buffers.batch * shape.out,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            backwardPlane(i);
          }
        });
    INDArray weightGradient = wantsParameters() ? gradient("W") : null;
    boolean ofInputs = wantsInput(0) || shape.skip > 0 && wantsInput(1);
    INDArray[] byInputs = buffers.convolution.backward(buffers.work, weightGradient, ofInputs);
    if (!shape.normalize) {
      writeBiasGradient();
    }
    if (shape.condition == 0) {
      return byInputs;
    }
    INDArray[] epsilons = Arrays.copyOf(byInputs, byInputs.length + 1);
    epsilons[byInputs.length] = affineBackward();
    return epsilons;
  }

  /** Turns the gradient by plane i of the output, in {@code work}, into that by the convolution. */
  private void backwardPlane(int i) {
    float[] values = buffers.normalized;
    float[] gradient = buffers.work;
    int start = i * plane;
    float gamma = gamma(i);
    float beta = beta(i);
    float slope = slope();
    for (int j = start; j < start + plane; j++) {
      // 1 above zero and 0 below, without a branch, so that the loop becomes vector code.
      float above = Math.min(1, Math.max(0, (values[j] * gamma + beta) * STEEP));
      gradient[j] *= slope + (1 - slope) * above;
    }
    float shift = Sums.sum(gradient, start, plane);
    if (!shape.normalize) {
      buffers.biasGradient[i] = shift;
      return;
    }
    float scale = Sums.dot(gradient, values, start, plane);
    if (shape.condition > 0) {
      int row = i / shape.out * 2 * shape.out;
      buffers.affineGradient[row + i % shape.out] = scale;
      buffers.affineGradient[row + shape.out + i % shape.out] = shift;
    }
    float factor = gamma * buffers.inverseDeviation[i];
    float meanShift = shift / plane;
    float meanScale = scale / plane;
    for (int j = start; j < start + plane; j++) {
      gradient[j] = factor * (gradient[j] - meanShift - values[j] * meanScale);
    }
  }

  private void writeBiasGradient() {
    float[] sum = new float[shape.out];
    for (int n = 0; n < buffers.batch; n++) {
      axpy(1, buffers.biasGradient, n * shape.out, sum, 0, shape.out);
    }
    HostArray.write(sum, gradient("b"));
  }

  private INDArray affineBackward() {
    int width = 2 * shape.out;
    float[] weights = new float[shape.condition * width];
    HostArray.read(parameter("A"), weights);
    float[] weightGradient = new float[weights.length];
    float[] biasGradient = new float[width];
    float[] conditionGradient = new float[buffers.batch * shape.condition];
    for (int n = 0; n < buffers.batch; n++) {
      axpy(1, buffers.affineGradient, n * width, biasGradient, 0, width);
    }
    Backend.forEach(
        shape.condition,
        (from, to) -> {
          for (int k = from; k < to; k++) {
            for (int n = 0; n < buffers.batch; n++) {
              int i = n * shape.condition + k;
              int row = n * width;
              conditionGradient[i] =
                  Sums.dot(weights, k * width, buffers.affineGradient, row, width);
              float factor = buffers.conditionHost[i];
              axpy(factor, buffers.affineGradient, row, weightGradient, k * width, width);
            }
          }
        });
    HostArray.write(weightGradient, gradient("A"));
    HostArray.write(biasGradient, gradient("a"));
    HostArray.write(conditionGradient, buffers.conditionGradient);
    return buffers.conditionGradient;
  }
}
