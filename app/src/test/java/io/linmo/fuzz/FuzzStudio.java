package io.linmo.fuzz;

import io.linmo.studio.Studio;
import io.linmo.workshop.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A studio on an empty folder that is sent requests byte by byte over the loopback.
 *
 * <p>{@code SECRET} in an input stands for the secret of its addresses and {@code PORT} for its
 * port, so that inputs get past its guard. A fault is an internal error, or no answer to the good
 * request that follows every {@value #EACH}th.
 */
final class FuzzStudio {

  private static final int EACH = 500;
  private static final int TIMEOUT_MILLIS = 5000;
  private static final String GOOD =
      "GET /SECRET/api/state HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n";

  private static FuzzStudio running;

  private final URI address;
  private final AtomicReference<Throwable> fault = new AtomicReference<>();
  private final Logger log = Logger.getLogger("");
  private int count;

  private FuzzStudio() throws IOException {
    for (Handler handler : log.getHandlers()) {
      log.removeHandler(handler);
    }
    log.addHandler(new Faults());
    address =
        Studio.start(Installation.find().withThreads(1), FuzzFiles.emptyFolder("studio"), 0)
            .address();
  }

  static synchronized FuzzStudio running() throws IOException {
    if (running == null) {
      running = new FuzzStudio();
    }
    return running;
  }

  /** Notes what the studio logs as its own fault. */
  private final class Faults extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
        Throwable thrown = entry.getThrown();
        fault.set(thrown == null ? new IllegalStateException(entry.getMessage()) : thrown);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  void send(byte[] input) throws IOException {
    fault.set(null);
    String request = new String(input, StandardCharsets.ISO_8859_1);
    try {
      answer(request);
    } catch (java.net.SocketException e) {
      // The server hung up on nonsense before it was all sent.
    }
    if (fault.get() != null) {
      throw new IllegalStateException("the studio logged an internal error", fault.get());
    }
    if (++count % EACH == 0 && !answer(GOOD).startsWith("HTTP/1.1 200")) {
      throw new IllegalStateException("the studio does not answer any more");
    }
  }

  private String answer(String request) throws IOException {
    String secret = address.getPath().substring(1, address.getPath().length() - 1);
    byte[] bytes =
        request
            .replace("SECRET", secret)
            .replace("PORT", Integer.toString(address.getPort()))
            .getBytes(StandardCharsets.ISO_8859_1);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(1 << 16), StandardCharsets.ISO_8859_1);
    } catch (java.net.SocketTimeoutException e) {
      if (request.contains("api/events")) {
        return ""; // A stream of events has no end.
      }
      throw new IllegalStateException("no answer after %d ms".formatted(TIMEOUT_MILLIS), e);
    }
  }
}
