package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.studio.http.EventStream;
import io.linmo.studio.http.Refusal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JobQueueTest {

  @Test
  void closingWaitsUntilWhatWasCancelledHasEnded() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    try (JobQueue jobs = new JobQueue(new EventStream())) {
      jobs.submit(
          JobQueue.Lane.QUICK,
          "learn",
          "Ada",
          work -> {
            begun.countDown();
            while (work.isWanted()) {
              Thread.onSpinWait();
            }
            long end = System.nanoTime() + 200_000_000;
            while (System.nanoTime() < end) {
              Thread.onSpinWait();
            }
            ended.set(true);
            return "";
          });
      begun.await();
    }
    assertThat(ended).isTrue();
  }

  @Test
  void aHandIsIdleOnceItsLastLeaseIsClosed() throws Exception {
    try (JobQueue jobs = new JobQueue(new EventStream())) {
      JobQueue.Lease first = jobs.lease("Ada");
      JobQueue.Lease second = jobs.lease("Ada");
      first.close();
      assertThatThrownBy(() -> jobs.whileIdle("Ada", () -> "")).isInstanceOf(Refusal.class);
      assertThat(jobs.<String>whileIdle("Bea", () -> "done")).isEqualTo("done");
      second.close();
      assertThat(jobs.<String>whileIdle("Ada", () -> "done")).isEqualTo("done");
    }
  }
}
