package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains the straying of a writer model on dumped registrations: {@code AdversarialWriterRun DUMP
 * MODEL STEPS SEED OUT FACES ADVERSARIAL MATCHING KEEP REFERENCES OWN FIRST JUDGE-FIRST CHARSETS}.
 */
final class AdversarialWriterRun {

  private static final int REPORTED = 100;

  private AdversarialWriterRun() {}

  public static void main(String[] a) throws IOException {
    Path dump = Path.of(a[0]);
    WriterModel model = WriterModel.read(Path.of(a[1]));
    Map<Integer, StrokeForm> standard = WriterTrainingRun.read(dump.resolve("standard"), false);
    Set<Integer> unseen = WriterTrainingRun.unseen(Path.of(a[13]));
    List<HandForms> faces = new ArrayList<>();
    for (String face : a[5].split(",")) {
      Map<Integer, StrokeForm> forms =
          WriterTrainingRun.read(dump.resolve("faces").resolve(face), true);
      forms.keySet().removeAll(unseen);
      faces.add(new HandForms(forms, standard));
    }
    var settings =
        new AdversarialWriterTraining.Settings(
            Double.parseDouble(a[6]),
            Double.parseDouble(a[7]),
            Double.parseDouble(a[8]),
            Integer.parseInt(a[9]),
            Boolean.parseBoolean(a[10]),
            Double.parseDouble(a[11]),
            Boolean.parseBoolean(a[12]));
    System.err.printf("%d faces, %s%n", faces.size(), settings);
    var training = new AdversarialWriterTraining(model, faces, settings, Long.parseLong(a[3]));
    int steps = Integer.parseInt(a[2]);
    double[] mean = new double[4];
    for (int step = 1; step <= steps; step++) {
      var progress = training.step();
      mean[0] += progress.written() / REPORTED;
      mean[1] += progress.drawn() / REPORTED;
      mean[2] += progress.firstForms() / REPORTED;
      mean[3] += progress.correction() / REPORTED;
      if (step % REPORTED == 0) {
        System.err.printf(
            "%d steps, belief in written %.3f, in drawn %.3f, first forms %.4f, correction %.4f"
                + " em%n",
            step, mean[0], mean[1], mean[2], mean[3]);
        mean = new double[4];
        training.trained().write(Path.of(a[4]));
      }
    }
    training.trained().write(Path.of(a[4]));
  }
}
