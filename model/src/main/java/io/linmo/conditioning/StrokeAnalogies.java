package io.linmo.conditioning;

import io.linmo.image.GlyphImage;
import io.linmo.image.TentBlur;
import java.util.Arrays;
import java.util.List;

/**
 * Predicts an unwritten character from the written ones of a hand: pictures composed of pieces of
 * them.
 *
 * <p>Image analogies (Hertzmann et al. 2001): as the content glyph of a written character is to
 * what the hand wrote, so is the content glyph asked for to the picture. For every window of the
 * content glyph the most similar window, a little moved at most, is looked up in the content glyphs
 * of all written characters, and what the hand wrote there is laid in its place. Windows overlap
 * and are averaged, those that fit well counting more. The pictures carry thickness, texture and
 * place of the strokes, which the generator cannot know from the content glyph, and are blurred
 * where nothing like it was written.
 *
 * <p>Content glyphs are compared at 32 x 32, a little blurred, by the sum of squared differences
 * plus {@value #MOVE} for each squared cell of movement; pictures are 64 x 64.
 */
public final class StrokeAnalogies {

  /** Edge of a picture in pixels. */
  public static final int SIZE = 64;

  /** How many pictures there are, one for each window size. */
  public static final int PICTURES = 2;

  /** Edges of the windows in cells of the 32 x 32 grid: a stroke's piece, a component. */
  private static final int[] WINDOWS = {8, 12};

  private static final int GRID = 32;
  private static final int STRIDE = 2;
  private static final int BLOCKS = GRID / STRIDE;
  private static final int REACH = 3;
  private static final int MOVES = 2 * REACH + 1;
  private static final int PADDED = GRID + 2 * REACH;
  private static final int SCALE = SIZE / GRID;
  private static final double MOVE = 0.02;

  private StrokeAnalogies() {}

  /** A written character, with its content glyph made ready to be compared. */
  public static final class Example {

    private final int codePoint;
    private final float[] features;
    private final byte[] picture;

    /**
     * @param features of the content glyph
     * @param written what the hand wrote, in the frame of the content glyph
     */
    public Example(int codePoint, float[] features, GlyphImage written) {
      this.codePoint = codePoint;
      this.features = features;
      this.picture = new byte[SIZE * SIZE];
      float[] reduced = written.reduced(SIZE);
      for (int i = 0; i < picture.length; i++) {
        picture[i] = (byte) Math.round(255 * Math.min(1, reduced[i]));
      }
    }

    public int codePoint() {
      return codePoint;
    }
  }

  /** The form in which content glyphs are compared; not to be changed by the caller. */
  public static float[] features(GlyphImage content) {
    return TentBlur.padded(content.reduced(GRID), GRID, REACH);
  }

  /**
   * The pictures of a character.
   *
   * @param content {@link #features} of its content glyph
   * @param written at least one; the character itself should not be among them
   * @return {@code [PICTURES][SIZE * SIZE]} coverage, row by row
   */
  public static float[][] pictures(float[] content, List<Example> written) {
    Search search = new Search(content);
    for (int e = 0; e < written.size(); e++) {
      search.compare(written.get(e).features, e);
    }
    float[][] pictures = new float[PICTURES][];
    for (int w = 0; w < PICTURES; w++) {
      pictures[w] = search.compose(w, written);
    }
    return pictures;
  }

  /** The best match so far of every window. */
  private static final class Search {

    private final float[] content;
    private final float[][] least = new float[PICTURES][BLOCKS * BLOCKS];
    private final int[][] match = new int[PICTURES][BLOCKS * BLOCKS];
    private final float[] row = new float[GRID]; // of differences, or of costs
    private final float[] sums = new float[(BLOCKS + 1) * (BLOCKS + 1)];

    Search(float[] content) {
      this.content = content;
      for (float[] values : least) {
        Arrays.fill(values, Float.MAX_VALUE);
      }
    }

