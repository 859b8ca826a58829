package io.linmo.conditioning;

import io.linmo.image.GlyphImage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Small pictures of characters in a few standard faces, to be shown to the generator beside the
 * content glyph: hands place and join strokes by different conventions, which no single content
 * face shows.
 *
 * <p>Each picture is 64 x 64 in black and white; a face need not have every character.
 */
public final class StandardForms {

  /** No faces. */
  public static final StandardForms NONE =
      new StandardForms(List.of(), new int[0], new byte[0][][]);

  /** Edge of a picture in pixels. */
  public static final int SIZE = 64;

  private static final int BYTES = SIZE * SIZE / Byte.SIZE;

  /** Thin strokes cover less than half of a pixel. */
  private static final float INK = 0.4f;

  private static final String FACES = "standards/faces";
  private static final String CHARACTERS = "standards/characters";
  private static final String PICTURES = "standards/pictures";

  private final List<String> faces;
  private final int[] characters;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final byte[][][] pictures;

  private StandardForms(List<String> faces, int[] characters, byte[][][] pictures) {
    this.faces = List.copyOf(faces);
    this.characters = characters;
    this.pictures = pictures;
    for (int c = 0; c < characters.length; c++) {
      columns.put(characters[c], c);
    }
  }

  /**
   * @param glyph a face's glyph of a character, of any size, or null
   */
  public static StandardForms build(
      List<String> faces, int[] characters, BiFunction<String, Integer, GlyphImage> glyph) {
    byte[][][] pictures = new byte[faces.size()][characters.length][];
    for (int f = 0; f < pictures.length; f++) {
      for (int c = 0; c < characters.length; c++) {
        GlyphImage image = glyph.apply(faces.get(f), characters[c]);
        if (image != null) {
          pictures[f][c] = bits(image.reduced(SIZE));
        }
      }
    }
    return new StandardForms(faces, characters.clone(), pictures);
  }

  private static byte[] bits(float[] coverage) {
    byte[] bits = new byte[BYTES];
    for (int i = 0; i < coverage.length; i++) {
      if (coverage[i] >= INK) {
        bits[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
      }
    }
    return bits;
  }

  /** Whether there are no faces. */
  public boolean isEmpty() {
    return faces.isEmpty();
  }

  /** The faces, in the order in which they are shown. */
  public List<String> faces() {
    return faces;
  }

  /**
   * A character as a face has it, row by row from the top, 1 where there is ink; null where it has
   * none.
   *
   * @param face its place among {@link #faces}
   */
  public float[] picture(int face, int codePoint) {
    Integer column = columns.get(codePoint);
    byte[] bits = column == null ? null : pictures[face][column];
    if (bits == null) {
      return null;
    }
    float[] picture = new float[SIZE * SIZE];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = bits[i / Byte.SIZE] >> i % Byte.SIZE & 1;
    }
    return picture;
  }

  public void writeTo(SectionFile file) {
    file.putText(FACES, String.join("\n", faces));
    file.putText(CHARACTERS, new String(characters, 0, characters.length));
    ByteBuffer all = ByteBuffer.allocate(faces.size() * characters.length * (1 + BYTES));
    for (byte[][] face : pictures) {
      for (byte[] picture : face) {
        all.put((byte) (picture == null ? 0 : 1));
        if (picture != null) {
          all.put(picture);
        }
      }
    }
    file.put(PICTURES, Arrays.copyOf(all.array(), all.position()));
  }

  /** Whether a file has standard forms in it. */
  public static boolean areIn(SectionFile file) {
    return file.has(FACES);
  }

  public static StandardForms readFrom(SectionFile file) throws IOException {
    List<String> faces = List.of(file.text(FACES).split("\n"));
    int[] characters = file.text(CHARACTERS).codePoints().toArray();
    ByteBuffer all = ByteBuffer.wrap(file.bytes(PICTURES));
    byte[][][] pictures = new byte[faces.size()][characters.length][];
    for (byte[][] face : pictures) {
      for (int c = 0; c < face.length; c++) {
        if (take(all, 1)[0] == 1) {
          face[c] = take(all, BYTES);
        }
      }
    }
    return new StandardForms(faces, characters, pictures);
  }

  private static byte[] take(ByteBuffer pictures, int bytes) throws IOException {
    if (pictures.remaining() < bytes) {
      throw new IOException(
          "section '%s' ends after %,d bytes, expected at least %,d more"
              .formatted(PICTURES, pictures.capacity(), bytes - pictures.remaining()));
    }
    byte[] taken = new byte[bytes];
    pictures.get(taken);
    return taken;
  }
}
