package io.linmo.signing.verification;

import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Digests for which people know how to make two documents that have the same. */
final class WeakDigests {

  private static final Map<ASN1ObjectIdentifier, String> NAMES =
      Map.of(
          PKCSObjectIdentifiers.md2, "MD2",
          PKCSObjectIdentifiers.md4, "MD4",
          PKCSObjectIdentifiers.md5, "MD5",
          OIWObjectIdentifiers.idSHA1, "SHA-1");

  private WeakDigests() {}

  /**
   * Notes a weak digest.
   *
   * @param whose such as "it" or "its timestamp"
   */
  static void note(Findings findings, String whose, ASN1ObjectIdentifier digest) {
    String name = NAMES.get(digest);
    if (name != null) {
      findings.note(
          "%s rests on the weak digest %s: somebody may have made two documents that have the same"
              .formatted(whose, name));
    }
  }
}
