package io.linmo.cli;

import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.signing.verification.Since;
import io.linmo.signing.verification.Verdict;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a document's digital signatures are worth. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Check the digital signatures of a PDF: who signed it, whether it was changed, and what was"
          + " added after each signature.",
      "Works offline: revocation is known from data in the document alone."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:intact; nothing but validation data, or form fields that its author permits, was added",
      "1:changed after it was signed, not signed, or not readable",
      "2:wrong usage",
      "3:an earlier version is signed and intact; something else was added since",
      "4:cannot be checked: a signature is not supported or not readable"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int EARLIER_VERSION = 3;
  private static final int UNCHECKED = 4;

  @Mixin private CommonOptions common;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "Trust the certificates in this file too (PEM or DER).")
  private List<Path> trusted = new ArrayList<>();

  @Parameters(paramLabel = "FILE.pdf", description = "The document.")
  private Path document;

  @Override
  public Integer call() throws Exception {
    InputFile.require(document, "a PDF");
    TrustStore trust = TrustStore.ofSystem();
    for (Path file : trusted) {
      InputFile.require(file, "a certificate");
      trust = trust.with(file);
    }
    DocumentReport report = verify(trust);
    Console console = common.console();
    report.signatures().forEach(signature -> SignatureWords.of(signature).forEach(console::print));
    int exit = exitCode(report);
    console.printJson(VerdictJson.of(document, report, exit));
    console.say(document + ": " + verdict(report));
    return exit;
  }

  private DocumentReport verify(TrustStore trust) {
    try {
      return DocumentVerifier.verify(Files.readAllBytes(document), trust);
    } catch (IOException e) {
      throw LinmoException.of(e).at(document);
    }
  }

  private static int exitCode(DocumentReport report) {
    if (!report.isSigned() || report.verdict() == Verdict.CHANGED) {
      return Linmo.FAILURE;
    }
    if (report.verdict() == Verdict.UNCHECKED) {
      return UNCHECKED;
    }
    boolean permitted =
        report.since() == Since.FORM_FIELDS && report.certification().isPresent()
            || report.since().compareTo(Since.VALIDATION_DATA) <= 0;
    return report.verdict() == Verdict.WHOLE || permitted ? 0 : EARLIER_VERSION;
  }

  private static String verdict(DocumentReport report) {
    if (!report.isSigned()) {
      return "not signed digitally, whatever ink it shows";
    }
    return switch (report.verdict()) {
      case WHOLE -> "intact and whole: signed to its last byte";
      case EARLIER_VERSION ->
          report.since() == Since.MORE
              ? "an earlier version is signed; since then " + changes(report)
              : "intact; since it was signed, " + added(report.since());
      case CHANGED -> "CHANGED: " + problems(report, Verdict.CHANGED);
      case UNCHECKED -> "cannot be checked: " + problems(report, Verdict.UNCHECKED);
    };
  }

  private static String changes(DocumentReport report) {
    List<String> changes = report.changes();
    int more = changes.size() - 1;
    return changes.get(0) + (more > 0 ? " (and %d more)".formatted(more) : "");
  }

  private static String added(Since since) {
    return since.compareTo(Since.VALIDATION_DATA) <= 0
        ? since.words() + " was added"
        : "form fields were filled in or signed as permitted";
  }

  private static String problems(DocumentReport report, Verdict verdict) {
    SignatureReport first =
        report.signatures().stream()
            .filter(signature -> signature.verdict() == verdict)
            .findFirst()
            .orElseThrow();
    return "signature '%s': %s".formatted(first.field(), String.join("; ", first.problems()));
  }
}
