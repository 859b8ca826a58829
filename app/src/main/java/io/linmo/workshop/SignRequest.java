package io.linmo.workshop;

import io.linmo.typesetting.SignatureComposer;
import io.linmo.typesetting.SignatureDesign;
import io.linmo.typesetting.Typesetter;
import java.util.Objects;

/**
 * What name to sign with, and how.
 *
 * @param name one line
 * @param seed of all chance
 */
public record SignRequest(String name, Ornaments ornaments, PenSettings pen, long seed) {

  /** Em of a signature in a file of its own, in points or pixels. */
  public static final double USUAL_EM = 64;

  public SignRequest {
    Objects.requireNonNull(ornaments, "ornaments");
    Objects.requireNonNull(pen, "pen");
    String composed = name == null ? "" : Typesetter.compose(name);
    if (composed.isBlank() || composed.contains("\n")) {
      throw LinmoException.request("the name is missing, empty or has line breaks")
          .expected("one line");
    }
    ornaments.design(name, pen);
  }

  /** A name in black ink without ornament. */
  public static SignRequest of(String name) {
    return new SignRequest(name, Ornaments.NONE, PenSettings.DEFAULT, 1);
  }

  public SignRequest withOrnaments(Ornaments given) {
    return new SignRequest(name, given, pen, seed);
  }

  public SignRequest withPen(PenSettings given) {
    return new SignRequest(name, ornaments, given, seed);
  }

  /** What of the name is written: all of it, or given names by their initials. */
  public String words() {
    return SignatureComposer.words(design(), name, seed);
  }

  /** Whether the last letters run out in a wave. */
  public boolean runsOut() {
    return SignatureComposer.runsOut(design(), name, seed);
  }

  public SignRequest withSeed(long number) {
    return new SignRequest(name, ornaments, pen, number);
  }

  SignatureDesign design() {
    return ornaments.design(name, pen);
  }
}
