package io.linmo.fault;

import io.linmo.font.FontFace;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.stamping.TestPdfs;
import io.linmo.studio.SheetPhoto;
import io.linmo.workshop.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the scenarios read: a sheet, the hand that was imported and learned from it, a contract, a
 * key.
 */
final class Inputs {

  private static final String LETTERS = "abcdefghijklmn";

  /** Faces that training sees: as few as it takes. */
  private static final int FACES = 3;

  private Inputs() {}

  /** Makes all inputs in a new folder by the program itself. */
  static Path make(Program linmo, Path folder) throws Exception {
    Installation installation = Installation.find();
    Path faces = installation.folders().hands();
    Files.createDirectories(folder.resolve("styles"));
    FontFile written = FontFile.read(faces.resolve("patrick-hand.ttf"));
    SheetPhoto.take(installation, "chars:" + LETTERS, written, folder.resolve("sheet.jpg"));
    run(linmo, folder, "import sheet.jpg --out hand");
    run(
        linmo,
        folder,
        "learn --glyphs hand --minutes 0.1 --mine --name a --threads 1 --out styles/a.style");
    Files.copy(folder.resolve("styles/a.style"), folder.resolve("styles/b.style"));
    Files.write(folder.resolve("contract.pdf"), TestPdfs.ordinary());
    Files.writeString(folder.resolve("password.txt"), "a word that opens\n");
    run(linmo, folder, "keystore create key.p12 --name Ada --password-file password.txt");
    Path cached = Files.createDirectories(folder.resolve("faces"));
    FontLibrary library = installation.library();
    List<FontFace> training = library.manifest().faces("latin", FontFace.Split.TRAIN);
    Path fetched = installation.folders().fontCache();
    for (FontFace face : library.present(training).stream().limit(FACES).toList()) {
      Files.copy(fetched.resolve(face.fileName()), cached.resolve(face.fileName()));
    }
    return folder;
  }

  private static void run(Program linmo, Path folder, String line) throws Exception {
    Program.Outcome outcome = linmo.run(folder, Scenarios.words(line));
    if (outcome.exitCode() != 0) {
      throw new IOException("%s: %s".formatted(line, outcome.errors()));
    }
  }

  /** Replaces a folder by a copy of another one. */
  static void copy(Path from, Path to) throws IOException {
    remove(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
