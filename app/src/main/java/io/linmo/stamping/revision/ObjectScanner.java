package io.linmo.stamping.revision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * Steps over PDF objects without interpreting them (ISO 32000-1, 7.2 and 7.3).
 *
 * <p>Every method takes the index where something begins and returns the index after it, or -1
 * where that thing is not there.
 */
final class ObjectScanner {

  /** A stream of this length ends where it says so. */
  static final int UNKNOWN_LENGTH = Integer.MIN_VALUE;

  private static final byte[] STREAM = ascii("stream");
  private static final String DELIMITERS = "()<>[]{}/%";

  private final byte[] bytes;
  private final int end;

  ObjectScanner(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static boolean isSpace(int b) {
    return b == 0 || b == '\t' || b == '\n' || b == '\f' || b == '\r' || b == ' ';
  }

  private static boolean isRegular(int b) {
    return !isSpace(b) && DELIMITERS.indexOf(b) < 0;
  }

  /** Skips white space and comments, but not the end-of-file mark, which looks like one. */
  int space(int at) {
    int i = at;
    while (i < end && (isSpace(bytes[i]) || bytes[i] == '%' && keyword(i, "%%EOF") < 0)) {
      if (bytes[i] == '%') {
        while (i < end && bytes[i] != '\n' && bytes[i] != '\r') {
          i++;
        }
      } else {
        i++;
      }
    }
    return i;
  }

  int keyword(int at, String word) {
    int after = at + word.length();
    boolean there =
        at >= 0 && after <= end && Arrays.equals(bytes, at, after, ascii(word), 0, word.length());
    return there ? after : -1;
  }

  int number(int at) {
    int i = at;
    while (i >= 0 && i < end && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i > at ? i : -1;
  }

  /** An indirect object from its number to {@code endobj}. */
  int indirectObject(int at, LongToIntFunction lengthOfStream) {
    int number = number(at);
    int generation = number < 0 ? -1 : number(space(number));
    int body = generation < 0 ? -1 : keyword(space(generation), "obj");
    int after = body < 0 ? -1 : value(space(body));
    if (after < 0) {
      return -1;
    }
    int next = space(after);
    if (keyword(next, "stream") >= 0) {
      long object = Long.parseLong(new String(bytes, at, number - at, StandardCharsets.US_ASCII));
      next = stream(next, lengthOfStream.applyAsInt(object));
    }
    return next < 0 ? -1 : keyword(space(next), "endobj");
  }

  private int stream(int at, int length) {
    int data = at + STREAM.length;
    data += data < end && bytes[data] == '\r' ? 1 : 0;
    data += data < end && bytes[data] == '\n' ? 1 : 0;
    if (length == UNKNOWN_LENGTH) {
      return endOfStream(data);
    }
    int after = length < 0 || data + (long) length > end ? -1 : data + length;
    while (after >= 0 && after < end && isSpace(bytes[after])) {
      after++;
    }
    return keyword(after, "endstream");
  }

  private int endOfStream(int data) {
    for (int i = data; i < end; i++) {
      int after = bytes[i] == 'e' ? keyword(i, "endstream") : -1;
      if (after >= 0 && keyword(space(after), "endobj") >= 0) {
        return after;
      }
    }
    return -1;
  }

  /** One object; a reference counts as one. */
  int value(int at) {
    int depth = 0;
    int i = at;
    do {
      i = space(i);
      if (i >= end) {
        return -1;
      }
      int opened = opening(i);
      int closed = closing(i);
      if (opened > 0) {
        depth++;
        i = opened;
      } else if (closed > 0) {
        depth--;
        i = closed;
      } else {
        i = token(i);
      }
      if (i < 0 || depth < 0) {
        return -1;
      }
    } while (depth > 0);
    return reference(at, i);
  }

  /** A top-level reference goes on after its first number. */
  private int reference(int at, int after) {
    if (number(at) != after) {
      return after;
    }
    int generation = number(space(after));
    int mark = generation < 0 ? -1 : keyword(space(generation), "R");
    return mark < 0 ? after : mark;
  }

  private int opening(int at) {
    if (bytes[at] == '[') {
      return at + 1;
    }
    return keyword(at, "<<");
  }

  private int closing(int at) {
    if (bytes[at] == ']') {
      return at + 1;
    }
    return keyword(at, ">>");
  }

  private int token(int at) {
    if (bytes[at] == '(') {
      return string(at);
    }
    if (bytes[at] == '<') {
      int i = at;
      while (i < end && bytes[i] != '>') {
        i++;
      }
      return i < end ? i + 1 : -1;
    }
    int i = bytes[at] == '/' ? at + 1 : at;
    while (i < end && isRegular(bytes[i])) {
      i++;
    }
    return i > at ? i : -1;
  }

  private int string(int at) {
    int depth = 0;
    for (int i = at; i < end; i++) {
      if (bytes[i] == '\\') {
        i++;
      } else if (bytes[i] == '(') {
        depth++;
      } else if (bytes[i] == ')' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
