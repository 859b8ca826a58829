package io.linmo.capture;

import io.linmo.capture.PictureNote.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files of a folder that show characters, each with the character that its name gives, and what
 * to report the others.
 *
 * @param files by code point, then number, then name
 * @param unnamed pictures whose names give no character
 * @param notes of files that are passed over, and of names that a disk may mix up
 */
record ReferenceFiles(List<Named> files, List<Path> unnamed, List<PictureNote> notes) {

  private static final Comparator<Named> ORDER =
      Comparator.comparingInt((Named named) -> named.name.codePoint())
          .thenComparingInt(named -> named.name.repeat())
          .thenComparing(named -> named.file);

  /** A file and what its name says. */
  record Named(Path file, ReferenceFileName name) {

    boolean isDrawing() {
      return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }
  }

  static ReferenceFiles in(Path folder) throws IOException {
    PictureFolder found = PictureFolder.of(folder);
    List<Named> files = new ArrayList<>();
    List<Path> unnamed = new ArrayList<>();
    List<PictureNote> notes = new ArrayList<>();
    List<Path> shown = new ArrayList<>(found.pictures());
    shown.addAll(found.drawings());
    for (Path file : shown) {
      Optional<ReferenceFileName> name = name(file);
      name.ifPresentOrElse(n -> files.add(new Named(file, n)), () -> unnamed.add(file));
    }
    for (Path other : found.others()) {
      String what = Files.isDirectory(other) ? "a folder" : "no picture by its name";
      notes.add(new PictureNote(other.getFileName().toString(), Kind.SKIPPED, what));
    }
    files.sort(ORDER);
    withoutCopies(files, notes);
    noteFoldedCase(files, notes, name -> Files.exists(folder.resolve(name)));
    return new ReferenceFiles(List.copyOf(files), List.copyOf(unnamed), List.copyOf(notes));
  }

  static Optional<ReferenceFileName> name(Path file) {
    return ReferenceFileName.parse(file.getFileName().toString());
  }

  /** Leaves out files that are the same, byte by byte, as another of their character. */
  private static void withoutCopies(List<Named> files, List<PictureNote> notes) throws IOException {
    List<Named> kept = new ArrayList<>();
    for (Named named : files) {
      Optional<Named> original = Optional.empty();
      for (Named other : kept) {
        if (other.name.codePoint() == named.name.codePoint()
            && Files.mismatch(other.file, named.file) == -1) {
          original = Optional.of(other);
        }
      }
      if (original.isPresent()) {
        String words = "the same picture as " + original.get().file.getFileName();
        notes.add(new PictureNote(named.file.getFileName().toString(), Kind.SKIPPED, words));
      } else {
        kept.add(named);
      }
    }
    files.retainAll(kept);
  }

  /**
   * Warns of a disk that keeps {@code A.png} and {@code a.png} as one file, where one may have
   * overwritten the other.
   *
   * @param exists whether the disk finds a file by a name
   */
  static void noteFoldedCase(List<Named> files, List<PictureNote> notes, Predicate<String> exists) {
    List<String> names = files.stream().map(n -> n.file.getFileName().toString()).toList();
    for (String name : names) {
      String swapped = swappedCase(name);
      if (!swapped.equals(name) && !names.contains(swapped) && exists.test(swapped)) {
        notes.add(
            new PictureNote(
                name,
                Kind.DOUBTFUL,
                "this disk takes %s for the same file; name letters by their codes, such as %s"
                    .formatted(swapped, "U+0041.png and U+0061.png")));
        return;
      }
    }
  }

  /** The name with its first letter in the other case; names by code point have no other. */
  private static String swappedCase(String name) {
    int letter = name.codePointAt(0);
    boolean isCode = name.length() > 1 && name.charAt(1) == '+';
    if (isCode) {
      return name;
    }
    int other =
        Character.isUpperCase(letter)
            ? Character.toLowerCase(letter)
            : Character.toUpperCase(letter);
    return Character.toString(other) + name.substring(Character.charCount(letter));
  }
}
