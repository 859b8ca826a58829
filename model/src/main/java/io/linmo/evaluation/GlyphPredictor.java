package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws characters that a hand has not written from those that it has: a baseline or the model.
 *
 * <p>Evaluation with several threads calls {@link #predict} from all of them.
 */
public interface GlyphPredictor {

  /** Unique within one evaluation, such as {@code nearest face}. */
  String name();

  /** One image for each target, in their order, of the size of the references. */
  List<GlyphImage> predict(HandTask task);

  /** The same with their sizes in em; those of the standard face unless the method knows better. */
  default List<GlyphSample> samples(HandTask task) {
    List<GlyphImage> images = predict(task);
    List<GlyphSample> samples = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      int codePoint = task.targets().get(i);
      samples.add(new GlyphSample(codePoint, images.get(i), task.contentFrame(codePoint)));
    }
    return samples;
  }
}
