package io.linmo.cli;

/**
 * A command cannot do what was asked; the message is shown as it is, on one line. It says what is
 * wrong and where, what was expected and found, and what to do next.
 */
final class CommandFailure extends Exception {

  private static final long serialVersionUID = 1;

  CommandFailure(String message) {
    super(message);
  }

  CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
