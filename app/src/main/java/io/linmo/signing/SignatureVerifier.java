package io.linmo.signing;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Says what a document's digital signatures are worth: whether what they cover is unchanged, how
 * much they cover, and who vouches for the signer. Revocation is not looked up.
 */
public final class SignatureVerifier {

  private SignatureVerifier() {}

  /**
   * The signatures in the form's order; none where the document is not signed.
   *
   * @throws IOException if the document cannot be read
   */
  public static List<SignatureReport> verify(byte[] pdf) throws IOException {
    List<SignatureReport> reports = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      if (form != null) {
        for (PDField field : form.getFieldTree()) {
          if (field instanceof PDSignatureField signatureField
              && signatureField.getSignature() != null) {
            reports.add(report(pdf, field, signatureField.getSignature()));
          }
        }
      }
    } catch (InvalidPasswordException e) {
      throw new IOException("encrypted PDF: it cannot be read without its password", e);
    } catch (RuntimeException e) {
      throw new IOException("damaged PDF: %s".formatted(e.getMessage()), e);
    }
    return reports;
  }

  private static SignatureReport report(byte[] pdf, PDField field, PDSignature signature) {
    SignatureCheck check = new SignatureCheck(signature.getSubFilter());
    long after = check.run(pdf, signature.getByteRange(), signature.getContents());
    return new SignatureReport(
        field.getFullyQualifiedName(),
        check.kind(),
        check.signer(),
        check.issuer(),
        check.trust(),
        time(signature.getSignDate()),
        check.timestamp(),
        check.timestampAuthority(),
        text(signature.getReason()),
        text(signature.getLocation()),
        check.isIntact(),
        after,
        check.problems());
  }

  private static String time(Calendar calendar) {
    return calendar == null
        ? ""
        : OffsetDateTime.ofInstant(calendar.toInstant(), calendar.getTimeZone().toZoneId())
            .toString();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
