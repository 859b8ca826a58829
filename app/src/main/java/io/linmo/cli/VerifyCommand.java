package io.linmo.cli;

import io.linmo.workshop.VerifiedDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the digital signatures of a document. */
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

  @Mixin private CommonOptions common;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "Trust the certificates in this file too (PEM or DER).")
  private List<Path> trusted = new ArrayList<>();

  @Parameters(paramLabel = "FILE.pdf", description = "The document.")
  private Path document;

  @Override
  public Integer call() {
    VerifiedDocument checked = VerifiedDocument.of(document, trusted);
    Console console = common.console();
    checked.lines().forEach(console::print);
    console.printJson(checked.facts());
    console.say(document + ": " + checked.summary());
    return checked.outcome().code();
  }
}
