package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How well a critic trained afresh tells drawn from written characters: {@code WriterRealism DUMP
 * STEPS FACES HAND [MODEL:AMOUNT[:plain]...]}.
 *
 * <p>It learns on three quarters of the characters of each face, which no training saw, and is
 * asked about the rest, and about a hand in five folds. Printed: the share of pairs in which the
 * written one scores higher (.5 to 1), and of characters sorted rightly; how far two drawings of a
 * character lie apart beside the hand's own straying; the distance from the truth, in em.
 */
final class WriterRealism {

  private static final int REFERENCES = 80;
  private static final int TARGETS = 300;
  private static final int LEARNED = 225;
  private static final int BATCH = 24;
  private static final int FOLDS = 5;
  private static final int SHOWN = 2;
  private static final double RATE = 1e-3;

  /** Characters of one hand, written and drawn. */
  private record Set(
      WrittenHand hand, List<StrokeForm> forms, List<float[]> written, List<float[]> drawn) {}

  private final WriterModel model;
  private final double amount;
  private final boolean plain;
  private final Random random = new Random(5);
  private double apart;
  private double straying;
  private double distance;
  private int characters;

  private WriterRealism(WriterModel model, double amount, boolean plain) {
    this.model = model;
    this.amount = amount;
    this.plain = plain;
  }

  public static void main(String[] a) throws IOException {
    Path dump = Path.of(a[0]);
    Map<Integer, StrokeForm> standard = WriterTrainingRun.read(dump.resolve("standard"), false);
    List<HandForms> faces = new ArrayList<>();
    for (String face : a[2].split(",")) {
      faces.add(new HandForms(WriterTrainingRun.read(dump.resolve(face), true), standard));
    }
    HandForms hand = new HandForms(WriterTrainingRun.read(dump.resolve(a[3]), false), standard);
    for (String drawer : Arrays.asList(a).subList(4, a.length)) {
      String[] parts = drawer.split(":");
      new WriterRealism(
              WriterModel.read(Path.of(parts[0])), Double.parseDouble(parts[1]), parts.length > 2)
          .judge(drawer, Integer.parseInt(a[1]), faces, hand);
    }
  }

  private void judge(String name, int steps, List<HandForms> faces, HandForms own) {
    List<Set> sets = new ArrayList<>();
    for (HandForms face : faces) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < face.codePoints().size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(2));
      sets.add(
          set(face, order.subList(0, REFERENCES), order.subList(REFERENCES, REFERENCES + TARGETS)));
    }
    LineCritic critic = new LineCritic(1 + SHOWN, 7);
    Random chance = new Random(3);
    for (int step = 0; step < steps; step++) {
      Set set = sets.get(step % sets.size());
      List<Integer> batch = chance.ints(BATCH, 0, LEARNED).boxed().toList();
      critic.learn(
          context(set, batch, chance),
          pictures(set.forms(), set.written(), batch),
          pictures(set.forms(), set.drawn(), batch),
          RATE * Math.min(1, 2.0 * (steps - step) / steps));
    }
    List<Float> written = new ArrayList<>();
    List<Float> drawn = new ArrayList<>();
    for (Set set : sets) {
      score(critic, set, LEARNED, TARGETS, written, drawn, chance);
    }
    System.out.printf(
        "%s: faces %s, variety %.2f, distance %.4f;",
        name, told(written, drawn), apart / straying, distance / characters);
    written.clear();
    drawn.clear();
    apart = 0;
    straying = 0;
    distance = 0;
    characters = 0;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < own.codePoints().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(3));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Integer> held = new ArrayList<>();
      List<Integer> rest = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        (i % FOLDS == fold ? held : rest).add(order.get(i));
      }
      Set set = set(own, rest, held);
      score(critic, set, 0, held.size(), written, drawn, chance);
    }
    System.out.printf(
        " hand %s, variety %.2f, distance %.4f%n",
        told(written, drawn), apart / straying, distance / characters);
  }

  private void score(
      LineCritic critic,
      Set set,
      int from,
      int to,
      List<Float> written,
      List<Float> drawn,
      Random chance) {
    List<Integer> asked = new ArrayList<>();
    for (int i = from; i < to; i++) {
      asked.add(i);
    }
    LineCritic.Context context = context(set, asked, chance);
    for (float score : critic.scores(context, pictures(set.forms(), set.written(), asked))) {
      written.add(score);
    }
    for (float score : critic.scores(context, pictures(set.forms(), set.drawn(), asked))) {
      drawn.add(score);
    }
  }

  private static String told(List<Float> written, List<Float> drawn) {
    double pairs = 0;
    for (float w : written) {
      for (float d : drawn) {
        pairs += w > d ? 1 : w == d ? 0.5 : 0;
      }
    }
    long right =
        written.stream().filter(w -> w > 0).count() + drawn.stream().filter(d -> d <= 0).count();
    return "%.3f (sorted %.3f)"
        .formatted(
            pairs / written.size() / drawn.size(),
            right / (double) (written.size() + drawn.size()));
  }

  private static LineCritic.Context context(Set set, List<Integer> asked, Random random) {
    return LineCritic.Context.of(
        set.hand(), asked.stream().map(set.forms()::get).toList(), SHOWN, random);
  }

  private static float[] pictures(
      List<StrokeForm> forms, List<float[]> displacements, List<Integer> asked) {
    return JudgedForms.pack(
        asked.stream().map(i -> JudgedForms.picture(forms.get(i), displacements.get(i))).toList());
  }

  private Set set(HandForms hand, List<Integer> references, List<Integer> targets) {
    WrittenHand shown =
        new WrittenHand(
            model::describe,
            model.head(),
            references.stream().map(hand::standard).toList(),
            references.stream().map(hand::displacement).toList());
    List<StrokeForm> forms = targets.stream().map(hand::standard).toList();
    List<float[]> written = targets.stream().map(hand::displacement).toList();
    List<float[]> drawn = draw(shown, forms);
    List<float[]> again = draw(shown, forms);
    List<Writing> predicted = shown.begin(forms, i -> 0, i -> random);
    for (int i = 0; i < forms.size(); i++) {
      float[] one = new CentredForm(forms.get(i), drawn.get(i)).points();
      float[] two = new CentredForm(forms.get(i), again.get(i)).points();
      float[] truth = new CentredForm(forms.get(i), written.get(i)).points();
      float[] usual = new CentredForm(forms.get(i), predicted.get(i).predicted()).points();
      apart += distance(one, two) / Math.sqrt(2);
      straying += distance(usual, truth);
      distance += distance(one, truth);
      characters++;
    }
    return new Set(shown, forms, written, drawn);
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i += 2) {
      sum += Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1]) / (a.length / 2);
    }
    return sum;
  }

  private List<float[]> draw(WrittenHand hand, List<StrokeForm> forms) {
    List<Writing> writings = hand.begin(forms, i -> amount, i -> random);
    float[] corrections =
        plain
            ? new float[forms.stream().mapToInt(f -> f.strokes() * 16).sum()]
            : model.straying().orElseThrow().correct(writings, hand.numbers(), i -> random);
    List<float[]> drawn = new ArrayList<>();
    int at = 0;
    for (Writing writing : writings) {
      drawn.add(writing.displacements(corrections, at));
      at += writing.predicted().length;
    }
    return drawn;
  }
}
