package io.linmo.fuzz;

import io.linmo.pdf.PdfNotes;
import io.linmo.signing.DocumentSigner;
import io.linmo.signing.Protection;
import io.linmo.signing.SelfSignedIdentity;
import io.linmo.signing.SignatureRequest;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.TestPdfs;
import io.linmo.storage.SectionFile;
import io.linmo.workshop.SampleFiles;
import io.linmo.workshop.TinyModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What fuzzing begins with: whole files made by code, and what was found before, which lies in the
 * resources, a folder for each reader. {@code FuzzInputs FOLDER} writes all of them.
 */
final class FuzzInputs {

  private static final int DIGEST = 32;
  private static final Path FOUND = Path.of("src", "test", "resources", "io", "linmo", "fuzz");

  private FuzzInputs() {}

  public static void main(String[] arguments) throws Exception {
    for (FuzzReader reader : FuzzReader.values()) {
      Path folder = Files.createDirectories(Path.of(arguments[0]).resolve(name(reader)));
      List<byte[]> seeds = seeds(reader);
      for (int i = 0; i < seeds.size(); i++) {
        Files.write(folder.resolve("seed-" + i), seeds.get(i));
      }
      for (Path found : found(reader)) {
        Files.write(folder.resolve(found.getFileName()), Files.readAllBytes(found));
      }
    }
  }

  static String name(FuzzReader reader) {
    return reader.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Inputs that fuzzing found and that were faults once. */
  static List<Path> found(FuzzReader reader) throws IOException {
    Path folder = FOUND.resolve(name(reader));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static List<byte[]> seeds(FuzzReader reader) throws Exception {
    return switch (reader) {
      case STYLE -> List.of(plain(sample("style")), plain(sample("signature")), bare("READ"));
      case MODEL -> List.of(plain(model()), bare("BASE"));
      case PICTURE -> samples("png", "jpg", "gif", "bmp", "tif");
      case SVG -> samples("svg");
      case FONT, FONT_CHECK -> samples("ttf", "woff", "woff2");
      case PDF -> List.of(TestPdfs.ordinary(), TestPdfs.xrefStream(), TestPdfs.form());
      case PDF_SIGNATURE -> List.of(signed(TestPdfs.ordinary()), signed(TestPdfs.form()));
      case JOBS ->
          texts(
              "{\"jobs\": [{\"style\": \"a.style\", \"charset\": \"latin\", \"format\": [\"ttf\","
                  + " \"svg\"], \"variants\": 3, \"seed\": 1, \"family\": \"A\"}]}",
              "{\"jobs\": [{\"style\": \"b\"}, {\"style\": \"c\", \"format\": \"png\"}]}");
      case HAND ->
          texts(
              """
              {"format": "linmo-hand", "version": 1, "characters": [{"character": "a", "file":
              "U+0061.png", "form": 1, "source": "p.png", "page": 1, "box": [1, 2, 3, 4], "scale":
              10.5, "baseline": 40, "cell": [0, 0, 50, 50], "confidence": 0.9, "warnings": ["thin"]}], "gaps":
              [{"character": "b", "form": 1, "source": "p.png", "page": 1, "reason": "empty"}]}
              """);
      case CSV -> List.of(sample("csv"), bytes("a;b\n1;\"x\"\"y\"\n"), bytes("\uFEFFa\tb\r\n1\t2"));
      case PRESET -> texts("width = 50mm\n# remark\nink=blue\nname = \"Ada\"\n");
      case TEXT -> texts("Dear Ada,\n\nab\\nc \u5929\u5730\n", "ascii+kana", "chars:ab", "U+0041");
      case CURVES ->
          texts("M 0 0 L 1 0 Q 1 1 0 1 C 0.1 0.2 0.3 0.4 0.5 0.6 Z", "M 1e3 -2.5 L 0 0 Z");
      case TEMPLATE_CODE -> texts("LINMO1:A4:2:4:HANZI-200:1F3A", "LINMO1:LETTER:1:1=abc");
      case REQUEST -> requests();
    };
  }

  private static List<byte[]> requests() {
    String head = " /SECRET/%s HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n";
    List<String> requests = new ArrayList<>();
    for (String path :
        List.of(
            "",
            "api/state",
            "api/template?set=latin&paper=A4",
            "api/hands/Ada",
            "api/hands/Ada/characters",
            "api/hands/Ada/characters/U+0061.png",
            "api/hands/Ada/pages/1",
            "api/jobs/1",
            "api/documents/1/verdict?page=1")) {
      requests.add("GET" + head.formatted(path) + "Origin: http://127.0.0.1:PORT\r\n\r\n");
    }
    for (String[] post :
        new String[][] {
          {"api/hands", "{\"name\": \"Ada\"}"},
          {"api/hands/Ada/characters/U+0061.png/label", "{\"label\": \"b\"}"},
          {"api/hands/Ada/text", "{\"text\": \"hello\", \"size\": 20, \"format\": \"svg\"}"},
          {"api/hands/Ada/pages?name=a.png", "\u0089PNG"},
          {"api/hands/Ada/signatures", "{\"job\": \"1\", \"number\": 1, \"as\": \"Ada\"}"},
          {"api/documents?name=a.pdf", "%PDF-1.7"}
        }) {
      requests.add(
          "POST%sContent-Length: %d\r\n\r\n%s"
              .formatted(head.formatted(post[0]), post[1].length(), post[1]));
    }
    return requests.stream().map(r -> r.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  private static List<byte[]> samples(String... kinds) throws Exception {
    List<byte[]> samples = new ArrayList<>();
    for (String kind : kinds) {
      samples.add(sample(kind));
    }
    return samples;
  }

  private static byte[] sample(String kind) throws Exception {
    Path file = FuzzFiles.emptyFolder("seeds").resolve("a." + kind);
    SampleFiles.write(file, kind);
    return Files.readAllBytes(file);
  }

  private static byte[] model() throws IOException {
    Path file = FuzzFiles.emptyFolder("seeds").resolve("a.linmo");
    TinyModel.write(file);
    return Files.readAllBytes(file);
  }

  private static byte[] signed(byte[] pdf) throws Exception {
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      PdfNotes notes = new PdfNotes("signature", "block letters", true);
      return DocumentSigner.sign(
          original,
          new SignatureRequest(null, null, null, "I agree", null, OffsetDateTime.now(), notes),
          SelfSignedIdentity.create("Ada", null, null, Instant.now(), Duration.ofDays(9)),
          Protection.NONE);
    }
  }

  /** One of Linmo's own files with its sections unpacked, so that changes reach what they hold. */
  private static byte[] plain(byte[] packed) throws IOException {
    String kind = new String(packed, 6, 4, StandardCharsets.US_ASCII);
    Path file = FuzzFiles.file(packed, ".own");
    SectionFile sections = SectionFile.read(file, kind);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(packed, 0, 10);
    out.writeInt(sections.names().size());
    for (String name : sections.names()) {
      byte[] content = sections.bytes(name);
      out.writeUTF(name);
      out.writeInt(content.length);
      out.writeInt(content.length);
      out.write(content);
    }
    out.write(new byte[DIGEST]);
    return bytes.toByteArray();
  }

  /** One of Linmo's own files with nothing but a header without facts. */
  private static byte[] bare(String kind) throws IOException {
    Path file = FuzzFiles.emptyFolder("seeds").resolve("bare.own");
    new SectionFile(kind).putText("header", "{}").write(file);
    return plain(Files.readAllBytes(file));
  }

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(FuzzInputs::bytes).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
