package io.linmo.gan;

import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Where ND4J runs, and on how many threads. */
public final class Backend {

  private static volatile int threads = 1;

  private Backend() {}

  /** Sets the number of threads for convolutions and for the loops over planes. */
  public static void useThreads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads: %d, expected 1 or more".formatted(count));
    }
    threads = count;
    Nd4j.getBackend();
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
  }

  public static int threads() {
    return threads;
  }

  /** The name of the backend, such as {@code CPU}. */
  public static String name() {
    return String.valueOf(Nd4j.getExecutioner().getEnvironmentInformation().get("backend"));
  }

  static boolean isCpu() {
    return CpuHolder.IS_CPU;
  }

  /** Runs {@code body} for 0 … count − 1, split over the threads in use. */
  static void forEach(int count, Body body) {
    int lanes = Math.min(threads, count);
    if (lanes <= 1) {
      body.run(0, count);
      return;
    }
    IntStream.range(0, lanes)
        .parallel()
        .forEach(lane -> body.run(count * lane / lanes, count * (lane + 1) / lanes));
  }

  /** A piece of a loop: indices from (inclusive) to (exclusive). */
  @FunctionalInterface
  interface Body {
    void run(int from, int to);
  }

  private static final class CpuHolder {
    private static final boolean IS_CPU = "CPU".equals(name());
  }
}
