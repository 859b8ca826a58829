package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
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
}
