package io.linmo.dataset;

import io.linmo.raster.GlyphImage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Small pictures of the characters in many known hands, to be shown to the generator beside the
 * content glyph: the same character as the hands write it that are most like the references.
 *
 * <p>Each picture is 64 x 64 with 16 gray levels. Likeness of two pictures is the ratio of the sums
 * of minima and maxima of their coverage at 32 x 32, blurred a little, as bold glyphs would
 * otherwise be like all others; likeness of hands, its mean over the references.
 */
public final class ExemplarBank {

  /** Edge of an exemplar in pixels. */
  public static final int SIZE = 64;

  /** How many hands are looked at for a character. */
  private static final int NEAREST = 16;

  /** By how much less likeness a hand counts e times less. */
  private static final double SHARPNESS = 0.04;

  /** Less than this may be chance: what like forms of small letter and capital add up to. */
  private static final double LEAST_CAPITALS_GAIN = 0.08;

  private final List<String> faces;
  private final int[] characters;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final byte[][][] pictures;
  private final byte[][][] thumbs;
  private final StyleVariant[] variants;
  private LikenessModel model;
  private ExemplarBank capitals;
  private final boolean inCapitals;

  private ExemplarBank(
      List<String> faces, int[] characters, byte[][][] pictures, boolean inCapitals) {
    this.faces = List.copyOf(faces);
    this.inCapitals = inCapitals;
    this.characters = characters;
    this.pictures = pictures;
    this.thumbs = new byte[pictures.length][characters.length][];
    this.variants = new StyleVariant[pictures.length];
    Arrays.fill(variants, StyleVariant.NONE);
    for (int c = 0; c < characters.length; c++) {
      columns.put(characters[c], c);
      for (int f = 0; f < pictures.length; f++) {
        if (pictures[f][c] != null) {
          thumbs[f][c] = ExemplarPicture.thumb(pictures[f][c]);
        }
      }
    }
  }

  /** The same bank with every hand slanted and stretched, each time that it is asked for. */
  private ExemplarBank(ExemplarBank upright, StyleVariant[] variants) {
    this(upright, upright.pictures, upright.thumbs, variants);
  }

  private ExemplarBank(
      ExemplarBank upright, byte[][][] pictures, byte[][][] thumbs, StyleVariant[] variants) {
    this.faces = upright.faces;
    this.characters = upright.characters;
    this.columns.putAll(upright.columns);
    this.pictures = pictures;
    this.thumbs = thumbs;
    this.model = upright.model();
    this.inCapitals = upright.inCapitals;
    this.variants = variants;
  }

  /**
   * The same hands, each slanted and stretched as makes it most like some references, and all with
   * capitals for small letters where the references have them. Then their own hand is one more
   * beside the known ones: what is written for a small letter it shows for the capital, and the
   * other way round.
   *
   * @param references what was written, by character
   */
  public ExemplarBank leaningLike(Map<Integer, GlyphImage> references) {
    ExemplarBank leaning = leaning(thumbs(references));
    return leaning.inCapitals ? leaning.withOwn(references) : leaning;
  }

  /** Whether small letters among some references are written as capitals. */
  public boolean areCapitals(Map<Integer, GlyphImage> references) {
    return areCapitalsByThumb(thumbs(references));
  }

  private boolean areCapitalsByThumb(Map<Integer, byte[]> thumbs) {
    return capitalsGain(thumbs) > LEAST_CAPITALS_GAIN;
  }

  /** By the characters' places. */
  private Map<Integer, byte[]> thumbs(Map<Integer, GlyphImage> references) {
    Map<Integer, byte[]> thumbs = new LinkedHashMap<>();
    references.forEach(
        (codePoint, glyph) -> {
          if (columns.containsKey(codePoint)) {
            thumbs.put(columns.get(codePoint), thumb(glyph));
          }
        });
    return thumbs;
  }

  /**
   * The same hands and that of some references, which shows each letter as the other of its pair.
   */
  private ExemplarBank withOwn(Map<Integer, GlyphImage> references) {
    byte[][] own = new byte[characters.length][];
    byte[][] ownThumbs = new byte[characters.length][];
    references.forEach(
        (codePoint, glyph) -> {
          int counterpart = counterpart(codePoint);
          int column = column(counterpart);
          if (column >= 0 && counterpart != codePoint) {
            own[column] = ExemplarPicture.quantize(glyph.reduced(SIZE));
            ownThumbs[column] = ExemplarPicture.thumb(own[column]);
          }
        });
    return new ExemplarBank(
        this, added(pictures, own), added(thumbs, ownThumbs), added(variants, StyleVariant.NONE));
  }

