package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.signing.Identity;
import io.linmo.signing.SelfSignedIdentity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyRingTest {

  private final KeyRing ring = new KeyRing();

  @Test
  void aKeyIsOpenedOnceForAllWhoAskForIt() throws Exception {
    AtomicInteger openings = new AtomicInteger();
    Identity first = ring.identity(List.of("ada.p12"), () -> opened(openings));
    Identity again = ring.identity(List.of("ada.p12"), () -> opened(openings));
    Identity other = ring.identity(List.of("bob.p12"), () -> opened(openings));

    assertThat(again).isSameAs(first);
    assertThat(other).isNotSameAs(first);
    assertThat(openings).hasValue(2);
  }

  @Test
  void aKeyThatCannotBeOpenedMayBeTriedAgain() throws Exception {
    assertThatThrownBy(
            () ->
                ring.identity(
                    "ada.p12",
                    () -> {
                      throw new IOException("wrong password");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("wrong password");
    assertThat(ring.identity("ada.p12", () -> opened(new AtomicInteger()))).isNotNull();
  }

  private static Identity opened(AtomicInteger openings) throws IOException {
    openings.incrementAndGet();
    Duration year = Duration.ofDays(365);
    return SelfSignedIdentity.create(
        SelfSignedIdentity.Key.EC, "Ada", null, null, Instant.now(), year);
  }
}
