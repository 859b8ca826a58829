package io.linmo.capture;

import java.util.List;

/**
 * The written glyphs of a folder or of some files.
 *
 * @param glyphs by code point, the forms of a character in the order of their numbers
 * @param notes remarks about the pictures
 */
public record WrittenPictures(List<WrittenGlyph> glyphs, List<PictureNote> notes) {

  public WrittenPictures {
    glyphs = List.copyOf(glyphs);
    notes = List.copyOf(notes);
  }
}
