package io.linmo.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelWorkTest {

  @Test
  void resultsComeInTheOrderOfThePieces() throws Exception {
    List<Callable<Integer>> pieces =
        IntStream.range(0, 40)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      Thread.sleep((40 - i) / 8);
                      return i;
                    })
            .toList();

    assertThat(new ParallelWork(4).map(pieces, Progress.SILENT, "counting"))
        .isEqualTo(IntStream.range(0, 40).boxed().toList());
  }

  @Test
  void progressRisesToOne() throws Exception {
    List<Double> shares = new ArrayList<>();
    List<Callable<Integer>> pieces = List.of(() -> 1, () -> 2, () -> 3, () -> 4);

    new ParallelWork(2).map(pieces, (share, message) -> shares.add(share), "counting");

    assertThat(shares).containsExactly(0.25, 0.5, 0.75, 1.0);
  }

  @Test
  void aFailureStopsThePiecesThatHaveNotBegun() {
    AtomicInteger begun = new AtomicInteger();
    List<Callable<Integer>> pieces = new ArrayList<>();
    pieces.add(
        () -> {
          throw new IllegalArgumentException("piece 0");
        });
    for (int i = 0; i < 50; i++) {
      pieces.add(
          () -> {
            Thread.sleep(20);
            return begun.incrementAndGet();
          });
    }

    assertThatThrownBy(() -> new ParallelWork(1).map(pieces, Progress.SILENT, "failing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("piece 0");
    assertThat(begun.get()).isLessThan(50);
  }

  @Test
  void aFailureToReadIsPassedOnAsIt() {
    List<Callable<Integer>> pieces =
        List.of(
            () -> {
              throw new IOException("a.png: damaged");
            });

    assertThatThrownBy(() -> new ParallelWork(2).map(pieces, Progress.SILENT, "reading"))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("a.png: damaged");
  }

  @Test
  void cancelledWorkBeginsNoFurtherPiece() {
    AtomicInteger begun = new AtomicInteger();
    Progress cancelling =
        new Progress() {
          @Override
          public void report(double share, String message) {}

          @Override
          public void checkCancelled() {
            if (begun.get() >= 3) {
              throw new CancellationException();
            }
          }
        };
    List<Callable<Integer>> pieces =
        IntStream.range(0, 10).<Callable<Integer>>mapToObj(i -> begun::incrementAndGet).toList();

    assertThatThrownBy(() -> new ParallelWork(1).map(pieces, cancelling, "cancelling"))
        .isInstanceOf(CancellationException.class);
    assertThat(begun.get()).isEqualTo(3);
  }

  @Test
  void aPartOfTheWorkReportsItsShareOfTheWholeAndCanBeCancelled() {
    List<Double> shares = new ArrayList<>();
    Progress whole =
        new Progress() {
          @Override
          public void report(double share, String message) {
            shares.add(share);
          }

          @Override
          public void checkCancelled() {
            throw new CancellationException();
          }

          @Override
          public boolean isEnough() {
            return true;
          }
        };
    Progress part = whole.part(0.5, 1).part(0, 0.5);

    part.report(0, "");
    part.report(1, "");

    assertThat(shares).containsExactly(0.5, 0.75);
    assertThat(part.isEnough()).isTrue();
    assertThatThrownBy(part::checkCancelled).isInstanceOf(CancellationException.class);
  }
}
