package io.linmo.contour;

/**
 * Which values of a grid row reach the level, a bit for each, so that even stretches cost little.
 */
final class SignRow {

  private final long[] bits;

  SignRow(int columns) {
    this.bits = new long[(columns + 63) / 64];
  }

  int words() {
    return bits.length;
  }

  void set(float[] values, float level) {
    for (int word = 0; word < bits.length; word++) {
      int first = word * 64;
      int count = Math.min(64, values.length - first);
      long sum = 0;
      for (int i = 0; i < count; i++) {
        sum |= (values[first + i] >= level ? 1L : 0L) << i;
      }
      bits[word] = sum;
    }
  }

  long word(int word) {
    return bits[word];
  }

  /** Bit c is set where columns c and c + 1 differ. */
  long changes(int word) {
    return bits[word] ^ following(word);
  }

  /** Bit c is that of column c + 1; past the last column it is 0. */
  long following(int word) {
    long next = word + 1 < bits.length ? bits[word + 1] << 63 : 0;
    return bits[word] >>> 1 | next;
  }
}
