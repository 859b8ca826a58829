package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import io.linmo.workshop.CapturedHand;
import io.linmo.workshop.HandWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /** Marks the style that was stopped before its end, by how its content is recognised. */
  private Path stoppedEarly() {
    return folder.resolve(".stopped-early");
  }

  /** Records whether the style as it is now was stopped before its end. */
  void recordStoppedEarly(boolean early) throws IOException {
    if (early) {
      Files.writeString(stoppedEarly(), HandWorkshop.mark(style()));
    } else {
      Files.deleteIfExists(stoppedEarly());
    }
  }

  /** Whether the style was stopped early and not learned anew since, here or by a command. */
  boolean isStoppedEarly() throws IOException {
    try {
      return isLearned() && Files.readString(stoppedEarly()).equals(HandWorkshop.mark(style()));
    } catch (NoSuchFileException e) {
      return false;
    }
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

  /** Where a signature of this name may be kept. */
  Path signature(HandName wanted) {
    return folder.resolve(wanted.text() + SIGNATURE);
  }

  /** A name like a text that no signature has yet. */
  HandName freeSignature(String like) {
    HandName wanted = HandName.like(like, name);
    HandName free = wanted;
    for (int i = 2; Files.exists(signature(free)); i++) {
      free = wanted.numbered(i);
    }
    return free;
  }

  /** The file of the kept signature that has exactly this name. */
  Path requireSignature(String kept) throws IOException {
    Path file = folder.resolve(kept + SIGNATURE);
    if (!signatures().contains(kept) || !Files.isRegularFile(file)) {
      throw new Refusal(Refusal.NOT_FOUND, "there is no signature '%s'".formatted(kept));
    }
    return file;
  }
}
