package io.linmo.training;

import io.linmo.conditioning.ExemplarBank;
import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.CharacterSets;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.metrics.MetricsModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a script's base model is trained on: the faces that the manifest gives to training and the
 * characters that may be seen.
 *
 * <p>Validation faces are never among the faces, and the Han characters of the set {@code
 * han_unseen} never among the characters, so that both measure what the model has not seen.
 */
public final class TrainingData {

  private static final String LATIN_BEYOND_ASCII =
      "\u00b4\u00a8\u02c6\u02dc\u00af\u02c7\u02d8\u02d9\u02da\u00b8\u02db\u02dd\u00a1\u00a2\u00a3"
          + "\u20ac\u00a5\u00a7\u00a9\u00ab\u00ae\u00b0\u00b1\u00b2\u00b3\u00b6\u00b7\u00b9\u00bb"
          + "\u00bf\u00c6\u00d0\u00d7\u00d8\u00df\u00f7\u00e6\u00f0\u00f8\u00fe\u00de\u0110\u0111"
          + "\u0126\u0127\u0131\u0141\u0142\u014a\u014b\u0152\u0153\u0166\u0167\u2013\u2014\u2018"
          + "\u2019\u201a\u201c\u201d\u201e\u2026\u2022\u2020\u2021\u2039\u203a\u2122\u2212";
  private static final int ASCII = 94;

  /** Further characters with exemplars: those whose form hands choose more freely than a dash's. */
  private static final String SHOWN_BEYOND_ASCII =
      "\u00df\u00e6\u00f0\u00c6\u00de\u014a\u0152\u0153\u00fe\u014b\u00a3\u20ac\u00a5\u00a7\u00a2"
          + "\u00a9\u00ae\u00a1\u00bf\u00ab\u00bb\u00b6";

  /**
   * Faces that Han characters are shown in besides the content face: kai, ming, brush, marker,
   * handwriting and running hand. Chosen in turn as what tells most of the 22 written faces by
   * linear regression, and such that simplified, traditional and Japanese forms are covered.
   */
  private static final List<String> HAN_STANDARDS =
      List.of(
          "arphic-ukai",
          "noto-serif-sc",
          "yuji-syuku",
          "yusei-magic",
          "kose-font",
          "ma-shan-zheng");

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private final Script script;
  private final List<FontFace> faces;
  private final List<FontFile> fonts;
  private final GlyphCorpus corpus;
  private final StandardForms standards;
  private final List<FontFace> shown;

  private TrainingData(
      Script script,
      List<FontFace> faces,
      List<FontFile> fonts,
      GlyphCorpus corpus,
      StandardForms standards,
      List<FontFace> shown) {
    this.script = script;
    this.faces = faces;
    this.fonts = fonts;
    this.corpus = corpus;
    this.standards = standards;
    this.shown = shown;
  }

  /** Opens all training faces of a script that are at hand; at least one must be. */
  public static TrainingData open(Script script, FontLibrary library, CharacterSets sets)
      throws IOException {
    List<FontFace> faces = library.present(faces(script, library));
    if (faces.isEmpty()) {
      throw new IOException(
          "no training faces for %s are at hand; run: linmo fonts fetch".formatted(script));
    }
    List<FontFile> fonts = new ArrayList<>();
    for (FontFace face : faces) {
      fonts.add(library.open(face));
    }
    FontFile content = library.content(script.name().toLowerCase(Locale.ROOT));
    int[] characters = characters(script, sets);
    GlyphCorpus corpus =
        new GlyphCorpus(
            script,
            faces.stream().map(FontFace::id).toList(),
            fonts,
            content,
            characters,
            script == Script.LATIN ? ASCII : characters.length,
            GeneratorShape.IMAGE);
    StandardForms standards = script == Script.HAN ? standards(library, sets) : null;
    List<FontFace> shown = script == Script.HAN ? shownOnly(library, faces) : List.of();
    return new TrainingData(script, faces, fonts, corpus, standards, shown);
  }

