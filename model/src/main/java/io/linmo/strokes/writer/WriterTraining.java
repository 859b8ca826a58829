package io.linmo.strokes.writer;

import io.linmo.gan.Adam;
import io.linmo.gan.Network;
import io.linmo.strokes.StrokeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link WriterModel} on episodes.
 *
 * <p>An episode takes one face, makes a {@link SyntheticWriter} of it, shows the model some 20 to
 * 90 characters written with chance and asks for {@value #TARGETS} others without. Loss: for each
 * point its distance {@code d} from the truth, {@code d^2 / 2c} below {@code c = }{@value #CLOSE}
 * em and {@code d - c / 2} above, mean over points, in units of .05 em.
 */
public final class WriterTraining {

  private static final int FEWEST_REFERENCES = 20;
  private static final int MOST_REFERENCES = 90;
  private static final int TARGETS = 40;
  private static final double CLOSE = 0.02;
  private static final double LOSS_SCALE = 20;
  private static final double RATE = 1.5e-3;
  private static final double LAST_RATE_SHARE = 0.02;
  private static final int WARM_UP = 100;
  private static final double MOST_GRADIENT = 1;

  private final WriterModel model;
  private final List<HandForms> faces;
  private final Random random;
  private final Adam adam;
  private final Adam headAdam;
  private final float[] parameters;
  private final float[] gradient;

  public WriterTraining(List<HandForms> faces, long seed, String source) {
    this.model = WriterModel.create(seed, source);
    this.faces = List.copyOf(faces);
    this.random = new Random(seed);
    Network network = model.network();
    this.parameters = new float[network.parameterCount()];
    this.gradient = new float[parameters.length];
    network.readParameters(parameters);
    this.adam = new Adam(parameters.length, 0.9, 0.999);
    this.headAdam = new Adam(ReferenceHead.PARAMETERS, 0.9, 0.999);
  }

  public WriterModel model() {
    return model;
  }

  /**
   * One step.
   *
   * @param share the share of the training that is done, for the rate
   * @return the episode's loss
   */
  public double step(double share) {
    HandForms face = faces.get(random.nextInt(faces.size()));
    int references = FEWEST_REFERENCES + random.nextInt(MOST_REFERENCES - FEWEST_REFERENCES);
    int[] picked =
        random.ints(0, face.codePoints().size()).distinct().limit(references + TARGETS).toArray();
    SyntheticWriter writer = new SyntheticWriter(random);
    double carelessness = 0.5 + 0.5 * random.nextDouble();
    List<StrokeForm> shown = new ArrayList<>();
    List<float[]> written = new ArrayList<>();
    List<float[]> wanted = new ArrayList<>();
    for (int i = 0; i < picked.length; i++) {
      StrokeForm standard = face.standard(picked[i]);
      float[] forms = writer.write(standard, face.displacement(picked[i]));
      shown.add(standard);
      if (i < references) {
        written.add(SyntheticWriter.withChance(standard, forms, carelessness, random));
      } else {
        wanted.add(forms);
      }
    }
    ReferenceHead head = model.head(shown, Rows.join(written));
    float[] predicted = head.predict();
    float[] byPrediction = new float[predicted.length];
    double loss = loss(predicted, Rows.join(wanted), byPrediction);
    update(new HeadGradients(head).of(byPrediction), rate(share));
    return loss;
  }

  static double loss(float[] predicted, float[] wanted, float[] gradient) {
    int points = predicted.length / 2;
    double sum = 0;
    for (int i = 0; i < predicted.length; i += 2) {
      double dx = predicted[i] - wanted[i];
      double dy = predicted[i + 1] - wanted[i + 1];
      double distance = Math.max(1e-6, Math.hypot(dx, dy));
      boolean close = distance < CLOSE;
      sum += close ? distance * distance / (2 * CLOSE) : distance - CLOSE / 2;
      double slope = LOSS_SCALE / points * (close ? 1 / CLOSE : 1 / distance);
      gradient[i] = (float) (slope * dx);
      gradient[i + 1] = (float) (slope * dy);
    }
    return LOSS_SCALE * sum / points;
  }

  private double rate(double share) {
    double warm = Math.min(1, (adam.step() + 1.0) / WARM_UP);
    return RATE * warm * (share < 0.5 ? 1 : 2 * (1 - share) + LAST_RATE_SHARE);
  }

  private void update(HeadGradients.Gradients gradients, double rate) {
    Network network = model.network();
    network.backward(gradients.described());
    network.readGradient(gradient);
    float[] byHead = gradients.parameters();
    double norm = Math.sqrt(squares(gradient) + squares(byHead));
    double shrink = Math.min(1, MOST_GRADIENT / norm);
    scale(gradient, shrink);
    scale(byHead, shrink);
    adam.advance();
    adam.update(parameters, gradient, 0, parameters.length, rate);
    network.writeParameters(parameters);
    headAdam.advance();
    headAdam.update(model.head(), byHead, 0, byHead.length, rate);
  }

  private static double squares(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return sum;
  }

  private static void scale(float[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= (float) factor;
    }
  }
}
