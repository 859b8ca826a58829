package io.linmo.gan;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** A convolution by ND4J's own operations: any stride, on any backend. */
final class DirectConvolution implements Convolution {

  private final StyledConvolution shape;
  private final int batch;
  private final int plane;
  private final INDArray joined;
  private final INDArray joinedGradient;
  private final INDArray inputGradient;
  private final INDArray skipGradient;
  private final INDArray convolved;
  private final INDArray convolvedGradient;
  private final INDArray unwantedWeightGradient;
  private final float[] joinedHost;
  private final float[] inputHost;
  private final float[] skipHost;
  private INDArray input;
  private INDArray weights;

  DirectConvolution(StyledConvolution shape, int batch) {
    this.shape = shape;
    this.batch = batch;
    this.plane = shape.size * shape.size;
    int channels = shape.in + shape.skip;
    int inputSize = shape.inputSize();
    boolean joins = shape.upsample || shape.skip > 0;
    int half = shape.upsample ? shape.size / 2 : inputSize;
    joined = joins ? Nd4j.create(batch, channels, inputSize, inputSize) : null;
    joinedGradient = Nd4j.create(batch, channels, inputSize, inputSize);
    inputGradient = joins ? Nd4j.create(batch, shape.in, half, half) : joinedGradient;
    skipGradient = shape.skip > 0 ? Nd4j.create(batch, shape.skip, shape.size, shape.size) : null;
    convolved = Nd4j.create(batch, shape.out, shape.size, shape.size);
    convolvedGradient = convolved.ulike();
    unwantedWeightGradient = Nd4j.create(shape.out, channels, 3, 3);
    joinedHost = joins ? new float[batch * channels * plane] : null;
    inputHost = joins ? new float[batch * shape.in * half * half] : null;
    skipHost = joins ? new float[batch * shape.skip * plane] : null;
  }

  @Override
  public void forward(INDArray[] inputs, INDArray newWeights, float[] output) {
    input = joined == null ? inputs[0] : join(inputs);
    weights = newWeights;
    execute("conv2d", List.of(input, weights), List.of(convolved));
    HostArray.read(convolved, output);
  }

  @Override
  public INDArray[] backward(float[] gradient, INDArray weightGradient, boolean ofInputs) {
    HostArray.write(gradient, convolvedGradient);
    INDArray byWeights = weightGradient == null ? unwantedWeightGradient : weightGradient;
    execute(
        "conv2d_bp",
        List.of(input, weights, convolvedGradient),
        List.of(joinedGradient, byWeights));
    if (joined != null) {
      split();
    }
    return shape.skip > 0
        ? new INDArray[] {inputGradient, skipGradient}
        : new INDArray[] {inputGradient};
  }

  private void execute(String name, List<INDArray> inputs, List<INDArray> outputs) {
    int s = shape.stride;
    Nd4j.exec(
        DynamicCustomOp.builder(name)
            .addInputs(inputs.toArray(INDArray[]::new))
            .addOutputs(outputs.toArray(INDArray[]::new))
            // kernel, stride, padding, dilation, explicit padding, NCHW, weights [out, in, kH, kW]
            .addIntegerArguments(3, 3, s, s, 1, 1, 1, 1, 0, 0, 1)
            .build());
  }

  private INDArray join(INDArray[] inputs) {
    HostArray.read(inputs[0], inputHost);
    if (shape.skip > 0) {
      HostArray.read(inputs[1], skipHost);
    }
    int channels = shape.in + shape.skip;
    Backend.forEach(
        batch * channels,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            joinPlane(i / channels, i % channels, i * plane);
          }
        });
    HostArray.write(joinedHost, joined);
    return joined;
  }

  private void joinPlane(int sample, int channel, int target) {
    if (channel >= shape.in) {
      int source = (sample * shape.skip + channel - shape.in) * plane;
      System.arraycopy(skipHost, source, joinedHost, target, plane);
    } else if (shape.upsample) {
      int half = shape.size / 2;
      int source = (sample * shape.in + channel) * half * half;
      for (int y = 0; y < half; y++) {
        int row = target + 2 * y * shape.size;
        for (int x = 0; x < half; x++) {
          float value = inputHost[source + y * half + x];
          joinedHost[row + 2 * x] = value;
          joinedHost[row + 2 * x + 1] = value;
        }
        System.arraycopy(joinedHost, row, joinedHost, row + shape.size, shape.size);
      }
    } else {
      int source = (sample * shape.in + channel) * plane;
      System.arraycopy(inputHost, source, joinedHost, target, plane);
    }
  }

  private void split() {
    HostArray.read(joinedGradient, joinedHost);
    int channels = shape.in + shape.skip;
    Backend.forEach(
        batch * channels,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            splitPlane(i / channels, i % channels, i * plane);
          }
        });
    HostArray.write(inputHost, inputGradient);
    if (shape.skip > 0) {
      HostArray.write(skipHost, skipGradient);
    }
  }

  private void splitPlane(int sample, int channel, int source) {
    if (channel >= shape.in) {
      int target = (sample * shape.skip + channel - shape.in) * plane;
      System.arraycopy(joinedHost, source, skipHost, target, plane);
    } else if (shape.upsample) {
      int half = shape.size / 2;
      int target = (sample * shape.in + channel) * half * half;
      for (int y = 0; y < half; y++) {
        int upper = source + 2 * y * shape.size;
        int lower = upper + shape.size;
        for (int x = 0; x < half; x++) {
          inputHost[target + y * half + x] =
              joinedHost[upper + 2 * x]
                  + joinedHost[upper + 2 * x + 1]
                  + joinedHost[lower + 2 * x]
                  + joinedHost[lower + 2 * x + 1];
        }
      }
    } else {
      int target = (sample * shape.in + channel) * plane;
      System.arraycopy(joinedHost, source, inputHost, target, plane);
    }
  }
}
