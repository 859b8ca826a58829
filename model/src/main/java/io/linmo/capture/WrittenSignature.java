package io.linmo.capture;

import io.linmo.capture.cleaning.Cleaning;
import io.linmo.capture.cleaning.InkCleaning;
import io.linmo.capture.cleaning.InkGrid;
import io.linmo.capture.page.PageInk;
import io.linmo.image.GlyphImage;
import io.linmo.numeric.Quantiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The ink of a signature, taken from a photograph or scan of it: on any paper, plain or ruled,
 * under uneven light.
 *
 * <p>Looked for on a reduced copy, then cut out at the picture's own resolution. Ink at the edge of
 * the picture belongs to something else.
 *
 * @param ink cut to its box
 * @param rgb the ink's colour as on white paper, {@code 0xRRGGBB}
 * @param cleaning what was taken out of the picture
 */
public record WrittenSignature(GlyphImage ink, int rgb, Cleaning cleaning) {

  /** Longest side of the copy in which the signature is searched, and of the part cut out. */
  private static final int SEARCH_SIDE = 1024;

  private static final int CUT_SIDE = 2048;

  /** Coverage of ink in the middle of strokes, whose colour is measured. */
  private static final float SOLID = 0.85f;

  /** A box smaller than this is a speck, in pixels of the picture. */
  private static final int LEAST_SIDE = 12;

  public WrittenSignature {
    Objects.requireNonNull(ink, "ink");
    Objects.requireNonNull(cleaning, "cleaning");
  }

  public static WrittenSignature read(Path file) throws IOException {
    PagePicture picture =
        PagePicture.of(PictureFile.read(file, PictureLimit.PAGE), file.toString(), 1);
    PageInk ink = PageInk.of(picture);
    if (ink.isBlank()) {
      throw noInk(file);
    }
    int[] found = box(signature(ink, 0, 0, ink.width(), ink.height(), SEARCH_SIDE));
    if (found == null) {
      throw noInk(file);
    }
    int factor = factor(ink.width(), ink.height(), SEARCH_SIDE);
    int margin = 4 * factor + (found[2] - found[0] + found[3] - found[1]) * factor / 20;
    int left = Math.max(0, found[0] * factor - margin);
    int top = Math.max(0, found[1] * factor - margin);
    int right = Math.min(ink.width(), found[2] * factor + margin);
    int bottom = Math.min(ink.height(), found[3] * factor + margin);
    InkCleaning.Cleaned cut = signature(ink, left, top, right - left, bottom - top, CUT_SIDE);
    int[] box = box(cut);
    if (box == null || Math.max(right - left, bottom - top) < LEAST_SIDE) {
      throw noInk(file);
    }
    return new WrittenSignature(
        cropped(cut.grid(), box), colour(picture, ink, left, top, right, bottom), cut.cleaning());
  }

  private static IOException noInk(Path file) {
    return new IOException(
        file + ": no signature found, expected dark ink on light paper that fills the picture");
  }

  private static int factor(int width, int height, int side) {
    return (Math.max(width, height) + side - 1) / side;
  }

  /** A part of the page, reduced, without lines, dust and ink at its edge. */
  private static InkCleaning.Cleaned signature(
      PageInk ink, int left, int top, int width, int height, int side) {
    int factor = factor(width, height, side);
    InkGrid grid = InkGrid.reduced(ink.cut(left, top, width, height), factor);
    return InkCleaning.cleanWriting(grid);
  }

  /** Left, top, and one beyond right and bottom of the ink; null where there is none. */
  private static int[] box(InkCleaning.Cleaned cleaned) {
    InkGrid grid = cleaned.grid();
    int[] box = {grid.width, grid.height, 0, 0};
    for (int y = 0; y < grid.height; y++) {
      for (int x = 0; x < grid.width; x++) {
        if (grid.values[y * grid.width + x] >= 0.25f) {
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x + 1);
          box[3] = Math.max(box[3], y + 1);
        }
      }
    }
    return box[2] == 0 ? null : box;
  }

  /** The ink with two pixels of paper around it. */
  private static GlyphImage cropped(InkGrid grid, int[] box) {
    int margin = 2;
    int width = box[2] - box[0] + 2 * margin;
    int height = box[3] - box[1] + 2 * margin;
    float[] values = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = box[0] - margin + x;
        int fromY = box[1] - margin + y;
        boolean inside = fromX >= 0 && fromY >= 0 && fromX < grid.width && fromY < grid.height;
        values[y * width + x] = inside ? grid.values[fromY * grid.width + fromX] : 0;
      }
    }
    return GlyphImage.of(width, height, values);
  }

  /** Median colour of solid ink over the median colour of the bare paper around. */
  private static int colour(
      PagePicture picture, PageInk ink, int left, int top, int right, int bottom) {
    int rgb = 0;
    for (int channel = 0; channel < PagePicture.CHANNELS; channel++) {
      double[] inked = new double[256];
      double[] bare = new double[256];
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          float coverage = ink.at(x, y);
          if (coverage >= SOLID) {
            inked[picture.sample(x, y, channel)]++;
          } else if (coverage == 0) {
            bare[picture.sample(x, y, channel)]++;
          }
        }
      }
      double dark = Quantiles.bin(inked, 0.5).orElse(0);
      double paper = Quantiles.bin(bare, 0.5).orElse(255);
      double share = dark / Math.max(1, paper);
      rgb = rgb << 8 | (int) Math.round(255 * Math.min(1, share));
    }
    return rgb;
  }
}
