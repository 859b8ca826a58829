package io.linmo.ufo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.font.FontFile;
import io.linmo.outline.ShapeOutline;
import io.linmo.typesetting.InkedGlyph;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What font compilers and editors make of our sources, where they are installed. */
class UfoCompilersTest {

  @TempDir private Path folder;

  @Test
  void fontmakeKeepsQuadraticCurves() throws Exception {
    requireOnPath("fontmake");
    Path2D drop = new Path2D.Double();
    drop.moveTo(0.1, 0);
    drop.lineTo(0.4, 0);
    drop.quadTo(0.5, 0.2, 0.25, 0.6);
    drop.quadTo(0, 0.2, 0.1, 0);
    drop.closePath();

    FontFile font = compiled(drop, "ttf", "--keep-overlaps", "--keep-direction");

    assertThat(font.advance('A')).isCloseTo(0.5, within(1e-9));
    assertThat(segments(font.outline('A').orElseThrow())).isEqualTo(segments(drop));
  }

  @Test
  void fontmakeKeepsCubicCurves() throws Exception {
    requireOnPath("fontmake");
    Path2D drop = new Path2D.Double();
    drop.moveTo(0.1, 0);
    drop.curveTo(0.4, 0, 0.5, 0.3, 0.25, 0.6);
    drop.curveTo(0.1, 0.4, 0, 0.2, 0.1, 0);
    drop.closePath();

    FontFile font = compiled(drop, "otf", "--keep-overlaps", "--optimize-cff=0");

    assertThat(segments(font.outline('A').orElseThrow())).isEqualTo(segments(drop));
  }

  /** Drawn clockwise; FontForge names wrong directions by 8, open contours by 2. */
  @Test
  void fontForgeOpensTheSourceAndFindsNothingInWhatIsCompiled() throws Exception {
    requireOnPath("fontforge");
    requireOnPath("fontmake");
    Path2D wedge = new Path2D.Double();
    wedge.moveTo(0.1, 0);
    wedge.lineTo(0.25, 0.6);
    wedge.lineTo(0.4, 0);
    wedge.closePath();
    compiled(wedge, "ttf");
    compiled(wedge, "otf", "--optimize-cff=0");
    Path script =
        Files.writeString(
            folder.resolve("look.py"),
            """
            import fontforge, sys
            for file in sys.argv[1:]:
                font = fontforge.open(file)
                glyph = font['A']
                print(font.em, glyph.width, glyph.boundingBox(), glyph.validate(True) & 10)
            """);

    String said =
        run(
            "fontforge",
            "-quiet",
            "-lang=py",
            "-script",
            script,
            folder.resolve("font.ttf"),
            folder.resolve("font.otf"));
    String source = run("fontforge", "-quiet", "-lang=py", "-script", script, source(wedge));

    String glyph = "1000 500 (100.0, 0.0, 400.0, 600.0) ";
    assertThat(said.lines().filter(line -> line.equals(glyph + "0"))).hasSize(2);
    assertThat(source).contains(glyph);
  }

  private static void requireOnPath(String program) {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program))),
        program + " is not installed");
  }

  private Path source(Path2D letter) throws IOException {
    InkedGlyph glyph = new InkedGlyph('A', ShapeOutline.of(letter), 0.5);
    Map<String, String> files =
        new TreeMap<>(UfoWriter.files("Ada", "", 0.88, -0.12, List.of((int) 'A')));
    files.put(UfoWriter.path('A'), UfoWriter.glyph(glyph));
    Path ufo = folder.resolve("hand.ufo");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path place = ufo.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.writeString(place, file.getValue());
    }
    return ufo;
  }

  private FontFile compiled(Path2D letter, String format, String... options) throws Exception {
    Path font = folder.resolve("font." + format);
    List<Object> command =
        new ArrayList<>(
            List.of("fontmake", "-u", source(letter), "-o", format, "--output-path", font));
    command.addAll(List.of(options));
    run(command.toArray());
    return FontFile.read(font);
  }

  private String run(Object... command) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(Arrays.stream(command).map(Object::toString).toList())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return Files.readString(said);
  }

  /** Kind and points of each segment in thousandths of an em, in the order of the words. */
  private static List<String> segments(Path2D path) {
    List<String> segments = new ArrayList<>();
    double[] at = new double[6];
    double[] last = new double[2];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int type = i.currentSegment(at);
      int count = new int[] {1, 1, 2, 3, 0}[type];
      if (count > 0) {
        boolean moves = type != PathIterator.SEG_MOVETO;
        boolean stays = at[2 * count - 2] == last[0] && at[2 * count - 1] == last[1];
        if (moves && !stays) {
          StringBuilder points = new StringBuilder("MLQC".substring(type, type + 1));
          points.append(" %d %d".formatted(Math.round(last[0] * 1000), Math.round(last[1] * 1000)));
          for (int k = 0; k < 2 * count; k++) {
            points.append(" ").append(Math.round(at[k] * 1000));
          }
          segments.add(points.toString());
        }
        last = new double[] {at[2 * count - 2], at[2 * count - 1]};
      }
    }
    return segments.stream().sorted().toList();
  }
}
