package io.linmo.capture.sheet;

import java.util.Optional;

/** Finds what a sheet of a known name asks for. */
public interface SheetSets {

  /** No sheet has a name that is known. */
  SheetSets NONE = name -> Optional.empty();

  /**
   * @param name in lower case
   */
  Optional<SheetForms> named(String name);
}
