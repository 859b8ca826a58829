package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes predictions: {@code DUMP HAND MODEL FOLDS OUT [AMOUNT]}; a fold: references TAB
 * characters.
 */
final class WriterPredictions {

  private WriterPredictions() {}

  public static void main(String[] arguments) throws IOException {
    Map<Integer, StrokeForm> standard =
        WriterTrainingRun.read(Path.of(arguments[0], "standard"), false);
    Map<Integer, StrokeForm> hand = WriterTrainingRun.read(Path.of(arguments[1]), false);
    WriterModel model = WriterModel.read(Path.of(arguments[2]));
    double amount = arguments.length > 5 ? Double.parseDouble(arguments[5]) : 0;
    try (PrintWriter out = new PrintWriter(arguments[4], StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(Path.of(arguments[3]))) {
        String[] parts = line.split("\t");
        Map<Integer, StrokeForm> references = new HashMap<>();
        parts[0].codePoints().forEach(c -> references.put(c, hand.get(c)));
        List<Integer> wanted = parts[1].codePoints().boxed().toList();
        List<StrokeForm> forms =
            new StrokePredictor(model, new HandForms(references, standard))
                .predict(wanted.stream().map(standard::get).toList(), amount, i -> new Random(i));
        for (int i = 0; i < wanted.size(); i++) {
          out.print(Character.toString(wanted.get(i)));
          float[] x = forms.get(i).x();
          float[] y = forms.get(i).y();
          for (int k = 0; k < x.length; k++) {
            out.print(" " + x[k] + " " + y[k]);
          }
          out.println();
        }
        out.println();
      }
    }
  }
}
