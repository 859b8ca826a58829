package io.linmo.typesetting;

/** Writes numbers as vector formats want them: plain, short, the same in every locale. */
public final class Decimals {

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private Decimals() {}

  /** {@code value} rounded to {@code places} decimals, without trailing zeros: 0.5, -12, 3.25. */
  public static String format(double value, int places) {
    return formatScaled(scaled(value, places), places);
  }

  /** {@code value} as a whole number of units of {@code 10^-places}. */
  public static long scaled(double value, int places) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "coordinate %s, expected a finite number".formatted(value));
    }
    return Math.round(value * POWERS[places]);
  }

  /** {@code units * 10^-places}. */
  public static String formatScaled(long units, int places) {
    long power = POWERS[places];
    long magnitude = Math.abs(units);
    long fraction = magnitude % power;
    StringBuilder text = new StringBuilder();
    if (units < 0) {
      text.append('-');
    }
    text.append(magnitude / power);
    if (fraction != 0) {
      int firstDigit = text.append('.').length();
      text.append(power + fraction).deleteCharAt(firstDigit); // the power keeps leading zeros
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.toString();
  }
}