  /** The faces of the manifest that a script's base model learns from. */
  static List<FontFace> faces(Script script, FontLibrary library) {
    return script == Script.HAN
        ? library.manifest().faces("han", Split.TRAIN, Split.TRAIN_EXTRA)
        : library.manifest().faces("latin", Split.TRAIN, Split.TRAIN_EXTRA);
  }

  /** The standard faces that are not trained on. */
  private static List<FontFace> shownOnly(FontLibrary library, List<FontFace> trained) {
    return library.manifest().faces().stream()
        .filter(face -> HAN_STANDARDS.contains(face.id()) && !trained.contains(face))
        .toList();
  }

  /** Han characters, learned or not, in the standard faces. */
  private static StandardForms standards(FontLibrary library, CharacterSets sets)
      throws IOException {
    Map<String, FontFile> faces = new HashMap<>();
    for (String face : HAN_STANDARDS) {
      faces.put(face, library.open(face));
    }
    IntStream all =
        Stream.of("common-han", "gb2312", "jis-1", "big5-1", "8105", "han-unseen")
            .flatMapToInt(name -> Arrays.stream(sets.named(name)));
    return StandardForms.build(
        HAN_STANDARDS,
        all.distinct().toArray(),
        (face, codePoint) -> image(faces.get(face), codePoint, Script.HAN));
  }

  /** A face's glyph, or null. */
  private static GlyphImage image(FontFile face, int codePoint, Script script) {
    return GlyphRasterizer.sample(face, codePoint, script, GeneratorShape.IMAGE)
        .map(GlyphSample::image)
        .orElse(null);
  }

  /** The characters that a script's base model learns. */
  public static int[] characters(Script script, CharacterSets sets) throws IOException {
    if (script == Script.LATIN) {
      return IntStream.concat(IntStream.rangeClosed('!', '~'), LATIN_BEYOND_ASCII.codePoints())
          .toArray();
    }
    Set<Integer> characters = new LinkedHashSet<>();
    for (String name : List.of("common-han", "gb2312-1", "jis-1", "gb2312")) {
      Arrays.stream(sets.named(name)).forEach(characters::add);
    }
    Arrays.stream(sets.named("han-unseen")).forEach(characters::remove);
    return characters.stream().mapToInt(Integer::intValue).toArray();
  }

  public Script script() {
    return script;
  }

  public GlyphCorpus corpus() {
    return corpus;
  }

  /** The characters that exemplars are chosen by. */
  public int[] letters() {
    return LETTERS.codePoints().toArray();
  }

  /**
   * Pictures of ASCII and of some letters and signs beyond in every training face; null for Han,
   * whose generator sees none.
   */
  public ExemplarBank exemplars() {
    if (script == Script.HAN) {
      return null;
    }
    Map<String, FontFile> byId = new HashMap<>();
    for (int i = 0; i < faces.size(); i++) {
      byId.put(faces.get(i).id(), fonts.get(i));
    }
    return ExemplarBank.build(
        corpus.faceIds(),
        IntStream.concat(
                Arrays.stream(corpus.characters(), 0, ASCII), SHOWN_BEYOND_ASCII.codePoints())
            .toArray(),
        (face, codePoint) -> image(byId.get(face), codePoint, script));
  }

  /** Characters in the standard faces that the generator is shown; null for Latin. */
  public StandardForms standards() {
    return standards;
  }

  /** The model of ink boxes and advances; null for Han, which keeps the em box. */
  public MetricsModel metrics() {
    return script == Script.HAN ? null : MetricsModel.fit(fonts, corpus.characters());
  }

  /** Faces whose licences do not plainly allow their glyph images to be passed on. */
  public Set<String> withheld() {
    return faces.stream()
        .filter(FontFace::hasOwnTerms)
        .map(FontFace::id)
        .collect(java.util.stream.Collectors.toSet());
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
