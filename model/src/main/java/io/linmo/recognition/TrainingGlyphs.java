package io.linmo.recognition;

import io.linmo.font.FontFile;
import io.linmo.gan.Recognisers;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.Script;
import io.linmo.image.TentBlur;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Glyphs of known faces as a hand might have written them: slanted, stretched, displaced, moved,
 * blurred and drawn with a thicker or thinner pen.
 */
final class TrainingGlyphs {

  private static final int SIZE = Recognisers.IMAGE;
  private static final int TRIES = 100;

  /** Standard deviations: slant as x to y, stretch as the logarithm of width to height. */
  private static final double SLANT = 0.14;

  private static final double STRETCH = 0.08;

  /** Most that the frame is moved and scaled, as a share of the image. */
  private static final double MOVE = 0.05;

  private static final double DISPLACEMENT = 1.2;

  private final Script script;
  private final List<FontFile> faces;

  TrainingGlyphs(Script script, List<FontFile> faces) {
    this.script = script;
    this.faces = List.copyOf(faces);
  }

  /**
   * A character in a random face that has it, packed into {@code target} from {@code offset} on.
   *
   * @return false where no face was found to have it
   */
  boolean draw(int codePoint, SplittableRandom random, float[] target, int offset) {
    for (int i = 0; i < TRIES; i++) {
      FontFile face = faces.get(random.nextInt(faces.size()));
      Optional<Path2D> outline = face.outline(codePoint);
      if (outline.isPresent()) {
        GlyphImage image = render(outline.get(), face.advance(codePoint), random);
        Recognisers.LAYOUT.pack(blurred(image, random), target, offset);
        return true;
      }
    }
    return false;
  }

  private GlyphImage render(Path2D outline, double advance, SplittableRandom random) {
    double stretch = Math.exp(STRETCH * random.nextGaussian());
    AffineTransform change = new AffineTransform(stretch, 0, 0, 1 / stretch, 0, 0);
    change.shear(SLANT * random.nextGaussian(), 0);
    double middle = outline.getBounds2D().getCenterX();
    double height = outline.getBounds2D().getCenterY();
    AffineTransform about = AffineTransform.getTranslateInstance(middle, height);
    about.concatenate(change);
    about.translate(-middle, -height);
    outline.transform(about);
    GlyphFrame frame = script.frame(outline.getBounds2D(), advance, SIZE);
    Displacement displacement = Displacement.random(random, DISPLACEMENT * random.nextDouble());
    double edge = frame.pixelSize() * SIZE;
    Path2D moved = displacement.displace(outline, frame.left(), frame.top(), edge);
    return GlyphRasterizer.render(moved, jitter(frame, random), SIZE);
  }

  private static GlyphFrame jitter(GlyphFrame frame, SplittableRandom random) {
    double edge = frame.pixelSize() * SIZE;
    double scale = 1 + MOVE * random.nextDouble(-1, 1);
    double left = frame.left() + edge * ((1 - scale) / 2 + MOVE * random.nextDouble(-1, 1) / 2);
    double top = frame.top() - edge * ((1 - scale) / 2 + MOVE * random.nextDouble(-1, 1) / 2);
    return new GlyphFrame(left, top, frame.pixelSize() * scale, frame.advance());
  }

  /**
   * Blurs by a 3 x 3 tent up to twice, then steepens the edges again at another level: a level
   * below one half thickens the strokes, one above thins them.
   */
  private static float[] blurred(GlyphImage image, SplittableRandom random) {
    float[] values = image.coverage();
    int passes = random.nextInt(3);
    for (int i = 0; i < passes; i++) {
      values = TentBlur.of(values, SIZE);
    }
    if (passes > 0 && random.nextBoolean()) {
      float level = (float) random.nextDouble(0.3, 0.6);
      float steepness = (float) random.nextDouble(1, 3);
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(0, Math.min(1, (values[i] - level) * steepness + 0.5f));
      }
    }
    return values;
  }
}
