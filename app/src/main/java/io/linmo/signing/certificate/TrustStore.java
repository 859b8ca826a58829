package io.linmo.signing.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Authorities that are trusted: those of the Java runtime and of the operating system, and others
 * that were named.
 */
public final class TrustStore {

  /** Where Java reaches the authorities of Windows and of macOS. */
  private static final List<String> SYSTEM_STORES = List.of("Windows-ROOT", "KeychainStore-ROOT");

  private final Set<X509Certificate> authorities;

  private TrustStore(Set<X509Certificate> authorities) {
    this.authorities = authorities;
  }

  /** The authorities that this computer trusts. */
  public static TrustStore ofSystem() {
    Set<X509Certificate> found = new LinkedHashSet<>();
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      Stream.of(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .forEach(m -> found.addAll(List.of(((X509TrustManager) m).getAcceptedIssuers())));
    } catch (GeneralSecurityException e) {
      // A runtime without authorities trusts none.
    }
    SYSTEM_STORES.forEach(name -> addStore(found, name));
    return new TrustStore(found);
  }

  private static void addStore(Set<X509Certificate> found, String name) {
    try {
      KeyStore store = KeyStore.getInstance(name);
      store.load(null, null);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      // Another operating system has another store.
    }
  }

  /** The same and the certificates of a file, PEM or DER. */
  public TrustStore with(Path file) throws IOException {
    return with(read(file));
  }

  public TrustStore with(List<X509Certificate> others) {
    Set<X509Certificate> all = new LinkedHashSet<>(authorities);
    all.addAll(others);
    return new TrustStore(all);
  }

  private static List<X509Certificate> read(Path file) throws IOException {
    List<X509Certificate> read = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      var in = new ByteArrayInputStream(Files.readAllBytes(file));
      factory.generateCertificates(in).forEach(one -> read.add((X509Certificate) one));
    } catch (CertificateException e) {
      throw new IOException("%s: not a certificate, expected PEM or DER".formatted(file), e);
    }
    if (read.isEmpty()) {
      throw new IOException("%s: holds no certificate, expected PEM or DER".formatted(file));
    }
    return read;
  }

  public Set<X509Certificate> authorities() {
    return Collections.unmodifiableSet(authorities);
  }
}
