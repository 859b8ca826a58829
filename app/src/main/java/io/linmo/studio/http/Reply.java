package io.linmo.studio.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param type of the content
 * @param headers further ones
 */
public record Reply(int status, String type, byte[] content, Map<String, String> headers) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A value as JSON: maps, lists, texts, numbers. */
  public static Reply json(Object value) {
    return json(OK, value);
  }

  public static Reply json(int status, Object value) {
    try {
      return new Reply(status, "application/json", JSON.writeValueAsBytes(value), Map.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply cannot be written as JSON", e);
    }
  }

  /** A file that the page shows, its media type by the ending of its name. */
  public static Reply file(String name, byte[] content) {
    return new Reply(OK, MediaTypes.of(name), content, Map.of());
  }

  /** The same reply to be kept as a file of this name. */
  public Reply asDownload(String name) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put("Content-Disposition", "attachment; filename*=UTF-8''" + Encoded.name(name));
    return new Reply(status, type, content, more);
  }
}
