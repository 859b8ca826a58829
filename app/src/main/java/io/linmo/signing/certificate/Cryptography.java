package io.linmo.signing.certificate;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The provider that checks signatures: Bouncy Castle's knows Ed448 with SHAKE256, RSA-PSS by its
 * name in CMS and others that a Java runtime may lack. It is not installed for the whole program.
 */
public final class Cryptography {

  private static final Provider PROVIDER = new BouncyCastleProvider();

  private Cryptography() {}

  public static Provider provider() {
    return PROVIDER;
  }
}
