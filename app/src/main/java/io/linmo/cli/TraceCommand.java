package io.linmo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Traces an image. */
@Command(name = "trace", mixinStandardHelpOptions = true, description = "Trace an image to SVG.")
final class TraceCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
