package io.linmo.conditioning;

import io.linmo.corpus.StyleVariant;
import io.linmo.image.GlyphImage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Small pictures of the characters in many known hands, to be shown to the generator beside the
 * content glyph: the same character as the hands write it that are most like the references.
 *
 * <p>Each picture is 64 x 64 with 16 gray levels. Similarity of two pictures is the ratio of the
 * sums of minima and maxima of their coverage at 32 x 32, blurred a little, as bold glyphs would
 * otherwise be like all others; similarity of hands, its mean over the references.
 */
public final class ExemplarBank {

  /** Edge of an exemplar in pixels. */
  public static final int SIZE = ExemplarPicture.SIZE;

  /** How many hands are looked at for a character. */
  private static final int NEAREST = 16;

  /** By how much less similarity a hand counts e times less. */
  private static final double SHARPNESS = 0.04;

  private final AlignedHands hands;

  private ExemplarBank(AlignedHands hands) {
    this.hands = hands;
  }

  private static ExemplarBank upright(ExemplarPictures pictures) {
    return new ExemplarBank(AlignedHands.upright(pictures));
  }

  /** Where a bank's pictures come from. */
  @FunctionalInterface
  public interface Source {
    /** The glyph at any size of at least 64 px and a multiple of it; null where there is none. */
    GlyphImage glyph(String face, int codePoint);
  }

  public static ExemplarBank build(List<String> faces, int[] characters, Source source) {
    byte[][][] pictures = new byte[faces.size()][characters.length][];
    for (int f = 0; f < pictures.length; f++) {
      for (int c = 0; c < characters.length; c++) {
        GlyphImage glyph = source.glyph(faces.get(f), characters[c]);
        pictures[f][c] = glyph == null ? null : ExemplarPicture.of(glyph);
      }
    }
    return upright(ExemplarPictures.of(faces, characters, pictures));
  }

  /** The same bank, upright, without the pictures of some hands, which are then never shown. */
  public ExemplarBank without(Set<String> hidden) {
    return upright(hands.pictures().without(hidden));
  }

  /** Stores the bank, upright, in sections that begin with {@code exemplars}. */
  public void writeTo(SectionFile file) {
    hands.pictures().writeTo(file);
  }

  public static ExemplarBank readFrom(SectionFile file) throws IOException {
    return upright(ExemplarPictures.readFrom(file));
  }

  /** The known hands. */
  public List<String> faces() {
    return hands.pictures().faces();
  }

  /** How many hands there are, the references' own among them, which is the last. */
  int hands() {
    return hands.pictures().hands();
  }

  /** Place of a character, or -1. */
  int column(int codePoint) {
    return hands.pictures().column(codePoint);
  }

  /** How similarities at different characters go together, over the known hands. */
  SimilarityModel similarityModel() {
    return hands.pictures().similarityModel();
  }

  /** Whether the hands show their capitals for small letters too. */
  public boolean allCaps() {
    return hands.allCaps();
  }

  /** Whether small letters among some references are written as capitals. */
  public boolean areCapitals(Map<Integer, GlyphImage> references) {
    return hands.areCapitals(thumbs(references));
  }

  /**
   * The same hands, each slanted and stretched as makes it most like some references, and all with
   * capitals for small letters where the references have them. Then their own hand is one more
   * beside the known ones: what is written for a small letter it shows for the capital, and the
   * other way round.
   *
   * @param references what was written, by character
   */
  public ExemplarBank alignedTo(Map<Integer, GlyphImage> references) {
    AlignedHands aligned = hands.like(thumbs(references));
    return new ExemplarBank(aligned.allCaps() ? aligned.with(asCounterparts(references)) : aligned);
  }

  /**
   * The same hands, each slanted and stretched as makes it most like one of them.
   *
   * @param letters that they are compared by
   */
  public ExemplarBank alignedTo(int face, int[] letters) {
    Map<Integer, byte[]> thumbs = new LinkedHashMap<>();
    for (int letter : letters) {
      int column = column(letter);
      if (hands.has(face, column)) {
        thumbs.put(column, hands.thumb(face, column));
      }
    }
    return new ExemplarBank(hands.like(thumbs));
  }

  /** The same hands, all slanted and stretched further. */
  public ExemplarBank alignedFurther(StyleVariant change) {
    return new ExemplarBank(hands.further(change));
  }

  /** By the characters' places. */
  private Map<Integer, byte[]> thumbs(Map<Integer, GlyphImage> references) {
    Map<Integer, byte[]> thumbs = new LinkedHashMap<>();
    references.forEach(
        (codePoint, glyph) -> {
          if (column(codePoint) >= 0) {
            thumbs.put(column(codePoint), thumb(glyph));
          }
        });
    return thumbs;
  }

  private static byte[] thumb(GlyphImage glyph) {
    return ExemplarPicture.thumb(ExemplarPicture.of(glyph));
  }

