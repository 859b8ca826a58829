package io.linmo.studio.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request, its address taken apart. */
public final class Request {

  private static final String FILE = "file";

  /** The most that a JSON body may hold, in bytes: a key file of a signature fits well. */
  private static final int MOST_JSON = 4 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpExchange exchange;
  private final Map<String, String> variables;
  private final Map<String, String> query;

  Request(HttpExchange exchange, Map<String, String> variables) {
    this.exchange = exchange;
    this.variables = variables;
    this.query = parse(exchange.getRequestURI().getRawQuery());
  }

  private static Map<String, String> parse(String query) {
    Map<String, String> values = new LinkedHashMap<>();
    if (query != null) {
      Arrays.stream(query.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(
              pair ->
                  values.put(
                      Encoded.decode(pair[0]), pair.length > 1 ? Encoded.decode(pair[1]) : ""));
    }
    return values;
  }

  /** A variable part of the path. */
  public String variable(String name) {
    return variables.get(name);
  }

  /** A value of the query, empty where it is missing. */
  public String query(String name) {
    return query.getOrDefault(name, "");
  }

  /** The body as JSON; an empty object where there is none. */
  public JsonNode json() throws IOException {
    byte[] body = bytes(MOST_JSON, "request");
    try {
      return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "the body is no JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * The body as it is.
   *
   * @param what it is called where it has more than {@code most} bytes
   */
  public byte[] bytes(int most, String what) throws IOException {
    refuseLonger(most, what);
    byte[] body = exchange.getRequestBody().readNBytes(most + 1);
    if (body.length > most) {
      throw tooLarge(most, what);
    }
    return body;
  }

  /**
   * Writes the body into a file.
   *
   * @param most bytes that it may have; a longer one is refused before or while it is read
   */
  public void save(Path file, long most) throws IOException {
    refuseLonger(most, FILE);
    InputStream body = exchange.getRequestBody();
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        total += count;
        if (total > most) {
          throw tooLarge(most, FILE);
        }
        out.write(buffer, 0, count);
      }
    }
  }

  private void refuseLonger(long most, String what) {
    Optional<Long> length =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length"))
            .map(Long::valueOf);
    if (length.isPresent() && length.get() > most) {
      throw tooLarge(most, what);
    }
  }

  private static Refusal tooLarge(long most, String what) {
    String size = most >> 20 > 0 ? (most >> 20) + " MB" : (most >> 10) + " KB";
    return new Refusal(
        Refusal.TOO_LARGE, "the %s is too large, expected at most %s".formatted(what, size));
  }
}
