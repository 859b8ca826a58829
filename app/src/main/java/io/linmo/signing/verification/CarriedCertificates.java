package io.linmo.signing.verification;

import io.linmo.signing.certificate.Cryptography;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;

/** The certificates that a CMS structure carries; each must be readable. */
record CarriedCertificates(CMSSignedData cms) {

  List<X509Certificate> all() throws GeneralSecurityException {
    List<X509Certificate> all = new ArrayList<>();
    var converter = new JcaX509CertificateConverter().setProvider(Cryptography.provider());
    for (X509CertificateHolder one : cms.getCertificates().getMatches(null)) {
      all.add(converter.getCertificate(one));
    }
    return all;
  }
}
