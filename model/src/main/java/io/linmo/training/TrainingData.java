package io.linmo.training;

import io.linmo.conditioning.ScriptRecipe;
import io.linmo.corpus.CharacterSets;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a script's base model is trained on: the manifest's training faces and the characters that
 * may be seen.
 *
 * <p>Validation faces are never among the faces, and the Han characters of the set {@code
 * han-unseen} never among the characters, so that both measure what the model has not seen.
 */
public final class TrainingData {

  private final List<FontFace> faces;
  private final GlyphCorpus corpus;
  private final ScriptRecipe recipe;
  private final List<FontFace> shown;

  private TrainingData(
      List<FontFace> faces, GlyphCorpus corpus, ScriptRecipe recipe, List<FontFace> shown) {
    this.faces = faces;
    this.corpus = corpus;
    this.recipe = recipe;
    this.shown = shown;
  }

  /**
   * Opens all training faces of a script that have been fetched.
   *
   * @throws IOException if there is none, or a face cannot be read
   */
  public static TrainingData open(Script script, FontLibrary library, CharacterSets sets)
      throws IOException {
    List<FontFace> faces = library.present(faces(script, library));
    if (faces.isEmpty()) {
      throw new IOException(
          "no training faces for %s are present; run: linmo fonts fetch".formatted(script));
    }
    List<FontFile> fonts = new ArrayList<>();
    for (FontFace face : faces) {
      fonts.add(library.open(face));
    }
    TrainingSet set = TrainingSet.of(script);
    int[] characters = set.characters(sets);
    GlyphCorpus corpus =
        new GlyphCorpus(
            script,
            faces.stream().map(FontFace::id).toList(),
            fonts,
            library.content(script.label()),
            characters,
            set.commonCharacters(characters),
            GeneratorShape.IMAGE);
    List<FontFace> shown =
        library.manifest().faces().stream()
            .filter(face -> set.shownFaces().contains(face.id()) && !faces.contains(face))
            .toList();
    return new TrainingData(faces, corpus, set.recipe(corpus, fonts, library, sets), shown);
  }

  /** The faces of the manifest that a script's base model learns from. */
  static List<FontFace> faces(Script script, FontLibrary library) {
    return library.manifest().faces(script.label(), Split.TRAIN, Split.TRAIN_EXTRA);
  }

  /** The characters that a script's base model learns. */
  public static int[] characters(Script script, CharacterSets sets) throws IOException {
    return TrainingSet.of(script).characters(sets);
  }

  public GlyphCorpus corpus() {
    return corpus;
  }

  /** What the generator is shown, rendered from the faces. */
  public ScriptRecipe recipe() {
    return recipe;
  }

  /** Faces whose licences do not plainly allow their glyph images to be passed on. */
  public Set<String> withheld() {
    return faces.stream()
        .filter(FontFace::hasOwnTerms)
        .map(FontFace::id)
        .collect(Collectors.toSet());
  }

  /**
   * Each face, trained on or shown, with its package, licence and hash, for the model's provenance.
   */
  public List<Map<String, String>> credits() {
    return Stream.concat(faces.stream(), shown.stream())
        .map(
            face -> {
              Map<String, String> credit = new LinkedHashMap<>();
              credit.put("face", face.id());
              credit.put("package", face.packageName() + " " + face.version());
              credit.put("licence", face.licence());
              credit.put("sha256", face.sha256());
              return credit;
            })
        .toList();
  }
}
