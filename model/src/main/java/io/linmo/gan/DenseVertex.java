package io.linmo.gan;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A {@link Dense} at work. */
@SuppressWarnings("overrides")
final class DenseVertex extends HostVertex {

  private final Dense shape;
  private float[] joined = {};
  private float[] result = {};
  private INDArray output;
  private INDArray[] inputGradients;

  DenseVertex(
      Dense shape,
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      DataType type) {
    super(graph, name, index, shape.parameters(), parameters, type);
    this.shape = shape;
  }

  @Override
  INDArray forward(INDArray[] inputs) {
    int batch = (int) inputs[0].size(0);
    if (output == null || output.size(0) != batch) {
      joined = new float[batch * shape.in];
      result = new float[batch * shape.out];
      output = Nd4j.create(batch, shape.out);
      inputGradients = new INDArray[inputs.length];
      for (int i = 0; i < inputs.length; i++) {
        inputGradients[i] = Nd4j.create(batch, shape.sizes[i]);
      }
    }
    join(inputs, batch);
    float[] weights = new float[shape.in * shape.out];
    HostArray.read(parameter("W"), weights);
    float[] bias = new float[shape.out];
    HostArray.read(parameter("b"), bias);
    Backend.forEach(
        batch,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            forward(n, weights, bias);
          }
        });
    HostArray.write(result, output);
    return output;
  }

  private void forward(int n, float[] weights, float[] bias) {
    int from = n * shape.out;
    System.arraycopy(bias, 0, result, from, shape.out);
    for (int k = 0; k < shape.in; k++) {
      StyledConvolutionVertex.axpy(
          joined[n * shape.in + k], weights, k * shape.out, result, from, shape.out);
    }
    if (shape.activate) {
      for (int i = from; i < from + shape.out; i++) {
        result[i] = Math.max(result[i], StyledConvolution.LEAK * result[i]);
      }
    }
  }

  private void join(INDArray[] inputs, int batch) {
    int offset = 0;
    for (int i = 0; i < inputs.length; i++) {
      float[] values = new float[batch * shape.sizes[i]];
      HostArray.read(inputs[i], values);
      for (int n = 0; n < batch; n++) {
        System.arraycopy(values, n * shape.sizes[i], joined, n * shape.in + offset, shape.sizes[i]);
      }
      offset += shape.sizes[i];
    }
  }

  @Override
  INDArray[] backward(INDArray[] inputs, INDArray epsilon) {
    int batch = (int) epsilon.size(0);
    float[] gradient = new float[batch * shape.out];
    HostArray.read(epsilon, gradient);
    if (shape.activate) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= result[i] > 0 ? 1f : StyledConvolution.LEAK;
      }
    }
    float[] weights = new float[shape.in * shape.out];
    HostArray.read(parameter("W"), weights);
    float[] weightGradient = new float[weights.length];
    float[] biasGradient = new float[shape.out];
    float[] joinedGradient = new float[batch * shape.in];
    for (int n = 0; n < batch; n++) {
      StyledConvolutionVertex.axpy(1, gradient, n * shape.out, biasGradient, 0, shape.out);
      for (int k = 0; k < shape.in; k++) {
        int row = n * shape.in + k;
        joinedGradient[row] = Sums.dot(weights, k * shape.out, gradient, n * shape.out, shape.out);
        StyledConvolutionVertex.axpy(
            joined[row], gradient, n * shape.out, weightGradient, k * shape.out, shape.out);
      }
    }
    HostArray.write(weightGradient, gradient("W"));
    HostArray.write(biasGradient, gradient("b"));
    split(joinedGradient, batch);
    return inputGradients;
  }

  private void split(float[] joinedGradient, int batch) {
    int offset = 0;
    for (int i = 0; i < shape.sizes.length; i++) {
      float[] values = new float[batch * shape.sizes[i]];
      for (int n = 0; n < batch; n++) {
        System.arraycopy(
            joinedGradient, n * shape.in + offset, values, n * shape.sizes[i], shape.sizes[i]);
      }
      HostArray.write(values, inputGradients[i]);
      offset += shape.sizes[i];
    }
  }
}
