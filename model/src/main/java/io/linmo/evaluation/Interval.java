package io.linmo.evaluation;

import java.util.Locale;

/** A confidence interval. */
public record Interval(double low, double high) {

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f to %.3f", low, high);
  }
}
