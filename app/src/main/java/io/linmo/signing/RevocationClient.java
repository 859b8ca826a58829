package io.linmo.signing;

import io.linmo.signing.certificate.Cryptography;
import java.io.IOException;
import java.net.URI;
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
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Asks those whom a certificate names whether it was revoked: OCSP responders, CRL servers. */
final class RevocationClient {

  private final HttpExchange http = new HttpExchange();

  /** Encoded answers of the responder that the certificate names; empty where it names none. */
  List<byte[]> ocsps(X509Certificate certificate, X509Certificate issuer) throws IOException {
    List<byte[]> answers = new ArrayList<>();
    for (URI responder : responders(certificate)) {
      answers.add(ask(responder, certificate, issuer));
    }
    return answers;
  }

  private byte[] ask(URI responder, X509Certificate certificate, X509Certificate issuer)
      throws IOException {
    try {
      var digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(Cryptography.provider()).build();
      CertificateID id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
      byte[] request = new OCSPReqBuilder().addRequest(id).build().getEncoded();
      return http.post(responder, "application/ocsp-request", request);
    } catch (IOException e) {
      throw new IOException("OCSP responder %s: %s".formatted(responder, e.getMessage()), e);
    } catch (Exception e) {
      throw new IOException("OCSP responder %s: no request can be made".formatted(responder), e);
    }
  }

  /** Encoded lists from where the certificate says; empty where it says nothing. */
  List<byte[]> crls(X509Certificate certificate) throws IOException {
    List<byte[]> lists = new ArrayList<>();
    for (URI place : places(certificate)) {
      try {
        lists.add(http.get(place));
      } catch (IOException e) {
        throw new IOException("revocation list %s: %s".formatted(place, e.getMessage()), e);
      }
    }
    return lists;
  }

  private static List<URI> responders(X509Certificate certificate) throws IOException {
    Extensions extensions = extensions(certificate);
    var access = extensions == null ? null : AuthorityInformationAccess.fromExtensions(extensions);
    List<URI> found = new ArrayList<>();
    if (access != null) {
      for (AccessDescription one : access.getAccessDescriptions()) {
        if (one.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
          add(found, one.getAccessLocation());
        }
      }
    }
    return found;
  }

  private static List<URI> places(X509Certificate certificate) throws IOException {
    Extensions extensions = extensions(certificate);
    ASN1Encodable value =
        extensions == null
            ? null
            : extensions.getExtensionParsedValue(Extension.cRLDistributionPoints);
    List<URI> found = new ArrayList<>();
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

  private static void add(List<URI> found, GeneralName name) {
    String text = name.getName().toString();
    if (name.getTagNo() == GeneralName.uniformResourceIdentifier && text.matches("https?://.*")) {
      found.add(URI.create(text));
    }
  }
}
