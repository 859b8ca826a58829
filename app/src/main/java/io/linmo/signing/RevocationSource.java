package io.linmo.signing;

import io.linmo.signing.certificate.Cryptography;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Where somebody says whether a certificate was revoked.
 *
 * @param place the address, as the certificate has it
 * @param id of the certificate, to ask an OCSP responder; null for a revocation list
 */
record RevocationSource(String place, CertificateID id, HttpExchange http) {

  /** As many bytes as RFC 9654 asks for, and as older responders take (RFC 8954). */
  private static final int NONCE_LENGTH = 32;

  static RevocationSource list(String place, HttpExchange http) {
    return new RevocationSource(place, null, http);
  }

  static RevocationSource responder(
      String place, X509Certificate certificate, X509Certificate issuer, HttpExchange http)
      throws IOException {
    try {
      var digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(Cryptography.provider()).build();
      CertificateID id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
      return new RevocationSource(place, id, http);
    } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
      throw new IOException("OCSP responder %s: no request can be made".formatted(place), e);
    }
  }

  /** Whether it answers on one certificate, rather than with a list. */
  boolean isResponder() {
    return id != null;
  }

  /** What it says, encoded. */
  byte[] fetch() throws IOException {
    try {
      URI address = new URI(place);
      return isResponder() ? ask(address) : http.get(address);
    } catch (URISyntaxException e) {
      throw new IOException(this + ": is no address", e);
    } catch (IOException e) {
      throw new IOException("%s: %s".formatted(this, e.getMessage()), e);
    }
  }

  private byte[] ask(URI address) throws IOException {
    byte[] nonce = new byte[NONCE_LENGTH];
    new SecureRandom().nextBytes(nonce);
    byte[] value = new DEROctetString(nonce).getEncoded();
    Extension asked = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value);
    byte[] request;
    try {
      request =
          new OCSPReqBuilder()
              .addRequest(id)
              .setRequestExtensions(new Extensions(asked))
              .build()
              .getEncoded();
    } catch (OCSPException e) {
      throw new IOException("no request can be made", e);
    }
    byte[] answer = http.post(address, "application/ocsp-request", request);
    requireOwn(answer, value);
    return answer;
  }

  /** Many responders prepare their answers and repeat no nonce; but another is a replay. */
  private static void requireOwn(byte[] answer, byte[] nonce) throws IOException {
    Extension said = null;
    try {
      if (new OCSPResp(answer).getResponseObject() instanceof BasicOCSPResp basic) {
        said = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
      }
    } catch (OCSPException | RuntimeException e) {
      throw new IOException("its answer cannot be parsed", e);
    }
    if (said != null && !Arrays.equals(said.getExtnValue().getOctets(), nonce)) {
      throw new IOException("its answer is to another request: the nonce in it is another");
    }
  }

  @Override
  public String toString() {
    return (isResponder() ? "OCSP responder " : "revocation list ") + place;
  }
}
