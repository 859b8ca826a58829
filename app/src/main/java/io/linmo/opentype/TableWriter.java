package io.linmo.opentype;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the big-endian numbers that font tables are made of. */
final class TableWriter {

  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  TableWriter u8(int value) {
    require(value, 0, 0xFF, "uint8");
    return put(value, 1);
  }

  TableWriter u16(int value) {
    require(value, 0, 0xFFFF, "uint16");
    return put(value, 2);
  }

  TableWriter i16(int value) {
    require(value, Short.MIN_VALUE, Short.MAX_VALUE, "int16");
    return put(value, 2);
  }

  TableWriter u32(long value) {
    require(value, 0, 0xFFFFFFFFL, "uint32");
    return put(value, 4);
  }

  TableWriter i64(long value) {
    return put(value, 8);
  }

  /** A 16.16 fixed-point number. */
  TableWriter fixed(double value) {
    return put(Math.round(value * 0x10000), 4);
  }

  /** Four ASCII characters. */
  TableWriter tag(String tag) {
    byte[] ascii = tag.getBytes(StandardCharsets.US_ASCII);
    require(ascii.length, 4, 4, "tag length");
    return bytes(ascii);
  }

  TableWriter text(String text, Charset charset) {
    return bytes(text.getBytes(charset));
  }

  TableWriter bytes(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  TableWriter zeros(int count) {
    reserve(count);
    size += count;
    return this;
  }

  /** Pads with zeros to a multiple of {@code alignment} bytes. */
  TableWriter align(int alignment) {
    return zeros((alignment - size % alignment) % alignment);
  }

  /** Overwrites a 16-bit number that was reserved before its value was known. */
  TableWriter patchU16(int position, int value) {
    require(value, 0, 0xFFFF, "offset");
    bytes[position] = (byte) (value >> 8);
    bytes[position + 1] = (byte) value;
    return this;
  }

  private TableWriter put(long value, int width) {
    reserve(width);
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >> shift);
    }
    return this;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private static void require(long value, long least, long most, String type) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "font table: %d, expected %d to %d (%s)".formatted(value, least, most, type));
    }
  }
}
