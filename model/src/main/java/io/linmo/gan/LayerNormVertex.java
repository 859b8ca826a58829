package io.linmo.gan;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A {@link LayerNorm} at work. */
@SuppressWarnings("overrides")
final class LayerNormVertex extends HostVertex {

  private static final float EPSILON = 1e-5f;

  private final int size;
  private float[] normal = {};
  private float[] inverseDeviation = {};
  private INDArray output;
  private INDArray inputGradient;

  LayerNormVertex(
      LayerNorm shape,
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      DataType type) {
    super(graph, name, index, shape.parameters(), parameters, type);
    this.size = shape.size;
  }

  @Override
  INDArray forward(INDArray[] inputs) {
    int rows = (int) inputs[0].size(0);
    if (output == null || output.size(0) != rows) {
      normal = new float[rows * size];
      inverseDeviation = new float[rows];
      output = Nd4j.create(rows, size);
      inputGradient = Nd4j.create(rows, size);
    }
    HostArray.read(inputs[0], normal);
    float[] gain = read("g");
    float[] bias = read("b");
    float[] result = new float[normal.length];
    for (int n = 0; n < rows; n++) {
      int row = n * size;
      float mean = Sums.sum(normal, row, size) / size;
      float variance = Sums.centredSquares(normal, row, size, mean) / size;
      inverseDeviation[n] = (float) (1 / Math.sqrt(variance + EPSILON));
      for (int i = 0; i < size; i++) {
        normal[row + i] = (normal[row + i] - mean) * inverseDeviation[n];
        result[row + i] = normal[row + i] * (1 + gain[i]) + bias[i];
      }
    }
    HostArray.write(result, output);
    return output;
  }

  @Override
  INDArray[] backward(INDArray[] inputs, INDArray epsilon) {
    int rows = (int) epsilon.size(0);
    float[] gradient = new float[rows * size];
    HostArray.read(epsilon, gradient);
    float[] gain = read("g");
    float[] gainGradient = new float[size];
    float[] biasGradient = new float[size];
    for (int n = 0; n < rows; n++) {
      int row = n * size;
      float sum = 0;
      float along = 0;
      for (int i = 0; i < size; i++) {
        float g = gradient[row + i];
        gainGradient[i] += g * normal[row + i];
        biasGradient[i] += g;
        g *= 1 + gain[i];
        gradient[row + i] = g;
        sum += g;
        along += g * normal[row + i];
      }
      for (int i = 0; i < size; i++) {
        gradient[row + i] =
            inverseDeviation[n] * (gradient[row + i] - sum / size - normal[row + i] * along / size);
      }
    }
    HostArray.write(gainGradient, gradient("g"));
    HostArray.write(biasGradient, gradient("b"));
    HostArray.write(gradient, inputGradient);
    return new INDArray[] {inputGradient};
  }

  private float[] read(String name) {
    float[] values = new float[size];
    HostArray.read(parameter(name), values);
    return values;
  }
}
