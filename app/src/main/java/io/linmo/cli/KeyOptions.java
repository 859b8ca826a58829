package io.linmo.cli;

import io.linmo.signing.Identity;
import io.linmo.signing.IdentityStore;
import io.linmo.signing.TimestampClient;
import io.linmo.workshop.DigitalSigning;
import io.linmo.workshop.InputFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose key signs, and who states the time. */
final class KeyOptions {

  @Option(
      names = "--keystore",
      paramLabel = "FILE.p12",
      description =
          "Sign digitally with the key in this file; its password comes from"
              + " LINMO_KEYSTORE_PASSWORD, --password-file or a prompt.")
  private Path keystore;

  @Option(
      names = "--pkcs11",
      paramLabel = "CONFIG",
      description = "Sign digitally with a token: a configuration of Java's PKCS #11 provider.")
  private Path token;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Take the password, or the token's PIN, from a file's first line.")
  private Path passwordFile;

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Which key, where there are several.")
  private String alias;

  @Option(
      names = "--tsa",
      paramLabel = "URL",
      description = "Let this timestamp authority state the time (PAdES B-T).")
  private URI authority;

  @Option(
      names = "--location",
      paramLabel = "TEXT",
      description = "Where it was signed, for the digital signature.")
  private String location;

  boolean isGiven() {
    return keystore != null || token != null;
  }

  void check(CommonOptions common) {
    if (keystore != null && token != null) {
      throw common.usage("--keystore and --pkcs11 exclude each other");
    }
    boolean idle = authority != null || alias != null || passwordFile != null || location != null;
    if (!isGiven() && idle) {
      throw common.usage(
          "--tsa, --alias, --password-file and --location belong to a digital signature: give"
              + " --keystore FILE.p12 too");
    }
    if (authority != null && !String.valueOf(authority.getScheme()).matches("https?")) {
      throw common.usage("--tsa %s, expected http:// or https://".formatted(authority));
    }
    if (keystore != null) {
      InputFile.require(keystore, "a keystore");
    }
    if (token != null) {
      InputFile.require(token, "a PKCS #11 configuration");
    }
  }

  /**
   * Opens the key, asking for its password where that is nowhere else.
   *
   * @param reason why is signed; may be null
   */
  DigitalSigning open(String reason) throws IOException {
    return new DigitalSigning(
        identity(),
        Optional.ofNullable(authority).map(TimestampClient::new),
        Optional.ofNullable(reason),
        Optional.ofNullable(location),
        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private Identity identity() throws IOException {
    Path source = keystore == null ? token : keystore;
    char[] password = Passwords.read(passwordFile, "Password of " + source, false);
    try {
      return keystore == null
          ? IdentityStore.fromToken(token, password, alias)
          : IdentityStore.fromFile(keystore, password, alias);
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
