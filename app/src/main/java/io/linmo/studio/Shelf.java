package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that keeps the hands: a folder for each, with the same files that the commands read
 * and write.
 */
final class Shelf {

  private final Path folder;

  private Shelf(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder and makes it where it is missing. */
  static Shelf open(Path folder) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw LinmoException.failure(folder, "cannot be written").next("choose another --folder");
      }
      return new Shelf(folder.toRealPath());
    } catch (IOException e) {
      throw LinmoException.of(e).at(folder).next("choose another --folder");
    }
  }

  /**
   * Removes what a program that was killed had begun to write; younger files may be those of a
   * command that is writing now.
   */
  void sweep() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS));
    for (ShelvedHand hand : hands()) {
      Renaming.settle(hand);
      try (Stream<Path> files = Files.walk(hand.folder(), 2)) {
        for (Path file : files.filter(OutputFile::isTemporary).toList()) {
          if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  Path folder() {
    return folder;
  }

  /** All hands by their names. */
  List<ShelvedHand> hands() throws IOException {
    List<ShelvedHand> hands = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (Files.isDirectory(entry) && !entry.getFileName().toString().startsWith(".")) {
          named(entry.getFileName().toString()).ifPresent(hands::add);
        }
      }
    }
    hands.sort(Comparator.comparing(hand -> hand.name().text(), String.CASE_INSENSITIVE_ORDER));
    return hands;
  }

  /** A folder whose name the page could not ask for is somebody else's. */
  private Optional<ShelvedHand> named(String name) {
    try {
      return Optional.of(new ShelvedHand(new HandName(name), folder.resolve(name)));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  /** Refuses a name that a new hand cannot have. */
  void requireFree(String given) {
    HandName name = new HandName(given);
    if (Files.exists(folder.resolve(name.text()))) {
      throw new Refusal(Refusal.CONFLICT, "there is a hand '%s' already".formatted(name));
    }
  }

  ShelvedHand create(String given) throws IOException {
    requireFree(given);
    HandName name = new HandName(given);
    Path place = folder.resolve(name.text());
    Files.createDirectory(place);
    return new ShelvedHand(name, place);
  }

  /**
   * Gives a hand another name. A program that is killed meanwhile leaves the hand under one of the
   * names, with all that belongs to it.
   */
  ShelvedHand rename(ShelvedHand hand, String given) throws IOException {
    requireFree(given);
    HandName name = new HandName(given);
    return Renaming.run(hand, new ShelvedHand(name, folder.resolve(name.text())));
  }

  /** Where deleted hands go; no hand can have its name. */
  Path trash() {
    return folder.resolve(".trash");
  }

  ShelvedHand find(String given) {
    HandName name = new HandName(given);
    Path place = folder.resolve(name.text());
    if (!Files.isDirectory(place)) {
      throw new Refusal(Refusal.NOT_FOUND, "there is no hand '%s'".formatted(name));
    }
    return new ShelvedHand(name, place);
  }
}