    void compare(float[] example, int index) {
      for (int dy = 0; dy < MOVES; dy++) {
        for (int dx = 0; dx < MOVES; dx++) {
          sumDifferences(example, dy * PADDED + dx);
          int y = dy - REACH;
          int x = dx - REACH;
          float moved = (float) (MOVE * (y * y + x * x));
          for (int w = 0; w < PICTURES; w++) {
            keepBest(w, moved, (index * MOVES + dy) * MOVES + dx);
          }
        }
      }
    }

    /** Squared differences, summed up from the upper left, block by block. */
    private void sumDifferences(float[] example, int shift) {
      int centre = REACH * PADDED + REACH;
      for (int by = 0; by < BLOCKS; by++) {
        Arrays.fill(row, 0);
        for (int y = by * STRIDE; y < (by + 1) * STRIDE; y++) {
          int a = centre + y * PADDED;
          int b = shift + y * PADDED;
          for (int x = 0; x < GRID; x++) {
            float difference = content[a + x] - example[b + x];
            row[x] += difference * difference;
          }
        }
        float sum = 0;
        int above = by * (BLOCKS + 1) + 1;
        int here = above + BLOCKS + 1;
        for (int bx = 0; bx < BLOCKS; bx++) {
          sum += row[2 * bx] + row[2 * bx + 1];
          sums[here + bx] = sums[above + bx] + sum;
        }
      }
    }

    private void keepBest(int w, float moved, int candidate) {
      int edge = WINDOWS[w] / STRIDE;
      int count = BLOCKS - edge + 1;
      float[] all = sums;
      float[] costs = row;
      float[] best = least[w];
      for (int y = 0; y < count; y++) {
        int top = y * (BLOCKS + 1);
        int bottom = (y + edge) * (BLOCKS + 1);
        for (int x = 0; x < count; x++) {
          costs[x] =
              moved + all[bottom + x + edge] - all[bottom + x] - all[top + x + edge] + all[top + x];
        }
        for (int x = 0; x < count; x++) {
          if (costs[x] < best[y * BLOCKS + x]) {
            best[y * BLOCKS + x] = costs[x];
            match[w][y * BLOCKS + x] = candidate;
          }
        }
      }
    }

    float[] compose(int w, List<Example> written) {
      int edge = WINDOWS[w] / STRIDE;
      float[] taper = taper(WINDOWS[w] * SCALE);
      float[] ink = new float[SIZE * SIZE];
      float[] weight = new float[SIZE * SIZE];
      for (int y = 0; y + edge <= BLOCKS; y++) {
        for (int x = 0; x + edge <= BLOCKS; x++) {
          int found = match[w][y * BLOCKS + x];
          float fit = (float) Math.exp(-least[w][y * BLOCKS + x]) + 1e-6f;
          byte[] picture = written.get(found / (MOVES * MOVES)).picture;
          int dy = SCALE * (found / MOVES % MOVES - REACH);
          int dx = SCALE * (found % MOVES - REACH);
          lay(picture, dy, dx, y * STRIDE * SCALE, x * STRIDE * SCALE, fit, taper, ink, weight);
        }
      }
      for (int i = 0; i < ink.length; i++) {
        ink[i] /= 255 * weight[i];
      }
      return ink;
    }

    private static void lay(
        byte[] picture,
        int dy,
        int dx,
        int top,
        int left,
        float fit,
        float[] taper,
        float[] ink,
        float[] weight) {
      for (int y = 0; y < taper.length; y++) {
        int from = top + y + dy;
        boolean inside = from >= 0 && from < SIZE;
        int at = (top + y) * SIZE + left;
        for (int x = 0; x < taper.length; x++) {
          float share = fit * taper[y] * taper[x];
          weight[at + x] += share;
          int column = left + x + dx;
          if (inside && column >= 0 && column < SIZE) {
            ink[at + x] += share * (picture[from * SIZE + column] & 0xff);
          }
        }
      }
    }

    /** A Hann window without its zeros. */
    private static float[] taper(int length) {
      float[] taper = new float[length];
      for (int i = 0; i < length; i++) {
        double sine = Math.sin(Math.PI * (i + 1) / (length + 1));
        taper[i] = (float) (sine * sine);
      }
      return taper;
    }
  }
}
