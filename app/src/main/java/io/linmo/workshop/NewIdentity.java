package io.linmo.workshop;

import io.linmo.signing.Identity;
import io.linmo.signing.SelfSignedIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A key that is made to sign documents with, and a certificate that nobody else vouches for.
 *
 * @param name of the signer
 * @param days how long the certificate holds
 */
public record NewIdentity(
    SelfSignedIdentity.Key kind,
    String name,
    Optional<String> email,
    Optional<String> organisation,
    int days) {

  /** Three years. */
  public static final int USUAL_DAYS = 1095;

  private static final int MOST_DAYS = 3660;
  private static final int LEAST_PASSWORD = 6;

  /** What the identity is called in its file. */
  private static final String ALIAS = "linmo";

  /**
   * A file that was made.
   *
   * @param pkcs12 its content
   * @param until when the certificate ends
   */
  public record Made(byte[] pkcs12, Instant until) {}

  public NewIdentity {
    if (name.isBlank()) {
      throw LinmoException.request("name", "is empty", "the signer's name");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw LinmoException.request("days", days, "1 to " + MOST_DAYS);
    }
  }

  /** An RSA key, which all PDF readers know, for three years. */
  public static NewIdentity of(String name) {
    return new NewIdentity(
        SelfSignedIdentity.Key.RSA, name, Optional.empty(), Optional.empty(), USUAL_DAYS);
  }

  /**
   * Makes the identity as a PKCS #12 file.
   *
   * @param password of at least {@value #LEAST_PASSWORD} characters of ASCII: programs differ in
   *     how they encode others
   */
  public Made make(char[] password) {
    requirePassword(password);
    return Attempt.of(
        () -> {
          Identity identity =
              SelfSignedIdentity.create(
                  kind,
                  name,
                  email.orElse(null),
                  organisation.orElse(null),
                  Instant.now(),
                  Duration.ofDays(days));
          byte[] file = SelfSignedIdentity.toPkcs12(identity, ALIAS, password);
          return new Made(file, identity.certificate().getNotAfter().toInstant());
        });
  }

  private static void requirePassword(char[] password) {
    if (password.length < LEAST_PASSWORD) {
      throw LinmoException.failure("", "password of %d characters".formatted(password.length))
          .expected("at least " + LEAST_PASSWORD);
    }
    for (char character : password) {
      if (character < ' ' || character > '~') {
        throw LinmoException.failure("", "password with characters that key files do not take")
            .expected("letters A to Z without accents, digits, blanks and signs such as - and !");
      }
    }
  }
}
