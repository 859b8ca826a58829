package io.linmo.workshop;

import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.signing.verification.SignerReport;
import io.linmo.signing.verification.Verdict;
import io.linmo.stamping.revision.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A report on signatures as named values, such as for JSON. */
final class VerdictFacts {

  private VerdictFacts() {}

  static Map<String, Object> of(DocumentReport report) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("verdict", report.isSigned() ? name(report.verdict()) : "not-signed");
    facts.put("since", report.isSigned() ? name(report.since()) : null);
    facts.put("intact", report.isIntact());
    facts.put("wholeDocument", report.verdict() == Verdict.WHOLE);
    facts.put("signatures", report.signatures().stream().map(VerdictFacts::facts).toList());
    return facts;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> facts(SignatureReport report) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("field", report.field());
    facts.put("level", report.level());
    facts.put("verdict", name(report.verdict()));
    facts.put("problems", report.problems());
    facts.put("covers", report.covers());
    facts.put("bytesAfter", report.bytesAfter());
    facts.put("since", name(report.since()));
    facts.put("changes", report.changes().stream().map(Change::description).toList());
    facts.put("signer", facts(report.signer()));
    facts.put("certification", report.certification());
    facts.put("statedTime", report.statedTime());
    facts.put("timestamp", text(report.timestamp()));
    facts.put("timestampAuthority", report.timestampAuthority());
    facts.put("reason", report.reason());
    facts.put("location", report.location());
    facts.put("notes", report.notes());
    return facts;
  }

  private static Map<String, Object> facts(SignerReport signer) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", signer.name());
    facts.put("issuer", signer.issuer());
    facts.put("trust", name(signer.trust()));
    facts.put("authority", signer.authority());
    facts.put("from", text(signer.from()));
    facts.put("until", text(signer.until()));
    facts.put("judgedAt", text(signer.time()));
    facts.put("expired", signer.isExpired());
    facts.put("revocation", name(signer.revocation().status()));
    facts.put("revocationTime", text(signer.revocation().time()));
    return facts;
  }

  private static String text(Object value) {
    if (value instanceof Instant time) {
      return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
    return value == null ? null : value.toString();
  }
}