  private static <T> T[] added(T[] all, T last) {
    T[] result = Arrays.copyOf(all, all.length + 1);
    result[all.length] = last;
    return result;
  }

  /**
   * The small letter of a capital and the capital of a small letter; itself where there is none.
   */
  private static int counterpart(int codePoint) {
    return Character.isLowerCase(codePoint)
        ? Character.toUpperCase(codePoint)
        : Character.toLowerCase(codePoint);
  }

  /**
   * The same hands, each slanted and stretched as makes it most like one of them.
   *
   * @param letters that they are compared by
   */
  public ExemplarBank leaningLike(int face, int[] letters) {
    Map<Integer, byte[]> thumbs = new LinkedHashMap<>();
    for (int letter : letters) {
      Integer column = columns.get(letter);
      if (column != null && has(face, column)) {
        thumbs.put(column, thumb(face, column));
      }
    }
    return leaning(thumbs);
  }

  private ExemplarBank leaning(Map<Integer, byte[]> thumbs) {
    ExemplarBank bank = areCapitalsByThumb(thumbs) ? capitals() : this;
    LeaningSearch search = new LeaningSearch(thumbs);
    StyleVariant[] leaning =
        Arrays.stream(bank.pictures).parallel().map(search::mostAlike).toArray(StyleVariant[]::new);
    return new ExemplarBank(bank, leaning);
  }

  /** The same hands with their capitals for small letters too. */
  private synchronized ExemplarBank capitals() {
    if (capitals == null) {
      byte[][][] shown = new byte[pictures.length][][];
      for (int f = 0; f < shown.length; f++) {
        shown[f] = pictures[f].clone();
        for (int c = 0; c < characters.length; c++) {
          int capital = capital(c);
          if (capital >= 0) {
            shown[f][c] = pictures[f][capital];
          }
        }
      }
      capitals = new ExemplarBank(faces, characters, shown, true);
    }
    return capitals;
  }

  /** Whether the hands show their capitals for small letters too. */
  public boolean inCapitals() {
    return inCapitals;
  }

  /** Place of the capital of a small letter; -1 for all else. */
  private int capital(int column) {
    int codePoint = characters[column];
    return Character.isLowerCase(codePoint) ? column(Character.toUpperCase(codePoint)) : -1;
  }

  /**
   * By how much small letters are more like the capitals of the hands that they are most like than
   * like the small letters of those: the sum over the letters of differences of likeness.
   */
  double capitalsGain(Map<Integer, byte[]> thumbs) {
    List<Map.Entry<Integer, byte[]>> small =
        thumbs.entrySet().stream().filter(e -> capital(e.getKey()) >= 0).toList();
    return mostLikeness(small, c -> capital(c)) - mostLikeness(small, c -> c);
  }

  /** Mean over the hands most like some letters of the sum of likenesses. */
  private double mostLikeness(List<Map.Entry<Integer, byte[]>> letters, IntUnaryOperator as) {
    double[] sums = new double[pictures.length];
    for (int f = 0; f < sums.length; f++) {
      for (Map.Entry<Integer, byte[]> letter : letters) {
        int column = as.applyAsInt(letter.getKey());
        sums[f] +=
            has(f, column) ? ExemplarPicture.overlap(letter.getValue(), thumbs[f][column]) : 0;
      }
    }
    return Arrays.stream(sums)
        .sorted()
        .skip(Math.max(0, sums.length - NEAREST))
        .average()
        .orElse(0);
  }

  /** The same hands, all slanted and stretched further. */
  public ExemplarBank leaningFurther(StyleVariant change) {
    StyleVariant[] further = new StyleVariant[pictures.length];
    for (int face = 0; face < further.length; face++) {
      StyleVariant now = variants[face];
      further[face] =
          LeaningSearch.leaning(now.slant() + change.slant(), now.width() + change.width());
    }
    return new ExemplarBank(this, further);
  }

  private boolean has(int face, int column) {
    return pictures[face][column] != null;
  }

  private boolean isUpright(int face) {
    return variants[face].equals(StyleVariant.NONE);
  }

  private byte[] picture(int face, int column) {
    byte[] picture = pictures[face][column];
    return isUpright(face) ? picture : ExemplarPicture.transformed(picture, variants[face]);
  }

