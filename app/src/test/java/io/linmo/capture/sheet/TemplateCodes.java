package io.linmo.capture.sheet;

import io.linmo.capture.sheet.SheetCode.UnknownCodeException;

/** Gives tests of the application the codes on sheets, which only the sheets' reader reads. */
public final class TemplateCodes {

  private TemplateCodes() {}

  /** Whether a code is one of a sheet; what it says must then say the same when written again. */
  public static boolean read(String text) {
    try {
      SheetCode code = SheetCode.parse(text);
      if (!SheetCode.parse(code.text()).equals(code)) {
        throw new IllegalStateException("'%s' is read as '%s'".formatted(text, code.text()));
      }
      return true;
    } catch (UnknownCodeException e) {
      return false;
    }
  }
}
