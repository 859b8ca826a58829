package io.linmo.gan;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Configuration of a table of learned codes: {@code index: [N, 1]} to {@code table[index]: [N,
 * size]}, plus {@code offset: [N, size]} where there is a second input.
 */
final class CodeTable extends VertexConfiguration {

  private static final long serialVersionUID = 1L;

  final int rows;
  final int size;
  private final ParameterLayout parameters = new ParameterLayout();

  CodeTable(int rows, int size) {
    this.rows = rows;
    this.size = size;
    parameters.add("codes", 0.3, rows, size);
  }

  @Override
  ParameterLayout parameters() {
    return parameters;
  }

  @Override
  HostVertex create(ComputationGraph graph, String name, int index, INDArray flat, DataType type) {
    return new CodeTableVertex(this, graph, name, index, flat, type);
  }

  @SuppressWarnings("overrides")
  private static final class CodeTableVertex extends HostVertex {
    private final CodeTable shape;
    private int[] rows = {};
    private INDArray output;
    private INDArray inputGradient;

    CodeTableVertex(
        CodeTable shape,
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
      float[] index = new float[batch];
      HostArray.read(inputs[0], index);
      if (rows.length != batch) {
        rows = new int[batch];
        output = Nd4j.create(batch, shape.size);
        inputGradient = Nd4j.create(batch, 1);
      }
      float[] codes = new float[shape.rows * shape.size];
      HostArray.read(parameter("codes"), codes);
      float[] result = new float[batch * shape.size];
      for (int n = 0; n < batch; n++) {
        rows[n] = Math.round(index[n]);
        System.arraycopy(codes, rows[n] * shape.size, result, n * shape.size, shape.size);
      }
      if (inputs.length > 1) {
        float[] offset = new float[result.length];
        HostArray.read(inputs[1], offset);
        StyledConvolutionVertex.axpy(1, offset, 0, result, 0, result.length);
      }
      HostArray.write(result, output);
      return output;
    }

    @Override
    INDArray[] backward(INDArray[] inputs, INDArray epsilon) {
      float[] values = new float[rows.length * shape.size];
      HostArray.read(epsilon, values);
      float[] gradient = new float[shape.rows * shape.size];
      for (int n = 0; n < rows.length; n++) {
        StyledConvolutionVertex.axpy(
            1, values, n * shape.size, gradient, rows[n] * shape.size, shape.size);
      }
      HostArray.write(gradient, gradient("codes"));
      return inputs.length > 1
          ? new INDArray[] {inputGradient, epsilon}
          : new INDArray[] {inputGradient};
    }
  }
}