  private byte[] thumb(int face, int column) {
    return isUpright(face) ? thumbs[face][column] : ExemplarPicture.thumb(picture(face, column));
  }

  private static byte[] thumb(GlyphImage glyph) {
    return ExemplarPicture.thumb(ExemplarPicture.quantize(glyph.reduced(SIZE)));
  }

  /** Where a bank's pictures come from. */
  @FunctionalInterface
  public interface Source {
    /** The glyph at any size of at least 64 px and a multiple of it; null where there is none. */
    GlyphImage glyph(String face, int codePoint);
  }

  public static ExemplarBank build(List<String> faces, int[] characters, Source source) {
    byte[][][] pictures = new byte[faces.size()][characters.length][];
    IntStream.range(0, faces.size())
        .forEach(
            f -> {
              for (int c = 0; c < characters.length; c++) {
                GlyphImage glyph = source.glyph(faces.get(f), characters[c]);
                pictures[f][c] =
                    glyph == null ? null : ExemplarPicture.quantize(glyph.reduced(SIZE));
              }
            });
    return new ExemplarBank(faces, characters.clone(), pictures, false);
  }

  /** The same bank without the pictures of some hands, which are then never shown. */
  public ExemplarBank without(Set<String> hidden) {
    byte[][][] kept = new byte[faces.size()][][];
    for (int f = 0; f < kept.length; f++) {
      kept[f] = hidden.contains(faces.get(f)) ? new byte[characters.length][] : pictures[f];
    }
    return new ExemplarBank(faces, characters, kept, inCapitals);
  }

  /** The known hands. */
  public List<String> faces() {
    return faces;
  }

  /** How many hands there are, the references' own among them, which is the last. */
  int hands() {
    return pictures.length;
  }

  /** Likeness of one picture to the same character in every hand, NaN where either lacks it. */
  public double[] likeness(int codePoint, GlyphImage glyph) {
    return likeness(columns.get(codePoint), thumb(glyph));
  }

  /** Likeness of every hand to one of them at a character, NaN where either lacks it. */
  public double[] likeness(int face, int codePoint) {
    Integer column = columns.get(codePoint);
    return likeness(column, column != null && has(face, column) ? thumb(face, column) : null);
  }

  private double[] likeness(Integer column, byte[] thumb) {
    double[] result = new double[pictures.length];
    Arrays.fill(result, Double.NaN);
    for (int f = 0; column != null && thumb != null && f < result.length; f++) {
      if (has(f, column)) {
        result[f] = ExemplarPicture.overlap(thumb, thumb(f, column));
      }
    }
    return result;
  }

  /** Likeness of two hands of the bank at a character, NaN where either lacks it. */
  public double likeness(int face, int other, int codePoint) {
    Integer column = columns.get(codePoint);
    if (column == null || !has(face, column) || !has(other, column)) {
      return Double.NaN;
    }
    return ExemplarPicture.overlap(thumb(face, column), thumb(other, column));
  }

  /**
   * Likeness of hands to each other at a character.
   *
   * @param hands that have the character
   */
  double[][] likeness(int codePoint, int[] hands) {
    int column = columns.get(codePoint);
    byte[][] shown = Arrays.stream(hands).mapToObj(f -> thumb(f, column)).toArray(byte[][]::new);
    double[][] result = new double[hands.length][hands.length];
    for (int i = 0; i < hands.length; i++) {
      for (int j = 0; j <= i; j++) {
        result[i][j] = ExemplarPicture.overlap(shown[i], shown[j]);
        result[j][i] = result[i][j];
      }
    }
    return result;
  }

  /**
   * The hands from the most to the least alike.
   *
   * @param likeness for each reference, its likeness to every hand
   */
  public static int[] rank(List<double[]> likeness) {
    int count = likeness.isEmpty() ? 0 : likeness.get(0).length;
    double[] mean = new double[count];
    for (int f = 0; f < count; f++) {
      int face = f;
      mean[f] =
          likeness.stream()
              .mapToDouble(values -> values[face])
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(-1);
    }
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer f) -> -mean[f]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Place of a character, or -1. */
  int column(int codePoint) {
    return columns.getOrDefault(codePoint, -1);
  }

  /** How likenesses at different characters go together, over the bank's hands. */
  synchronized LikenessModel model() {
    if (model == null) {
      int[] shown = IntStream.range(0, pictures.length).filter(this::hasPictures).toArray();
      model =
          LikenessModel.estimate(
              shown.length,
              characters.length,
              (a, b, c) -> likeness(shown[a], shown[b], characters[c]));
    }
    return model;
  }