  /** Pictures of letters, by the other letter of the pair of capital and small letter. */
  private static Map<Integer, byte[]> asCounterparts(Map<Integer, GlyphImage> references) {
    Map<Integer, byte[]> pictures = new LinkedHashMap<>();
    references.forEach(
        (codePoint, glyph) -> {
          int counterpart =
              Character.isLowerCase(codePoint)
                  ? Character.toUpperCase(codePoint)
                  : Character.toLowerCase(codePoint);
          if (counterpart != codePoint) {
            pictures.put(counterpart, ExemplarPicture.of(glyph));
          }
        });
    return pictures;
  }

  /** Similarity of one picture to the same character in every hand, NaN where either lacks it. */
  public double[] similarity(int codePoint, GlyphImage glyph) {
    return similarityOf(thumb(glyph), column(codePoint));
  }

  /** Similarity of every hand to one of them at a character, NaN where either lacks it. */
  public double[] similarity(int face, int codePoint) {
    int column = column(codePoint);
    if (hands.has(face, column)) {
      return similarityOf(hands.thumb(face, column), column);
    }
    double[] unknown = new double[hands()];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  private double[] similarityOf(byte[] thumb, int column) {
    double[] result = new double[hands()];
    for (int f = 0; f < result.length; f++) {
      result[f] =
          hands.has(f, column)
              ? ExemplarPicture.overlap(thumb, hands.thumb(f, column))
              : Double.NaN;
    }
    return result;
  }

  /**
   * Similarity of hands to each other at a character.
   *
   * @param some hands that have the character
   */
  double[][] similarity(int codePoint, int[] some) {
    int column = column(codePoint);
    byte[][] thumbs =
        Arrays.stream(some).mapToObj(f -> hands.thumb(f, column)).toArray(byte[][]::new);
    double[][] result = new double[some.length][some.length];
    for (int i = 0; i < some.length; i++) {
      for (int j = 0; j <= i; j++) {
        result[i][j] = ExemplarPicture.overlap(thumbs[i], thumbs[j]);
        result[j][i] = result[i][j];
      }
    }
    return result;
  }

  /** The hands with a character that have the highest scores, best first. */
  int[] nearest(int codePoint, double[] scores, int skip) {
    int column = column(codePoint);
    return IntStream.range(0, hands())
        .filter(f -> f != skip && hands.has(f, column))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer f) -> -scores[f]))
        .limit(NEAREST)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** What a hand counts beside the best one. */
  static double weight(double score, double best) {
    return Math.exp((score - best) / SHARPNESS);
  }

  /**
   * The nearest hands' similarity to a hand of the bank at a character itself, -1 for the others:
   * the scores of one who knows the character's form.
   *
   * @param scores expected similarity of every hand
   */
  public double[] knowing(int face, int codePoint, double[] scores) {
    double[] result = new double[scores.length];
    Arrays.fill(result, -1);
    int column = column(codePoint);
    if (hands.has(face, column)) {
      byte[] own = hands.thumb(face, column);
      for (int other : nearest(codePoint, scores, face)) {
        result[other] = ExemplarPicture.overlap(own, hands.thumb(other, column));
      }
    }
    return result;
  }

  /**
   * Writes a character's exemplars into {@code target}, each packed as {@code [4, 32, 32]}: the
   * pictures of the hands with the highest scores, last the mean of many weighted by their scores;
   * what cannot be had stays blank.
   *
   * @param skip a hand of the bank that must not be shown, or -1
   * @param count how many, the mean among them
   */
  public void write(
      int codePoint, double[] scores, int skip, int count, float[] target, int offset) {
    int length = SIZE * SIZE;
    Arrays.fill(target, offset, offset + count * length, 0);
    int[] nearest = nearest(codePoint, scores, skip);
    int column = column(codePoint);
    for (int i = 0; i < Math.min(nearest.length, count - 1); i++) {
      ExemplarPicture.add(hands.picture(nearest[i], column), 1, target, offset + i * length);
    }
    double sum = 0;
    for (int face : nearest) {
      sum += weight(scores[face], scores[nearest[0]]);
    }
    int last = offset + (count - 1) * length;
    for (int face : nearest) {
      double share = weight(scores[face], scores[nearest[0]]) / sum;
      ExemplarPicture.add(hands.picture(face, column), share, target, last);
    }
  }

  /**
   * Writes one hand's picture of a character in place of all exemplars, as {@link #write} packs
   * them; blank where the hand has none.
   */
  public void writeAlone(int codePoint, int hand, int count, float[] target, int offset) {
    int length = SIZE * SIZE;
    Arrays.fill(target, offset, offset + count * length, 0);
    int column = column(codePoint);
    for (int i = 0; hands.has(hand, column) && i < count; i++) {
      ExemplarPicture.add(hands.picture(hand, column), 1, target, offset + i * length);
    }
  }
}
