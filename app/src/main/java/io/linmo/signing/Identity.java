package io.linmo.signing;

import io.linmo.signing.certificate.Names;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Objects;

/**
 * Who signs.
 *
 * @param key never leaves this program, or its token
 * @param chain the certificate of the key first, then those of its issuers
 * @param provider that the key belongs to; null where any will do
 */
public record Identity(PrivateKey key, List<X509Certificate> chain, Provider provider) {

  public Identity {
    Objects.requireNonNull(key, "key");
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("identity without a certificate, expected at least 1");
    }
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }

  /**
   * The certificates that a signature carries: all but the root of a chain, which whoever checks
   * must have from elsewhere to rely on it.
   */
  List<X509Certificate> carried() {
    X509Certificate last = chain.get(chain.size() - 1);
    boolean root = last.getSubjectX500Principal().equals(last.getIssuerX500Principal());
    return root && chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
  }

  /** The common name of the certificate's subject, or the whole subject. */
  public String name() {
    return Names.of(certificate().getSubjectX500Principal());
  }

  /** How the key signs: SHA-256 with the key's own algorithm, or what that brings with it. */
  String algorithm() {
    String key = certificate().getPublicKey().getAlgorithm();
    return switch (key) {
      case "RSA" -> "SHA256withRSA";
      case "RSASSA-PSS" -> "SHA256withRSAandMGF1";
      case "EC" -> "SHA256withECDSA";
      case "EdDSA" -> ((EdECPublicKey) certificate().getPublicKey()).getParams().getName();
      case "Ed25519", "Ed448" -> key;
      default ->
          throw new IllegalArgumentException(
              "key of type %s, expected RSA, RSA-PSS, EC, Ed25519 or Ed448".formatted(key));
    };
  }

  /** How many bytes its signatures have; those of ECDSA vary, and mostly have these. */
  int signatureLength() {
    PublicKey key = certificate().getPublicKey();
    if (key instanceof RSAPublicKey rsa) {
      return (rsa.getModulus().bitLength() + 7) / 8;
    }
    if (key instanceof ECPublicKey ec) {
      // Two numbers in DER, of which one has its highest bit set and so a zero before it.
      int bits = ec.getParams().getOrder().bitLength();
      int content = 2 * (2 + (bits + 7) / 8) + (bits % 8 == 0 ? 1 : 0);
      return content + (content < 128 ? 2 : 3);
    }
    return algorithm().equals("Ed448") ? 114 : 64;
  }

  /** Whether the key is for RSA-PSS alone. */
  boolean isPss() {
    return certificate().getPublicKey().getAlgorithm().equals("RSASSA-PSS");
  }
}
