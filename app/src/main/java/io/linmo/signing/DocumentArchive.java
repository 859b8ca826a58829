package io.linmo.signing;

import io.linmo.signing.certificate.CertificatePath;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.Since;
import io.linmo.signing.verification.UsedCertificate;
import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PageEditor;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Keeps signed documents checkable: adds the data to check their certificates, and a timestamp over
 * the whole document (PAdES B-LTA). To be done again before the last timestamp's certificate ends.
 */
public final class DocumentArchive {

  private DocumentArchive() {}

  /**
   * The document with fresh validation data for all its signatures and timestamps, and a new
   * timestamp over all of it.
   *
   * @throws RefusedPdfException if it is not signed, or its signatures are not intact
   */
  public static byte[] extended(byte[] signed, TimestampClient timestamps, TrustStore trust)
      throws IOException {
    DocumentVerifier verifier = DocumentVerifier.of(signed, trust);
    DocumentReport report = verifier.report();
    if (!report.isSigned()) {
      throw new RefusedPdfException("not signed digitally; sign it first");
    }
    if (!report.verdict().isIntact() || report.since() == Since.MORE) {
      throw new RefusedPdfException(
          "its signatures do not cover it as it is; see linmo verify for what changed");
    }
    ValidationGatherer gatherer = new ValidationGatherer(trust);
    for (UsedCertificate signer : verifier.signers()) {
      if (!CertificatePath.isSelfIssued(signer.certificate())) {
        gatherer.add(signer, verifier.certificates(), verifier.validationData());
      }
    }
    ArchiveMaterial.addAuthority(gatherer, timestamps);
    return timestamped(signed, gatherer.gathered(), timestamps);
  }

  /**
   * The document with a timestamp over all of it.
   *
   * @param data to be added before; may be null
   */
  static byte[] timestamped(byte[] signed, ValidationData data, TimestampClient timestamps)
      throws IOException {
    try (OriginalPdf original = OriginalPdf.open(signed)) {
      IncrementalUpdate update = new IncrementalUpdate(original);
      SignedForm form = new SignedForm(original, update);
      COSObjectKey value = update.newKey();
      form.add(form.newField("Timestamp", value, new PageEditor(original, 0, update)));
      if (data != null) {
        new SecurityStore(original.document(), update).add(data, form.catalog());
      }
      form.commit();
      return SignatureValue.timestamp(update, value).complete(new TimestampSigner(timestamps));
    }
  }
}
