package io.linmo.studio;

import io.linmo.storage.FileReplacement;
import io.linmo.studio.http.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Gives a hand another name: its folder moves, and the files that bear its name follow.
 *
 * <p>In the folder a note holds both names until all is done. Whatever stops the renaming, {@link
 * #settle} then removes the files of the name that the folder does not have.
 */
final class Renaming {

  private static final System.Logger LOG = System.getLogger("io.linmo.studio");

  private Renaming() {}

  private static Path note(ShelvedHand hand) {
    return hand.folder().resolve(".renaming");
  }

  static ShelvedHand run(ShelvedHand hand, ShelvedHand renamed) throws IOException {
    ShelvedHand copy = new ShelvedHand(renamed.name(), hand.folder());
    requireFree(copy.style());
    requireFree(copy.preset());
    try {
      String names = hand.name() + "\n" + renamed.name();
      FileReplacement.write(note(hand), names.getBytes(StandardCharsets.UTF_8));
      copy(hand.style(), copy.style());
      copy(hand.preset(), copy.preset());
      Files.move(hand.folder(), renamed.folder());
    } catch (IOException e) {
      tidy(hand);
      throw e;
    }
    tidy(renamed);
    return renamed;
  }

  private static void requireFree(Path file) {
    if (Files.exists(file)) {
      throw new Refusal(
          Refusal.CONFLICT,
          "there is a file '%s' in the folder of the hand; move it elsewhere first"
              .formatted(file.getFileName()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isRegularFile(from)) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** What cannot be removed now is removed at the next start. */
  private static void tidy(ShelvedHand hand) {
    try {
      settle(hand);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "files of another name are left in " + hand.folder(), e);
    }
  }

  /** Ends a renaming that was stopped: the hand has the name of its folder. */
  static void settle(ShelvedHand hand) throws IOException {
    if (!Files.isRegularFile(note(hand))) {
      return;
    }
    List<String> names = Files.readString(note(hand)).lines().toList();
    for (String name : names) {
      if (!name.equals(hand.name().text()) && names.contains(hand.name().text())) {
        ShelvedHand other = new ShelvedHand(new HandName(name), hand.folder());
        Files.deleteIfExists(other.style());
        Files.deleteIfExists(other.preset());
      }
    }
    Files.delete(note(hand));
  }
}
