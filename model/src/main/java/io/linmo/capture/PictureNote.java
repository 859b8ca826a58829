package io.linmo.capture;

import java.util.Objects;

/**
 * What is to tell of a picture.
 *
 * @param source the file
 * @param kind why it is told
 * @param text in words, a clause: {@code removed a frame, 2 specks}
 */
public record PictureNote(String source, Kind kind, String text) {

  /** Why something is told of a picture. */
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
