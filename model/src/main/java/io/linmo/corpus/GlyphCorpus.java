package io.linmo.corpus;

import io.linmo.font.FontFile;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The glyphs that a base model learns from: faces, characters and the content face they are
 * translated from. Glyphs are rendered when asked for.
 *
 * <p>One pair of face and character in twenty is held out, chosen by a hash, to measure how well
 * unseen characters of seen faces are drawn.
 */
public final class GlyphCorpus {

  private static final int HELD_OUT_ONE_IN = 20;
  private static final int TRIES = 200;
  private static final double COMMON_SHARE = 0.9;
  private static final int THICKNESS_SAMPLES = 24;

  private final Script script;
  private final List<String> ids;
  private final List<FontFile> faces;
  private final FontFile content;
  private final int[] characters;
  private final int common;
  private final int size;
  private final Map<Integer, Double> thicknesses = new ConcurrentHashMap<>();

  /**
   * @param ids names of the faces, in the order of {@code faces}
   * @param content the face with the standard form of every character
   * @param characters what may be trained on; those without ink in the content face are left out
   * @param common how many of the first characters make up nine draws in ten
   * @param size edge of the images in pixels
   */
  public GlyphCorpus(
      Script script,
      List<String> ids,
      List<FontFile> faces,
      FontFile content,
      int[] characters,
      int common,
      int size) {
    this.script = script;
    this.ids = List.copyOf(ids);
    this.faces = List.copyOf(faces);
    this.content = content;
    this.characters = java.util.Arrays.stream(characters).filter(content::covers).toArray();
    this.common =
        (int) java.util.Arrays.stream(characters).limit(common).filter(content::covers).count();
    this.size = size;
    if (ids.size() != faces.size() || faces.isEmpty() || this.characters.length == 0) {
      throw new IllegalArgumentException(
          "corpus: %d faces with %d names and %d characters, expected at least one of each"
              .formatted(faces.size(), ids.size(), this.characters.length));
    }
  }

  /** A face and a character, by their places in {@link #faceIds} and {@link #characters}. */
  public record Pair(int face, int character) {}

  public Script script() {
    return script;
  }

  public List<String> faceIds() {
    return ids;
  }

  public int[] characters() {
    return characters.clone();
  }

  public int size() {
    return size;
  }

  public boolean covers(Pair pair) {
    return faces.get(pair.face()).covers(characters[pair.character()]);
  }

  public boolean isHeldOut(Pair pair) {
    int hash = ids.get(pair.face()).hashCode() * 31 + characters[pair.character()];
    return Math.floorMod(hash * 0x9E3779B1 >>> 8, HELD_OUT_ONE_IN) == 0;
  }

  /** A random pair that has ink, from the held-out pairs or from the others. */
  public Pair draw(RandomGenerator random, boolean heldOut) {
    for (int i = 0; i < TRIES; i++) {
      int face = random.nextInt(faces.size());
      for (int j = 0; j < TRIES; j++) {
        Pair pair = new Pair(face, drawCharacter(random));
        if (isHeldOut(pair) == heldOut && covers(pair)) {
          return pair;
        }
      }
    }
    throw new IllegalStateException("corpus: no face has ink for the characters asked for");
  }

  private int drawCharacter(RandomGenerator random) {
    if (common == characters.length || common > 0 && random.nextDouble() < COMMON_SHARE) {
      return random.nextInt(common);
    }
    return common + random.nextInt(characters.length - common);
  }

  /** Some different pairs of a face that have ink and are trained on, fewer if there are fewer. */
  public List<Pair> drawTrained(int face, int count, RandomGenerator random) {
    int[] order = IntStream.range(0, characters.length).toArray();
    List<Pair> pairs = new ArrayList<>();
    for (int left = order.length; left > 0 && pairs.size() < count; left--) {
      int place = random.nextInt(left);
      Pair pair = new Pair(face, order[place]);
      order[place] = order[left - 1];
      if (!isHeldOut(pair) && covers(pair)) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** The pair's glyph as the face has it. */
  public Optional<GlyphSample> glyph(Pair pair) {
    return GlyphRasterizer.sample(
        faces.get(pair.face()), characters[pair.character()], script, size);
  }

  /** The pair's glyph in a variant of its face, displaced. */
  public GlyphImage displaced(Pair pair, StyleVariant variant, Displacement displacement) {
    FontFile font = faces.get(pair.face());
    int codePoint = characters[pair.character()];
    Path2D outline = font.outline(codePoint).orElseThrow();
    double added = 0;
    if (variant != StyleVariant.NONE) {
      outline.transform(variant.transform());
      added = variant.addedThickness(thickness(pair.face()));
    }
    double advance = font.advance(codePoint);
    GlyphFrame frame = script.frame(grown(outline.getBounds2D(), added), advance, size);
    Path2D moved =
        displacement == Displacement.NONE
            ? outline
            : displacement.displace(outline, frame.left(), frame.top(), frame.pixelSize() * size);
    return GlyphRasterizer.render(moved, frame, size, added);
  }

  private static Rectangle2D grown(Rectangle2D box, double added) {
    return new Rectangle2D.Double(
        box.getX() - added / 2,
        box.getY() - added / 2,
        Math.max(box.getWidth() + added, box.getWidth() / 2),
        Math.max(box.getHeight() + added, box.getHeight() / 2));
  }

  /** Mean thickness of a face's strokes in em. */
  private double thickness(int face) {
    return thicknesses.computeIfAbsent(
        face,
        key ->
            IntStream.range(0, characters.length)
                .mapToObj(c -> faces.get(key).outline(characters[c]))
                .flatMap(Optional::stream)
                .limit(THICKNESS_SAMPLES)
                .mapToDouble(StrokeThickness::ofOutline)
                .average()
                .orElse(0));
  }

  /** The standard form of a character. */
  public GlyphImage content(int character) {
    return GlyphRasterizer.sample(content, characters[character], script, size)
        .orElseThrow()
        .image();
  }
}
