package io.linmo.signing;

import io.linmo.signing.certificate.Names;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Finds whom a certificate names to say whether it was revoked: OCSP responders, CRL servers. */
final class RevocationClient {

  private final HttpExchange http = new HttpExchange();

  /**
   * Where the certificate says that its issuer tells, responders first; empty where it says
   * nothing.
   */
  List<RevocationSource> sources(X509Certificate certificate, X509Certificate issuer)
      throws IOException {
    List<RevocationSource> sources = new ArrayList<>();
    try {
      for (String place : responders(certificate)) {
        sources.add(RevocationSource.responder(place, certificate, issuer, http));
      }
      for (String place : lists(certificate)) {
        sources.add(RevocationSource.list(place, http));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "the certificate of '%s' names in no readable form who says whether it was revoked"
              .formatted(Names.of(certificate.getSubjectX500Principal())),
          e);
    }
    return sources;
  }

  private static List<String> responders(X509Certificate certificate) throws IOException {
    Extensions extensions = extensions(certificate);
    var access = extensions == null ? null : AuthorityInformationAccess.fromExtensions(extensions);
    List<String> found = new ArrayList<>();
    if (access != null) {
      for (AccessDescription one : access.getAccessDescriptions()) {
        if (one.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
          add(found, one.getAccessLocation());
        }
      }
    }
    return found;
  }

  private static List<String> lists(X509Certificate certificate) throws IOException {
    Extensions extensions = extensions(certificate);
    ASN1Encodable value =
        extensions == null
            ? null
            : extensions.getExtensionParsedValue(Extension.cRLDistributionPoints);
    List<String> found = new ArrayList<>();
    if (value != null) {
      for (DistributionPoint point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
        DistributionPointName name = point.getDistributionPoint();
        if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
          for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
            add(found, one);
          }
        }
      }
    }
    return found;
  }

  /** May be null. */
  private static Extensions extensions(X509Certificate certificate) throws IOException {
    try {
      return new JcaX509CertificateHolder(certificate).getExtensions();
    } catch (CertificateEncodingException e) {
      throw new IOException("a certificate cannot be read", e);
    }
  }

  private static void add(List<String> found, GeneralName name) {
    String text = name.getName().toString();
    if (name.getTagNo() == GeneralName.uniformResourceIdentifier && text.matches("https?://.*")) {
      found.add(text);
    }
  }
}
