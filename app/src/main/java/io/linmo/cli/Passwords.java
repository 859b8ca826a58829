package io.linmo.cli;

import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gets passwords from where other programs do not see them: never from an argument. */
final class Passwords {

  static final String VARIABLE = "LINMO_KEYSTORE_PASSWORD";

  private Passwords() {}

  /**
   * The password from a file's first line, else from the environment, else from the terminal.
   *
   * @param file may be null
   * @param twice whether a new password is typed again to be sure
   */
  static char[] read(Path file, String prompt, boolean twice) throws IOException {
    if (file != null) {
      InputFile.require(file, "a file with the password in its first line");
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("").toCharArray();
    }
    String variable = System.getenv(VARIABLE);
    if (variable != null) {
      return variable.toCharArray();
    }
    Console terminal = System.console();
    if (terminal == null) {
      throw LinmoException.failure("", "no password for the keystore")
          .next("set %s or give --password-file FILE".formatted(VARIABLE));
    }
    char[] password = terminal.readPassword("%s: ", prompt);
    if (twice && !String.valueOf(password).equals(again(terminal))) {
      throw LinmoException.failure("", "the two passwords differ").next("try again");
    }
    return password;
  }

  private static String again(Console terminal) {
    return String.valueOf(terminal.readPassword("Again: "));
  }
}