  private boolean hasPictures(int face) {
    return Arrays.stream(pictures[face]).anyMatch(Objects::nonNull);
  }

  /** The hands with a character that have the highest scores, best first. */
  int[] nearest(int codePoint, double[] scores, int skip) {
    Integer column = columns.get(codePoint);
    return column == null
        ? new int[0]
        : IntStream.range(0, pictures.length)
            .filter(f -> f != skip && has(f, column))
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
   * The nearest hands' likeness to a hand of the bank at a character itself, -1 for the others: the
   * scores of one who knows the character's form.
   *
   * @param scores expected likeness of every hand
   */
  public double[] knowing(int face, int codePoint, double[] scores) {
    double[] result = new double[scores.length];
    Arrays.fill(result, -1);
    int[] nearest = nearest(codePoint, scores, face);
    if (nearest.length > 0 && has(face, columns.get(codePoint))) {
      byte[] own = thumb(face, columns.get(codePoint));
      for (int other : nearest) {
        result[other] = ExemplarPicture.overlap(own, thumb(other, columns.get(codePoint)));
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
    if (nearest.length == 0) {
      return;
    }
    int column = columns.get(codePoint);
    for (int i = 0; i < Math.min(nearest.length, count - 1); i++) {
      pack(picture(nearest[i], column), 1, target, offset + i * length);
    }
    double sum = 0;
    for (int face : nearest) {
      sum += weight(scores[face], scores[nearest[0]]);
    }
    for (int face : nearest) {
      double share = weight(scores[face], scores[nearest[0]]) / sum;
      pack(picture(face, column), share, target, offset + (count - 1) * length);
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
    for (int i = 0; column >= 0 && has(hand, column) && i < count; i++) {
      pack(picture(hand, column), 1, target, offset + i * length);
    }
  }

  /** Adds a picture to what is there. */
  private static void pack(byte[] picture, double share, float[] target, int offset) {
    float unit = (float) (share / ExemplarPicture.LEVELS);
    int grid = SIZE / 2;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int channel = y % 2 * 2 + x % 2;
        target[offset + (channel * grid + y / 2) * grid + x / 2] += unit * picture[y * SIZE + x];
      }
    }
  }

  /** Stores the bank in sections that begin with {@code exemplars}. */
  public void writeTo(SectionFile file) {
    file.putText("exemplars/faces", String.join("\n", faces));
    file.putText("exemplars/characters", new String(characters, 0, characters.length));
    ByteBuffer all = ByteBuffer.allocate(faces.size() * characters.length * (1 + SIZE * SIZE / 2));
    for (byte[][] face : pictures) {
      for (byte[] picture : face) {
        all.put((byte) (picture == null ? 0 : 1));
        for (int i = 0; picture != null && i < picture.length; i += 2) {
          all.put((byte) (picture[i] << 4 | picture[i + 1]));
        }
      }
    }
    file.put("exemplars/pictures", Arrays.copyOf(all.array(), all.position()));
  }

  public static ExemplarBank readFrom(SectionFile file) throws IOException {
    List<String> faces = new ArrayList<>(List.of(file.text("exemplars/faces").split("\n")));
    int[] characters = file.text("exemplars/characters").codePoints().toArray();
    ByteBuffer all = ByteBuffer.wrap(file.bytes("exemplars/pictures"));
    need(all, (long) faces.size() * characters.length);
    byte[][][] pictures = new byte[faces.size()][characters.length][];
    for (byte[][] face : pictures) {
      for (int c = 0; c < face.length; c++) {
        need(all, 1);
        if (all.get() == 1) {
          need(all, SIZE * SIZE / 2);
          face[c] = new byte[SIZE * SIZE];
          for (int i = 0; i < face[c].length; i += 2) {
            byte pair = all.get();
            face[c][i] = (byte) (pair >> 4 & 15);
            face[c][i + 1] = (byte) (pair & 15);
          }
        }
      }
    }
    return new ExemplarBank(faces, characters, pictures, false);
  }

  private static void need(ByteBuffer pictures, long bytes) throws IOException {
    if (pictures.remaining() < bytes) {
      throw new IOException(
          "section 'exemplars/pictures' ends after %,d bytes, expected at least %,d more"
              .formatted(pictures.capacity(), bytes - pictures.remaining()));
    }
  }
}
