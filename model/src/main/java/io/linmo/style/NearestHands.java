package io.linmo.style;

import io.linmo.gan.Generators;
import io.linmo.training.BaseModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The known hands whose style codes lie nearest to a code, by Euclidean distance. */
public final class NearestHands {

  /**
   * A known hand.
   *
   * @param face its id
   * @param row its row in the base model's style code table
   * @param distance of its code
   */
  public record Near(String face, int row, double distance) {}

  private NearestHands() {}

  /** All known hands, the nearest first. */
  public static List<Near> of(BaseModel model, float[] code) {
    float[] codes = model.weights().get(Generators.STYLE_CODES);
    List<Near> hands = new ArrayList<>();
    for (int row = 0; row < model.faces().size(); row++) {
      double sum = 0;
      for (int i = 0; i < code.length; i++) {
        double difference = codes[row * code.length + i] - code[i];
        sum += difference * difference;
      }
      hands.add(new Near(model.faces().get(row), row, Math.sqrt(sum)));
    }
    hands.sort(Comparator.comparingDouble(Near::distance));
    return hands;
  }

  /** The mean code of the {@code count} nearest hands. */
  public static float[] meanCode(BaseModel model, float[] code, int count) {
    float[] codes = model.weights().get(Generators.STYLE_CODES);
    List<Near> nearest = of(model, code);
    int used = Math.min(count, nearest.size());
    float[] mean = new float[code.length];
    for (Near hand : nearest.subList(0, used)) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += codes[hand.row() * code.length + i] / used;
      }
    }
    return mean;
  }
}
