package io.linmo.studio.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Server-sent events: everything that is announced goes to every page that listens. */
public final class EventStream {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A comment is sent after this silence, in seconds, to notice pages that were closed. */
  private static final int HEARTBEAT = 10;

  /** A page this many events behind is disconnected; it reconnects by itself. */
  private static final int MOST_WAITING = 1000;

  private final Set<LinkedBlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();

  /** Sends an event to every page. */
  public void announce(Object event) {
    String text;
    try {
      text = "data: " + JSON.writeValueAsString(event) + "\n\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event cannot be written as JSON", e);
    }
    listeners.removeIf(listener -> !listener.offer(text));
  }

  /** Serves one page until it is closed. */
  void serve(HttpExchange exchange) throws IOException {
    LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    listeners.add(waiting);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      send(out, ": here\n\n");
      while (listeners.contains(waiting)) {
        String next = waiting.poll(HEARTBEAT, TimeUnit.SECONDS);
        send(out, next == null ? ": still here\n\n" : next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(waiting);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
