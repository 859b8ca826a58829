package io.linmo.capture;

import io.linmo.capture.PictureNote.Kind;
import io.linmo.capture.ReferenceFiles.Named;
import io.linmo.capture.cleaning.Cleaning;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.HandFolder;
import io.linmo.capture.svg.SvgDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a folder of glyph images that a person wrote, one character to a file.
 *
 * <p>A file is named by its character ({@code a.png}) or its code point ({@code U+0061.png}), with
 * '_' or '-' and a number where the character was written more than once ({@code a_2.png}); each of
 * them is a form of it. All that {@link PictureFile} reads will do, and SVG, whose curves are kept.
 * Ink may be dark on light or light on dark, on even or uneven paper, or opaque on transparent.
 * Sides up to 8192 px. What does not belong to the character is taken out. A folder that {@code
 * linmo import} wrote gives scale and baseline too.
 */
public final class ReferenceImages {

  /** Errors that are reported in full. */
  private static final int SHOWN = 3;

  private final StandardForms standards;
  private final List<WrittenGlyph> glyphs = new ArrayList<>();
  private final List<DrawnCharacter> drawings = new ArrayList<>();
  private final List<PictureNote> notes = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();

  private ReferenceImages(StandardForms standards) {
    this.standards = standards;
  }

  /**
   * All written glyphs of a folder, by code point, forms in the order of their numbers.
   *
   * @throws IOException if one of the pictures cannot be read; the message names all that cannot
   */
  public static WrittenPictures read(Path folder, StandardForms standards) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder of glyph images");
    }
    ReferenceImages images = new ReferenceImages(standards);
    images.readFolder(folder);
    return images.result();
  }

  /** One image as it is, but for dust, as the given character. */
  public static WrittenGlyph read(Path file, int codePoint) throws IOException {
    return InkSeparation.separate(PageImage.read(file), codePoint, file.toString());
  }

  private void readFolder(Path folder) throws IOException {
    ReferenceFiles found = ReferenceFiles.in(folder);
    Set<String> imported = HandFolder.isHand(folder) ? readHand(folder) : Set.of();
    for (Named named : found.files()) {
      if (!imported.contains(named.file().getFileName().toString())) {
        read(named);
      }
    }
    if (!drawings.isEmpty()) {
      glyphs.addAll(DrawnCharacter.glyphs(drawings));
    }
    if (imported.isEmpty()) {
      found.unnamed().forEach(file -> errors.add(unnamed(file)));
    }
    if (glyphs.isEmpty() && errors.isEmpty()) {
      throw new IOException(
          folder + ": no glyph images, expected files such as a.png or U+0061.png");
    }
    found.notes().stream()
        .filter(note -> imported.isEmpty() || note.kind() != Kind.SKIPPED)
        .forEach(notes::add);
    glyphs.sort(Comparator.comparingInt(WrittenGlyph::codePoint));
  }

  /** The characters that an import found; returns the names of their files. */
  private Set<String> readHand(Path folder) throws IOException {
    List<CapturedCharacter> characters = HandFolder.open(folder).characters();
    for (CapturedCharacter character : characters) {
      String name = character.form().fileName();
      PaperPlace place =
          new PaperPlace(character.baseline(), character.pixelsPerMm(), character.cell());
      glyphs.add(
          InkSeparation.whole(
              character.ink(),
              character.form().codePoint(),
              folder.resolve(name).toString(),
              place));
      if (character.isDoubtful()) {
        notes.add(new PictureNote(name, Kind.DOUBTFUL, String.join(", ", character.warnings())));
      }
    }
    return characters.stream().map(c -> c.form().fileName()).collect(Collectors.toSet());
  }

  private void read(Named named) {
    int codePoint = named.name().codePoint();
    try {
      if (named.isDrawing()) {
        readDrawing(named);
        return;
      }
      WrittenGlyph glyph =
          InkSeparation.separate(
              PageImage.read(named.file()),
              codePoint,
              named.file().toString(),
              standards.of(codePoint));
      glyphs.add(glyph);
      note(named.file().getFileName().toString(), glyph.cleaning());
    } catch (IOException e) {
      errors.add(e.getMessage());
    }
  }

  private void readDrawing(Named named) throws IOException {
    SvgDrawing drawn = SvgDrawing.read(named.file());
    drawings.add(new DrawnCharacter(drawn, named.name().codePoint(), named.file().toString()));
    if (!drawn.leftOut().isEmpty()) {
      notes.add(
          new PictureNote(
              named.file().getFileName().toString(),
              Kind.DOUBTFUL,
              "left out what is no outline: "
                  + drawn.leftOut().stream()
                      .distinct()
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
  }

  private void note(String file, Cleaning cleaning) {
    if (!cleaning.inWords().isEmpty()) {
      notes.add(new PictureNote(file, Kind.CLEANED, "removed " + cleaning.inWords()));
    }
    cleaning.doubts().forEach(doubt -> notes.add(new PictureNote(file, Kind.DOUBTFUL, doubt)));
  }

  private static String unnamed(Path file) {
    return file + ": the name gives no character, expected one such as a.png or U+0061.png";
  }

  private WrittenPictures result() throws IOException {
    if (errors.size() == 1) {
      throw new IOException(errors.get(0));
    }
    if (!errors.isEmpty()) {
      String first = errors.stream().limit(SHOWN).collect(Collectors.joining("; "));
      String more = errors.size() > SHOWN ? "; and %d more".formatted(errors.size() - SHOWN) : "";
      throw new IOException(
          "%d pictures cannot be read: %s%s".formatted(errors.size(), first, more));
    }
    return new WrittenPictures(glyphs, notes);
  }
}
