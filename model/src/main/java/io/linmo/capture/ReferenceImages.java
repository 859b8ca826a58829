package io.linmo.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a folder of glyph images that a person wrote, one character to a file.
 *
 * <p>A file is named by its character ({@code a.png}) or its code point ({@code U+0061.png}), with
 * '_' or '-' and a number where the character was written more than once ({@code a_2.png}). All
 * that {@link PictureFile} reads will do; other files are passed over. Ink may be dark on light or
 * light on dark, on even or uneven paper, or opaque on transparent. Sides up to 8192 px.
 */
public final class ReferenceImages {

  private ReferenceImages() {}

  /** All written glyphs of a folder, by code point, repeats in the order of their numbers. */
  public static List<WrittenGlyph> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder of glyph images");
    }
    TreeMap<ReferenceFileName, List<Path>> files =
        new TreeMap<>(
            Comparator.comparingInt(ReferenceFileName::codePoint)
                .thenComparingInt(ReferenceFileName::repeat));
    for (Path file : PictureFolder.of(folder).pictures()) {
      files.computeIfAbsent(name(file), name -> new ArrayList<>()).add(file);
    }
    if (files.isEmpty()) {
      throw new IOException(
          folder + ": no glyph images, expected files such as a.png or U+0061.png");
    }
    List<WrittenGlyph> glyphs = new ArrayList<>();
    for (var entry : files.entrySet()) {
      for (Path file : entry.getValue()) {
        glyphs.add(read(file, entry.getKey().codePoint()));
      }
    }
    return List.copyOf(glyphs);
  }

  /** Single images, each of the character that its name gives. */
  public static List<WrittenGlyph> read(List<Path> files) throws IOException {
    List<WrittenGlyph> glyphs = new ArrayList<>();
    for (Path file : files) {
      String fileName = file.getFileName().toString();
      if (!PictureFormat.isNamed(fileName)) {
        throw new IOException(file + ": not an image by its name, expected one such as a.png");
      }
      glyphs.add(read(file, name(file).codePoint()));
    }
    return List.copyOf(glyphs);
  }

  /** One image, as the given character. */
  public static WrittenGlyph read(Path file, int codePoint) throws IOException {
    return InkSeparation.separate(PageImage.read(file), codePoint, file.toString());
  }

  private static ReferenceFileName name(Path file) throws IOException {
    Optional<ReferenceFileName> name = ReferenceFileName.parse(file.getFileName().toString());
    return name.orElseThrow(
        () ->
            new IOException(
                file + ": the name gives no character, expected one such as a.png or U+0061.png"));
  }
}
