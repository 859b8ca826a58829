package io.linmo.evaluation;

/** A confidence interval. */
public record Interval(double low, double high) {

  @Override
  public String toString() {
    return "%.3f to %.3f".formatted(low, high);
  }
}
