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

  /**
   * A document is damaged.
   *
   * @param signed whether it carries signatures, which repairing would destroy
   */
  static RefusedPdfException damaged(String what, boolean signed, Throwable cause) {
    String reason = what == null || what.isBlank() ? "it cannot be parsed" : what;
    String advice =
        signed
            ? "it is signed, and repairing it would destroy the signatures: get another copy"
            : "repair it first, for instance with qpdf IN.pdf OUT.pdf";
    return new RefusedPdfException("damaged PDF: %s; %s".formatted(reason, advice), cause);
  }

  /** A document is encrypted. */
  static RefusedPdfException encrypted(boolean locked, boolean signed, Throwable cause) {
    String advice =
        signed
            ? "it is signed, and taking the protection off would destroy the signatures"
            : "take the protection off first, for instance with qpdf --decrypt%s IN.pdf OUT.pdf"
                .formatted(locked ? " --password=PASSWORD" : "");
    return new RefusedPdfException("encrypted PDF: " + advice, cause);
  }
}
