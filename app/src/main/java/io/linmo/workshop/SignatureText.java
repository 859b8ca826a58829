package io.linmo.workshop;

import io.linmo.signing.certificate.Revocation;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.signing.verification.SignerReport;
import io.linmo.signing.verification.Verdict;
import io.linmo.stamping.revision.Change;
import io.linmo.stamping.revision.ShownText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A report on a signature in words, line by line. */
final class SignatureText {

  private final SignatureReport report;
  private final List<String> lines = new ArrayList<>();

  private SignatureText(SignatureReport report) {
    this.report = report;
  }

  static List<String> of(SignatureReport report) {
    return new SignatureText(report).lines().stream().map(ShownText::of).toList();
  }

  private List<String> lines() {
    String field = report.field().isEmpty() ? "in no field" : report.field();
    lines.add("signature %s: %s".formatted(field, report.level()));
    add("verdict", report.verdict().words());
    report.problems().forEach(problem -> add("problem", problem));
    addSigner(report.signer());
    add("covers", report.covers());
    if (report.verdict() == Verdict.EARLIER_VERSION) {
      add("since then", report.since().words());
      report.changes().stream()
          .map(Change::description)
          .distinct()
          .forEach(change -> add("  changed", change));
    }
    add("certifies the document and permits", report.permits());
    addTime();
    add("reason", report.reason());
    add("location", report.location());
    report.notes().forEach(note -> add("note", note));
    return lines;
  }

  private void add(String what, String value) {
    if (!value.isEmpty()) {
      lines.add("  %s: %s".formatted(what, value));
    }
  }

  private void addSigner(SignerReport signer) {
    if (signer.name().isEmpty()) {
      return;
    }
    add("signer", "%s, certificate issued by %s".formatted(signer.name(), signer.issuer()));
    add(
        "trust",
        signer.trust() == SignerReport.Trust.KNOWN_AUTHORITY
            ? "trusted, by the authority " + signer.authority()
            : signer.trust().words());
    if (signer.isExpired()) {
      add(
          "expired",
          "the certificate holds from %s to %s, not at %s"
              .formatted(seconds(signer.from()), seconds(signer.until()), seconds(signer.time())));
    }
    Revocation revocation = signer.revocation();
    switch (revocation.status()) {
      case REVOKED -> add("REVOKED", "the certificate, since " + seconds(revocation.time()));
      case GOOD -> add("revocation", "not revoked, as of " + seconds(revocation.time()));
      default -> add("revocation", "not known: the document carries no data on it");
    }
  }

  private static Instant seconds(Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
  }

  private void addTime() {
    add("time, by the signer's own clock", report.statedTime());
    if (report.timestamp() != null) {
      add(
          "time, by the authority " + report.timestampAuthority(),
          seconds(report.timestamp()).toString());
    }
  }
}
