package io.linmo.cli;

import io.linmo.signing.SignatureReport;
import io.linmo.signing.SignatureVerifier;
import io.linmo.workshop.InputFile;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a document's digital signatures are worth. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Say what in a PDF is signed digitally, by whom, and whether it is intact and whole.",
      "The exit code is 0 if all signatures are intact and the last one covers the whole document,"
          + " else 1. Works offline: whether a certificate was revoked is not looked up."
    })
final class VerifyCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "FILE.pdf", description = "The document.")
  private Path document;

  @Override
  public Integer call() throws Exception {
    InputFile.require(document, "a PDF");
    List<SignatureReport> reports = verify();
    Console console = common.console();
    reports.forEach(this::print);
    boolean intact = reports.stream().allMatch(SignatureReport::intact);
    boolean whole = reports.stream().anyMatch(SignatureReport::coversDocument);
    console.printJson(
        Map.of(
            "file",
            document.toString(),
            "intact",
            intact && !reports.isEmpty(),
            "wholeDocument",
            whole,
            "signatures",
            reports.stream().map(VerifyCommand::facts).toList()));
    console.say(document + ": " + verdict(reports, intact, whole));
    return !reports.isEmpty() && intact && whole ? 0 : Linmo.FAILURE;
  }

  private List<SignatureReport> verify() throws IOException {
    try {
      return SignatureVerifier.verify(Files.readAllBytes(document));
    } catch (IOException e) {
      throw LinmoException.of(e).at(document);
    }
  }

  private static String verdict(List<SignatureReport> reports, boolean intact, boolean whole) {
    if (reports.isEmpty()) {
      return "not signed digitally, whatever ink it shows";
    }
    if (!intact) {
      return "NOT INTACT: changed after it was signed, or never signed as it says";
    }
    return whole
        ? "intact, the whole document is signed"
        : "intact as signed, but something was added after the last signature";
  }

  private void print(SignatureReport report) {
    Console console = common.console();
    console.print("signature %s: %s".formatted(report.field(), report.kind()));
    console.print(
        "  signer: %s, issued by %s, %s"
            .formatted(report.signer(), report.issuer(), report.trust().words()));
    console.print("  intact: " + (report.intact() ? "yes" : "NO"));
    console.print(
        "  covers: "
            + (report.coversDocument()
                ? "the whole document"
                : "the document up to %d bytes before its end".formatted(report.bytesAfter())));
    printTime(report);
    if (!report.reason().isEmpty()) {
      console.print("  reason: " + report.reason());
    }
    if (!report.location().isEmpty()) {
      console.print("  location: " + report.location());
    }
    report.problems().forEach(problem -> console.print("  problem: " + problem));
  }

  private void printTime(SignatureReport report) {
    Console console = common.console();
    if (!report.statedTime().isEmpty()) {
      console.print("  time, by the signer's own clock: " + report.statedTime());
    }
    if (report.timestamp() != null) {
      console.print(
          "  time, by the authority %s: %s"
              .formatted(report.timestampAuthority(), report.timestamp()));
    }
  }

  private static Map<String, Object> facts(SignatureReport report) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("field", report.field());
    facts.put("kind", report.kind());
    facts.put("signer", report.signer());
    facts.put("issuer", report.issuer());
    facts.put("trust", report.trust().words());
    facts.put("intact", report.intact());
    facts.put("coversDocument", report.coversDocument());
    facts.put("bytesAfter", report.bytesAfter());
    facts.put("statedTime", report.statedTime());
    facts.put("timestamp", report.timestamp() == null ? null : report.timestamp().toString());
    facts.put("timestampAuthority", report.timestampAuthority());
    facts.put("reason", report.reason());
    facts.put("location", report.location());
    facts.put("problems", report.problems());
    return facts;
  }
}
