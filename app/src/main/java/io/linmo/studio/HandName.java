package io.linmo.studio;

import io.linmo.studio.http.Refusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a hand or of a signature, which is also that of its folder or file: such as every
 * file system takes and none reads as a way out of the studio's folder.
 */
record HandName(String text) {

  private static final int MOST = 60;

  private static final Pattern ALLOWED =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} _.,'’()&+-]*", Pattern.UNICODE_CASE);

  /** Device names of Windows. */
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  HandName {
    text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    boolean fits =
        text.codePointCount(0, text.length()) <= MOST
            && ALLOWED.matcher(text).matches()
            && !text.endsWith(".")
            && !RESERVED.matcher(text.toLowerCase(Locale.ROOT)).matches();
    if (!fits) {
      throw new Refusal(
          Refusal.BAD_REQUEST,
          "'%s' cannot be a name, expected 1 to %d letters, digits and spaces"
              .formatted(text, MOST));
    }
  }

  /** A name like a text that may hold what names may not, such as a signature's. */
  static HandName like(String text, HandName otherwise) {
    String allowed =
        text.replaceAll("[^\\p{L}\\p{N}\\p{M} _.,'’()&+-]+", " ")
            .replaceAll("^[^\\p{L}\\p{N}]+|\\.+$", "")
            .strip();
    int end =
        allowed.offsetByCodePoints(0, Math.min(MOST, allowed.codePointCount(0, allowed.length())));
    try {
      return new HandName(allowed.substring(0, end));
    } catch (Refusal e) {
      return otherwise;
    }
  }

  /** The same with a number at its end, cut to the length that names may have. */
  HandName numbered(int number) {
    String end = " " + number;
    int room = MOST - end.length();
    int kept = text.offsetByCodePoints(0, Math.min(room, text.codePointCount(0, text.length())));
    return new HandName(text.substring(0, kept).strip() + end);
  }

  @Override
  public String toString() {
    return text;
  }
}
