package io.linmo.cli;

import io.linmo.signing.DocumentArchive;
import io.linmo.signing.TimestampClient;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a signed document checkable. */
@Command(
    name = "extend",
    mixinStandardHelpOptions = true,
    description = {
      "Add validation data and a timestamp over the whole document to a signed PDF (PAdES B-LTA).",
      "Repeat it before the certificate of the last timestamp expires."
    })
final class ExtendCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "IN.pdf", description = "The signed document.")
  private Path document;

  @Option(
      names = "--tsa",
      required = true,
      paramLabel = "URL",
      description = "The timestamp authority.")
  private URI authority;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "Certificates of authorities that may be needed (PEM or DER).")
  private Path trusted;

  @Option(names = "--out", required = true, paramLabel = "OUT.pdf", description = "The result.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    if (!String.valueOf(authority.getScheme()).matches("https?")) {
      throw common.usage("--tsa %s, expected http:// or https://".formatted(authority));
    }
    InputFile.require(document, "a PDF");
    try (OutputFile file = common.output("out", out, "pdf")) {
      file.write(extended());
    }
    common.console().printJson(Map.of("file", out.toString()));
    common.console().say(out + ": validation data and a timestamp added");
    return 0;
  }

  private byte[] extended() throws IOException {
    TrustStore trust = TrustStore.ofSystem();
    if (trusted != null) {
      InputFile.require(trusted, "a certificate");
      trust = trust.with(trusted);
    }
    try {
      return DocumentArchive.extended(
          Files.readAllBytes(document), new TimestampClient(authority), trust);
    } catch (IOException e) {
      throw LinmoException.of(e).at(document);
    }
  }
}
