package io.linmo.cli;

import io.linmo.opentype.check.Finding;
import io.linmo.opentype.check.FontCheck;
import io.linmo.workshop.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks fonts. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check fonts, made by Linmo or not, against the requirements of applications.",
      "Prints each finding with the id of its check, what is wrong and what to do; nothing for a"
          + " sound font. Ends with 1 when there is a finding."
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "1..*",
      paramLabel = "FONT",
      description = "TTF, OTF, TTC (its first face), WOFF or WOFF2 files.")
  private List<Path> files;

  @Override
  public Integer call() throws Exception {
    for (Path file : files) {
      InputFile.require(file, "a font file");
    }
    Console console = common.console();
    List<Map<String, Object>> results = new ArrayList<>();
    int all = 0;
    for (Path file : files) {
      List<Finding> findings = FontCheck.of(Files.readAllBytes(file));
      findings.forEach(finding -> console.print(line(file, finding)));
      results.add(Map.of("file", file.toString(), "findings", rows(findings)));
      all += findings.size();
      console.say("%s: %s".formatted(file, summary(findings.size())));
    }
    console.printJson(Map.of("fonts", results));
    return all == 0 ? 0 : Linmo.FAILURE;
  }

  private static String summary(int findings) {
    return findings == 0 ? "nothing found" : Console.count(findings, "finding");
  }

  private static String line(Path file, Finding finding) {
    return "%s: %s: %s: %s; %s"
        .formatted(file, severity(finding), finding.check(), finding.found(), finding.remedy());
  }

  private static List<Map<String, Object>> rows(List<Finding> findings) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("check", finding.check());
      row.put("severity", severity(finding));
      row.put("found", finding.found());
      row.put("remedy", finding.remedy());
      rows.add(row);
    }
    return rows;
  }

  private static String severity(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }
}
