package io.linmo.gan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Where ND4J runs, and on how many threads. */
public final class Backend {

  private static volatile int threads = 1;
  private static volatile boolean started;

  private Backend() {}

  /** Sets the number of threads for convolutions and for the loops over planes. */
  public static void useThreads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("threads: %d, expected 1 or more".formatted(count));
    }
    threads = count;
    start();
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
    if (isCpu()) {
      // Matrix products run side by side, one thread each.
      openblas_nolapack.blas_set_num_threads(1);
    }
  }

  /** Loads ND4J's backend, which fails in the CUDA build where no GPU can serve it. */
  private static void start() {
    try {
      Nd4j.getBackend();
      started = true;
    } catch (RuntimeException | LinkageError e) {
      throw new UncheckedIOException(
          isBuiltForCuda()
              ? "no NVIDIA GPU of compute capability 3.7 to 8.9 with CUDA 11 libraries was found:"
                  + " use the build without -Pcuda"
              : "ND4J's native library does not load on this machine: " + e,
          new IOException(e));
    }
  }

  /** Whether networks have run in this process: the first take longer. */
  public static boolean isStarted() {
    return started;
  }

  private static boolean isBuiltForCuda() {
    try {
      Class.forName(
          "org.nd4j.linalg.jcublas.JCublasBackend", false, Backend.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
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
  public static void forEach(int count, Body body) {
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
  public interface Body {
    void run(int from, int to);
  }

  private static final class CpuHolder {
    private static final boolean IS_CPU = "CPU".equals(name());
  }
}
