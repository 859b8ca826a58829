package io.linmo.gan;

import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A {@link SequenceContext} at work. */
@SuppressWarnings("overrides")
final class SequenceContextVertex extends HostVertex {

  private final int size;
  private int rows;
  private int[] character = {};
  private INDArray output;
  private INDArray[] inputGradients;

  SequenceContextVertex(
      SequenceContext shape,
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
    int batch = (int) inputs[0].size(0);
    if (output == null || batch != rows) {
      rows = batch;
      character = new int[rows];
      output = Nd4j.create(rows, SequenceContext.PARTS * size);
      inputGradients = new INDArray[] {Nd4j.create(rows, size), Nd4j.create(rows, 1)};
    }
    float[] numbers = new float[rows];
    HostArray.read(inputs[1], numbers);
    for (int i = 0; i < rows; i++) {
      character[i] = Math.round(numbers[i]);
    }
    float[] values = new float[rows * size];
    HostArray.read(inputs[0], values);
    float[] result = new float[rows * SequenceContext.PARTS * size];
    for (int first = 0; first < rows; ) {
      int end = end(first);
      float[] mean = new float[size];
      for (int i = first; i < end; i++) {
        StyledConvolutionVertex.axpy(1f / (end - first), values, i * size, mean, 0, size);
      }
      for (int i = first; i < end; i++) {
        copy(values, i, result, i, 0);
        if (i > first) {
          copy(values, i - 1, result, i, 1);
        }
        if (i + 1 < end) {
          copy(values, i + 1, result, i, 2);
        }
        copy(mean, 0, result, i, 3);
      }
      first = end;
    }
    HostArray.write(result, output);
    return output;
  }

  private void copy(float[] from, int row, float[] to, int target, int part) {
    System.arraycopy(from, row * size, to, (target * SequenceContext.PARTS + part) * size, size);
  }

  /** One past the last stroke of the character that begins with stroke {@code first}. */
  private int end(int first) {
    int end = first + 1;
    while (end < rows && character[end] == character[first]) {
      end++;
    }
    return end;
  }

  @Override
  INDArray[] backward(INDArray[] inputs, INDArray epsilon) {
    float[] gradient = new float[rows * SequenceContext.PARTS * size];
    HostArray.read(epsilon, gradient);
    float[] result = new float[rows * size];
    float[] mean = new float[size];
    for (int first = 0; first < rows; ) {
      int end = end(first);
      Arrays.fill(mean, 0);
      for (int i = first; i < end; i++) {
        add(gradient, i, 0, result, i);
        if (i > first) {
          add(gradient, i, 1, result, i - 1);
        }
        if (i + 1 < end) {
          add(gradient, i, 2, result, i + 1);
        }
        add(gradient, i, 3, mean, 0);
      }
      for (int i = first; i < end; i++) {
        StyledConvolutionVertex.axpy(1f / (end - first), mean, 0, result, i * size, size);
      }
      first = end;
    }
    HostArray.write(result, inputGradients[0]);
    return inputGradients;
  }

  private void add(float[] gradient, int row, int part, float[] to, int target) {
    StyledConvolutionVertex.axpy(
        1, gradient, (row * SequenceContext.PARTS + part) * size, to, target * size, size);
  }
}
