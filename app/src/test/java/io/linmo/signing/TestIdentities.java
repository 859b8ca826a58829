package io.linmo.signing;

import io.linmo.signing.certificate.Cryptography;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Identities with elliptic keys, whose signatures are short and vary in length. */
final class TestIdentities {

  private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
  private static final int ISSUING = KeyUsage.keyCertSign | KeyUsage.cRLSign;

  private TestIdentities() {}

  /** Vouches for itself, as "Small". */
  static Identity selfSigned() throws Exception {
    KeyPair keys = keys();
    return new Identity(
        keys.getPrivate(), List.of(certificate("Small", keys, "Small", keys.getPrivate())), null);
  }

  /** Vouches for itself, with a key of any kind. */
  static Identity selfSigned(String name, KeyPair keys, String algorithm) throws Exception {
    var builder = new JcaContentSignerBuilder(algorithm);
    if (!algorithm.startsWith("Ed")) {
      builder.setProvider(Cryptography.provider());
    }
    var holder = builder(name, keys, name, false, SIGNING).build(builder.build(keys.getPrivate()));
    var certificate = new JcaX509CertificateConverter().getCertificate(holder);
    return new Identity(keys.getPrivate(), List.of(certificate), null);
  }

  /** "Bob", vouched for by an authority "Clerk", and that by "Root". */
  static Identity issued() throws Exception {
    KeyPair root = keys();
    KeyPair clerk = keys();
    KeyPair bob = keys();
    return new Identity(
        bob.getPrivate(),
        List.of(
            certificate("Bob", bob, "Clerk", clerk.getPrivate()),
            authority("Clerk", clerk, "Root", root.getPrivate()),
            authority("Root", root, "Root", root.getPrivate())),
        null);
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      String name, KeyPair keys, String issuer, PrivateKey issuing) throws Exception {
    return signed(builder(name, keys, issuer, false, SIGNING), issuing);
  }

  private static X509Certificate authority(
      String name, KeyPair keys, String issuer, PrivateKey issuing) throws Exception {
    return signed(builder(name, keys, issuer, true, ISSUING), issuing);
  }

  private static JcaX509v3CertificateBuilder builder(
      String name, KeyPair keys, String issuer, boolean authority, int usage)
      throws CertIOException {
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=" + issuer),
            BigInteger.valueOf(name.hashCode()).abs(),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(Duration.ofDays(2))),
            new X500Name("CN=" + name),
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    return builder;
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException, OperatorCreationException {
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }
}
