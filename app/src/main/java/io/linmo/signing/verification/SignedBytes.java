package io.linmo.signing.verification;

import io.linmo.stamping.revision.SignatureDictionary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * The part of a file that a signature covers, by its byte range: all up to a hole, and all after
 * the hole up to an end. The hole must hold the signature and nothing else.
 *
 * @param content what is signed
 * @param signature the signature without what fills up its place
 * @param padding what fills it up
 * @param digits the place as it stands in the file
 * @param end after the last byte that is covered
 */
record SignedBytes(byte[] content, byte[] signature, byte[] padding, String digits, int end) {

  /** The byte range does not cover what it should. */
  static final class BadRangeException extends Exception {

    private static final long serialVersionUID = 1;

    BadRangeException(String message, Object... values) {
      super(message.formatted(values));
    }
  }

  static SignedBytes of(byte[] file, SignatureDictionary dictionary) throws BadRangeException {
    List<Long> range = dictionary.range();
    if (range.size() != 4 || range.get(0) != 0) {
      throw new BadRangeException(
          "its byte range is %s, expected [0 LENGTH START LENGTH]",
          range.isEmpty() ? "missing" : range.toString().replace(",", ""));
    }
    long start = range.get(1);
    long after = range.get(2);
    long last = range.get(3);
    if (start <= 0
        || after < start
        || last < 0
        || after > file.length
        || last > file.length - after) {
      throw new BadRangeException(
          "its byte range reaches beyond the file, which has %d bytes", file.length);
    }
    if (dictionary.contents().length == 0) {
      throw new BadRangeException("its /Contents is empty, expected a signature");
    }
    String digits = digits(file, (int) start, (int) after);
    if (!Arrays.equals(decoded(digits), dictionary.contents())) {
      throw new BadRangeException(
          "its byte range leaves out bytes %d to %d, which are not this signature alone",
          start, after - 1);
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream((int) (start + last));
    content.write(file, 0, (int) start);
    content.write(file, (int) after, (int) last);
    return of(content.toByteArray(), dictionary.contents(), digits, (int) (after + last));
  }

  private static SignedBytes of(byte[] content, byte[] filled, String digits, int end)
      throws BadRangeException {
    try (ASN1InputStream in = new ASN1InputStream(filled)) {
      if (in.readObject() == null) {
        throw new BadRangeException("the signature cannot be parsed: it is empty");
      }
      int length = filled.length - in.available();
      byte[] padding = Arrays.copyOfRange(filled, length, filled.length);
      return new SignedBytes(content, Arrays.copyOf(filled, length), padding, digits, end);
    } catch (IOException | RuntimeException e) {
      throw new BadRangeException("the signature cannot be parsed: it is not ASN.1");
    }
  }

  /** The hexadecimal digits between the brackets, which the byte range may leave out or not. */
  private static String digits(byte[] file, int start, int end) throws BadRangeException {
    boolean bracketed = end - start >= 2 && file[start] == '<' && file[end - 1] == '>';
    boolean within = end < file.length && file[start - 1] == '<' && file[end] == '>';
    int from = bracketed ? start + 1 : start;
    int to = bracketed ? end - 1 : end;
    StringBuilder digits = new StringBuilder(to - from);
    for (int i = from; i < to && (bracketed || within); i++) {
      digits.append((char) (file[i] & 0xFF));
    }
    String text = digits.toString();
    if (!(bracketed || within) || !text.matches("[0-9A-Fa-f\\s\\x00]*+")) {
      throw new BadRangeException(
          "its byte range leaves out bytes %d to %d, which are not this signature alone",
          start, end - 1);
    }
    return text;
  }

  private static byte[] decoded(String digits) {
    String plain = digits.replaceAll("[\\s\\x00]", "");
    byte[] bytes = new byte[(plain.length() + 1) / 2];
    for (int i = 0; i < plain.length(); i++) {
      bytes[i / 2] |= (byte) (Character.digit(plain.charAt(i), 16) << (i % 2 == 0 ? 4 : 0));
    }
    return bytes;
  }
}
