package io.linmo.font;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Downloads one package and checks its SHA-512.
 *
 * <p>A download that broke off continues where it stopped, if the server can. Each address is tried
 * three times, except that "not found" moves on to the next address at once.
 */
final class FontDownload {

  private static final int TRIES = 3;
  private static final long MINUTES_PER_TRY = 10;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_FOUND = 404;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  private final URI npm;
  private final List<URI> debian;

  /**
   * @param npm root of the npm registry
   * @param debian roots of the Debian archive, tried in order
   */
  FontDownload(URI npm, List<URI> debian) {
    this.npm = npm;
    this.debian = List.copyOf(debian);
  }

  /** Leaves the verified package of {@code face} at {@code target}. */
  void fetch(FontFace face, Path target) throws IOException, InterruptedException {
    List<String> failures = new ArrayList<>();
    for (URI address : addresses(face)) {
      try {
        fetchFrom(address, target);
        verify(face, address, target);
        return;
      } catch (IOException e) {
        failures.add(e.getMessage());
      }
    }
    throw new IOException(String.join("; ", failures));
  }

  private List<URI> addresses(FontFace face) {
    if (face.container() == FontFace.Container.DEB) {
      return debian.stream().map(root -> root.resolve(face.pool())).toList();
    }
    String name = face.packageName();
    String file = name.substring(name.indexOf('/') + 1) + "-" + face.version() + ".tgz";
    return List.of(npm.resolve(name + "/-/" + file));
  }

  private static void verify(FontFace face, URI address, Path target) throws IOException {
    String found = Checksum.sha512(target);
    if (!found.equals(face.packageSha512())) {
      Files.delete(target);
      throw new IOException(
          "package %s from %s: SHA-512 is %s, expected %s"
              .formatted(face.packageName(), address.getHost(), found, face.packageSha512()));
    }
  }

  private void fetchFrom(URI address, Path target) throws IOException, InterruptedException {
    IOException last = new IOException(address + ": not tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        request(address, target);
        return;
      } catch (FileNotFoundException e) {
        throw e;
      } catch (IOException e) {
        last = e;
        Thread.sleep(1000L << i);
      }
    }
    throw last;
  }

  private void request(URI address, Path target) throws IOException, InterruptedException {
    long have = Files.exists(target) ? Files.size(target) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    HttpResponse<Path> response = send(request.build(), target);
    switch (response.statusCode()) {
      case OK, PARTIAL -> {}
      case NOT_FOUND -> throw new FileNotFoundException(address + ": not found (404)");
      case RANGE_NOT_SATISFIABLE -> {
        // The part is whole already, or of another file; the checksum will show which.
      }
      default -> throw new IOException("%s: answered %d".formatted(address, response.statusCode()));
    }
  }

  /** Writes only the body of a good answer into the file: appended where it is a continuation. */
  private HttpResponse<Path> send(HttpRequest request, Path target)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<Path>> answer =
        client.sendAsync(
            request,
            head ->
                switch (head.statusCode()) {
                  case OK -> BodySubscribers.ofFile(target, CREATE, TRUNCATE_EXISTING, WRITE);
                  case PARTIAL -> BodySubscribers.ofFile(target, CREATE, APPEND);
                  default -> BodySubscribers.replacing(target);
                });
    try {
      return answer.get(MINUTES_PER_TRY, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException(request.uri() + ": took more than " + MINUTES_PER_TRY + " minutes", e);
    } catch (ExecutionException e) {
      throw new IOException("%s: %s".formatted(request.uri(), e.getCause()), e.getCause());
    }
  }
}
