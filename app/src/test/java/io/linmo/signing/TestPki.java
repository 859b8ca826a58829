package io.linmo.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * Authorities on the loopback interface: a root, a clerk who issues certificates and answers
 * whether they were revoked, and a timestamp authority.
 */
public final class TestPki implements AutoCloseable {

  private final HttpServer server;
  private final AtomicLong serial = new AtomicLong(1_000_000);
  private final KeyPair rootKeys = keys();
  private final KeyPair clerkKeys = keys();
  private final KeyPair bobKeys = keys();
  private final KeyPair clockKeys = keys();
  private final X509Certificate root;
  private final X509Certificate clerk;
  private final X509Certificate bob;
  private final X509Certificate clock;
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private volatile Instant revoked;
  private volatile Duration age = Duration.ZERO;
  private volatile byte[] last;
  private volatile byte[] replayed;

  public TestPki() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    root = certificate("Root", rootKeys, "Root", rootKeys, true, null);
    clerk = certificate("Clerk", clerkKeys, "Root", rootKeys, true, null, "root.crl");
    bob =
        certificate(
            "Bob",
            bobKeys,
            "Clerk",
            clerkKeys,
            false,
            "ocsp",
            "no address",
            "gone.crl",
            "clerk.crl");
    clock = clock();
    serve("/root.crl", e -> () -> crl("Root", rootKeys));
    serve("/clerk.crl", e -> () -> crl("Clerk", clerkKeys));
    serve("/ocsp", e -> () -> ocsp(e.getRequestBody().readAllBytes()));
    serve("/tsa", e -> () -> stamp(e.getRequestBody().readAllBytes()));
    serve("/long", e -> () -> new byte[33 << 20]);
    serve("/nonsense", e -> () -> "<html>".getBytes(StandardCharsets.UTF_8));
    server.createContext("/redirect", TestPki::redirect);
    server.createContext("/hang", e -> {});
    server.createContext("/slow", TestPki::beginAndHang);
    server.start();
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private JcaX509v3CertificateBuilder builder(String name, KeyPair keys, String issuer) {
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        new X500Name("CN=" + issuer),
        BigInteger.valueOf(serial.incrementAndGet()),
        Date.from(now.minus(Duration.ofDays(1))),
        Date.from(now.plus(Duration.ofDays(2))),
        new X500Name("CN=" + name),
        keys.getPublic());
  }

  private X509Certificate certificate(
      String name,
      KeyPair keys,
      String issuer,
      KeyPair issuing,
      boolean authority,
      String responder,
      String... lists)
      throws Exception {
    var builder = builder(name, keys, issuer);
    int usage =
        authority
            ? KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature
            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    if (responder != null) {
      GeneralName place = new GeneralName(GeneralName.uniformResourceIdentifier, at(responder));
      builder.addExtension(
          Extension.authorityInfoAccess,
          false,
          new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, place));
    }
    addLists(builder, lists);
    return signed(builder, issuing);
  }

  private void addLists(JcaX509v3CertificateBuilder builder, String... lists) throws Exception {
    if (lists.length > 0) {
      GeneralName[] places = new GeneralName[lists.length];
      for (int i = 0; i < lists.length; i++) {
        places[i] = new GeneralName(GeneralName.uniformResourceIdentifier, at(lists[i]));
      }
      var point =
          new DistributionPoint(new DistributionPointName(new GeneralNames(places)), null, null);
      builder.addExtension(
          Extension.cRLDistributionPoints,
          false,
          new CRLDistPoint(new DistributionPoint[] {point}));
    }
  }

  private X509Certificate clock() throws Exception {
    var builder = builder("Clock", clockKeys, "Root");
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    addLists(builder, "root.crl");
    return signed(builder, rootKeys);
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair keys)
      throws Exception {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(keys)));
  }

  private static ContentSigner signer(KeyPair keys) throws Exception {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }

  private byte[] crl(String issuer, KeyPair keys) throws Exception {
    Date now = Date.from(Instant.now().minus(age));
    var builder = new X509v2CRLBuilder(new X500Name("CN=" + issuer), now);
    builder.setNextUpdate(new Date(now.getTime() + 3_600_000));
    if (revoked != null) {
      builder.addCRLEntry(bob.getSerialNumber(), Date.from(revoked), CRLReason.keyCompromise);
    }
    return builder.build(signer(keys)).getEncoded();
  }

  private byte[] ocsp(byte[] request) throws Exception {
    if (replayed != null) {
      return replayed;
    }
    OCSPReq asked = new OCSPReq(request);
    var id = asked.getRequestList()[0].getCertID();
    var builder = new BasicOCSPRespBuilder(new RespID(new X500Name("CN=Clerk")));
    Date now = Date.from(Instant.now().minus(age));
    CertificateStatus status =
        revoked == null
            ? CertificateStatus.GOOD
            : new RevokedStatus(Date.from(revoked), CRLReason.keyCompromise);
    Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    builder.setResponseExtensions(new Extensions(nonce));
    builder.addResponse(id, status, now, new Date(now.getTime() + 3_600_000), null);
    var answer = builder.build(signer(clerkKeys), null, now);
    last = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer).getEncoded();
    return last;
  }

  private byte[] stamp(byte[] request) throws Exception {
    var digests = new JcaDigestCalculatorProviderBuilder().build();
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", clockKeys.getPrivate(), clock),
            digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
            new ASN1ObjectIdentifier("1.2.3.4"));
    tokens.addCertificates(new JcaCertStore(List.of(clock)));
    return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
        .generate(
            new TimeStampRequest(request), BigInteger.valueOf(serial.incrementAndGet()), new Date())
        .getEncoded();
  }

  /** Makes the bytes of an answer. */
  private interface Answer {
    byte[] make() throws Exception;
  }

  private void serve(String path, Function<HttpExchange, Answer> answers) {
    server.createContext(
        path,
        exchange -> {
          requests.merge(path.substring(1), 1, Integer::sum);
          try (exchange) {
            if (failing.contains(path.substring(1))) {
              exchange.sendResponseHeaders(503, -1);
              return;
            }
            byte[] answer = answers.apply(exchange).make();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          } catch (Exception e) {
            exchange.sendResponseHeaders(500, -1);
          }
        });
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "http://127.0.0.1/elsewhere");
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void beginAndHang(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write(48);
    exchange.getResponseBody().flush();
  }

  private String at(String path) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), path);
  }

  /** An address of the server, such as tsa, hang, redirect or nonsense. */
  public URI address(String path) {
    return URI.create(at(path));
  }

  /** How often something was asked for, such as tsa, ocsp or clerk.crl. */
  int requests(String path) {
    return requests.getOrDefault(path, 0);
  }

  /** "Bob", whose certificate the clerk issued. */
  public Identity bob() {
    return new Identity(bobKeys.getPrivate(), List.of(bob, clerk), null);
  }

  public X509Certificate root() {
    return root;
  }

  /** Revokes Bob's certificate. */
  public void revoke() {
    revokeAt(Instant.now());
  }

  /** Revokes Bob's certificate as of some time. */
  void revokeAt(Instant time) {
    revoked = time;
  }

  /** Makes lists and answers that were issued some time ago, for one hour. */
  void outdate(Duration since) {
    age = since;
  }

  /** Gives the last answer on a certificate again, whatever is asked. */
  void replay() {
    replayed = last;
  }

  /** Makes something fail, such as ocsp or clerk.crl. */
  void fail(String path) {
    failing.add(path);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
