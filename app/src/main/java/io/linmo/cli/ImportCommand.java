package io.linmo.cli;

import io.linmo.capture.hand.HandEntry;
import io.linmo.capture.hand.LabelCorrection;
import io.linmo.workshop.ImportRequest;
import io.linmo.workshop.ImportedHand;
import io.linmo.workshop.PageImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the characters of a hand from pictures of paper. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Cut the characters of a hand out of photographs or scans: of filled sheets of linmo"
          + " template or, by --chars or --text, of any page whose text is known.",
      "The folder gets a picture for each character, hand.json and check.pdf; learn from it by"
          + " linmo learn --glyphs HAND. Importing again adds to the folder and replaces rewritten"
          + " characters."
    })
final class ImportCommand implements Callable<Integer> {

  /** Doubtful and missing characters that are listed. */
  private static final int SHOWN = 8;

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "IMAGE|PDF",
      arity = "0..*",
      description =
          "Pictures of the pages, in any direction; sheets of linmo template in any order.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--chars",
      paramLabel = "CHARS|@FILE",
      description =
          "What the pages show, in reading order: other sheets, grids ruled by hand, an alphabet."
              + " \\n ends a row (\\\\ is a backslash), a blank line ends a page.")
  private String characters;

  @Option(
      names = "--text",
      paramLabel = "FILE|TEXT",
      description =
          "What the pages say in free writing, a line for each of their lines; \\n"
              + " ends one. Chinese may stand in columns. Uncertain characters are left out or"
              + " listed.")
  private String text;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "HAND",
      description = "The folder to write, or to add to.")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "U+XXXX=c",
      description =
          "Correct a label: the picture of U+XXXX shows the character c; =NONE drops it (U+XXXX-2"
              + " for the second form). Repeatable; works later without pictures.")
  private List<String> corrections = List.of();

  @Override
  public Integer call() {
    ImportRequest request = new ImportRequest(inputs, out, parsed());
    ImportedHand hand;
    try (ProgressLine progress = common.console().progress()) {
      hand = pages().run(request, progress);
    }
    report(hand);
    return 0;
  }

  private PageImport pages() {
    if (characters != null && text != null) {
      throw common.usage("--chars and --text: expected one of them");
    }
    if (text != null) {
      return PageImport.ofText(common.installation(), text);
    }
    return characters == null
        ? PageImport.ofSheets(common.installation())
        : PageImport.ofCharacters(common.installation(), characters);
  }

  private List<LabelCorrection> parsed() {
    List<LabelCorrection> parsed = new ArrayList<>();
    for (String correction : corrections) {
      try {
        parsed.add(LabelCorrection.parse(correction));
      } catch (IllegalArgumentException e) {
        throw common.usage("--set: " + e.getMessage());
      }
    }
    return parsed;
  }

  private void report(ImportedHand hand) {
    Map<String, Object> result = new LinkedHashMap<>(hand.facts());
    result.put("folder", out.toString());
    Console console = common.console();
    console.printJson(result);
    hand.remarks().forEach(console::say);
    List<HandEntry> doubtful = hand.doubtful();
    doubtful.stream()
        .limit(SHOWN)
        .forEach(e -> console.say("%s: %s".formatted(e.form(), String.join("; ", e.warnings()))));
    if (doubtful.size() > SHOWN) {
      console.say("and %d more to look at".formatted(doubtful.size() - SHOWN));
    }
    if (!hand.gaps().isEmpty()) {
      console.say("missing: " + hand.missing(SHOWN * 5));
    }
    console.say(
        "%s: %s, %d to look at; see %s"
            .formatted(
                out,
                Console.count(hand.entries().size(), "character"),
                doubtful.size(),
                out.resolve("check.pdf")));
  }
}
