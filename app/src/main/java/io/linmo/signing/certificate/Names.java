package io.linmo.signing.certificate;

import io.linmo.stamping.revision.ShownText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Reads the names in certificates, as people write them. */
public final class Names {

  /** What names somebody, the best first. */
  private static final List<ASN1ObjectIdentifier> NAMING =
      List.of(BCStyle.CN, BCStyle.PSEUDONYM, BCStyle.O, BCStyle.OU, BCStyle.E);

  private Names() {}

  /** The common name; where there is none, what else names the principal. */
  public static String of(X500Principal principal) {
    try {
      return read(principal);
    } catch (RuntimeException e) {
      // Text that is not in the encoding that it claims.
      return "(a name that cannot be read)";
    }
  }

  private static String read(X500Principal principal) {
    X500Name name = X500Name.getInstance(principal.getEncoded());
    for (ASN1ObjectIdentifier type : NAMING) {
      RDN[] found = name.getRDNs(type);
      if (found.length > 0) {
        return text(found[0].getFirst());
      }
    }
    return Arrays.stream(name.getRDNs())
        .map(part -> text(part.getFirst()))
        .collect(Collectors.joining(", "));
  }

  private static String text(AttributeTypeAndValue part) {
    ASN1Encodable value = part.getValue();
    String text = value instanceof ASN1String string ? string.getString() : value.toString();
    return ShownText.of(text);
  }
}
