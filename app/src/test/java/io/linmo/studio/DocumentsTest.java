package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.studio.http.Refusal;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Documents documents = new Documents(now::get, 100);

  private String add(int bytes) {
    return documents.add("a.pdf", new byte[bytes]).id();
  }

  private void assertClosed(String id) {
    assertThatThrownBy(() -> documents.find(id))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("open it again");
  }

  @Test
  void thoseNotUsedForLongestMakeRoomForOthers() {
    String first = add(40);
    String second = add(40);
    documents.find(first);
    String third = add(40);
    assertThat(documents.find(first).content()).hasSize(40);
    assertThat(documents.find(third).name()).isEqualTo("a.pdf");
    assertClosed(second);
  }

  @Test
  void oneThatIsTooLargeIsKeptAlone() {
    String small = add(10);
    String large = add(1000);
    assertThat(documents.find(large).content()).hasSize(1000);
    assertClosed(small);
  }

  @Test
  void oneThatNobodyAskedForInHoursIsDropped() {
    String left = add(1);
    String used = add(1);
    now.set(now.get().plusSeconds(5 * 3600));
    documents.find(used);
    now.set(now.get().plusSeconds(5 * 3600));
    assertClosed(left);
    assertThat(documents.find(used).content()).hasSize(1);
  }
}
