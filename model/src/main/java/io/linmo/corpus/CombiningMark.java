package io.linmo.corpus;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A combining mark of Latin and the spacing character that shows the same mark. */
public enum CombiningMark {
  GRAVE(0x300, 0x60),
  ACUTE(0x301, 0xB4),
  CIRCUMFLEX(0x302, 0x2C6),
  TILDE(0x303, 0x2DC),
  MACRON(0x304, 0xAF),
  BREVE(0x306, 0x2D8),
  DOT(0x307, 0x2D9),
  DIAERESIS(0x308, 0xA8),
  RING(0x30A, 0x2DA),
  DOUBLE_ACUTE(0x30B, 0x2DD),
  CARON(0x30C, 0x2C7),
  COMMA_BELOW(0x326, 0x2C, Place.BELOW),
  CEDILLA(0x327, 0xB8, Place.JOINED_BELOW),
  OGONEK(0x328, 0x2DB, Place.JOINED_BELOW);

  /** Where a mark stands to its letter. */
  public enum Place {
    ABOVE,
    /** Clear of the letter. */
    BELOW,
    /** Below, in contact with the letter. */
    JOINED_BELOW
  }

  private static final Map<Integer, CombiningMark> BY_CODE_POINT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(CombiningMark::codePoint, Function.identity()));

  private final int codePoint;
  private final int spacing;
  private final Place place;

  CombiningMark(int codePoint, int spacing) {
    this(codePoint, spacing, Place.ABOVE);
  }

  CombiningMark(int codePoint, int spacing, Place place) {
    this.codePoint = codePoint;
    this.spacing = spacing;
    this.place = place;
  }

  public static Optional<CombiningMark> of(int codePoint) {
    return Optional.ofNullable(BY_CODE_POINT.get(codePoint));
  }

  public int codePoint() {
    return codePoint;
  }

  /** The code point of the spacing character. */
  public int spacing() {
    return spacing;
  }

  public Place place() {
    return place;
  }
}
