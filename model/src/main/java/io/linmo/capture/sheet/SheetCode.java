package io.linmo.capture.sheet;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR code on a page says, from which its layout is rebuilt:
 *
 * <ul>
 *   <li>{@code LINMO1:A4:2:4:HANZI-200:1F3A}: version of the layout, paper, page, number of pages,
 *       name of the set and checksum of its characters;
 *   <li>{@code LINMO1:A4:2:4=TEXT}: the page's characters themselves, where the set has no name.
 * </ul>
 *
 * @param paper what the sheet is printed on
 * @param page from 1
 * @param pages how many the sheet has
 * @param set name of the set in lower case, or an empty text
 * @param detail the set's checksum, or the page's characters
 */
public record SheetCode(PaperSize paper, int page, int pages, String set, String detail) {

  /** Counted up when boxes come to lie elsewhere. */
  static final int VERSION = 1;

  private static final Pattern SYNTAX =
      Pattern.compile(
          "LINMO([0-9]{1,3}):(?:([A-Z0-9]+):([0-9]{1,4}):([0-9]{1,4})"
              + "(?::([A-Z0-9-]+):([0-9A-F]{4})|=(.+))|.*)",
          Pattern.DOTALL);

  public SheetCode {
    Objects.requireNonNull(paper, "paper");
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(detail, "detail");
    if (page < 1 || page > pages) {
      throw new IllegalArgumentException("page %d of %d".formatted(page, pages));
    }
  }

  /** Thrown where a code is none of ours or of another version. */
  static final class UnknownCodeException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownCodeException(String message) {
      super(message);
    }
  }

  boolean isNamed() {
    return !set.isEmpty();
  }

  String text() {
    String start = "LINMO%d:%s:%d:%d".formatted(VERSION, paper.name(), page, pages);
    return isNamed()
        ? start + ":" + set.toUpperCase(Locale.ROOT) + ":" + detail
        : start + "=" + detail;
  }

  static SheetCode parse(String text) throws UnknownCodeException {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new UnknownCodeException("its QR code is not one of a Linmo sheet");
    }
    int version = Integer.parseInt(matcher.group(1));
    if (version != VERSION || matcher.group(2) == null) {
      throw new UnknownCodeException(
          "the sheet is of layout %d, this Linmo reads layout %d; print the sheet again with linmo template"
              .formatted(version, VERSION));
    }
    try {
      return new SheetCode(
          PaperSize.valueOf(matcher.group(2)),
          Integer.parseInt(matcher.group(3)),
          Integer.parseInt(matcher.group(4)),
          matcher.group(5) == null ? "" : matcher.group(5).toLowerCase(Locale.ROOT),
          matcher.group(5) == null ? matcher.group(7) : matcher.group(6));
    } catch (IllegalArgumentException e) {
      throw new UnknownCodeException("its QR code is damaged: " + e.getMessage());
    }
  }
}
