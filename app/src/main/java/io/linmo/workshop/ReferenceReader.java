package io.linmo.workshop;

import io.linmo.capture.GlyphPlacement;
import io.linmo.capture.PictureNote;
import io.linmo.capture.ReferenceImages;
import io.linmo.capture.StandardForms;
import io.linmo.capture.WrittenGlyph;
import io.linmo.capture.WrittenPictures;
import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.numeric.Quantiles;
import io.linmo.style.Hand;
import io.linmo.typesetting.MissingGlyphsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** Reads the characters that a person has written, from pictures or from a font. */
public final class ReferenceReader {

  /** Edge of the images that are taken from a font, in pixels: twice what the networks see. */
  private static final int SIZE = 256;

  /** Smaller ones than this, beside capitals, are taken for a mistake in the pictures' scale. */
  private static final double LEAST_SMALL_CAPITALS = 0.5;

  private final Installation installation;

  public ReferenceReader(Installation installation) {
    this.installation = installation;
  }

  /** From a folder of pictures named by their characters. */
  public References pictures(Path folder) {
    WrittenPictures pictures = read(folder);
    return references(pictures, place(pictures.glyphs()), List.of());
  }

  /**
   * From a folder of pictures of characters that are added to a hand: they get the size of its own,
   * on the same line, and as thick.
   */
  public References pictures(Path folder, Hand previous) {
    if (previous.references().isEmpty()) {
      return pictures(folder);
    }
    WrittenPictures pictures = read(folder);
    AddedGlyphs added =
        AddedGlyphs.of(pictures.glyphs(), previous, installation, this::areCapitals);
    return references(pictures, added.glyphs(), added.notes(folder));
  }

  private WrittenPictures read(Path folder) {
    return Attempt.of(() -> ReferenceImages.read(folder, standardForms()));
  }

  private static References references(
      WrittenPictures pictures, List<GlyphSample> glyphs, List<PictureNote> more) {
    List<PictureNote> notes = new ArrayList<>(pictures.notes());
    notes.addAll(more);
    return new References(glyphs, OptionalDouble.empty(), Map.of("source", "images"), notes);
  }

  /** The content faces' forms, which decide what belongs to a character. */
  private StandardForms standardForms() {
    return codePoint -> {
      Script script = Script.of(codePoint);
      return GlyphRasterizer.sample(
              installation.content(script), codePoint, script, GeneratorShape.IMAGE)
          .map(GlyphSample::image);
    };
  }

  private List<GlyphSample> place(List<WrittenGlyph> written) {
    TypicalMetrics latin = installation.typicalMetrics(Script.LATIN);
    TypicalMetrics han = installation.typicalMetrics(Script.HAN);
    List<GlyphSample> samples = new GlyphPlacement(latin, han).place(written);
    if (!areCapitals(samples)) {
      return samples;
    }
    TypicalMetrics capitals = latin.withSmallCapitals(smallCapitals(samples, latin));
    return new GlyphPlacement(capitals, han).place(written);
  }

  /** Whether small letters are written as capitals. */
  private boolean areCapitals(List<GlyphSample> samples) {
    Map<Integer, GlyphImage> small = new LinkedHashMap<>();
    for (GlyphSample sample : samples) {
      if (Character.isLowerCase(sample.codePoint())) {
        small.put(sample.codePoint(), sample.resize(GeneratorShape.IMAGE).image());
      }
    }
    return !small.isEmpty() && installation.baseModel(Script.LATIN).recipe().areCapitals(small);
  }

  /** How large small letters are written, as a multiple of capitals. */
  private static double smallCapitals(List<GlyphSample> samples, TypicalMetrics usual) {
    double small = height(samples, usual, Character::isLowerCase);
    double capitals = height(samples, usual, Character::isUpperCase);
    double size = capitals > 0 ? small / capitals : small;
    return Math.max(LEAST_SMALL_CAPITALS, Math.min(1, size));
  }

  /** Median height of some letters, as a multiple of usual capitals; 0 for none. */
  private static double height(
      List<GlyphSample> samples, TypicalMetrics usual, IntPredicate letters) {
    return Quantiles.of(
            samples.stream()
                .filter(s -> letters.test(s.codePoint()))
                .flatMap(
                    s ->
                        usual
                            .of(Character.toUpperCase(s.codePoint()))
                            .map(c -> ratio(s, c))
                            .stream())
                .mapToDouble(Double::doubleValue))
        .median()
        .orElse(0);
  }

  private static double ratio(GlyphSample letter, TypicalMetrics.Metrics capital) {
    double pixels = InkBitmap.of(letter.image()).inkBox().getHeight();
    return pixels * letter.frame().pixelSize() / capital.height();
  }

  /**
   * From a font, as if its characters had been written.
   *
   * @param characters code points, each of which the font must have
   */
  public References font(Path file, int[] characters) {
    InputFile.require(file, "a font file");
    FontFile font = Attempt.of(() -> FontFile.read(file));
    double space = font.advance(' ');
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("source", "font " + font.family());
    facts.put("copyright", font.copyright());
    facts.put("licence", font.licence());
    return new References(
        samples(font, characters),
        space > 0 ? OptionalDouble.of(space) : OptionalDouble.empty(),
        facts);
  }

  /**
   * From a font, as if its characters had been written.
   *
   * @param characters themselves, or {@code @FILE} that holds them
   */
  public References font(Path file, String characters) {
    GivenText.requireNoFileName(characters);
    return font(file, Attempt.of(() -> CharacterSets.given(characters)));
  }

  private static List<GlyphSample> samples(FontFile font, int[] characters) {
    List<GlyphSample> samples = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (int codePoint : characters) {
      Optional<GlyphSample> sample =
          GlyphRasterizer.sample(font, codePoint, Script.of(codePoint), SIZE);
      sample.ifPresentOrElse(samples::add, () -> missing.add(codePoint));
    }
    if (!missing.isEmpty()) {
      var cause = new MissingGlyphsException(missing);
      throw LinmoException.failure(font.source(), cause.getMessage())
          .next("leave that out of --chars")
          .causedBy(cause);
    }
    return samples;
  }
}
