package io.linmo.cli;

import io.linmo.signing.SelfSignedIdentity;
import io.linmo.workshop.NewIdentity;
import io.linmo.workshop.OutputFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Identities to sign with. */
@Command(
    name = "keystore",
    mixinStandardHelpOptions = true,
    description = "Make an identity to sign documents with.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = KeystoreCommand.Create.class)
final class KeystoreCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command: create");
  }

  /** Makes a self-signed one. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Make a self-signed identity: a key and a certificate in a PKCS #12 file.",
        "It shows that a document is unchanged since it was signed, not who signed it: PDF readers"
            + " report an unknown signer until the user trusts the certificate. For an advanced or"
            + " qualified signature, get a certificate from a provider."
      })
  static final class Create implements Callable<Integer> {

    @Mixin private CommonOptions common;

    @Parameters(paramLabel = "FILE.p12", description = "The file to write.")
    private Path out;

    @Option(
        names = "--name",
        required = true,
        paramLabel = "NAME",
        description = "The signer's name.")
    private String name;

    @Option(
        names = "--email",
        paramLabel = "ADDRESS",
        description = "E-mail address in the certificate.")
    private String email;

    @Option(
        names = "--organisation",
        paramLabel = "NAME",
        description = "Organisation in the certificate.")
    private String organisation;

    @Option(
        names = "--key",
        paramLabel = "KIND",
        defaultValue = "RSA",
        description = "rsa, rsa_pss, ec or ed25519 (default: rsa, which all PDF readers know).")
    private SelfSignedIdentity.Key kind;

    @Option(
        names = "--days",
        paramLabel = "N",
        defaultValue = "1095",
        description = "Days of validity (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
        names = "--password-file",
        paramLabel = "FILE",
        description = "Take the password from a file's first line.")
    private Path passwordFile;

    @Override
    public Integer call() throws Exception {
      NewIdentity identity =
          new NewIdentity(
              kind, name, Optional.ofNullable(email), Optional.ofNullable(organisation), days);
      try (OutputFile file = common.output(out)) {
        char[] password = Passwords.read(passwordFile, "Password for " + out, true);
        try {
          NewIdentity.Made made = identity.make(password);
          file.writePrivate(made.pkcs12());
          report(made.until().toString());
        } finally {
          Arrays.fill(password, '\0');
        }
      }
      return 0;
    }

    private void report(String end) {
      Console console = common.console();
      console.printJson(Map.of("file", out.toString(), "name", name, "until", end));
      console.say(
          ("%s: a self-signed identity for %s until %s. It shows that a document is unchanged since"
                  + " it was signed, not who signed it; keep the file and its password to yourself")
              .formatted(out, name, end));
    }
  }
}
