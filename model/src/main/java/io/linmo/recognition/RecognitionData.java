package io.linmo.recognition;

import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.image.Script;
import io.linmo.training.TrainingData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a recogniser learns from: every face that may be trained on, and the characters.
 *
 * <p>Validation faces are never among the faces, and Han characters of the set {@code han-unseen}
 * never among those trained on; of these only the content glyph is known.
 *
 * @param faces of the manifest, in the order of {@code fonts}
 * @param characters trained on
 * @param known all characters whose content glyphs are to be compared with; the same for Latin
 */
public record RecognitionData(
    Script script,
    List<FontFace> faces,
    List<FontFile> fonts,
    FontFile content,
    int[] characters,
    int[] known) {

  public RecognitionData {
    faces = List.copyOf(faces);
    fonts = List.copyOf(fonts);
    characters = characters.clone();
    known = known.clone();
  }

  @Override
  public int[] characters() {
    return characters.clone();
  }

  @Override
  public int[] known() {
    return known.clone();
  }

  /** Opens all fetched faces of a script that may be trained on; at least one must be present. */
  public static RecognitionData open(Script script, FontLibrary library, CharacterSets sets)
      throws IOException {
    String label = script.label();
    List<FontFace> faces =
        library.present(library.manifest().faces(label, Split.TRAIN, Split.TRAIN_EXTRA));
    if (faces.isEmpty()) {
      throw new IOException(
          "no training faces for %s are present; run: linmo fonts fetch".formatted(label));
    }
    List<FontFile> fonts = new ArrayList<>();
    for (FontFace face : faces) {
      fonts.add(library.open(face));
    }
    FontFile content = library.content(label);
    if (script == Script.LATIN) {
      int[] ascii =
          IntStream.range(LatinForms.FIRST, LatinForms.FIRST + LatinForms.COUNT).toArray();
      return new RecognitionData(script, faces, fonts, content, ascii, ascii);
    }
    int[] trained =
        Arrays.stream(TrainingData.characters(script, sets)).filter(content::covers).toArray();
    Set<Integer> known = new LinkedHashSet<>();
    IntStream.concat(Arrays.stream(trained), Arrays.stream(sets.named("han-unseen")))
        .filter(content::covers)
        .forEach(known::add);
    int[] all = known.stream().mapToInt(Integer::intValue).toArray();
    return new RecognitionData(script, faces, fonts, content, trained, all);
  }

  /** Each face with its licence and hash, for the recogniser's provenance. */
  public List<Map<String, String>> credits() {
    return faces.stream()
        .map(
            face -> {
              Map<String, String> credit = new LinkedHashMap<>();
              credit.put("face", face.id());
              credit.put("licence", face.licence());
              credit.put("sha256", face.sha256());
              return credit;
            })
        .toList();
  }
}
