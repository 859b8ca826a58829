package io.linmo.cli;

import io.linmo.dataset.CharacterSets;
import io.linmo.font.FontFile;
import io.linmo.raster.GlyphSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns a hand. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = {
      "Learn a hand from a few written characters.",
      "Images are named by their character or its code: a.png, U+0041.png."
    })
final class LearnCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source;

  @Option(
      names = "--chars",
      paramLabel = "CHARS",
      description = "With --from-font: the characters to take, or @FILE that holds them.")
  private String chars;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "NAME.style",
      description = "The file to write.")
  private Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the hand is called (default: the file's name).")
  private String name;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "5",
      description = "The most time to take (default: ${DEFAULT-VALUE}).")
  private double minutes;

  private static final class Source {
    @Option(
        names = "--glyphs",
        paramLabel = "DIR",
        description = "A folder of images, one for each character.")
    private Path glyphs;

    @Option(
        names = "--from-font",
        paramLabel = "FILE",
        description = "A font to take the characters from.")
    private Path font;
  }

  @Override
  public Integer call() throws Exception {
    check();
    try (OutputFile file = OutputFile.claim(out, common.force())) {
      List<GlyphSample> written = written();
      StyleHands.learn(handName(), written, minutes, file, provenance(), common);
      report(written);
    }
    return 0;
  }

  private void check() throws CommandFailure {
    if (!(minutes > 0 && minutes <= 24 * 60)) {
      throw common.usage("--minutes %s, expected more than 0, at most a day".formatted(minutes));
    }
    if ((source.font == null) != (chars == null)) {
      throw common.usage("--from-font and --chars belong together");
    }
    if (source.font != null) {
      InputFile.require(source.font, "a font file");
    }
  }

  private List<GlyphSample> written() throws CommandFailure, IOException {
    if (source.font == null) {
      return WrittenSamples.fromImages(source.glyphs, LinmoHome.find());
    }
    FontFile font = FontFile.read(source.font);
    return WrittenSamples.fromFont(font, CharacterSets.given(chars));
  }

  private String handName() {
    if (name != null) {
      return name;
    }
    String file = out.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private Map<String, String> provenance() throws IOException {
    Map<String, String> provenance = new LinkedHashMap<>();
    if (source.font == null) {
      provenance.put("source", "images");
    } else {
      FontFile font = FontFile.read(source.font);
      provenance.put("source", "font " + font.family());
      provenance.put("copyright", font.copyright());
      provenance.put("licence", font.licence());
    }
    return provenance;
  }

  private void report(List<GlyphSample> written) {
    Console console = common.console();
    console.printJson(Map.of("file", out.toString(), "written", written.size()));
    console.say(
        "%s: learned from %s".formatted(out, Console.count(written.size(), "written character")));
  }
}
