package io.linmo.signing;

import io.linmo.signing.certificate.Cryptography;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes an identity that vouches for itself: a key and a certificate for signing documents. It lets
 * a reader see that a document is unchanged since it was signed with this key; whose key it is,
 * nobody but its owner says.
 */
public final class SelfSignedIdentity {

  private static final int KEY_BITS = 3072;

  /** What kind of key an identity has. */
  public enum Key {
    RSA("RSA", "SHA256withRSA"),
    RSA_PSS("RSASSA-PSS", "SHA256withRSAandMGF1"),
    EC("EC", "SHA256withECDSA"),
    ED25519("Ed25519", "Ed25519");

    private final String key;
    private final String algorithm;

    Key(String key, String algorithm) {
      this.key = key;
      this.algorithm = algorithm;
    }

    private KeyPair generate() throws GeneralSecurityException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(key);
      switch (this) {
        case RSA, RSA_PSS -> generator.initialize(KEY_BITS);
        case EC -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        default -> {}
      }
      return generator.generateKeyPair();
    }
  }

  private static final int SERIAL_BITS = 127;
  private static final Duration SKEW = Duration.ofMinutes(5);

  private SelfSignedIdentity() {}

  /**
   * @param email may be null
   * @param organisation may be null
   * @param start from when the certificate holds
   */
  public static Identity create(
      String name, String email, String organisation, Instant start, Duration validity)
      throws IOException {
    return create(Key.RSA, name, email, organisation, start, validity);
  }

  /** The same with a key of another kind; PDF readers know RSA best. */
  public static Identity create(
      Key kind, String name, String email, String organisation, Instant start, Duration validity)
      throws IOException {
    try {
      KeyPair keys = kind.generate();
      X509Certificate certificate =
          certificate(kind, keys, subject(name, organisation), email, start, validity);
      return new Identity(keys.getPrivate(), List.of(certificate), null);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("no identity can be made: " + e.getMessage(), e);
    }
  }

  private static X500Name subject(String name, String organisation) {
    X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name);
    if (organisation != null) {
      subject.addRDN(BCStyle.O, organisation);
    }
    return subject.build();
  }

  private static X509Certificate certificate(
      Key kind, KeyPair keys, X500Name subject, String email, Instant start, Duration validity)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1),
            Date.from(start.minus(SKEW)),
            Date.from(start.plus(validity)),
            subject,
            keys.getPublic());
    JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        extensions.createSubjectKeyIdentifier(keys.getPublic()));
    if (email != null) {
      GeneralNames names = new GeneralNames(new GeneralName(GeneralName.rfc822Name, email));
      builder.addExtension(Extension.subjectAlternativeName, false, names);
    }
    JcaContentSignerBuilder signing = new JcaContentSignerBuilder(kind.algorithm);
    if (kind == Key.RSA_PSS) {
      signing.setProvider(Cryptography.provider());
    }
    var signer = signing.build(keys.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  /** The identity as a PKCS #12 file. */
  public static byte[] toPkcs12(Identity identity, String alias, char[] password)
      throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      Certificate[] chain = identity.chain().toArray(Certificate[]::new);
      store.setKeyEntry(alias, identity.key(), password, chain);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, password);
      return out.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IOException("the keystore cannot be made: " + e.getMessage(), e);
    }
  }
}
