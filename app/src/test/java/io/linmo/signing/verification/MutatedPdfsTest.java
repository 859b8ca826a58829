package io.linmo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short run of {@link MutatedPdfs}, the same each time but for the keys. */
class MutatedPdfsTest {

  @Test
  void documentsWithRandomFaultsBringNoExceptionNoHangAndNoFalseTrust() throws Exception {
    MutatedPdfs documents = new MutatedPdfs(11);
    documents.run(300);

    assertThat(documents.faults()).isEmpty();
    assertThat(documents.slowestMillis()).isLessThan(5000);
  }
}
