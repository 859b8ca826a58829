package io.linmo.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.conditioning.HanRecipe;
import io.linmo.conditioning.StandardForms;
import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.Generators;
import io.linmo.gan.Network;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.training.BaseModel;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Learns a hand of five characters, of which none is held out, with a small untrained network. */
class HandLearnerTest {

  private static final Path FONTS = Path.of("..", "fonts-data");
  private static final LearningOptions OPTIONS =
      new LearningOptions(Duration.ofSeconds(20), 1, Tier.CODE);

  private static FontFile content;
  private static BaseModel model;
  private static List<GlyphSample> references;

  @BeforeAll
  static void openFaces() throws IOException {
    content = FontFile.read(FONTS.resolve("content/lxgw-wenkai.ttf"));
    FontFile hand = FontFile.read(FONTS.resolve("hands/aoyagi-kouzan-t.ttf"));
    references =
        "一十人大木"
            .codePoints()
            .mapToObj(c -> GlyphRasterizer.sample(hand, c, Script.HAN, 128).orElseThrow())
            .toList();
    GeneratorShape shape = new GeneratorShape(0, 0, 0, 2, 8, 0, 0, 8, new int[] {8, 8, 8, 8});
    Network network = Generators.create(shape, 1);
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    model =
        new BaseModel(
            "tiny",
            new HanRecipe(StandardForms.NONE),
            shape,
            network.named(parameters),
            new int[0],
            List.of("one", "two"),
            Map.of());
  }

  private static LearnedStyle learn(Optional<LearnedStyle> known, Progress progress) {
    return HandLearner.learn(
        model, content, references, known, OPTIONS, progress, Optional.empty());
  }

  /** The loss of all references, by which tuning is stopped where none is held out. */
  private static double loss(LearnedStyle style) {
    TunedGenerator generator = new TunedGenerator(model);
    generator.startFrom(style);
    ReferenceSet set = new ReferenceSet(model, content, references);
    return new ReferenceLoss(generator, set, 0.7)
        .shortfall(IntStream.range(0, set.size()).boxed().toList());
  }

  /** Stops before the first step. */
  private static final Progress AT_ONCE =
      new Progress() {
        @Override
        public void report(double share, String message) {}

        @Override
        public boolean isEnough() {
          return true;
        }
      };

  @Test
  void tuningNeverEndsWorseThanItBegan() {
    LearnedStyle start = learn(Optional.empty(), AT_ONCE);
    LearnedStyle once = learn(Optional.empty(), Progress.SILENT);
    LearnedStyle twice = learn(Optional.of(once), Progress.SILENT);

    assertThat(loss(once)).isLessThan(loss(start));
    assertThat(loss(twice)).isLessThanOrEqualTo(loss(once));
  }

  @Test
  void withoutAStepWhatWasKnownIsKept() {
    LearnedStyle start = learn(Optional.empty(), AT_ONCE);

    LearnedStyle kept = learn(Optional.of(start), AT_ONCE);

    assertThat(kept.code()).isEqualTo(start.code());
    assertThat(kept.tunedWeights()).isEmpty();
  }

  @Test
  void learningCanBeCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double share, String message) {}

          @Override
          public void checkCancelled() {
            throw new CancellationException("enough");
          }
        };

    assertThatThrownBy(() -> learn(Optional.empty(), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aStyleOfAnotherModelIsRefused() {
    LearnedStyle foreign =
        new LearnedStyle(Script.HAN, "another model", new float[8], Map.of(), Double.NaN, Set.of());

    assertThatThrownBy(() -> learn(Optional.of(foreign), Progress.SILENT))
        .hasMessageContaining("another HAN base model");
  }
}
