package io.linmo.workshop;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.png.PngImageWriter;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A sentence set from images of characters, as a quick look at a hand. */
public record SentencePicture(String text) {

  /** The whole alphabet, and two lines of a poem. */
  private static final String LATIN = "The quick brown fox jumps over the lazy dog.";

  private static final String HAN = "明月松间照，清泉石上流。";

  /** Pixels of an em. */
  private static final int EM = 104;

  private static final double SPACE = 0.3;
  private static final double MEASURE = 11;
  private static final double LEADING = 1.3;

  /** From the top of a line down to its baseline, and on to its lower edge, in em. */
  private static final double ABOVE = 0.95;

  private static final double BELOW = 0.35;

  private static final int PAPER = 0xFF;

  /** A glyph with its origin in em, y down. */
  private record Placed(GlyphSample glyph, double x, double y) {}

  /** The sentence for the characters that were written. */
  public static SentencePicture of(Set<Integer> written) {
    return new SentencePicture(
        written.stream().anyMatch(c -> Script.of(c) == Script.HAN) ? HAN : LATIN);
  }

  /** Its characters, each once. */
  public Set<Integer> characters() {
    return text.codePoints().filter(c -> c != ' ').boxed().collect(Collectors.toSet());
  }

  /**
   * The sentence as a PNG picture.
   *
   * @param glyphs its characters; those without a glyph are left out
   */
  public byte[] png(Map<Integer, GlyphSample> glyphs) {
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    double y = ABOVE;
    double right = 0;
    for (String word : text.split("(?<= )")) {
      double wide = word.codePoints().mapToDouble(c -> advance(glyphs.get(c))).sum();
      if (x > 0 && x + wide > MEASURE) {
        x = 0;
        y += LEADING;
      }
      for (int codePoint : word.codePoints().toArray()) {
        GlyphSample glyph = glyphs.get(codePoint);
        if (glyph != null) {
          placed.add(new Placed(glyph, x, y));
        }
        x += codePoint == ' ' ? SPACE : advance(glyph);
        right = Math.max(right, x);
      }
    }
    return draw(placed, (int) (EM * (right + SPACE)), (int) (EM * (y + BELOW)));
  }

  private static double advance(GlyphSample glyph) {
    return glyph == null ? 0 : glyph.frame().advance();
  }

  private static byte[] draw(List<Placed> placed, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster pixels = picture.getRaster();
    for (int i = 0; i < width * height; i++) {
      pixels.setSample(i % width, i / width, 0, PAPER);
    }
    placed.forEach(one -> draw(one, pixels));
    return PngImageWriter.image(picture);
  }

  private static void draw(Placed one, WritableRaster pixels) {
    GlyphSample sample = one.glyph();
    GlyphFrame frame = sample.frame();
    double wide = sample.image().width() * frame.pixelSize();
    double high = sample.image().height() * frame.pixelSize();
    int left = (int) Math.max(0, EM * (one.x() + frame.left()));
    int top = (int) Math.max(0, EM * (one.y() - frame.top()));
    int right = (int) Math.min(pixels.getWidth(), EM * (one.x() + frame.left() + wide) + 1);
    int bottom = (int) Math.min(pixels.getHeight(), EM * (one.y() - frame.top() + high) + 1);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double u = ((x + 0.5) / EM - one.x() - frame.left()) / frame.pixelSize() - 0.5;
        double v = ((y + 0.5) / EM - one.y() + frame.top()) / frame.pixelSize() - 0.5;
        float ink = sample.image().interpolated(u, v);
        if (ink > 0) {
          pixels.setSample(x, y, 0, Math.round(pixels.getSample(x, y, 0) * (1 - ink)));
        }
      }
    }
  }
}
