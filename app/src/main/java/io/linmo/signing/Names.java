package io.linmo.signing;

import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Reads the names in certificates. */
final class Names {

  private Names() {}

  static String commonName(X500Principal principal) {
    RDN[] names = X500Name.getInstance(principal.getEncoded()).getRDNs(BCStyle.CN);
    return names.length == 0
        ? principal.getName()
        : IETFUtils.valueToString(names[0].getFirst().getValue());
  }
}
