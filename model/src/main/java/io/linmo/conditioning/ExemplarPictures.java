package io.linmo.conditioning;

import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The pictures of an {@link ExemplarBank} as they are stored, each 64 x 64 with 16 gray levels, and
 * their thumbs, by which hands are compared.
 *
 * <p>A character's place is called its column; -1 stands for one that no hand has.
 */
final class ExemplarPictures {

  private static final int SIZE = ExemplarPicture.SIZE;

  private final List<String> faces;
  private final int[] characters;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final byte[][][] pictures;
  private final byte[][][] thumbs;
  private SimilarityModel similarityModel;
  private ExemplarPictures capitals;

  private ExemplarPictures(
      List<String> faces, int[] characters, byte[][][] pictures, byte[][][] thumbs) {
    this.faces = List.copyOf(faces);
    this.characters = characters;
    this.pictures = pictures;
    this.thumbs = thumbs;
    for (int c = 0; c < characters.length; c++) {
      columns.put(characters[c], c);
    }
  }

  /**
   * @param pictures by hand and column; null where a hand has none
   */
  static ExemplarPictures of(List<String> faces, int[] characters, byte[][][] pictures) {
    byte[][][] thumbs =
        Arrays.stream(pictures).map(ExemplarPictures::thumbs).toArray(byte[][][]::new);
    return new ExemplarPictures(faces, characters.clone(), pictures, thumbs);
  }

  private static byte[][] thumbs(byte[][] hand) {
    return Arrays.stream(hand)
        .map(picture -> picture == null ? null : ExemplarPicture.thumb(picture))
        .toArray(byte[][]::new);
  }

  /** The known hands. */
  List<String> faces() {
    return faces;
  }

  /** How many hands there are, one that was added among them, which is the last. */
  int hands() {
    return pictures.length;
  }

  int column(int codePoint) {
    return columns.getOrDefault(codePoint, -1);
  }

  /** Column of the capital of a small letter; -1 for all else. */
  int capital(int column) {
    int codePoint = characters[column];
    return Character.isLowerCase(codePoint) ? column(Character.toUpperCase(codePoint)) : -1;
  }

  boolean has(int hand, int column) {
    return column >= 0 && pictures[hand][column] != null;
  }

  byte[] picture(int hand, int column) {
    return pictures[hand][column];
  }

  byte[] thumb(int hand, int column) {
    return thumbs[hand][column];
  }

  /** All pictures of a hand by column, null where it has none. */
  byte[][] ofHand(int hand) {
    return pictures[hand].clone();
  }

  /** How similarities at different characters go together, over the known hands. */
  synchronized SimilarityModel similarityModel() {
    if (similarityModel == null) {
      int[] shown = IntStream.range(0, pictures.length).filter(this::hasPictures).toArray();
      similarityModel =
          SimilarityModel.estimate(
              shown.length, characters.length, (a, b, c) -> similarity(shown[a], shown[b], c));
    }
    return similarityModel;
  }

  private double similarity(int hand, int other, int column) {
    return has(hand, column) && has(other, column)
        ? ExemplarPicture.overlap(thumbs[hand][column], thumbs[other][column])
        : Double.NaN;
  }

  private boolean hasPictures(int hand) {
    return Arrays.stream(pictures[hand]).anyMatch(Objects::nonNull);
  }

  /** The same without the pictures of some known hands. */
  ExemplarPictures without(Set<String> hidden) {
    byte[][][] kept = new byte[faces.size()][][];
    for (int f = 0; f < kept.length; f++) {
      kept[f] = hidden.contains(faces.get(f)) ? new byte[characters.length][] : pictures[f];
    }
    return of(faces, characters, kept);
  }

  /** The same with the hands' capitals in place of their small letters. */
  synchronized ExemplarPictures allCaps() {
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
      capitals = of(faces, characters, shown);
    }
    return capitals;
  }

  /**
   * The same and one hand more, which is none of the known ones.
   *
   * @param own its pictures by character; those that no known hand has are left out
   */
  ExemplarPictures withHand(Map<Integer, byte[]> own) {
    byte[][] hand = new byte[characters.length][];
    own.forEach(
        (codePoint, picture) -> {
          if (columns.containsKey(codePoint)) {
            hand[columns.get(codePoint)] = picture;
          }
        });
    ExemplarPictures result =
        new ExemplarPictures(faces, characters, added(pictures, hand), added(thumbs, thumbs(hand)));
    result.similarityModel = similarityModel();
    return result;
  }

  private static byte[][][] added(byte[][][] all, byte[][] last) {
    byte[][][] result = Arrays.copyOf(all, all.length + 1);
    result[all.length] = last;
    return result;
  }

  /** Stores them in sections that begin with {@code exemplars}. */
  void writeTo(SectionFile file) {
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

  static ExemplarPictures readFrom(SectionFile file) throws IOException {
    List<String> faces = List.of(file.text("exemplars/faces").split("\n"));
    int[] characters = file.text("exemplars/characters").codePoints().toArray();
    ByteBuffer all = ByteBuffer.wrap(file.bytes("exemplars/pictures"));
    need(all, (long) faces.size() * characters.length);
    byte[][][] pictures = new byte[faces.size()][characters.length][];
    for (byte[][] face : pictures) {
      for (int c = 0; c < face.length; c++) {
        need(all, 1);
        if (all.get() == 1) {
          need(all, SIZE * SIZE / 2);
          face[c] = unpacked(all);
        }
      }
    }
    return of(faces, characters, pictures);
  }

  private static byte[] unpacked(ByteBuffer from) {
    byte[] picture = new byte[SIZE * SIZE];
    for (int i = 0; i < picture.length; i += 2) {
      byte pair = from.get();
      picture[i] = (byte) (pair >> 4 & 15);
      picture[i + 1] = (byte) (pair & 15);
    }
    return picture;
  }

  private static void need(ByteBuffer pictures, long bytes) throws IOException {
    if (pictures.remaining() < bytes) {
      throw new IOException(
          "section 'exemplars/pictures' ends after %,d bytes, expected at least %,d more"
              .formatted(pictures.capacity(), bytes - pictures.remaining()));
    }
  }
}
