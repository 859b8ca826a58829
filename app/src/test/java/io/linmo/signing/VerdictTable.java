package io.linmo.signing;

import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.stamping.PdfTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the verdicts on all documents of a folder beside those of pdfsig and qpdf, as a table in
 * Markdown: {@code VerdictTable FOLDER}.
 */
final class VerdictTable {

  private VerdictTable() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    System.out.println("| document | Linmo | pdfsig | qpdf |\n|---|---|---|---|");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
        byte[] pdf = Files.readAllBytes(file);
        System.out.printf(
            "| %s | %s | %s | %s |%n", folder.relativize(file), linmo(pdf), pdfsig(pdf), qpdf(pdf));
      }
    }
  }

  private static String linmo(byte[] pdf) {
    try {
      DocumentReport report = DocumentVerifier.verify(pdf, TrustStore.ofSystem());
      if (!report.isSigned()) {
        return "not signed";
      }
      String each =
          report.signatures().stream().map(VerdictTable::verdict).collect(Collectors.joining("; "));
      return "**%s**%s: %s"
          .formatted(
              report.verdict().words(),
              report.verdict().isIntact() ? " (since: " + report.since().words() + ")" : "",
              each);
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static String verdict(SignatureReport signature) {
    List<String> why =
        Stream.concat(
                signature.problems().stream(),
                signature.changes().stream().map(change -> change.description()))
            .distinct()
            .toList();
    return "%s %s, %s%s"
        .formatted(
            signature.field(),
            signature.level(),
            signature.verdict().words(),
            why.isEmpty() ? "" : " (" + String.join(", ", why) + ")");
  }

  private static String pdfsig(byte[] pdf) throws Exception {
    return PdfTools.run(pdf, "pdfsig", "-nocert", "{}")
        .text()
        .lines()
        .filter(line -> line.matches(".*(Signature Validation|otal document signed|not signed).*"))
        .map(line -> line.replaceAll("^ *-? ?(Signature Validation: )?", ""))
        .collect(Collectors.joining("; "));
  }

  private static String qpdf(byte[] pdf) throws Exception {
    PdfTools.Said said = PdfTools.run(pdf, "qpdf", "--check", "{}");
    return said.text().contains("WARNING") ? "warnings" : said.exit() == 0 ? "clean" : "errors";
  }
}
