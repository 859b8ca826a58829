package io.linmo.style;

import io.linmo.image.Displacement;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.ShiftTolerantIou;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * How much a hand strays when it writes a character again, as the strength of the generator's noise
 * that strays as much: the mean of 1 - IoU over pairs of a character's repeats is compared with
 * that of pairs of displaced copies of the same glyphs.
 */
public final class RepeatSpread {

  private static final int SIZE = 128;
  private static final double STEP = 0.25;
  private static final double MOST = 3;
  private static final int COPIES = 4;

  private RepeatSpread() {}

  /** The strength, in [0, 3]; empty where no character was written more than once. */
  public static OptionalDouble variation(List<GlyphSample> references) {
    Map<Integer, List<GlyphSample>> byCharacter = new LinkedHashMap<>();
    for (GlyphSample reference : references) {
      byCharacter
          .computeIfAbsent(reference.codePoint(), c -> new ArrayList<>())
          .add(reference.resize(SIZE));
    }
    byCharacter.values().removeIf(repeats -> repeats.size() < 2);
    if (byCharacter.isEmpty()) {
      return OptionalDouble.empty();
    }
    double wanted =
        byCharacter.values().stream().mapToDouble(RepeatSpread::spread).average().orElseThrow();
    double before = 0;
    for (double strength = STEP; strength <= MOST; strength += STEP) {
      double now = spreadOfCopies(byCharacter, strength);
      if (now >= wanted) {
        double share = (wanted - before) / Math.max(1e-9, now - before);
        return OptionalDouble.of(strength - STEP + STEP * Math.max(0, Math.min(1, share)));
      }
      before = now;
    }
    return OptionalDouble.of(MOST);
  }

  private static double spreadOfCopies(
      Map<Integer, List<GlyphSample>> byCharacter, double strength) {
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    for (List<GlyphSample> repeats : byCharacter.values()) {
      List<GlyphSample> copies = new ArrayList<>();
      for (int i = 0; i < COPIES; i++) {
        copies.add(InkShaping.displaced(repeats.get(0), Displacement.random(random, strength)));
      }
      sum += spread(copies);
    }
    return sum / byCharacter.size();
  }

  /** Mean of 1 - IoU over all pairs. */
  private static double spread(List<GlyphSample> repeats) {
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(SIZE);
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < repeats.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += 1 - iou.of(repeats.get(i).image(), repeats.get(j).image());
        pairs++;
      }
    }
    return sum / pairs;
  }
}
