package io.linmo.storage;

/** IEEE 754 binary16 and back; Java 17 has no conversion of its own. */
final class HalfFloat {

  private HalfFloat() {}

  /** The nearest half, ties to even; overflow gives infinity. */
  static short of(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    int magnitude = bits & 0x7FFFFFFF;
    if (magnitude >= 0x7F800000) {
      return (short) (sign | 0x7C00 | (magnitude > 0x7F800000 ? 0x200 : 0));
    }
    if (magnitude >= 0x477FF000) {
      return (short) (sign | 0x7C00);
    }
    if (magnitude < 0x38800000) {
      return (short) (sign | (int) Math.rint(Math.scalb(Float.intBitsToFloat(magnitude), 24)));
    }
    int rounded = magnitude + 0xFFF + (magnitude >>> 13 & 1);
    return (short) (sign | rounded - 0x38000000 >>> 13);
  }

  static float toFloat(short half) {
    int sign = (half & 0x8000) << 16;
    int exponent = half >>> 10 & 0x1F;
    int fraction = half & 0x3FF;
    if (exponent == 0) {
      float small = Math.scalb((float) fraction, -24);
      return sign == 0 ? small : -small;
    }
    int raised = exponent == 0x1F ? 0x7F800000 : exponent + 112 << 23;
    return Float.intBitsToFloat(sign | raised | fraction << 13);
  }
}
