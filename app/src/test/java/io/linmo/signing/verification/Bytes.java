package io.linmo.signing.verification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds and replaces parts of files. */
final class Bytes {

  private Bytes() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static int indexOf(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new IllegalArgumentException("the file does not hold this part");
  }

  /** The file with the last occurrence of some text replaced. */
  static byte[] replaced(byte[] file, String from, String to) {
    String text = text(file);
    int at = text.lastIndexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException("the file has no " + from);
    }
    return of(text.substring(0, at) + to + text.substring(at + from.length()));
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
