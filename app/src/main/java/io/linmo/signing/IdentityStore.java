package io.linmo.signing;

import io.linmo.signing.certificate.Cryptography;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Opens the places where identities are kept: PKCS #12 and JKS files, PKCS #11 tokens. */
public final class IdentityStore {

  private IdentityStore() {}

  /**
   * An identity from a file.
   *
   * @param alias its name in the file; null takes the only one
   */
  public static Identity fromFile(Path file, char[] password, String alias) throws IOException {
    return fromBytes(Files.readAllBytes(file), file.toString(), password, alias);
  }

  /**
   * An identity from the content of a file.
   *
   * @param source what errors call the file
   * @param alias its name in the file; null takes the only one
   */
  public static Identity fromBytes(byte[] content, String source, char[] password, String alias)
      throws IOException {
    try {
      KeyStore store = read(content, source, password);
      return identity(store, password, alias, null, source);
    } catch (GeneralSecurityException e) {
      throw new IOException("%s: cannot be used: %s".formatted(source, e.getMessage()), e);
    }
  }

  private static KeyStore read(byte[] bytes, String source, char[] password)
      throws GeneralSecurityException, IOException {
    boolean jks = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xED;
    KeyStore store = jks ? KeyStore.getInstance("JKS") : pkcs12(password);
    try {
      store.load(new ByteArrayInputStream(bytes), password);
      return store;
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  /** Java's own takes passwords of ASCII alone. */
  private static KeyStore pkcs12(char[] password) throws GeneralSecurityException {
    for (char character : password) {
      if (character < ' ' || character > '~') {
        return KeyStore.getInstance("PKCS12", Cryptography.provider());
      }
    }
    return KeyStore.getInstance("PKCS12");
  }

  private static IOException unreadable(String source, IOException e) {
    boolean password =
        e.getCause() instanceof UnrecoverableKeyException
            || String.valueOf(e.getMessage()).contains("wrong password");
    String what = password ? "wrong password" : "not a keystore, expected PKCS #12 (.p12, .pfx)";
    return new IOException("%s: %s".formatted(source, what), e);
  }

  /**
   * An identity from a token or card.
   *
   * @param configuration of Java's PKCS #11 provider: lines such as {@code name} and {@code
   *     library}
   */
  public static Identity fromToken(Path configuration, char[] pin, String alias)
      throws IOException {
    Provider provider = Security.getProvider("SunPKCS11");
    if (provider == null) {
      throw new IOException("this Java runtime has no PKCS #11; use a .p12 file");
    }
    try {
      Provider token = provider.configure(configuration.toString());
      return identity(opened(token, pin), null, alias, token, configuration.toString());
    } catch (InvalidParameterException | ProviderException | GeneralSecurityException e) {
      throw new IOException("%s: %s".formatted(configuration, tokenFault(e)), e);
    }
  }

  private static KeyStore opened(Provider token, char[] pin) throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS11", token);
    try {
      store.load(null, pin);
      return store;
    } catch (IOException e) {
      throw new KeyStoreException(e);
    }
  }

  private static String tokenFault(Exception e) {
    String last = e.toString();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnrecoverableKeyException) {
        return "wrong PIN";
      }
      last = cause.getMessage() == null ? last : cause.getMessage();
    }
    return "the token cannot be used: " + last;
  }

  private static Identity identity(
      KeyStore store, char[] password, String alias, Provider provider, String source)
      throws GeneralSecurityException, IOException {
    List<String> keys = new ArrayList<>();
    for (String entry : Collections.list(store.aliases())) {
      if (store.isKeyEntry(entry)) {
        keys.add(entry);
      }
    }
    String chosen = chosen(keys, alias, source);
    if (!(store.getKey(chosen, password) instanceof PrivateKey key)) {
      throw new IOException("%s: '%s' is no private key".formatted(source, chosen));
    }
    List<X509Certificate> chain =
        Arrays.stream(store.getCertificateChain(chosen)).map(X509Certificate.class::cast).toList();
    return new Identity(key, chain, provider);
  }

  private static String chosen(List<String> keys, String alias, String source) throws IOException {
    if (keys.isEmpty()) {
      throw new IOException(source + ": holds no private key; make one with linmo keystore create");
    }
    String names = String.join(", ", keys);
    if (alias == null) {
      if (keys.size() > 1) {
        throw new IOException("%s: choose one by --alias: %s".formatted(source, names));
      }
      return keys.get(0);
    }
    if (!keys.contains(alias)) {
      throw new IOException("%s: no key '%s', there is %s".formatted(source, alias, names));
    }
    return alias;
  }
}
