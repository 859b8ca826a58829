package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ConvolutionTest {

  private static final int BATCH = 3;
  private static final double ROUNDING = 1e-4;

  private final Random random = new Random(5);

  @BeforeEach
  void useTwoThreads() {
    Backend.useThreads(2);
  }

  @AfterEach
  void useOneThreadAgain() {
    Backend.useThreads(1);
  }

  static Stream<StyledConvolution> shapes() {
    return Stream.of(
        StyledConvolution.encoder(5, 7, 32, 1, 2),
        StyledConvolution.encoder(140, 3, 8, 1, 2),
        StyledConvolution.plain(3, 4, 6, 16, 1),
        StyledConvolution.linear(3, 2, 4),
        StyledConvolution.decoder(6, 5, 4, 16, 2));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void bothWaysGiveTheSameNumbers(StyledConvolution shape) {
    INDArray[] inputs = inputs(shape);
    INDArray weights = noise(shape.out, shape.in + shape.skip, 3, 3);
    float[] byOutput = values(noise(BATCH, shape.out, shape.size, shape.size));
    float[][] direct = run(new DirectConvolution(shape, BATCH), inputs, weights, byOutput);
    float[][] winograd = run(new WinogradConvolution(shape, BATCH), inputs, weights, byOutput);
    assertThat(winograd).hasSameDimensionsAs(direct);
    for (int i = 0; i < direct.length; i++) {
      assertThat(difference(winograd[i], direct[i])).as("array %d", i).isLessThan(ROUNDING);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aGradientThatIsNotWantedChangesNoOther(StyledConvolution shape) {
    INDArray[] inputs = inputs(shape);
    INDArray weights = noise(shape.out, shape.in + shape.skip, 3, 3);
    float[] byOutput = values(noise(BATCH, shape.out, shape.size, shape.size));
    WinogradConvolution convolution = new WinogradConvolution(shape, BATCH);
    float[][] all = run(convolution, inputs, weights, byOutput);
    INDArray byWeights = weights.ulike();
    convolution.backward(byOutput, byWeights, false);
    assertThat(values(byWeights)).isEqualTo(all[1]);
    INDArray[] byInputs = convolution.backward(byOutput, null, true);
    for (int i = 0; i < byInputs.length; i++) {
      assertThat(values(byInputs[i])).isEqualTo(all[2 + i]);
    }
  }

  /** Output, gradient by the weights, gradients by the inputs. */
  private static float[][] run(
      Convolution convolution, INDArray[] inputs, INDArray weights, float[] byOutput) {
    float[][] result = new float[2 + inputs.length][];
    result[0] = new float[byOutput.length];
    convolution.forward(inputs, weights, result[0]);
    INDArray byWeights = weights.ulike();
    INDArray[] byInputs = convolution.backward(byOutput, byWeights, true);
    result[1] = values(byWeights);
    for (int i = 0; i < inputs.length; i++) {
      result[2 + i] = values(byInputs[i]);
    }
    return result;
  }

  private INDArray[] inputs(StyledConvolution shape) {
    int size = shape.upsample ? shape.size / 2 : shape.size;
    INDArray x = noise(BATCH, shape.in, size, size);
    return shape.skip > 0
        ? new INDArray[] {x, noise(BATCH, shape.skip, shape.size, shape.size)}
        : new INDArray[] {x};
  }

  private INDArray noise(long... shape) {
    INDArray array = Nd4j.create(shape);
    float[] values = new float[(int) array.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    HostArray.write(values, array);
    return array;
  }

  private static float[] values(INDArray array) {
    float[] values = new float[(int) array.length()];
    HostArray.read(array, values);
    return values;
  }

  /** The largest difference, in units of the expected values' root mean square. */
  private static double difference(float[] found, float[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    double worst = 0;
    double squares = 0;
    for (int i = 0; i < expected.length; i++) {
      worst = Math.max(worst, Math.abs(found[i] - expected[i]));
      squares += (double) expected[i] * expected[i];
    }
    return worst / Math.sqrt(squares / expected.length);
  }
}
