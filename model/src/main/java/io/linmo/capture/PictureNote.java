package io.linmo.capture;

import java.util.Objects;

/**
 * A remark about a picture.
 *
 * @param source the file
 * @param kind of the remark
 * @param text in words, a clause: {@code removed a frame, 2 specks}
 */
public record PictureNote(String source, Kind kind, String text) {

  /** Why a picture has a note. */
  public enum Kind {
    /** The file was passed over. */
    SKIPPED,
    /** Something was taken out of the picture. */
    CLEANED,
    /** A person should look at it. */
    DOUBTFUL
  }

  public PictureNote {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
