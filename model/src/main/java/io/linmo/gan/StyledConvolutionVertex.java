package io.linmo.gan;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A {@link StyledConvolution} at work: the convolution in oneDNN, everything after it in one pass
 * over each plane on the heap.
 */
@SuppressWarnings("overrides")
final class StyledConvolutionVertex extends HostVertex {

  private final StyledConvolution shape;
  private final int plane;
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
  }

  /** Arrays for one batch size. */
  private final class Buffers {
    final int batch;
    final INDArray joined;
    final INDArray joinedGradient;
    final INDArray convolved;
    final INDArray output;
    final INDArray convolvedGradient;
    final INDArray inputGradient;
    final INDArray skipGradient;
    final INDArray conditionGradient;
    final float[] normalized;
    final float[] work;
    final float[] joinedHost;
    final float[] inputHost;
    final float[] skipHost;
    final float[] inverseDeviation;
    final float[] affine;
    final float[] affineGradient;
    final float[] conditionHost;

    Buffers(int batch) {
      this.batch = batch;
      int channels = shape.in + shape.skip;
      int inputSize = shape.inputSize();
      boolean joins = shape.upsample || shape.skip > 0;
      int half = shape.upsample ? shape.size / 2 : inputSize;
      joined = joins ? Nd4j.create(batch, channels, inputSize, inputSize) : null;
      joinedGradient = Nd4j.create(batch, channels, inputSize, inputSize);
      inputGradient = joins ? Nd4j.create(batch, shape.in, half, half) : joinedGradient;
      skipGradient = shape.skip > 0 ? Nd4j.create(batch, shape.skip, shape.size, shape.size) : null;
      convolved = Nd4j.create(batch, shape.out, shape.size, shape.size);
      boolean after = shape.normalize || shape.activate;
      output = after ? Nd4j.create(batch, shape.out, shape.size, shape.size) : convolved;
      convolvedGradient = after ? Nd4j.create(batch, shape.out, shape.size, shape.size) : null;
      conditionGradient = shape.condition > 0 ? Nd4j.create(batch, shape.condition) : null;
      int length = batch * shape.out * plane;
      normalized = new float[length];
      work = new float[length];
      joinedHost = joins ? new float[batch * channels * inputSize * inputSize] : null;
      inputHost = joins ? new float[batch * shape.in * half * half] : null;
      skipHost = joins ? new float[batch * shape.skip * plane] : null;
      inverseDeviation = new float[batch * shape.out];
      affine = new float[batch * 2 * shape.out];
      affineGradient = new float[batch * 2 * shape.out];
      conditionHost = new float[batch * Math.max(1, shape.condition)];
    }
  }

  @Override
  INDArray forward(INDArray[] inputs) {
    int batch = (int) inputs[0].size(0);
    if (buffers == null || buffers.batch != batch) {
      buffers = new Buffers(batch);
    }
    convolve(join(inputs));
    if (!shape.normalize && !shape.activate) {
      return buffers.output;
    }
    HostArray.read(buffers.convolved, buffers.normalized);
    if (shape.condition > 0) {
      computeAffine(inputs[inputs.length - 1]);
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

  private INDArray join(INDArray[] inputs) {
    if (buffers.joined == null) {
      return inputs[0];
    }
    HostArray.read(inputs[0], buffers.inputHost);
    if (shape.skip > 0) {
      HostArray.read(inputs[1], buffers.skipHost);
    }
    int channels = shape.in + shape.skip;
    Backend.forEach(
        buffers.batch * channels,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            joinPlane(i / channels, i % channels, i * plane);
          }
        });
    HostArray.write(buffers.joinedHost, buffers.joined);
    return buffers.joined;
  }

  private void joinPlane(int sample, int channel, int target) {
    if (channel >= shape.in) {
      int source = (sample * shape.skip + channel - shape.in) * plane;
      System.arraycopy(buffers.skipHost, source, buffers.joinedHost, target, plane);
    } else if (shape.upsample) {
      int half = shape.size / 2;
      int source = (sample * shape.in + channel) * half * half;
      for (int y = 0; y < half; y++) {
        int row = target + 2 * y * shape.size;
        for (int x = 0; x < half; x++) {
          float value = buffers.inputHost[source + y * half + x];
          buffers.joinedHost[row + 2 * x] = value;
          buffers.joinedHost[row + 2 * x + 1] = value;
        }
        System.arraycopy(buffers.joinedHost, row, buffers.joinedHost, row + shape.size, shape.size);
      }
    } else {
      int source = (sample * shape.in + channel) * plane;
      System.arraycopy(buffers.inputHost, source, buffers.joinedHost, target, plane);
    }
  }

  private void convolve(INDArray input) {
    List<INDArray> arrays = new ArrayList<>(List.of(input, parameter("W")));
    if (!shape.normalize) {
      arrays.add(parameter("b"));
    }
    Nd4j.exec(operation("conv2d", arrays, List.of(buffers.convolved)));
  }

  private CustomOp operation(String name, List<INDArray> inputs, List<INDArray> outputs) {
    int s = shape.stride;
    return DynamicCustomOp.builder(name)
        .addInputs(inputs.toArray(INDArray[]::new))
        .addOutputs(outputs.toArray(INDArray[]::new))
        // kernel, stride, padding, dilation, explicit padding, NCHW, weights [out, in, kH, kW]
        .addIntegerArguments(3, 3, s, s, 1, 1, 1, 1, 0, 0, 1)
        .build();
  }

  private void computeAffine(INDArray condition) {
    HostArray.read(condition, buffers.conditionHost);
    float[] weights = new float[shape.condition * 2 * shape.out];
    HostArray.read(parameter("A"), weights);
    float[] bias = new float[2 * shape.out];
    HostArray.read(parameter("a"), bias);
    int width = 2 * shape.out;
    for (int n = 0; n < buffers.batch; n++) {
      System.arraycopy(bias, 0, buffers.affine, n * width, width);
      for (int k = 0; k < shape.condition; k++) {
        axpy(
            buffers.conditionHost[n * shape.condition + k],
            weights,
            k * width,
            buffers.affine,
            n * width,
            width);
      }
    }
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
    return shape.condition > 0 ? buffers.affine[row + shape.out + i % shape.out] : 0;
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
    for (int j = start; j < start + plane; j++) {
      float z = values[j] * gamma + beta;
      result[j] = Math.max(z, StyledConvolution.LEAK * z);
    }
  }

  @Override
  INDArray[] backward(INDArray[] inputs, INDArray epsilon) {
    INDArray convolvedGradient = epsilon;
    if (shape.normalize || shape.activate) {
      HostArray.read(epsilon, buffers.work);
      Backend.forEach(
          buffers.batch * shape.out,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              backwardPlane(i);
            }
          });
      HostArray.write(buffers.work, buffers.convolvedGradient);
      convolvedGradient = buffers.convolvedGradient;
    }
    convolveBackward(buffers.joined == null ? inputs[0] : buffers.joined, convolvedGradient);
    List<INDArray> epsilons = new ArrayList<>();
    if (buffers.joined != null) {
      split();
    }
    epsilons.add(buffers.inputGradient);
    if (shape.skip > 0) {
      epsilons.add(buffers.skipGradient);
    }
    if (shape.condition > 0) {
      epsilons.add(affineBackward());
    }
    return epsilons.toArray(INDArray[]::new);
  }

  /** Turns the gradient by plane i of the output, in {@code work}, into that by the convolution. */
  private void backwardPlane(int i) {
    float[] values = buffers.normalized;
    float[] gradient = buffers.work;
    int start = i * plane;
    float gamma = gamma(i);
    float beta = beta(i);
    for (int j = start; j < start + plane; j++) {
      gradient[j] *= values[j] * gamma + beta > 0 ? 1f : StyledConvolution.LEAK;
    }
    if (!shape.normalize) {
      return;
    }
    float shift = Sums.sum(gradient, start, plane);
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

  private void convolveBackward(INDArray input, INDArray gradient) {
    List<INDArray> arrays = new ArrayList<>(List.of(input, parameter("W")));
    List<INDArray> outputs = new ArrayList<>(List.of(buffers.joinedGradient, gradient("W")));
    if (!shape.normalize) {
      arrays.add(parameter("b"));
      outputs.add(gradient("b"));
    }
    arrays.add(gradient);
    Nd4j.exec(operation("conv2d_bp", arrays, outputs));
  }

  private void split() {
    HostArray.read(buffers.joinedGradient, buffers.joinedHost);
    int channels = shape.in + shape.skip;
    Backend.forEach(
        buffers.batch * channels,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            splitPlane(i / channels, i % channels, i * plane);
          }
        });
    HostArray.write(buffers.inputHost, buffers.inputGradient);
    if (shape.skip > 0) {
      HostArray.write(buffers.skipHost, buffers.skipGradient);
    }
  }

  private void splitPlane(int sample, int channel, int source) {
    float[] joined = buffers.joinedHost;
    if (channel >= shape.in) {
      int target = (sample * shape.skip + channel - shape.in) * plane;
      System.arraycopy(joined, source, buffers.skipHost, target, plane);
    } else if (shape.upsample) {
      int half = shape.size / 2;
      int target = (sample * shape.in + channel) * half * half;
      for (int y = 0; y < half; y++) {
        int upper = source + 2 * y * shape.size;
        int lower = upper + shape.size;
        for (int x = 0; x < half; x++) {
          buffers.inputHost[target + y * half + x] =
              joined[upper + 2 * x]
                  + joined[upper + 2 * x + 1]
                  + joined[lower + 2 * x]
                  + joined[lower + 2 * x + 1];
        }
      }
    } else {
      int target = (sample * shape.in + channel) * plane;
      System.arraycopy(joined, source, buffers.inputHost, target, plane);
    }
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
      for (int k = 0; k < shape.condition; k++) {
        int row = n * shape.condition + k;
        conditionGradient[row] =
            Sums.dot(weights, k * width, buffers.affineGradient, n * width, width);
        axpy(
            buffers.conditionHost[row],
            buffers.affineGradient,
            n * width,
            weightGradient,
            k * width,
            width);
      }
    }
    HostArray.write(weightGradient, gradient("A"));
    HostArray.write(biasGradient, gradient("a"));
    HostArray.write(conditionGradient, buffers.conditionGradient);
    return buffers.conditionGradient;
  }
}
