package io.linmo.cli;

import io.linmo.capture.PictureNote;
import io.linmo.capture.PictureNote.Kind;
import java.util.List;

/** Prints the notes on pictures: all doubtful and skipped ones, and the first cleaned ones. */
final class PictureWords {

  /** Cleaned pictures that are listed. */
  private static final int SHOWN = 5;

  private PictureWords() {}

  static void say(List<PictureNote> notes, Console console) {
    for (PictureNote note : notes) {
      if (note.kind() == Kind.DOUBTFUL) {
        console.say("%s: doubtful: %s".formatted(note.source(), note.text()));
      } else if (note.kind() == Kind.SKIPPED) {
        console.say("%s: skipped, %s".formatted(note.source(), note.text()));
      }
    }
    List<PictureNote> cleaned = notes.stream().filter(note -> note.kind() == Kind.CLEANED).toList();
    cleaned.stream()
        .limit(SHOWN)
        .forEach(note -> console.say("%s: %s".formatted(note.source(), note.text())));
    if (cleaned.size() > SHOWN) {
      console.say("and %d more cleaned pictures".formatted(cleaned.size() - SHOWN));
    }
  }
}
