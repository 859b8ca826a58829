package io.linmo.workshop;

import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.signing.verification.Since;
import io.linmo.signing.verification.Verdict;
import io.linmo.stamping.revision.ShownText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PDF whose digital signatures were checked.
 *
 * @param report on each signature, the first one first
 */
public record VerifiedDocument(Path file, DocumentReport report) {

  /** What the check amounts to. */
  public enum Outcome {
    /** Nothing was added, or only validation data or what the author permits. */
    INTACT(0),
    /** Changed after it was signed, or not signed. */
    CHANGED_OR_UNSIGNED(1),
    /** An earlier version is signed and intact; something else was added. */
    EARLIER_VERSION(3),
    /** A signature is not supported or not readable. */
    UNCHECKED(4);

    private final int code;

    Outcome(int code) {
      this.code = code;
    }

    /** The exit code of {@code linmo verify}. */
    public int code() {
      return code;
    }
  }

  /**
   * Checks a document, offline.
   *
   * @param trusted certificates, in PEM or DER, to trust beside those of the system
   */
  public static VerifiedDocument of(Path file, List<Path> trusted) {
    InputFile.require(file, "a PDF");
    trusted.forEach(certificate -> InputFile.require(certificate, "a certificate"));
    TrustStore trust =
        Attempt.of(
            () -> {
              TrustStore store = TrustStore.ofSystem();
              for (Path certificate : trusted) {
                store = store.with(certificate);
              }
              return store;
            });
    try {
      DocumentReport report =
          Attempt.of(() -> DocumentVerifier.verify(Files.readAllBytes(file), trust));
      return new VerifiedDocument(file, report);
    } catch (LinmoException e) {
      throw e.at(file);
    }
  }

  public Outcome outcome() {
    if (!report.isSigned() || report.verdict() == Verdict.CHANGED) {
      return Outcome.CHANGED_OR_UNSIGNED;
    }
    if (report.verdict() == Verdict.UNCHECKED) {
      return Outcome.UNCHECKED;
    }
    return report.isIntact() ? Outcome.INTACT : Outcome.EARLIER_VERSION;
  }

  /** The report in words, several lines for each signature. */
  public List<String> lines() {
    return report.signatures().stream()
        .flatMap(signature -> SignatureText.of(signature).stream())
        .toList();
  }

  /** The report as named values, such as for JSON. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file.toString());
    facts.put("exitCode", outcome().code());
    facts.putAll(VerdictFacts.of(report));
    return facts;
  }

  /** The verdict on the whole document, in one line. */
  public String summary() {
    return ShownText.of(words());
  }

  private String words() {
    if (!report.isSigned()) {
      return "not signed digitally, whatever ink it shows";
    }
    List<String> forbidden = report.forbiddenChanges();
    if (report.verdict().isIntact() && !forbidden.isEmpty()) {
      return "changed against its author's certification: " + counted(forbidden);
    }
    return switch (report.verdict()) {
      case WHOLE -> "intact and whole: signed to its last byte" + confirmed();
      case EARLIER_VERSION ->
          report.isIntact()
              ? "intact; since it was signed, " + added() + confirmed()
              : "an earlier version is signed; since then " + changes();
      case CHANGED -> "CHANGED: " + problems(Verdict.CHANGED);
      case UNCHECKED -> "cannot be checked: " + problems(Verdict.UNCHECKED);
    };
  }

  private String changes() {
    return report.since() == Since.FORM_FIELDS
        ? "form fields were filled in or signed, which no certification permits"
        : counted(report.changes());
  }

  private String confirmed() {
    return report.isSignerConfirmed()
        ? "; who signed it is confirmed"
        : "; who signed it is not confirmed";
  }

  private static String counted(List<String> changes) {
    int more = changes.size() - 1;
    return changes.get(0) + (more > 0 ? " (and %d more)".formatted(more) : "");
  }

  /** Validation data that a later timestamp covers was added too, since somebody signed. */
  private String added() {
    boolean data =
        report.signatures().stream().anyMatch(one -> one.since() == Since.VALIDATION_DATA);
    boolean covered = report.since() == Since.NOTHING && data;
    Since since = covered ? Since.VALIDATION_DATA : report.since();
    return since.compareTo(Since.VALIDATION_DATA) <= 0
        ? since.words() + " was added"
        : "form fields were filled in or signed as permitted";
  }

  private String problems(Verdict verdict) {
    SignatureReport first =
        report.signatures().stream()
            .filter(signature -> signature.verdict() == verdict)
            .findFirst()
            .orElseThrow();
    return "signature '%s': %s".formatted(first.field(), String.join("; ", first.problems()));
  }
}
