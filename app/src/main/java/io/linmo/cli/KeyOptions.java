package io.linmo.cli;

import io.linmo.signing.Identity;
import io.linmo.signing.IdentityStore;
import io.linmo.signing.Level;
import io.linmo.signing.Protection;
import io.linmo.signing.TimestampClient;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.workshop.DigitalSigning;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.KeyRing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
      description = "Name of the key, if the keystore holds several.")
  private String alias;

  @Option(names = "--tsa", paramLabel = "URL", description = "Timestamp authority (PAdES B-T).")
  private URI authority;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "How long the signature can be checked: B, T (with a timestamp), LT (with validation"
              + " data), LTA (with a timestamp over all; linmo extend renews it). Default: B, or T"
              + " with --tsa.")
  private Level level;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "Certificates of authorities that --level LT may need (PEM or DER).")
  private Path trusted;

  @Option(
      names = "--location",
      paramLabel = "TEXT",
      description = "Where it was signed, for the digital signature.")
  private String location;

  private KeyRing ring = new KeyRing();

  /** Takes keys from those that another command has opened, and leaves its own there. */
  void share(KeyOptions other) {
    ring = other.ring;
  }

  boolean isGiven() {
    return keystore != null || token != null;
  }

  /** Refuses options that do not fit together, and a key that cannot be opened. */
  void check(CommonOptions common) throws IOException {
    if (keystore != null && token != null) {
      throw common.usage("--keystore and --pkcs11 exclude each other");
    }
    boolean idle =
        Stream.of(authority, alias, passwordFile, location, level, trusted)
            .anyMatch(Objects::nonNull);
    if (!isGiven() && idle) {
      throw common.usage(
          "--tsa, --level, --trust, --alias, --password-file and --location belong to a digital"
              + " signature: give --keystore FILE.p12 too");
    }
    if (authority != null && !String.valueOf(authority.getScheme()).matches("https?")) {
      throw common.usage("--tsa %s, expected http:// or https://".formatted(authority));
    }
    if (level != null && level.needsTime() && authority == null) {
      throw common.usage("--level %s needs a timestamp authority: give --tsa URL".formatted(level));
    }
    if (level == Level.B && authority != null) {
      throw common.usage("--level B has no timestamp: leave out --tsa, or use --level T");
    }
    if (trusted != null && (level == null || !level.isLongTerm())) {
      throw common.usage(
          "--trust is for validation data: give --level LT or LTA too, or leave it out");
    }
    if (trusted != null) {
      InputFile.require(trusted, "a certificate");
    }
    if (keystore != null) {
      InputFile.require(keystore, "a keystore");
    }
    if (token != null) {
      InputFile.require(token, "a PKCS #11 configuration");
    }
    if (isGiven()) {
      identity();
    }
  }

  /**
   * What to sign with: the key, whose password is asked for where it is nowhere else.
   *
   * @param reason why is signed; may be null
   */
  DigitalSigning open(String reason) throws IOException {
    return new DigitalSigning(
        identity(),
        ring.protection(Arrays.asList(authority, level, trusted), this::protection),
        Optional.ofNullable(reason),
        Optional.ofNullable(location),
        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private Identity identity() throws IOException {
    return ring.identity(Arrays.asList(keystore, token, alias, passwordFile), this::opened);
  }

  private Identity opened() throws IOException {
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

  /** What the signature gets besides itself. */
  private Protection protection() throws IOException {
    if (authority == null) {
      return Protection.NONE;
    }
    TimestampClient timestamps = new TimestampClient(authority);
    Level wanted = level == null ? Level.T : level;
    TrustStore trust = null;
    if (wanted.isLongTerm()) {
      trust = TrustStore.ofSystem();
      trust = trusted == null ? trust : trust.with(trusted);
    }
    return new Protection(wanted, timestamps, trust);
  }
}
