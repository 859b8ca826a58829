package io.linmo.signing.verification;

import io.linmo.signing.certificate.RevocationData;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.cert.X509CRLHolder;

/** Gathers the revocation data that a document and its signatures carry. */
final class CarriedRevocation {

  /** Adobe's signed attribute for it, adbe-revocationInfoArchival (ISO 32000-2, 12.8.3.3.2). */
  private static final ASN1ObjectIdentifier ARCHIVED =
      new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

  private CarriedRevocation() {}

  static RevocationData of(ValidationData store, SignatureCheck check) {
    RevocationData data = new RevocationData();
    store.crls().forEach(data::addCrl);
    store.ocsps().forEach(data::addOcsp);
    try {
      if (check.cms() != null) {
        for (X509CRLHolder crl : check.cms().getCRLs().getMatches(null)) {
          data.addCrl(crl.getEncoded());
        }
      }
      addArchived(data, check.signedAttribute(ARCHIVED));
    } catch (IOException | RuntimeException e) {
      // What cannot be read is as good as none.
    }
    return data;
  }

  private static void addArchived(RevocationData data, ASN1Encodable archived) throws IOException {
    if (archived == null) {
      return;
    }
    for (ASN1Encodable part : ASN1Sequence.getInstance(archived)) {
      ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(part);
      for (ASN1Encodable one : ASN1Sequence.getInstance(tagged, true)) {
        byte[] encoded = one.toASN1Primitive().getEncoded();
        if (tagged.getTagNo() == 0) {
          data.addCrl(encoded);
        } else if (tagged.getTagNo() == 1) {
          data.addOcsp(encoded);
        }
      }
    }
  }
}
