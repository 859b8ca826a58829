package io.linmo.studio.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text in URLs and headers, percent-encoded. */
final class Encoded {

  private Encoded() {}

  static String name(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A part of a path, decoded; a plus sign stands for itself there. */
  static String decodePath(String part) {
    return decode(part.replace("+", "%2B"));
  }

  /** A value of a query, decoded. */
  static String decode(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "a damaged percent code in the address");
    }
  }
}
