package io.linmo.gan;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Configuration of the discriminator's last layer: a score for each patch, conditioned on the style
 * by projection (Miyato and Koyama 2018), and class logits from the pooled features.
 *
 * <p>{@code score[n, p] = sum over c of h[n, c, p] (w[c] + (code V)[n, c]) + b}, {@code logits[n] =
 * mean over p of h[n, :, p] U + u}. Inputs: {@code features: [N, C, P]} (or {@code [N, C, h, w]}),
 * {@code code: [N, S]}. Output: {@code [N, P + classes]}, scores first.
 */
final class PatchCritic extends VertexConfiguration {

  private static final long serialVersionUID = 1L;

  final int channels;
  final int patches;
  final int codeSize;
  final int classes;
  private final ParameterLayout parameters = new ParameterLayout();

  PatchCritic(int channels, int patches, int codeSize, int classes) {
    this.channels = channels;
    this.patches = patches;
    this.codeSize = codeSize;
    this.classes = classes;
    double deviation = 1 / Math.sqrt(channels);
    parameters.add("w", deviation, channels).add("b", 0, 1);
    parameters.add("V", 0.1 * deviation, codeSize, channels);
    if (classes > 0) {
      parameters.add("U", deviation, channels, classes).add("u", 0, classes);
    }
  }

  @Override
  ParameterLayout parameters() {
    return parameters;
  }

  @Override
  HostVertex create(ComputationGraph graph, String name, int index, INDArray flat, DataType type) {
    return new PatchCriticVertex(this, graph, name, index, flat, type);
  }

  @SuppressWarnings("overrides")
  private static final class PatchCriticVertex extends HostVertex {
    private final PatchCritic shape;
    private float[] features = {};
    private float[] codes = {};
    private float[] direction = {};
    private INDArray output;
    private INDArray featureGradient;
    private INDArray codeGradient;

    PatchCriticVertex(
        PatchCritic shape,
        ComputationGraph graph,
        String name,
        int index,
        INDArray flat,
        DataType type) {
      super(graph, name, index, shape.parameters(), flat, type);
      this.shape = shape;
    }

    @Override
    INDArray forward(INDArray[] inputs) {
      int batch = (int) inputs[0].size(0);
      if (output == null || output.size(0) != batch) {
        features = new float[batch * shape.channels * shape.patches];
        codes = new float[batch * shape.codeSize];
        direction = new float[batch * shape.channels];
        output = Nd4j.create(batch, shape.patches + shape.classes);
        featureGradient = inputs[0].ulike();
        codeGradient = Nd4j.create(batch, shape.codeSize);
      }
      HostArray.read(inputs[0], features);
      HostArray.read(inputs[1], codes);
      computeDirections(batch);
      float[] result = new float[batch * (shape.patches + shape.classes)];
      float[] bias = values("b", 1);
      forEach(
          batch,
          n -> {
            int row = n * (shape.patches + shape.classes);
            Arrays.fill(result, row, row + shape.patches, bias[0]);
            for (int c = 0; c < shape.channels; c++) {
              int i = n * shape.channels + c;
              StyledConvolutionVertex.axpy(
                  direction[i], features, i * shape.patches, result, row, shape.patches);
            }
          });
      if (shape.classes > 0) {
        addLogits(result, batch);
      }
      HostArray.write(result, output);
      return output;
    }

    private void computeDirections(int batch) {
      float[] w = values("w", shape.channels);
      float[] projection = values("V", shape.codeSize * shape.channels);
      forEach(
          batch,
          n -> {
            int row = n * shape.channels;
            System.arraycopy(w, 0, direction, row, shape.channels);
            for (int s = 0; s < shape.codeSize; s++) {
              float code = codes[n * shape.codeSize + s];
              StyledConvolutionVertex.axpy(
                  code, projection, s * shape.channels, direction, row, shape.channels);
            }
          });
    }

    /** Runs {@code body} for 0 … count − 1 on the threads in use. */
    private static void forEach(int count, IntConsumer body) {
      Backend.forEach(count, (from, to) -> IntStream.range(from, to).forEach(body));
    }

