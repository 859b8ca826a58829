package io.linmo.strokes.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.strokes.StrokeForm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Trains on dumped registrations: {@code WriterTrainingRun DUMP MINUTES SEED OUT UNSEEN}. */
final class WriterTrainingRun {

  private static final double WORST = 0.02;

  private WriterTrainingRun() {}

  public static void main(String[] arguments) throws IOException {
    Path dump = Path.of(arguments[0]);
    double minutes = Double.parseDouble(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    Set<Integer> unseen = unseen(Path.of(arguments[4]));
    Map<Integer, StrokeForm> standard = read(dump.resolve("standard"), false);
    List<HandForms> faces = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(dump.resolve("faces"))) {
      files = list.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".json", "");
      Map<Integer, StrokeForm> forms = read(file.resolveSibling(name), true);
      forms.keySet().removeAll(unseen);
      faces.add(new HandForms(forms, standard));
    }
    System.err.printf("%d faces%n", faces.size());
    WriterTraining training = new WriterTraining(faces, seed, "trial");
    long start = System.nanoTime();
    double mean = 0;
    for (int step = 1; ; step++) {
      double share = (System.nanoTime() - start) / 60e9 / minutes;
      if (share >= 1) {
        break;
      }
      mean += training.step(share) / 200;
      if (step % 200 == 0) {
        System.err.printf("%d steps, %.0f %%, loss %.4f%n", step, 100 * share, mean);
        mean = 0;
        training.model().write(Path.of(arguments[3]));
      }
    }
    training.model().write(Path.of(arguments[3]));
  }

  /** The characters that no training sees. */
  static Set<Integer> unseen(Path charsets) throws IOException {
    Set<Integer> unseen = new HashSet<>();
    new ObjectMapper()
        .readTree(charsets.toFile())
        .get("han-unseen")
        .asText()
        .codePoints()
        .forEach(unseen::add);
    return unseen;
  }

  static Map<Integer, StrokeForm> read(Path name, boolean good) throws IOException {
    ByteBuffer values =
        ByteBuffer.wrap(Files.readAllBytes(Path.of(name + ".bin"))).order(ByteOrder.LITTLE_ENDIAN);
    Map<Integer, StrokeForm> forms = new HashMap<>();
    for (JsonNode row :
        new ObjectMapper().readTree(Path.of(name + ".json").toFile()).get("characters")) {
      if (good && row.get(3).asDouble() > WORST) {
        continue;
      }
      int points = row.get(2).asInt() * StrokeForm.POINTS;
      int from = row.get(1).asInt() * StrokeForm.POINTS;
      float[] x = new float[points];
      float[] y = new float[points];
      for (int i = 0; i < points; i++) {
        x[i] = values.getFloat(8 * (from + i));
        y[i] = values.getFloat(8 * (from + i) + 4);
      }
      forms.put(row.get(0).asInt(), StrokeForm.of(x, y));
    }
    return forms;
  }
}
