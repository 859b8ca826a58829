package io.linmo.font;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.linmo.font.FontFace.Container;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontFetcher.Outcome;
import io.linmo.font.FontFetcher.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class FontFetcherTest {

  private static final byte[] ONE = "the first font".getBytes(UTF_8);
  private static final byte[] TWO = "the second font".getBytes(UTF_8);

  @TempDir Path cache;

  private final Map<String, byte[]> served = new HashMap<>();
  private final Map<String, String> ranges = new ConcurrentHashMap<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void npmAndDebianPackagesAreUnpackedIntoTheCache() throws Exception {
    byte[] npm = npmPackage("fonts/One.ttf", ONE);
    byte[] deb = debianPackage("usr/share/fonts/Two.otf", TWO);
    served.put("/npm/@faces/one/-/one-1.0.0.tgz", npm);
    served.put("/debian/pool/main/f/two.deb", deb);
    FontFace one = npmFace("one", ONE, npm);
    FontFace two =
        face(
            "two",
            "fonts-two",
            Container.DEB,
            "usr/share/fonts/Two.otf",
            TWO,
            deb,
            "pool/main/f/two.deb");

    Map<FontFace, Outcome> outcomes = fetch(one, two);

    assertThat(outcomes).containsOnlyKeys(one, two);
    assertThat(outcomes.values()).extracting(Outcome::state).containsOnly(State.FETCHED);
    assertThat(cache.resolve("one.ttf")).hasBinaryContent(ONE);
    assertThat(cache.resolve("two.otf")).hasBinaryContent(TWO);
    assertThat(cache.toFile().list()).containsExactlyInAnyOrder("one.ttf", "two.otf");
  }

  @Test
  void wholeFilesAreLeftAloneAndAlteredOnesFetchedAnew() throws Exception {
    byte[] npm = npmPackage("fonts/One.ttf", ONE);
    FontFace one = npmFace("one", ONE, npm);
    Files.write(cache.resolve("one.ttf"), ONE);
    assertThat(fetch(one).get(one).state()).isEqualTo(State.PRESENT);

    served.put("/npm/@faces/one/-/one-1.0.0.tgz", npm);
    Files.write(cache.resolve("one.ttf"), "the first f0nt".getBytes(UTF_8));
    assertThat(fetch(one).get(one).state()).isEqualTo(State.FETCHED);
    assertThat(cache.resolve("one.ttf")).hasBinaryContent(ONE);
  }

  @Test
  void whatCannotBeHadIsReportedWhileTheOthersGoOn() throws Exception {
    byte[] npm = npmPackage("fonts/One.ttf", ONE);
    served.put("/npm/@faces/one/-/one-1.0.0.tgz", npm);
    FontFace absent = npmFace("absent", TWO, npm);
    FontFace one = npmFace("one", ONE, npm);

    Map<FontFace, Outcome> outcomes = fetch(absent, one);

    assertThat(outcomes.get(one).state()).isEqualTo(State.FETCHED);
    assertThat(outcomes.get(absent).state()).isEqualTo(State.FAILED);
    assertThat(outcomes.get(absent).reason()).endsWith("absent-1.0.0.tgz: not found (404)");
  }

  @Test
  void alteredPackageIsRefused() throws Exception {
    byte[] npm = npmPackage("fonts/One.ttf", ONE);
    FontFace one = npmFace("one", ONE, npm);
    served.put("/npm/@faces/one/-/one-1.0.0.tgz", npmPackage("fonts/One.ttf", TWO));

    Outcome outcome = fetch(one).get(one);

    assertThat(outcome.state()).isEqualTo(State.FAILED);
    assertThat(outcome.reason()).startsWith("package @faces/one from ").contains("SHA-512 is ");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void fontThatIsNotTheOneOfTheManifestIsRefused() throws Exception {
    byte[] npm = npmPackage("fonts/One.ttf", TWO);
    FontFace one = npmFace("one", ONE, npm);
    served.put("/npm/@faces/one/-/one-1.0.0.tgz", npm);

    Outcome outcome = fetch(one).get(one);

    assertThat(outcome.state()).isEqualTo(State.FAILED);
    assertThat(outcome.reason()).startsWith("SHA-256 is ");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void downloadThatBrokeOffGoesOnWhereItStopped() throws Exception {
    byte[] npm = npmPackage("fonts/One.ttf", ONE);
    FontFace one = npmFace("one", ONE, npm);
    served.put("/npm/@faces/one/-/one-1.0.0.tgz", npm);
    Files.write(
        cache.resolve(one.packageSha512().substring(0, 32) + ".package.part"),
        Arrays.copyOf(npm, 40));

    assertThat(fetch(one).get(one).state()).isEqualTo(State.FETCHED);
    assertThat(ranges).containsValue("bytes=40-");
  }

  private Map<FontFace, Outcome> fetch(FontFace... faces) throws Exception {
    String root = "http://127.0.0.1:" + server.getAddress().getPort();
    FontDownload download =
        new FontDownload(URI.create(root + "/npm/"), List.of(URI.create(root + "/debian/")));
    return new FontFetcher(cache, FontFetcher.Listener.SILENT, download).fetch(List.of(faces));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = served.get(path);
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (body == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (range == null) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } else {
      ranges.put(path, range);
      int from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
      exchange.sendResponseHeaders(206, body.length - from);
      exchange.getResponseBody().write(body, from, body.length - from);
    }
    exchange.close();
  }

  private static FontFace npmFace(String id, byte[] font, byte[] archive) throws Exception {
    return face(id, "@faces/" + id, Container.TTF, "fonts/One.ttf", font, archive, "");
  }

  private static FontFace face(
      String id,
      String name,
      Container container,
      String file,
      byte[] font,
      byte[] archive,
      String pool)
      throws Exception {
    byte[] sha512 = MessageDigest.getInstance("SHA-512").digest(archive);
    return new FontFace(
        id,
        "latin",
        Split.TRAIN,
        name,
        "1.0.0",
        container,
        file,
        "OFL-1.1",
        font.length,
        false,
        Checksum.sha256(font),
        HexFormat.of().formatHex(sha512),
        pool);
  }

  private static byte[] npmPackage(String path, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(tar("package/" + path, content));
    }
    return out.toByteArray();
  }

  private static byte[] debianPackage(String path, byte[] content) throws IOException {
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    try (XZOutputStream packed = new XZOutputStream(xz, new LZMA2Options())) {
      packed.write(tar("./" + path, content));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArArchiveOutputStream ar = new ArArchiveOutputStream(out)) {
      for (Map.Entry<String, byte[]> member :
          List.of(
              Map.entry("debian-binary", "2.0\n".getBytes(UTF_8)),
              Map.entry("control.tar.xz", new byte[3]),
              Map.entry("data.tar.xz", xz.toByteArray()))) {
        ar.putArchiveEntry(new ArArchiveEntry(member.getKey(), member.getValue().length));
        ar.write(member.getValue());
        ar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(String path, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry(path);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }
}
