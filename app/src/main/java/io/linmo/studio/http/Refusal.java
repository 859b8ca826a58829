package io.linmo.studio.http;

/** A request that is not answered as asked, with the HTTP status that says why. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  public static final int BAD_REQUEST = 400;
  public static final int FORBIDDEN = 403;
  public static final int NOT_FOUND = 404;
  public static final int WRONG_METHOD = 405;
  public static final int CONFLICT = 409;
  public static final int TOO_LARGE = 413;
  public static final int FAILED = 422;

  private final int status;

  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
