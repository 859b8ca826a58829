package io.linmo.capture.hand;

import java.util.Objects;

/**
 * A character that a page should have had and has not.
 *
 * @param form which one
 * @param source the picture's file
 * @param page which page of that file, from 1
 * @param reason in words: {@code nothing was written}, {@code crossed out}
 */
public record Gap(CharacterForm form, String source, int page, String reason) {

  public Gap {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reason, "reason");
  }
}
