package io.linmo.generation;

import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.style.NearestHands;
import io.linmo.training.BaseModel;
import java.util.Map;

/**
 * Sets a generator between a hand's own style and a safer one: the mean code of the known hands
 * nearest to it, with the base model's own weights.
 */
final class StyleStrength {

  private static final int NEAREST = 5;

  private final Network network;
  private final float[] own;
  private final float[] safe;
  private final float[] mixed;
  private double current = 1;

  /**
   * @param own the parameters of {@code network}, set to the hand
   */
  StyleStrength(BaseModel model, float[] code, Network network, float[] own) {
    this.network = network;
    this.own = own.clone();
    this.safe = own.clone();
    this.mixed = new float[own.length];
    for (Map.Entry<String, Network.Range> entry : network.ranges().entrySet()) {
      Network.Range range = entry.getValue();
      boolean codes = entry.getKey().equals(Generators.STYLE_CODES);
      float[] values =
          codes ? NearestHands.meanCode(model, code, NEAREST) : model.weights().get(entry.getKey());
      System.arraycopy(values, 0, safe, range.offset(), range.length());
    }
  }

  /**
   * @param share of the hand's own style, in [0, 1]
   */
  void set(double share) {
    if (share == current) {
      return;
    }
    current = share;
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (float) (share * own[i] + (1 - share) * safe[i]);
    }
    network.writeParameters(mixed);
  }
}
