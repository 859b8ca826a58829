package io.linmo.workshop;

import io.linmo.typesetting.Seal;
import io.linmo.typesetting.SignatureComposer;
import io.linmo.typesetting.SignatureDesign;
import java.util.Objects;
import java.util.Optional;

/**
 * How a signature is made, and what belongs to it besides the name.
 *
 * @param plain whether the name is written letter by letter; else candidates differ in form: larger
 *     capitals, initials, letters that run out, joins, a stroke through the name
 * @param underline whether a stroke runs under the name
 * @param flourish whether the last letter runs out in a loop
 * @param vertical whether the name stands in a column
 * @param seal one to six characters of a red seal beside the name; blank takes the name's own
 * @param sealKind how the seal is cut
 */
public record Ornaments(
    boolean plain,
    boolean underline,
    boolean flourish,
    boolean vertical,
    Optional<String> seal,
    Seal.Kind sealKind) {

  public static final Ornaments NONE =
      new Ornaments(false, false, false, false, Optional.empty(), Seal.Kind.WHITE);

  private static final int MOST_SEAL_CHARACTERS = 6;

  public Ornaments {
    Objects.requireNonNull(sealKind, "sealKind");
    seal = seal.map(characters -> characters.replaceAll("\\s", ""));
    seal.ifPresent(
        characters -> {
          long count = characters.codePoints().count();
          if (count > MOST_SEAL_CHARACTERS) {
            throw LinmoException.request(
                "seal", count + " characters", "1 to " + MOST_SEAL_CHARACTERS);
          }
        });
  }

  public static Ornaments underlined() {
    return new Ornaments(false, true, false, false, Optional.empty(), Seal.Kind.WHITE);
  }

  SignatureDesign design(String name, PenSettings pen) {
    return new SignatureDesign(
        plain,
        underline,
        flourish,
        seal.map(characters -> sealText(characters, name)).orElse(""),
        sealKind,
        vertical,
        pen.ink(),
        pen.liveliness(),
        pen.pressure());
  }

  private static String sealText(String characters, String name) {
    return characters.isEmpty()
        ? SignatureComposer.sealText(name)
            .orElseThrow(
                () ->
                    LinmoException.request("a seal without characters: the name is not Chinese")
                        .expected("one to six characters"))
        : characters;
  }
}
