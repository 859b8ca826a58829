package io.linmo.recognition;

import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** How well a recogniser reads the true glyphs of the validation faces. */
public final class RecogniserValidation {

  private RecogniserValidation() {}

  /**
   * The rate on one face.
   *
   * @param face id of the face
   * @param characterSet name of the character set
   */
  public record Result(String face, String characterSet, ReadingRate rate) {}

  /** Measures each validation face of the script that is present, on each character set. */
  public static void run(
      Recogniser recogniser, FontLibrary library, CharacterSets sets, Consumer<Result> results)
      throws IOException {
    String label = recogniser.script().label();
    List<String> names =
        switch (recogniser.script()) {
          case LATIN -> List.of("ascii");
          case HAN -> List.of("common-han", "han-unseen");
        };
    for (FontFace face : library.present(library.manifest().faces(label, Split.VALIDATION))) {
      FontFile font = library.open(face);
      for (String name : names) {
        ReadingRate rate = ReadingRate.of(recogniser, font, sets.named(name));
        results.accept(new Result(face.id(), name, rate));
      }
    }
  }
}
