package io.linmo.signing.verification;

import io.linmo.signing.certificate.Cryptography;
import io.linmo.signing.certificate.Names;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.revision.Change;
import io.linmo.stamping.revision.Permission;
import io.linmo.stamping.revision.Revision;
import io.linmo.stamping.revision.RevisionComparison;
import io.linmo.stamping.revision.RevisionHistory;
import io.linmo.stamping.revision.SignatureDictionary;
import io.linmo.stamping.revision.SignatureSearch;
import io.linmo.stamping.revision.ValidationData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Says what a document's digital signatures are worth: whether what they cover is unchanged, how
 * much they cover, what was done afterwards, and who vouches for the signers. Works offline:
 * revocation is known from data in the document alone.
 */
public final class DocumentVerifier {

  private final byte[] file;
  private final TrustStore trust;
  private final RevisionHistory history;
  private final List<SignatureDictionary> dictionaries;
  private final List<SignatureCheck> checks = new ArrayList<>();
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<Findings> findings = new ArrayList<>();
  private ValidationData store;

  private DocumentVerifier(byte[] file, TrustStore trust) throws IOException {
    this.file = file;
    this.trust = trust;
    this.history = RevisionHistory.of(file);
    this.dictionaries =
        SignatureSearch.in(history).stream()
            .sorted(Comparator.comparingLong(SignatureDictionary::coveredEnd))
            .toList();
  }

  /**
   * @throws IOException if the file is no PDF that can be read
   */
  public static DocumentReport verify(byte[] file, TrustStore trust) throws IOException {
    return of(file, trust).report();
  }

  /** Checks the signatures; the report says what that found. */
  public static DocumentVerifier of(byte[] file, TrustStore trust) throws IOException {
    OriginalPdf.requireHeader(file);
    try {
      DocumentVerifier verifier = new DocumentVerifier(file, trust);
      verifier.check();
      if (verifier.dictionaries.isEmpty()) {
        OriginalPdf.open(file).close();
      }
      return verifier;
    } catch (RefusedPdfException e) {
      throw e;
    } catch (IOException e) {
      // What is wrong with the file as such, in the same words for all commands.
      OriginalPdf.open(file).close();
      throw e;
    }
  }

  /** The certificates of all who signed, and of those who stamped the time. */
  public List<UsedCertificate> signers() {
    Evidence evidence = evidence();
    return checks.stream().flatMap(check -> evidence.used(check).stream()).distinct().toList();
  }

  /** The validation data that the document carries. */
  public ValidationData validationData() {
    return store;
  }

  private Evidence evidence() {
    return new Evidence(checks, certificates, store, trust);
  }

  /** All certificates that the document carries. */
  public List<X509Certificate> certificates() {
    return List.copyOf(certificates);
  }

  private void check() throws IOException {
    try (PDDocument document = history.openWhole()) {
      store = ValidationData.of(document);
    } catch (RuntimeException | StackOverflowError e) {
      store = new ValidationData(List.of(), List.of(), List.of());
    }
    store.certificates().forEach(this::addCertificate);
    for (SignatureDictionary dictionary : dictionaries) {
      SignatureCheck check = new SignatureCheck(file, dictionary);
      findings.add(check.run());
      checks.add(check);
      certificates.addAll(check.certificates());
    }
  }

  /** What the signatures are worth. */
  public DocumentReport report() {
    List<SignatureReport> reports = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      try {
        reports.add(report(dictionaries.get(i), checks.get(i), findings.get(i)));
      } catch (RuntimeException | StackOverflowError e) {
        reports.add(unreadable(dictionaries.get(i)));
      }
    }
    return new DocumentReport(reports);
  }

  private void addCertificate(byte[] encoded) {
    try {
      var factory = CertificateFactory.getInstance("X.509", Cryptography.provider());
      certificates.add(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
    } catch (GeneralSecurityException | RuntimeException e) {
      // As good as none.
    }
  }

  private SignatureReport report(
      SignatureDictionary dictionary, SignatureCheck check, Findings findings) {
    List<Change> changes = new ArrayList<>();
    boolean whole = check.end() == file.length;
    Revision revision =
        check.end() < 0 ? null : history.endingAt(check.end() - history.bytesBeforeHeader());
    if (check.end() >= 0 && findings.isSound()) {
      if (revision == null) {
        findings.unchecked(
            "it covers the file up to byte %d, where no version of the document ends"
                .formatted(check.end()));
      } else if (dictionary.revision() > revision.number()) {
        findings.unchecked("it is not part of the version that it covers");
      } else {
        changes.addAll(changesSince(revision, findings));
      }
    }
    return assembled(dictionary, check, findings, changes, whole);
  }

  private List<Change> changesSince(Revision revision, Findings findings) {
    try {
      long end = revision.end() + (long) history.bytesBeforeHeader();
      return RevisionComparison.since(history, revision, Permission.of(dictionaries, end));
    } catch (IOException e) {
      findings.unchecked("later changes cannot be determined: " + e.getMessage());
      return List.of();
    }
  }

  private SignatureReport assembled(
      SignatureDictionary dictionary,
      SignatureCheck check,
      Findings findings,
      List<Change> changes,
      boolean whole) {
    Evidence evidence = evidence();
    TimestampCheck timestamp = check.timestamp();
    long after = check.end() < 0 ? 0 : file.length - check.end();
    return new SignatureReport(
        dictionary.field(),
        evidence.level(check),
        verdict(findings, whole),
        covers(check, after),
        after,
        Since.of(changes),
        changes,
        evidence.signer(check),
        time(dictionary.statedTime()),
        timestamp == null ? null : timestamp.time(),
        timestamp == null || timestamp.authority() == null
            ? ""
            : Names.of(timestamp.authority().getSubjectX500Principal()),
        dictionary.reason(),
        dictionary.location(),
        dictionary.permitted(),
        findings.problems(),
        notes(findings, timestamp, evidence));
  }

  private static List<String> notes(
      Findings findings, TimestampCheck timestamp, Evidence evidence) {
    List<String> notes = new ArrayList<>(findings.notes());
    if (timestamp != null && !evidence.isTrusted(timestamp)) {
      notes.add("the authority of its timestamp is not trusted: that time proves nothing");
    }
    return notes;
  }

  private static SignatureReport unreadable(SignatureDictionary dictionary) {
    Findings findings = new Findings();
    findings.unchecked("its certificates cannot be parsed");
    return new SignatureReport(
        dictionary.field(),
        "unknown",
        Verdict.UNCHECKED,
        "not known",
        0,
        Since.NOTHING,
        List.of(),
        SignerReport.NOBODY,
        "",
        null,
        "",
        "",
        "",
        dictionary.permitted(),
        findings.problems(),
        findings.notes());
  }

  private static Verdict verdict(Findings findings, boolean whole) {
    if (!findings.isSound()) {
      return findings.isChanged() ? Verdict.CHANGED : Verdict.UNCHECKED;
    }
    return whole ? Verdict.WHOLE : Verdict.EARLIER_VERSION;
  }

  private static String covers(SignatureCheck check, long after) {
    if (check.end() < 0) {
      return "not known";
    }
    return after == 0
        ? "the whole document"
        : "the document up to %d bytes before its end".formatted(after);
  }

  private static String time(Calendar calendar) {
    return calendar == null
        ? ""
        : OffsetDateTime.ofInstant(calendar.toInstant(), calendar.getTimeZone().toZoneId())
            .truncatedTo(ChronoUnit.SECONDS)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
