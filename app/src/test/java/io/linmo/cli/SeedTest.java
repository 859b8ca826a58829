package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.workshop.Installation;
import io.linmo.workshop.TinyModel;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed that is printed gives the same ink again in a learned hand, whose glyphs are drawn. */
@Tag("slow")
class SeedTest {

  /** With a letter that repeats, so that it is drawn in two forms. */
  private static final String NAME = "天我天我";

  @TempDir private static Path folder;

  private static Path style;

  @BeforeAll
  static void learn() throws IOException {
    TinyModel.write(folder.resolve("han.linmo"));
    System.setProperty("linmo.models", folder.toString());
    Path face = Installation.find().folders().hands().resolve("aoyagi-kouzan-t.ttf");
    style = in("hand.style");
    Run run =
        Run.of(
            "learn", "--from-font", face, "--chars", "天地玄黄宇宙", "--minutes", "0.02", "--out", style);
    assertThat(run.exit()).describedAs(run.err()).isZero();
  }

  @AfterAll
  static void forget() {
    System.clearProperty("linmo.models");
  }

  @Test
  void aCandidateOfALearnedHandCanBeHadAgain() throws IOException {
    run("sign", NAME, "--style", style, "--candidates", "3", "--seed", "40", "--out", in("c.svg"));
    run("sign", NAME, "--style", style, "--seed", "42", "--out", in("one.svg"));

    List<Path2D> candidates = SvgInk.paths(in("c.svg"));
    List<Path2D> one = SvgInk.paths(in("one.svg"));
    int others = candidates.size() - one.size();
    assertThat(others).isPositive();
    List<Path2D> third = candidates.subList(others, candidates.size());
    assertThat(SvgInk.apart(third, one)).isLessThan(0.001);
    assertThat(SvgInk.apart(candidates.subList(0, one.size()), one)).isGreaterThan(0.005);
  }

  @Test
  void aRowOfATableCanBeHadAgain() throws IOException {
    Path table = Files.writeString(in("names.csv"), "name\n%s\n我玄\n".formatted(NAME));
    Run rows = run("sign", "{name}", "--style", style, "--data", table, "--out", in("{name}.svg"));
    List<String> reported = rows.out().lines().map(line -> line.split("\t")[3]).toList();

    assertThat(reported).hasSize(2);
    run("sign", NAME, "--style", style, "--seed", reported.get(0), "--out", in("first.svg"));
    run("sign", "我玄", "--style", style, "--seed", reported.get(1), "--out", in("second.svg"));
    assertThat(in("first.svg")).hasSameTextualContentAs(in(NAME + ".svg"));
    assertThat(in("second.svg")).hasSameTextualContentAs(in("我玄.svg"));
  }

  private static Run run(Object... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.exit()).describedAs(run.err()).isZero();
    return run;
  }

  private static Path in(String name) {
    return folder.resolve(name);
  }
}
