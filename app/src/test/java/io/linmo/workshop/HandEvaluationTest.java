package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.evaluation.HandGlyph;
import io.linmo.evaluation.HandReport;
import io.linmo.evaluation.HandTable;
import io.linmo.style.Hand;
import io.linmo.style.LearningOptions.Tier;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds characters out with a network that was never trained: the figures are bad, but right. */
class HandEvaluationTest {

  @TempDir private static Path folder;

  private static Installation linmo;
  private static References written;

  @BeforeAll
  static void read() throws IOException {
    Installation tiny = TinyModel.install(folder);
    linmo = new Installation(tiny.folders().withFontCache(folder.resolve("none")), 1);
    Path face = linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf");
    written = new ReferenceReader(linmo).font(face, "天地玄黄宇宙。");
  }

  private static HandTrial trial(int parts, Set<Integer> heldOut) {
    return new HandTrial(written, parts, heldOut, Duration.ofMillis(300), Tier.CODE, 1);
  }

  @Test
  @Tag("slow")
  void eachCharacterIsHeldOutOnceAndComparedByEachMethod() {
    List<HandReport> reports =
        new HandWorkshop(linmo).evaluate(trial(3, Set.of()), Progress.SILENT);

    assertThat(reports).hasSize(1);
    HandReport han = reports.get(0);
    assertThat(han.glyphs().stream().map(HandGlyph::codePoint))
        .containsExactlyInAnyOrderElementsOf("天地玄黄宇宙".codePoints().boxed().toList());
    assertThat(han.learnedFrom()).isEqualTo(4);
    assertThat(han.methods())
        .extracting("method")
        .startsWith("this hand", "content glyph", "fitted content glyph");
    assertThat(han.methods().get(1).size()).isBetween(0.8, 1.25);
    assertThat(han.methods().get(1).iou()).isBetween(0.1, 0.9);
    assertThat(HandTable.of(han)).contains("6 characters held out in 3 parts, drawn from 4");
    assertThat(HandReport.json(reports)).contains("\"iouInterval\"", "\"drawnBy\"");
  }

  @Test
  @Tag("slow")
  void chosenCharactersAreHeldOutAlone() {
    List<HandReport> reports =
        new HandWorkshop(linmo).evaluate(trial(2, Set.of((int) '玄')), Progress.SILENT);

    assertThat(reports.get(0).parts()).isEqualTo(1);
    assertThat(reports.get(0).glyphs()).extracting(HandGlyph::codePoint).containsExactly((int) '玄');
    assertThatThrownBy(() -> trial(2, Set.of((int) '我')))
        .hasMessage("held-out character 我, expected one that was written");
  }

  @Test
  @Tag("slow")
  void whatLearningHeldOutIsKeptWithTheHandAndCanBeChecked() {
    HandWorkshop workshop = new HandWorkshop(linmo);
    Hand hand = workshop.learn(LearnRequest.of("x", written).withTime(Duration.ofMillis(300)));
    workshop.save(hand, folder.resolve("x.style"));
    Hand again = workshop.read(folder.resolve("x.style"));

    Optional<HandCheck> check = workshop.check(again);

    again.styles().forEach((script, style) -> assertThat(style.heldOut()).hasSize(2));
    assertThat(check.orElseThrow().heldOut()).isEqualTo(2);
  }

  @Test
  void theCheckSpeaksPlainly() {
    assertThat(new HandCheck(12, 1.04, 0.91, 0, "").words())
        .isEqualTo(
            "drawn characters are as large and as thick as yours; all 12 held out can be read");
    assertThat(new HandCheck(12, 0.9, 1.34, 5, "舞露").words())
        .isEqualTo(
            "drawn characters are 10 % smaller and 34 % thicker than yours;"
                + " 2 of 12 held out read badly: 舞露");
    assertThat(new HandCheck(12, 0.9, 1, 0, "舞").words())
        .isEqualTo(
            "drawn characters are 10 % smaller than and as thick as yours;"
                + " 1 of 12 held out reads badly: 舞");
    assertThat(new HandCheck(12, 1, 1, 12, "").words())
        .isEqualTo(
            "drawn characters are as large and as thick as yours;"
                + " all 12 held out were written with the right strokes");
  }
}
