package io.linmo.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * The part of a document that a signature covers, by its byte range: all up to a hole, and all
 * after the hole up to an end. The hole must hold the signature and nothing else.
 */
record SignedBytes(byte[] content, byte[] signature, long bytesAfter) {

  /** The byte range does not cover what it should. */
  static final class BadRangeException extends Exception {

    private static final long serialVersionUID = 1;

    BadRangeException(String message) {
      super(message);
    }
  }

  /**
   * @param range offset and length of the part before the hole, then of the part after it
   * @param contents the signature as the parsed dictionary has it
   */
  static SignedBytes of(byte[] document, int[] range, byte[] contents) throws BadRangeException {
    if (range == null || range.length != 4 || range[0] != 0) {
      throw new BadRangeException("its byte range does not begin with the document");
    }
    long start = range[1];
    long end = range[2];
    long last = end + range[3];
    if (start <= 0 || end <= start + 2 || range[3] < 0 || last > document.length) {
      throw new BadRangeException("its byte range reaches beyond the document");
    }
    byte[] hole = hole(document, (int) start, (int) end);
    if (!Arrays.equals(hole, contents)) {
      throw new BadRangeException("its byte range leaves out more than the signature");
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream((int) last);
    content.write(document, 0, (int) start);
    content.write(document, (int) end, range[3]);
    return new SignedBytes(content.toByteArray(), trimmed(hole), document.length - last);
  }

  private static byte[] hole(byte[] document, int start, int end) throws BadRangeException {
    if (document[start] != '<' || document[end - 1] != '>') {
      throw new BadRangeException("its byte range leaves out more than the signature");
    }
    String digits = new String(document, start + 1, end - start - 2, StandardCharsets.ISO_8859_1);
    try {
      byte[] hole = HexFormat.of().parseHex(digits);
      // Digits of both cases would leave bytes that can be changed and mean the same.
      if (digits.equals(digits.toUpperCase(Locale.ROOT))
          || digits.equals(digits.toLowerCase(Locale.ROOT))) {
        return hole;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new BadRangeException("the signature is not plain hexadecimal of one case");
  }

  /** The signature without the zeros that fill up its hole. */
  private static byte[] trimmed(byte[] hole) throws BadRangeException {
    try (ASN1InputStream in = new ASN1InputStream(hole)) {
      in.readObject();
      int length = hole.length - in.available();
      for (int i = length; i < hole.length; i++) {
        if (hole[i] != 0) {
          throw new BadRangeException("something else follows the signature in its place");
        }
      }
      return Arrays.copyOf(hole, length);
    } catch (IOException e) {
      throw new BadRangeException("the signature cannot be parsed");
    }
  }
}
