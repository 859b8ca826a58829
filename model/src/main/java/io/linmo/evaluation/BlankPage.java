package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import java.util.Collections;
import java.util.List;

/** Draws nothing: what L1 and SSIM rank above many a good glyph. */
final class BlankPage implements GlyphPredictor {

  @Override
  public String name() {
    return "blank page";
  }

  @Override
  public List<GlyphImage> predict(HandTask task) {
    GlyphImage blank = GlyphImage.blank(task.imageSize(), task.imageSize());
    return Collections.nCopies(task.targets().size(), blank);
  }
}
