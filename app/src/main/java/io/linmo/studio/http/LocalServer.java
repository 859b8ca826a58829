package io.linmo.studio.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a page, its requests under {@code api/} and its events under {@code api/events}. */
public final class LocalServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("io.linmo.studio");

  /** Most bytes that are read of an unexpected body. */
  private static final int MOST_LEFT = 1 << 16;

  private static final int SEE_OTHER = 303;

  private static final String API = "api/";
  private static final String EVENTS = API + "events";

  static {
    // Of a body that was refused no more is read: its sender may never end.
    System.setProperty("sun.net.httpserver.drainAmount", "0");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(LocalServer::thread);
  private final Guard guard;
  private final PageFiles page;
  private final Router routes;
  private final EventStream events;

  private LocalServer(HttpServer server, PageFiles page, Router routes, EventStream events) {
    this.server = server;
    this.guard = new Guard(server.getAddress().getPort());
    this.page = page;
    this.routes = routes;
    this.events = events;
  }

  /**
   * Starts a server on 127.0.0.1.
   *
   * @param port 0 for any that is free
   */
  public static LocalServer start(int port, PageFiles page, Router routes, EventStream events) {
    try {
      InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(here, port), 0);
      LocalServer local = new LocalServer(server, page, routes, events);
      server.setExecutor(local.threads);
      server.createContext("/", local::serve);
      server.start();
      return local;
    } catch (BindException e) {
      throw LinmoException.failure("port " + port, "is in use by another program")
          .next("choose another, or leave it out for any that is free")
          .causedBy(e);
    } catch (IOException e) {
      throw LinmoException.of(e).at("port " + port);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "studio");
    thread.setDaemon(true);
    return thread;
  }

  /** The address of the page, with its secret. */
  public URI address() {
    int port = server.getAddress().getPort();
    return URI.create("http://127.0.0.1:%d/%s/".formatted(port, guard.secret()));
  }

  /**
   * An address that leads to the page once: the system's browser opener is given it, whose
   * arguments others may see.
   */
  public URI openingAddress() {
    return address().resolve("/" + guard.ticket());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      guard.protect(exchange.getResponseHeaders());
      Reply reply;
      try {
        if (guard.redeem(exchange)) {
          exchange.getResponseHeaders().set("Location", address().getPath());
          exchange.sendResponseHeaders(SEE_OTHER, -1);
          return;
        }
        String path = guard.admit(exchange);
        if (path.equals(EVENTS)) {
          events.serve(exchange);
          return;
        }
        reply = answer(exchange, path);
        // A connection is used again only if the whole body was read.
        exchange.getRequestBody().readNBytes(MOST_LEFT);
      } catch (Refusal refusal) {
        exchange.getResponseHeaders().set("Connection", "close");
        reply = Reply.json(refusal.status(), Map.of("message", refusal.getMessage()));
      } catch (Throwable e) {
        exchange.getResponseHeaders().set("Connection", "close");
        reply = failure(e);
      }
      send(exchange, reply);
    }
  }

  private Reply answer(HttpExchange exchange, String path) throws Exception {
    if (path.startsWith(API)) {
      return routes.answer(exchange, path.substring(API.length()));
    }
    if (!exchange.getRequestMethod().equals("GET")) {
      throw new Refusal(Refusal.WRONG_METHOD, "files of the page can only be read");
    }
    return page.get(path);
  }

  private static Reply failure(Throwable e) {
    int status =
        switch (LinmoException.of(e).kind()) {
          case REQUEST -> Refusal.BAD_REQUEST;
          case EXISTS -> Refusal.CONFLICT;
          case FAILURE, CANCELLED -> Refusal.FAILED;
        };
    return Reply.json(status, words(e));
  }

  /** A failure for the page to show; a fault of the program itself is logged too. */
  public static Map<String, Object> words(Throwable e) {
    boolean expected =
        e instanceof LinmoException
            || e instanceof Refusal
            || e instanceof IOException
            || e instanceof IllegalArgumentException
            || e instanceof CancellationException;
    if (!expected) {
      LOG.log(System.Logger.Level.ERROR, "internal error", e);
    }
    String message = e instanceof Refusal ? e.getMessage() : LinmoException.of(e).getMessage();
    return Map.of("message", expected ? message : "internal error: " + message);
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean empty = reply.content().length == 0;
    exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.content().length);
    if (!empty) {
      exchange.getResponseBody().write(reply.content());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
