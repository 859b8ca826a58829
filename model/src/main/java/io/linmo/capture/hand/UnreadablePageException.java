package io.linmo.capture.hand;

import java.io.IOException;

/** A picture holds no page of the kind that was expected; the message says what to do. */
public final class UnreadablePageException extends IOException {

  public UnreadablePageException(String message) {
    super(message);
  }

  public UnreadablePageException(String message, Throwable cause) {
    super(message, cause);
  }
}
