package io.linmo.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Asks a timestamp authority, over HTTP, to say when it saw a digest (RFC 3161). */
public final class TimestampClient {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int NONCE_BITS = 62;

  private final URI authority;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  public TimestampClient(URI authority) {
    this.authority = authority;
  }

  /**
   * @param sha256 the digest that is to be stamped
   */
  TimeStampToken stamp(byte[] sha256) throws IOException {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      // The highest bit is set, so that all requests, and so all answers, are equally long.
      BigInteger nonce = new BigInteger(NONCE_BITS, new SecureRandom()).setBit(NONCE_BITS);
      TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, sha256, nonce);
      TimeStampResponse response = new TimeStampResponse(post(request.getEncoded()));
      response.validate(request);
      if (response.getTimeStampToken() == null) {
        throw failure("refused: " + response.getStatusString(), null);
      }
      return response.getTimeStampToken();
    } catch (TSPException e) {
      throw failure("its answer does not fit the request: " + e.getMessage(), e);
    }
  }

  private byte[] post(byte[] request) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(authority)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(post, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw failure("HTTP status %d".formatted(answer.statusCode()), null);
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("interrupted", e);
    } catch (HttpTimeoutException | ConnectException e) {
      throw failure("cannot be reached; try another, or sign without --tsa", e);
    }
  }

  private IOException failure(String what, Exception cause) {
    return new IOException("timestamp authority %s: %s".formatted(authority, what), cause);
  }
}
