package io.linmo.signing;

import io.linmo.signing.certificate.Names;
import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * What a signature field asks of its signature: constraints (its seed value, ISO 32000-2, table
 * 237) and fields to lock (table 236).
 */
final class FieldRules {

  private static final COSName SEED = COSName.getPDFName("SV");
  private static final COSName LOCK = COSName.getPDFName("Lock");

  // Bits of /Ff: which constraints must be met.
  private static final int FILTER = 1;
  private static final int SUB_FILTER = 2;
  private static final int REASONS = 8;
  private static final int REVOCATION = 32;
  private static final int DIGEST = 64;
  private static final int UNKNOWN = 16 | 128 | 256;

  private final SignatureField field;
  private final COSDictionary seed;

  FieldRules(SignatureField field) {
    this.field = field;
    this.seed = field.field().getCOSDictionary(SEED);
  }

  /** Refuses a signature that does not meet what the field insists on. */
  void require(SignatureRequest request, Identity identity, Level level)
      throws RefusedPdfException {
    if (seed == null) {
      return;
    }
    int flags = seed.getInt(COSName.FF, 0);
    requireAmong(flags & FILTER, "Filter", "Adobe.PPKLite");
    requireAmong(flags & SUB_FILTER, "SubFilter", "ETSI.CAdES.detached");
    requireAmong(flags & DIGEST, "DigestMethod", "SHA256");
    requireReason(flags & REASONS, request.reason());
    if ((flags & REVOCATION) != 0 && seed.getBoolean("AddRevInfo", false) && !level.isLongTerm()) {
      throw refusal("revocation data; use --level LT");
    }
    if ((flags & UNKNOWN) != 0) {
      throw refusal("what Linmo does not offer (/Ff %d)".formatted(flags));
    }
    COSDictionary time = seed.getCOSDictionary(COSName.getPDFName("TimeStamp"));
    if (time != null && time.getInt(COSName.FF, 0) != 0 && !level.needsTime()) {
      throw refusal("a timestamp; use --tsa %s".formatted(time.getString("URL", "URL")));
    }
    requireSubject(seed.getCOSDictionary(COSName.CERT), identity);
  }

  private void requireAmong(int required, String key, String ours) throws RefusedPdfException {
    List<String> values = values(seed, key);
    boolean fits = values.isEmpty() || values.contains(ours);
    if (required != 0 && !fits) {
      throw refusal("/%s %s; Linmo offers %s".formatted(key, String.join(" or ", values), ours));
    }
  }

  private void requireReason(int required, String reason) throws RefusedPdfException {
    List<String> reasons = values(seed, "Reasons");
    boolean none = reasons.isEmpty() || reasons.equals(List.of("."));
    if (required == 0 || none && reason == null || reasons.contains(reason)) {
      return;
    }
    throw refusal(
        none ? "no reason" : "--reason, one of: '%s'".formatted(String.join("', '", reasons)));
  }

  private void requireSubject(COSDictionary rules, Identity identity) throws RefusedPdfException {
    boolean required = rules != null && (rules.getInt(COSName.FF, 0) & 3) != 0;
    if (!required) {
      return;
    }
    List<String> issuers = new ArrayList<>(encoded(rules, "Issuer"));
    List<String> subjects = new ArrayList<>(encoded(rules, "Subject"));
    boolean issued = identity.chain().stream().anyMatch(one -> issuers.contains(hex(one)));
    boolean own = subjects.contains(hex(identity.certificate()));
    if (!issuers.isEmpty() && !issued || !subjects.isEmpty() && !own) {
      throw refusal(
          "another certificate than that of '%s'"
              .formatted(Names.of(identity.certificate().getSubjectX500Principal())));
    }
  }

  private static List<String> encoded(COSDictionary rules, String key) {
    List<String> list = new ArrayList<>();
    COSArray array = rules.getCOSArray(COSName.getPDFName(key));
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.getObject(i) instanceof COSString one) {
        list.add(one.toHexString());
      }
    }
    return list;
  }

  private static String hex(X509Certificate certificate) {
    try {
      return new COSString(certificate.getEncoded()).toHexString();
    } catch (CertificateEncodingException e) {
      return "";
    }
  }

  private static List<String> values(COSDictionary dictionary, String key) {
    COSBase value = dictionary.getDictionaryObject(COSName.getPDFName(key));
    List<String> values = new ArrayList<>();
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(values, array.getObject(i));
      }
    } else {
      add(values, value);
    }
    return values;
  }

  private static void add(List<String> values, COSBase value) {
    if (value instanceof COSName name) {
      values.add(name.getName());
    } else if (value instanceof COSString text) {
      values.add(text.getString());
    }
  }

  private RefusedPdfException refusal(String what) {
    return new RefusedPdfException("the field '%s' asks for %s".formatted(field.name(), what));
  }

  /** The reference by which a signature locks fields; empty where the field has no lock. */
  COSArray lockReferences(COSObjectKey catalog) {
    COSArray references = new COSArray();
    COSDictionary lock = field.field().getCOSDictionary(LOCK);
    if (lock != null) {
      COSDictionary parameters = new COSDictionary();
      parameters.setName(COSName.TYPE, "TransformParams");
      parameters.setName("V", "1.2");
      parameters.setItem("Action", lock.getDictionaryObject("Action"));
      if (lock.getDictionaryObject(COSName.FIELDS) != null) {
        parameters.setItem(COSName.FIELDS, lock.getDictionaryObject(COSName.FIELDS));
      }
      COSDictionary reference = new COSDictionary();
      reference.setName(COSName.TYPE, "SigRef");
      reference.setName("TransformMethod", "FieldMDP");
      reference.setItem("TransformParams", parameters);
      reference.setItem("Data", IncrementalUpdate.reference(catalog));
      references.add(reference);
    }
    return references;
  }
}
