package io.linmo.workshop;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * A request that cannot be carried out.
 *
 * <p>Says in one line what is wrong and where, what was expected and found, and what to do next:
 * {@code letters/x.png: no ink, expected a character; take the picture again}. Each part can be had
 * alone; one that there is nothing to say of is empty.
 */
public final class LinmoException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why it cannot be done. */
  public enum Kind {
    /** A value of the request is out of its range. */
    REQUEST,
    /** The result would overwrite an existing file. */
    EXISTS,
    /** Anything else: a file that is missing or damaged, a character that cannot be drawn. */
    FAILURE,
    /** The caller cancelled the work. */
    CANCELLED
  }

  private final Kind kind;
  private final String where;
  private final String what;
  private final String expected;
  private final String found;
  private final String next;

  private LinmoException(
      Kind kind,
      String where,
      String what,
      String expected,
      String found,
      String next,
      Throwable cause) {
    super(message(where, what, expected, found, next), cause);
    this.kind = kind;
    this.where = where;
    this.what = what;
    this.expected = expected;
    this.found = found;
    this.next = next;
  }

  private static String message(
      String where, String what, String expected, String found, String next) {
    return (where.isEmpty() ? "" : where + ": ")
        + what
        + (found.isEmpty() ? "" : " " + found)
        + (expected.isEmpty() ? "" : ", expected " + expected)
        + (next.isEmpty() ? "" : "; " + next);
  }

  /**
   * A value of a request is out of its range.
   *
   * @param name of the value, as the request calls it
   */
  public static LinmoException request(String name, Object found, String expected) {
    return new LinmoException(Kind.REQUEST, "", name, expected, String.valueOf(found), "", null);
  }

  /** A request is wrong as a whole, or a value of it that needs no name. */
  public static LinmoException request(String what) {
    return new LinmoException(Kind.REQUEST, "", what, "", "", "", null);
  }

  /**
   * Something cannot be done.
   *
   * @param where a file, a glyph, a hand; may be empty
   */
  public static LinmoException failure(Object where, String what) {
    return new LinmoException(Kind.FAILURE, where.toString(), what, "", "", "", null);
  }

  /** The result would overwrite an existing file. */
  static LinmoException exists(Path file, String what) {
    return new LinmoException(
        Kind.EXISTS, file.toString(), what, "", "", "choose another or allow overwriting", null);
  }

  /** A failure of the libraries below in words; one of Linmo's own as it is. */
  public static LinmoException of(Throwable failure) {
    if (failure instanceof LinmoException own) {
      return own;
    }
    Kind kind = failure instanceof CancellationException ? Kind.CANCELLED : Kind.FAILURE;
    String what = kind == Kind.CANCELLED ? "cancelled" : FailureText.of(failure);
    return new LinmoException(kind, "", what, "", "", "", failure);
  }

  /** The same failure, of a file, a glyph or a hand. */
  public LinmoException at(Object place) {
    return copy(place.toString(), expected, found, next, getCause());
  }

  public LinmoException expected(String wanted) {
    return copy(where, wanted, found, next, getCause());
  }

  public LinmoException found(Object value) {
    return copy(where, expected, value.toString(), next, getCause());
  }

  /** The same failure with advice. */
  public LinmoException next(String advice) {
    return copy(where, expected, found, advice, getCause());
  }

  public LinmoException causedBy(Throwable cause) {
    return copy(where, expected, found, next, cause);
  }

  private LinmoException copy(
      String place, String wanted, String value, String advice, Throwable cause) {
    LinmoException copy = new LinmoException(kind, place, what, wanted, value, advice, cause);
    copy.setStackTrace(getStackTrace());
    return copy;
  }

  public Kind kind() {
    return kind;
  }

  /** The file, glyph or hand that it is about. */
  public String where() {
    return where;
  }

  /** What is wrong; of a request the name of the value. */
  public String what() {
    return what;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }

  /** What to do next. */
  public String next() {
    return next;
  }
}
