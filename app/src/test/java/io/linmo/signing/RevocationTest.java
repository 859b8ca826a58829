package io.linmo.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.signing.certificate.Revocation;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.Verdict;
import io.linmo.stamping.TestPdfs;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What authorities say of certificates, and when it counts. */
class RevocationTest {

  private TestPki pki;
  private TrustStore trust;

  @BeforeEach
  void start() throws Exception {
    pki = new TestPki();
    trust = TrustStore.ofSystem().with(List.of(pki.root()));
  }

  @AfterEach
  void stop() {
    pki.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"T", "LT", "LTA"})
  void aRevocationAfterAProvenTimeLeavesAnArchiveRenewable(Level level) throws Exception {
    byte[] signed = signed(level);
    pki.revokeAt(Instant.now().plusSeconds(5));
    int asked = pki.requests("ocsp");
    DocumentReport report = DocumentVerifier.verify(extended(signed), trust);

    assertThat(report.verdict()).isEqualTo(Verdict.WHOLE);
    assertThat(report.signatures().get(0).level()).isEqualTo("PAdES B-LTA");
    assertThat(report.signatures().get(0).signer().revocation().status())
        .isEqualTo(Revocation.Status.GOOD);
    assertThat(pki.requests("ocsp") - asked)
        .as("what the document carries is not asked for again")
        .isEqualTo(level == Level.T ? 1 : 0);
  }

  @Test
  void anArchiveIsRenewedWhenTheSignersAuthorityIsGone() throws Exception {
    byte[] signed = signed(Level.LTA);
    pki.fail("ocsp");
    pki.fail("clerk.crl");

    assertThat(DocumentVerifier.verify(extended(signed), trust).signatures()).hasSize(3);
  }

  @Test
  void theLastTimestampsAuthorityMustHoldNow() throws Exception {
    byte[] signed = signed(Level.LTA);
    pki.fail("root.crl");

    assertThatThrownBy(() -> extended(signed))
        .hasMessageContaining("'Clock' was revoked is not known");
  }

  @Test
  void aRevokedCertificateIsRefusedWithoutAProvenTime() throws Exception {
    byte[] plain = signed(Level.B);
    byte[] doubtful;
    try (TestAuthority stranger = new TestAuthority()) {
      Protection protection = Protection.of(new TimestampClient(stranger.address()));
      doubtful = ChangedBytes.signed(TestPdfs.ordinary(), protection, pki.bob());
    }
    pki.revokeAt(Instant.now().plusSeconds(5));

    assertThatThrownBy(() -> extended(plain)).hasMessageContaining("'Bob' was revoked at");
    assertThatThrownBy(() -> extended(doubtful)).hasMessageContaining("'Bob' was revoked at");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 24 * 30, -2})
  void dataThatDoNotHoldNowAreRefused(int hours) {
    pki.outdate(Duration.ofHours(hours));

    assertThatThrownBy(() -> signed(Level.LT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'Bob' was revoked is not known: OCSP responder")
        .hasMessageContaining("outdated");
  }

  @Test
  void outdatedDataThatTellOfARevocationCount() {
    pki.revokeAt(Instant.now().minus(Duration.ofDays(1)));
    pki.outdate(Duration.ofHours(2));

    assertThatThrownBy(() -> signed(Level.LT)).hasMessageContaining("'Bob' was revoked at");
  }

  @Test
  void anAnswerToAnotherRequestIsRefused() throws Exception {
    signed(Level.LT);
    pki.replay();
    pki.fail("clerk.crl");

    assertThatThrownBy(() -> signed(Level.LT)).hasMessageContaining("the nonce in it is another");
  }

  @Test
  void whoeverAnswersIsHeardThoughOthersFail() throws Exception {
    pki.fail("ocsp");
    DocumentReport report = DocumentVerifier.verify(signed(Level.LT), trust);

    assertThat(report.signatures().get(0).level()).isEqualTo("PAdES B-LT");
    assertThat(pki.requests("clerk.crl")).isEqualTo(1);
  }

  @Test
  void allWhoFailAreNamed() {
    pki.fail("ocsp");
    pki.fail("clerk.crl");

    assertThatThrownBy(() -> signed(Level.LT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/ocsp: HTTP status 503")
        .hasMessageContaining("/no address: is no address")
        .hasMessageContaining("/gone.crl: HTTP status 404")
        .hasMessageContaining("/clerk.crl: HTTP status 503")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anAnswerWithoutEndIsRefused() {
    assertThatThrownBy(() -> new HttpExchange().get(pki.address("long")))
        .isInstanceOf(IOException.class)
        .hasMessage("its answer is too long, expected at most 33554432 bytes");
    assertThatThrownBy(() -> new HttpExchange().get(URI.create("http:///x")))
        .isInstanceOf(IOException.class)
        .hasMessage("is no address of a server");
  }

  private byte[] signed(Level level) throws Exception {
    return ChangedBytes.signed(TestPdfs.ordinary(), ChangedBytes.protection(level, pki), pki.bob());
  }

  private byte[] extended(byte[] signed) throws IOException {
    return DocumentArchive.extended(signed, new TimestampClient(pki.address("tsa")), trust);
  }
}
