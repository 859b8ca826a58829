package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.style.Hand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hands of one installation draw at the same time what each draws alone. */
@Tag("slow")
class HandsAtOnceTest {

  private static final int TURNS = 4;

  @Test
  void handsThatDrawAtOnceShareTheRecogniserByTurns() throws Exception {
    Installation linmo = Installation.find().withThreads(1);
    Path face = linmo.folders().hands().resolve("patrick-hand.ttf");
    HandWorkshop workshop = new HandWorkshop(linmo);
    Hand hand =
        workshop.learn(
            LearnRequest.of("ada", new ReferenceReader(linmo).font(face, "acegn"))
                .withConsent(Consent.OWN_HAND)
                .withTime(Duration.ofMillis(300)));
    byte[] alone = font(workshop, hand, "bdfhkm");
    List<Future<byte[]>> atOnce = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int i = 0; i < TURNS; i++) {
      String letters = i % 2 == 0 ? "bdfhkm" : "opqrstuvwxyz";
      atOnce.add(threads.submit(() -> font(workshop, hand, letters)));
    }
    for (int i = 0; i < TURNS; i++) {
      byte[] made = atOnce.get(i).get();
      assertThat(i % 2 != 0 || java.util.Arrays.equals(made, alone)).isTrue();
    }
    threads.shutdown();
  }

  private static byte[] font(HandWorkshop workshop, Hand hand, String letters) {
    return workshop
        .open(hand)
        .font(FontRequest.of(letters.codePoints().boxed().toList()).withVariants(1))
        .encode(FontFileFormat.TTF);
  }
}
