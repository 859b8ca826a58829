package io.linmo.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.capture.hand.HandFolder;
import io.linmo.opentype.check.Finding;
import io.linmo.opentype.check.FontCheck;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.style.HandFile;
import io.linmo.training.BaseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands that take long or write much, each on the inputs of {@link Inputs}. */
final class Scenarios {

  private static final String LETTERS = "chars:abcdefg";

  private Scenarios() {}

  static List<Scenario> all() {
    return List.of(
        learn(), train(), font(), glyphs(), batch(), importing(), sign(), new StudioScenario());
  }

  private static Scenario learn() {
    return new Scenario("learn") {
      @Override
      List<String> arguments(Path folder) {
        return words(
            "learn --glyphs in/hand --minutes 0.05 --mine --name a --threads 1 --force --out"
                + " out/a.style");
      }

      @Override
      boolean mayDiffer(Path folder, Path file) throws Exception {
        HandFile.read(file);
        return true;
      }
    };
  }

  private static Scenario train() {
    return new Scenario("train") {
      /** Faces are fetched by {@code linmo fonts fetch}. */
      @Override
      boolean isPossible(Path folder) throws IOException {
        try (Stream<Path> faces = Files.list(folder.resolve("faces"))) {
          return faces.findAny().isPresent();
        }
      }

      @Override
      List<String> arguments(Path folder) {
        List<String> arguments =
            new ArrayList<>(
                words(
                    "train --script latin --images 8 --batch 2 --threads 1 --force --cache"
                        + " in/faces --run out/run --out out/m.linmo"));
        if (Files.exists(folder.resolve("out/run/checkpoint.linmo"))) {
          arguments.add("--resume");
        }
        return arguments;
      }

      @Override
      boolean mayDiffer(Path folder, Path file) throws Exception {
        switch (file.getFileName().toString()) {
          case "m.linmo" -> BaseModel.read(file);
          case "checkpoint.linmo" -> io.linmo.storage.SectionFile.read(file, "CKPT");
          case "run.json" -> new ObjectMapper().readTree(file.toFile());
          default -> {}
        }
        return true;
      }
    };
  }

  private static Scenario font() {
    return new Scenario("font") {
      @Override
      List<String> arguments(Path folder) {
        return words("font in/styles/a.style --charset " + LETTERS + " --force --out out/a.ttf");
      }

      /** The version is counted up where a killed run has written a font. */
      @Override
      boolean mayDiffer(Path folder, Path file) throws Exception {
        return file.getFileName().toString().equals("a.ttf")
            && FontCheck.of(Files.readAllBytes(file)).stream()
                .noneMatch(f -> f.severity() == Finding.Severity.ERROR);
      }
    };
  }

  private static Scenario glyphs() {
    return new Scenario("glyphs") {
      @Override
      List<String> arguments(Path folder) {
        return words(
            "glyphs in/styles --charset "
                + LETTERS
                + " --format svg,png --png-size 64 --ufo --out out/glyphs");
      }

      @Override
      boolean mayDiffer(Path folder, Path file) throws Exception {
        return isTrueIndex(file) || file.getFileName().toString().endsWith(".plist");
      }
    };
  }

  /** Whether a file is an index of glyphs, of files that are as it says. */
  private static boolean isTrueIndex(Path file) throws Exception {
    if (!file.getFileName().toString().equals("glyphs.json")) {
      return false;
    }
    for (JsonNode glyph : new ObjectMapper().readTree(file.toFile()).get("glyphs")) {
      if (!areAsDigested(file, glyph.get("files"))) {
        return false;
      }
    }
    return true;
  }

  /** Whether files beside another have the SHA-256 that it gives. */
  private static boolean areAsDigested(Path beside, JsonNode digests) throws Exception {
    for (Map.Entry<String, JsonNode> made : digests.properties()) {
      byte[] bytes = Files.readAllBytes(beside.resolveSibling(made.getKey()));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      if (!HexFormat.of().formatHex(digest).equals(made.getValue().asText())) {
        return false;
      }
    }
    return true;
  }

  private static Scenario batch() {
    return new Scenario("batch") {
      @Override
      List<String> arguments(Path folder) {
        return words(
            "batch --styles in/styles --charset " + LETTERS + " --format ttf,svg --out out");
      }

      /** The report says DONE or KEPT, and of files that are as it says. */
      @Override
      boolean mayDiffer(Path folder, Path file) throws Exception {
        if (!file.getFileName().toString().equals("batch.json")) {
          return isTrueIndex(file);
        }
        for (JsonNode job : new ObjectMapper().readTree(file.toFile()).get("jobs")) {
          if (job.get("state").asText().matches("DONE|KEPT")
              && !areAsDigested(file, job.get("files"))) {
            return false;
          }
        }
        return true;
      }
    };
  }

  private static Scenario importing() {
    return new Scenario("import") {
      @Override
      List<String> arguments(Path folder) {
        return words("import in/sheet.jpg --force --out out/hand");
      }

      @Override
      boolean mayDiffer(Path folder, Path file) throws Exception {
        return file.getFileName().toString().equals("check.pdf")
            && !HandFolder.open(file.getParent()).characters().isEmpty();
      }
    };
  }

  private static Scenario sign() {
    return new Scenario("sign") {
      @Override
      List<String> arguments(Path folder) {
        return words(
            "sign ada --style in/styles/a.style --stamp in/contract.pdf --keystore in/key.p12"
                + " --password-file in/password.txt --at 60,60 --seed 1 --force --out"
                + " out/signed.pdf");
      }

      @Override
      boolean mayDiffer(Path folder, Path file) throws Exception {
        return DocumentVerifier.verify(Files.readAllBytes(file), TrustStore.ofSystem()).isIntact();
      }
    };
  }

  static List<String> words(String line) {
    return List.of(line.split(" "));
  }
}