    private void addLogits(float[] result, int batch) {
      float[] weights = values("U", shape.channels * shape.classes);
      float[] bias = values("u", shape.classes);
      forEach(
          batch,
          n -> {
            int row = n * (shape.patches + shape.classes) + shape.patches;
            System.arraycopy(bias, 0, result, row, shape.classes);
            for (int c = 0; c < shape.channels; c++) {
              StyledConvolutionVertex.axpy(
                  pooled(n, c), weights, c * shape.classes, result, row, shape.classes);
            }
          });
    }

    private float pooled(int n, int c) {
      return Sums.sum(features, (n * shape.channels + c) * shape.patches, shape.patches)
          / shape.patches;
    }

    private float[] values(String name, int length) {
      float[] values = new float[length];
      HostArray.read(parameter(name), values);
      return values;
    }

    @Override
    INDArray[] backward(INDArray[] inputs, INDArray epsilon) {
      int batch = (int) epsilon.size(0);
      int width = shape.patches + shape.classes;
      float[] gradient = new float[batch * width];
      HostArray.read(epsilon, gradient);
      float[] byFeatures = new float[features.length];
      float[] byDirection = new float[direction.length];
      forEach(
          batch,
          n -> {
            for (int c = 0; c < shape.channels; c++) {
              int i = n * shape.channels + c;
              int plane = i * shape.patches;
              StyledConvolutionVertex.axpy(
                  direction[i], gradient, n * width, byFeatures, plane, shape.patches);
              byDirection[i] = Sums.dot(gradient, n * width, features, plane, shape.patches);
            }
          });
      if (wantsParameters()) {
        float bias = 0;
        for (int n = 0; n < batch; n++) {
          bias += Sums.sum(gradient, n * width, shape.patches);
        }
        HostArray.write(new float[] {bias}, gradient("b"));
        writeProjectionGradients(byDirection, batch);
      }
      if (shape.classes > 0) {
        addLogitsGradient(gradient, byFeatures, batch);
        if (wantsParameters()) {
          writeClassGradients(gradient, batch);
        }
      }
      HostArray.write(byFeatures, featureGradient);
      return new INDArray[] {featureGradient, codeGradient};
    }

    /** The code is given, not learned, here: its own gradient stays zero. */
    private void writeProjectionGradients(float[] byDirection, int batch) {
      float[] byW = new float[shape.channels];
      float[] byProjection = new float[shape.codeSize * shape.channels];
      for (int n = 0; n < batch; n++) {
        StyledConvolutionVertex.axpy(1, byDirection, n * shape.channels, byW, 0, shape.channels);
      }
      forEach(
          shape.codeSize,
          s -> {
            for (int n = 0; n < batch; n++) {
              float code = codes[n * shape.codeSize + s];
              int row = n * shape.channels;
              StyledConvolutionVertex.axpy(
                  code, byDirection, row, byProjection, s * shape.channels, shape.channels);
            }
          });
      HostArray.write(byW, gradient("w"));
      HostArray.write(byProjection, gradient("V"));
    }

    private void addLogitsGradient(float[] gradient, float[] byFeatures, int batch) {
      float[] weights = values("U", shape.channels * shape.classes);
      forEach(
          batch,
          n -> {
            int row = n * (shape.patches + shape.classes) + shape.patches;
            for (int c = 0; c < shape.channels; c++) {
              float share =
                  Sums.dot(weights, c * shape.classes, gradient, row, shape.classes)
                      / shape.patches;
              int plane = (n * shape.channels + c) * shape.patches;
              for (int p = plane; p < plane + shape.patches; p++) {
                byFeatures[p] += share;
              }
            }
          });
    }

    private void writeClassGradients(float[] gradient, int batch) {
      float[] byWeights = new float[shape.channels * shape.classes];
      float[] byBias = new float[shape.classes];
      int width = shape.patches + shape.classes;
      for (int n = 0; n < batch; n++) {
        StyledConvolutionVertex.axpy(
            1, gradient, n * width + shape.patches, byBias, 0, shape.classes);
      }
      forEach(
          shape.channels,
          c -> {
            for (int n = 0; n < batch; n++) {
              int row = n * width + shape.patches;
              StyledConvolutionVertex.axpy(
                  pooled(n, c), gradient, row, byWeights, c * shape.classes, shape.classes);
            }
          });
      HostArray.write(byWeights, gradient("U"));
      HostArray.write(byBias, gradient("u"));
    }
  }
}
