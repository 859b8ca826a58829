package io.linmo.dataset;

import io.linmo.raster.GlyphImage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final int THUMB = 32;
  private static final int LEVELS = 15;

  /** How many hands are looked at for a character. */
  private static final int NEAREST = 16;

  /** By how much less likeness a hand counts e times less. */
  private static final double SHARPNESS = 0.04;

  private final List<String> faces;
  private final int[] characters;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final byte[][][] pictures;
  private final byte[][][] thumbs;
  private LikenessModel model;

  private ExemplarBank(List<String> faces, int[] characters, byte[][][] pictures) {
    this.faces = List.copyOf(faces);
    this.characters = characters;
    this.pictures = pictures;
    this.thumbs = new byte[pictures.length][characters.length][];
    for (int c = 0; c < characters.length; c++) {
      columns.put(characters[c], c);
      for (int f = 0; f < pictures.length; f++) {
        if (pictures[f][c] != null) {
          thumbs[f][c] = thumb(pictures[f][c]);
        }
      }
    }
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
                pictures[f][c] = glyph == null ? null : quantize(glyph.reduced(SIZE));
              }
            });
    return new ExemplarBank(faces, characters.clone(), pictures);
  }

  /** The same bank without the pictures of some hands, which are then never shown. */
  public ExemplarBank without(Set<String> hidden) {
    byte[][][] kept = new byte[pictures.length][][];
    for (int f = 0; f < kept.length; f++) {
      kept[f] = hidden.contains(faces.get(f)) ? new byte[characters.length][] : pictures[f];
    }
    return new ExemplarBank(faces, characters, kept);
  }

  public List<String> faces() {
    return faces;
  }

  /** Likeness of one picture to the same character in every hand, NaN where either lacks it. */
  public double[] likeness(int codePoint, GlyphImage glyph) {
    double[] result = new double[faces.size()];
    Arrays.fill(result, Double.NaN);
    Integer column = columns.get(codePoint);
    if (column != null) {
      byte[] thumb = thumb(quantize(glyph.reduced(SIZE)));
      for (int f = 0; f < result.length; f++) {
        result[f] = thumbs[f][column] == null ? Double.NaN : overlap(thumb, thumbs[f][column]);
      }
    }
    return result;
  }

  /** Likeness of two hands of the bank at a character, NaN where either lacks it. */
  public double likeness(int face, int other, int codePoint) {
    Integer column = columns.get(codePoint);
    if (column == null || thumbs[face][column] == null || thumbs[other][column] == null) {
      return Double.NaN;
    }
    return overlap(thumbs[face][column], thumbs[other][column]);
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
            .filter(f -> f != skip && pictures[f][column] != null)
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
    for (int other : nearest(codePoint, scores, face)) {
      double likeness = likeness(face, other, codePoint);
      result[other] = Double.isNaN(likeness) ? -1 : likeness;
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
      pack(pictures[nearest[i]][column], 1, target, offset + i * length);
    }
    double sum = 0;
    for (int face : nearest) {
      sum += weight(scores[face], scores[nearest[0]]);
    }
    for (int face : nearest) {
      double share = weight(scores[face], scores[nearest[0]]) / sum;
      pack(pictures[face][column], share, target, offset + (count - 1) * length);
    }
  }

  /** Adds a picture to what is there. */
  private static void pack(byte[] picture, double share, float[] target, int offset) {
    float unit = (float) (share / LEVELS);
    int grid = SIZE / 2;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int channel = y % 2 * 2 + x % 2;
        target[offset + (channel * grid + y / 2) * grid + x / 2] += unit * picture[y * SIZE + x];
      }
    }
  }

  private static double overlap(byte[] a, byte[] b) {
    int smaller = 0;
    int larger = 0;
    for (int i = 0; i < a.length; i++) {
      smaller += Math.min(a[i], b[i]);
      larger += Math.max(a[i], b[i]);
    }
    return larger == 0 ? 0 : (double) smaller / larger;
  }

  private static byte[] quantize(float[] values) {
    byte[] result = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (byte) Math.round(Math.min(1, Math.max(0, values[i])) * LEVELS);
    }
    return result;
  }

  /** Sums of 2 x 2 pixels, 32 x 32 values from 0 to 60, blurred by (1 2 1) / 4 each way. */
  private static byte[] thumb(byte[] picture) {
    int[] sums = new int[THUMB * THUMB];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        sums[y / 2 * THUMB + x / 2] += picture[y * SIZE + x];
      }
    }
    int[] across = new int[sums.length];
    for (int i = 0; i < sums.length; i++) {
      int x = i % THUMB;
      across[i] = sums[x > 0 ? i - 1 : i] + 2 * sums[i] + sums[x < THUMB - 1 ? i + 1 : i];
    }
    byte[] thumb = new byte[sums.length];
    for (int i = 0; i < sums.length; i++) {
      int above = across[i >= THUMB ? i - THUMB : i];
      int below = across[i < sums.length - THUMB ? i + THUMB : i];
      thumb[i] = (byte) ((above + 2 * across[i] + below + 8) / 16);
    }
    return thumb;
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
    return new ExemplarBank(faces, characters, pictures);
  }

  private static void need(ByteBuffer pictures, long bytes) throws IOException {
    if (pictures.remaining() < bytes) {
      throw new IOException(
          "section 'exemplars/pictures' ends after %,d bytes, expected at least %,d more"
              .formatted(pictures.capacity(), bytes - pictures.remaining()));
    }
  }
}
