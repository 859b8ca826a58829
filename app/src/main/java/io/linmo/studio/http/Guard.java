package io.linmo.studio.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Refuses requests that the server's own page did not make.
 *
 * <p>A request must name this server as its host, which a page elsewhere cannot make a browser do
 * (DNS rebinding); must come from this page or from the address bar ({@code Origin}, {@code
 * Sec-Fetch-Site}); and its path must begin with a secret that only the opener of the page knows,
 * so that other users of this machine are kept out.
 */
final class Guard {

  private static final int SECRET_BYTES = 16;

  /** Nothing is loaded from elsewhere, no script stands in the page, nobody frames it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src"
          + " 'self'; img-src 'self' blob: data:; font-src 'self' blob: data:; connect-src 'self';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final String secret;
  private final Set<String> hosts;

  private final AtomicReference<String> ticket = new AtomicReference<>();

  Guard(int port) {
    this.secret = random();
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  private static String random() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** A path that is good for one visit; the one before is void. */
  String ticket() {
    ticket.set(random());
    return ticket.get();
  }

  /** Whether a request has the ticket, which is used up by it. */
  boolean redeem(HttpExchange exchange) {
    String given = exchange.getRequestURI().getRawPath().substring(1);
    String good = ticket.get();
    return good != null
        && hosts.contains(first(exchange.getRequestHeaders(), "Host"))
        && same(given, good)
        && ticket.compareAndSet(good, null);
  }

  /** The first part of every path. */
  String secret() {
    return secret;
  }

  /**
   * The path after the secret.
   *
   * @throws Refusal if the request is not one of the server's page
   */
  String admit(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    if (!hosts.contains(first(headers, "Host"))) {
      throw new Refusal(Refusal.FORBIDDEN, "this server is asked for under another name");
    }
    String origin = first(headers, "Origin");
    if (!origin.isEmpty() && hosts.stream().noneMatch(host -> origin.equals("http://" + host))) {
      throw new Refusal(Refusal.FORBIDDEN, "the request comes from another page");
    }
    if (!List.of("", "same-origin", "none").contains(first(headers, "Sec-Fetch-Site"))) {
      throw new Refusal(Refusal.FORBIDDEN, "the request comes from another page");
    }
    String path = exchange.getRequestURI().getRawPath();
    String prefix = "/" + secret + "/";
    if (path.length() < prefix.length() || !same(path.substring(0, prefix.length()), prefix)) {
      throw new Refusal(
          Refusal.FORBIDDEN, "open the address that linmo studio printed when it started");
    }
    return path.substring(prefix.length());
  }

  private static String first(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }

  /** Takes as long for a near miss as for any other. */
  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  /** The headers of every answer. */
  void protect(Headers headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }
}
