package io.linmo.gan;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Copies between ND4J arrays and the Java heap.
 *
 * <p>On the CPU this is one memory copy through the array's pointer, some hundred times faster than
 * {@code data().asFloat()}; elsewhere ND4J's own copies are used.
 */
final class HostArray {

  private HostArray() {}

  /** Copies all of {@code source}, which must be in C order, into the start of {@code target}. */
  static void read(INDArray source, float[] target) {
    int length = (int) source.length();
    if (isHostMemory(source)) {
      try (FloatPointer pointer = new FloatPointer(source.data().addressPointer())) {
        pointer.get(target, 0, length);
      }
    } else {
      System.arraycopy(source.dup('c').data().asFloat(), 0, target, 0, length);
    }
  }

  /** Copies the start of {@code source} into all of {@code target}, which must be in C order. */
  static void write(float[] source, INDArray target) {
    int length = (int) target.length();
    if (isHostMemory(target)) {
      try (FloatPointer pointer = new FloatPointer(target.data().addressPointer())) {
        pointer.put(source, 0, length);
      }
    } else {
      float[] exact = source.length == length ? source : java.util.Arrays.copyOf(source, length);
      target.assign(Nd4j.createFromArray(exact).reshape(target.shape()));
    }
  }

  private static boolean isHostMemory(INDArray array) {
    return Backend.isCpu() && array.dataType() == DataType.FLOAT;
  }
}
