package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import io.linmo.workshop.CapturedHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of one hand lie: {@code characters} as {@code linmo import} leaves them, {@code
 * NAME.style} as {@code linmo learn} does, and {@code .signature} files.
 */
record ShelvedHand(HandName name, Path folder) {

  private static final String SIGNATURE = ".signature";

  /** The written characters. */
  Path characters() {
    return folder.resolve("characters");
  }

  /** Pictures that were left out, to be taken back. */
  Path leftOut() {
    return folder.resolve("left-out");
  }

  /** Small pictures of the pages that were read. */
  Path pages() {
    return folder.resolve("pages");
  }

  Path style() {
    return folder.resolve(name.text() + ".style");
  }

  /** Forms of letters that were chosen, as the commands take them by {@code --preset}. */
  Path preset() {
    return folder.resolve(name.text() + ".preset");
  }

  ChosenForms forms() {
    return ChosenForms.read(preset());
  }

  /** There while the hand is learned, so that a server that was killed begins it again. */
  Path learning() {
    return folder.resolve(".learning.json");
  }

  /** There where learning was stopped before its end. */
  Path stoppedEarly() {
    return folder.resolve(".stopped-early");
  }

  boolean isStoppedEarly() {
    return isLearned() && Files.isRegularFile(stoppedEarly());
  }

  boolean isLearned() {
    return Files.isRegularFile(style());
  }

  /** How many pictures of characters there are, by their names. */
  long characterCount() throws IOException {
    if (!Files.isDirectory(characters())) {
      return 0;
    }
    try (Stream<Path> files = Files.list(characters())) {
      return files.filter(file -> CapturedHand.isLetter(file.getFileName().toString())).count();
    }
  }

  /** Changes whenever the hand is learned anew or other forms are chosen. */
  String version() throws IOException {
    return isLearned() ? learned() + " " + forms().facts() : "";
  }

  /** Changes whenever the hand is learned anew. */
  String learned() throws IOException {
    return isLearned() ? Files.getLastModifiedTime(style()).toString() : "";
  }

  /** Names of the kept signatures, without their ending. */
  List<String> signatures() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SIGNATURE))
          .map(file -> file.substring(0, file.length() - SIGNATURE.length()))
          .sorted()
          .toList();
    }
  }

  /** Where a signature of this name is or may be kept. */
  Path signature(String given) {
    return folder.resolve(HandName.like(given, name).text() + SIGNATURE);
  }

  Path requireSignature(String given) {
    Path file = signature(given);
    if (!Files.isRegularFile(file)) {
      throw new Refusal(Refusal.NOT_FOUND, "there is no signature '%s'".formatted(given));
    }
    return file;
  }
}
