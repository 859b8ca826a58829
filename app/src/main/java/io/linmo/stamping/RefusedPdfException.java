package io.linmo.stamping;

import java.io.IOException;

/** A document cannot be worked on; the message is one line that says why and what to do. */
public final class RefusedPdfException extends IOException {

  private static final long serialVersionUID = 1;

  public RefusedPdfException(String message) {
    super(message);
  }

  public RefusedPdfException(String message, Throwable cause) {
    super(message, cause);
  }

  static RefusedPdfException damaged(String what, Throwable cause) {
    String told = what == null || what.isBlank() ? "it cannot be parsed" : what;
    return new RefusedPdfException(
        "damaged PDF: %s; repair it first, for instance with qpdf IN.pdf OUT.pdf".formatted(told),
        cause);
  }
}
