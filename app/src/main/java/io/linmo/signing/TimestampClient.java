package io.linmo.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Asks a timestamp authority, over HTTP, to say when it saw a digest (RFC 3161). Safe for use by
 * several threads.
 */
public final class TimestampClient {

  /**
   * How many bytes longer than {@link #sample} a token may be: serial numbers, fractions of seconds
   * and ECDSA values vary. Room for it saves a second request.
   */
  static final int VARIATION = 32;

  private static final int NONCE_BITS = 62;

  private final URI authority;
  private final HttpExchange http = new HttpExchange();
  private volatile TimeStampToken last;

  public TimestampClient(URI authority) {
    this.authority = authority;
  }

  /**
   * A token that shows how long this authority's are and who signs them: the last one that it gave,
   * since authorities count requests, and some charge for them.
   */
  TimeStampToken sample() throws IOException {
    TimeStampToken known = last;
    return known == null ? stamp(TimestampSigner.sha256(new byte[0])) : known;
  }

  /**
   * @param sha256 the digest that is to be stamped
   */
  TimeStampToken stamp(byte[] sha256) throws IOException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    // The highest bit is set, so that all requests, and so all answers, are equally long.
    BigInteger nonce = new BigInteger(NONCE_BITS, new SecureRandom()).setBit(NONCE_BITS);
    TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, sha256, nonce);
    TimeStampResponse response = parsed(post(request.getEncoded()));
    try {
      response.validate(request);
    } catch (TSPException e) {
      throw failure("its answer does not fit the request: " + e.getMessage(), e);
    }
    if (response.getTimeStampToken() == null) {
      throw failure("it refused: " + TimestampRefusal.of(response), null);
    }
    last = response.getTimeStampToken();
    return last;
  }

  private TimeStampResponse parsed(byte[] answer) throws IOException {
    try {
      return new TimeStampResponse(answer);
    } catch (TSPException | IOException | RuntimeException e) {
      throw failure("its answer is no timestamp; check the address", e);
    }
  }

  private byte[] post(byte[] request) throws IOException {
    try {
      return http.post(authority, "application/timestamp-query", request);
    } catch (IOException e) {
      throw failure(e.getMessage() + "; try another, or sign without --tsa", e);
    }
  }

  private IOException failure(String what, Exception cause) {
    return new IOException(
        "timestamp authority %s: %s".formatted(withoutPassword(authority.toString()), what), cause);
  }

  /** A text without the names and passwords that addresses in it carry. */
  public static String withoutPassword(String text) {
    return text.replaceAll("://[^\\s/?#]*@", "://");
  }
}
