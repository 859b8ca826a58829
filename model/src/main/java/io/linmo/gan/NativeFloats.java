package io.linmo.gan;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;

/** Numbers outside the Java heap, where a native library can work on them without copies. */
final class NativeFloats {

  private final FloatPointer pointer;
  private final FloatBuffer values;

  NativeFloats(long length) {
    pointer = new FloatPointer(length);
    values = pointer.asBuffer();
  }

  long length() {
    return values.capacity();
  }

  void put(int index, float[] source, int length) {
    values.put(index, source, 0, length);
  }

  void get(int index, float[] target, int length) {
    values.get(index, target, 0, length);
  }

  /** Where the number at {@code index} lies. */
  FloatPointer at(long index) {
    return pointer.getPointer(index);
  }
}
