package io.linmo.evaluation;

import io.linmo.font.FontFile;
import io.linmo.generation.GenerationOptions;
import io.linmo.generation.GlyphGenerator;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.style.Hand;
import io.linmo.style.HandLearner;
import io.linmo.style.LearnedStyle;
import io.linmo.style.LearningOptions;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.util.List;
import java.util.Map;

/** The product itself: learns the references, then draws the targets. One hand at a time. */
public final class HandPredictor implements GlyphPredictor {

  private final String name;
  private final BaseModel model;
  private final FontFile content;
  private final LearningOptions options;

  public HandPredictor(String name, BaseModel model, FontFile content, LearningOptions options) {
    this.name = name;
    this.model = model;
    this.content = content;
    this.options = options;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized List<GlyphImage> predict(HandTask task) {
    List<GlyphSample> references = task.references();
    LearnedStyle style = HandLearner.learn(model, content, references, options, Progress.SILENT);
    Hand hand = new Hand(task.faceId(), references, Map.of(model.script(), style), Map.of());
    GlyphGenerator generator = new GlyphGenerator(hand, script -> model, script -> content);
    return generator.draw(task.targets(), GenerationOptions.TYPICAL, Progress.SILENT).stream()
        .map(glyph -> glyph.sample().image())
        .toList();
  }
}
