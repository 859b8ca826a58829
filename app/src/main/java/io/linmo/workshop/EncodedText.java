package io.linmo.workshop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Detects the encoding of a text and decodes it: by its byte order mark; else UTF-16 where every
 * other byte is zero, UTF-8 where it is valid, and Windows-1252 where it is not.
 */
final class EncodedText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  private EncodedText() {}

  static String read(Path file) throws IOException {
    return decode(Files.readAllBytes(file));
  }

  static String decode(byte[] bytes) {
    String text = decode(bytes, charset(bytes));
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0xFFFF;
    if (first == 0xFEFF || first < 0x100 && first > 0) {
      return StandardCharsets.UTF_16BE;
    }
    boolean zeroSecond = bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0;
    if (first == 0xFFFE || zeroSecond) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return WINDOWS.decode(ByteBuffer.wrap(bytes)).toString();
    }
  }
}
