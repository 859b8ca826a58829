package io.linmo.signing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request over HTTP and its whole answer, within a few seconds. */
final class HttpExchange {

  private static final Duration PATIENCE = Duration.ofSeconds(6);

  /** Revocation lists of large authorities have some MiB. */
  private static final int MOST = 32 << 20;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(redirects()).build();

  /** Where somebody else would answer is for the user to say. */
  private static HttpClient.Redirect redirects() {
    return HttpClient.Redirect.NEVER;
  }

  byte[] get(URI address) throws IOException {
    return send(request(address).GET());
  }

  byte[] post(URI address, String type, byte[] body) throws IOException {
    return send(
        request(address)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static HttpRequest.Builder request(URI address) throws IOException {
    try {
      return HttpRequest.newBuilder(address);
    } catch (IllegalArgumentException e) {
      throw new IOException("is no address of a server", e);
    }
  }

  /** The timeout of a request ends at the answer's head, so that the whole has one of its own. */
  private byte[] send(HttpRequest.Builder builder) throws IOException {
    HttpRequest request = builder.timeout(PATIENCE).build();
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, head -> new BoundedBody(MOST));
    try {
      HttpResponse<byte[]> answer = sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() / 100 == 3) {
        String elsewhere = answer.headers().firstValue("Location").orElse("nowhere");
        throw new IOException("it redirects to %s; give that address".formatted(elsewhere));
      }
      if (answer.statusCode() != 200) {
        throw new IOException("HTTP status %d, expected 200".formatted(answer.statusCode()));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (TimeoutException e) {
      throw new IOException("no answer within %d s".formatted(PATIENCE.toSeconds()), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BoundedBody.TooLongException) {
        throw new IOException(e.getCause().getMessage(), e);
      }
      boolean timeout = e.getCause() instanceof java.net.http.HttpTimeoutException;
      if (timeout || e.getCause() instanceof ConnectException) {
        throw new IOException("cannot be reached", e);
      }
      throw new IOException("the connection failed: " + e.getCause().getMessage(), e);
    } finally {
      sent.cancel(true);
    }
  }
}
