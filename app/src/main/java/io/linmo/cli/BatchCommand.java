package io.linmo.cli;

import io.linmo.batch.Batch;
import io.linmo.batch.BatchPlan;
import io.linmo.batch.BatchReport;
import io.linmo.batch.Termination;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes fonts and glyphs of many hands. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Make fonts and glyphs of many hands and character sets.",
      "A run that was stopped or killed continues when it is run again: jobs whose inputs and files"
          + " have not changed are kept. The folder's batch.json reports each job. Exit code 3:"
          + " some jobs failed."
    })
final class BatchCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "0..1",
      paramLabel = "JOBS.json",
      description =
          "The jobs: {\"jobs\": [{\"style\": \"a.style\", \"charset\": \"latin\", \"format\":"
              + " [\"ttf\", \"svg\"], \"variants\": 3, \"seed\": 1, \"family\": \"A\"}]}; all but"
              + " style may be left out.")
  private Path jobs;

  @Option(names = "--styles", paramLabel = "DIR", description = "Instead: each hand in a folder.")
  private Path styles;

  @Mixin private CharsetOption charset;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "ttf",
      paramLabel = "FORMAT",
      description = "With --styles: ttf, woff, woff2, svg, png (default: ${DEFAULT-VALUE}).")
  private List<String> formats;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out;

  @Override
  public Integer call() {
    if ((jobs == null) == (styles == null)) {
      throw common.usage("expected either JOBS.json or --styles DIR");
    }
    BatchPlan plan =
        jobs == null
            ? BatchPlan.of(styles, charset.set(), formats, common.seed())
            : BatchPlan.read(jobs);
    Batch batch = new Batch(common.installation(), out, common.force());
    try (ProgressLine progress = common.console().progress();
        Termination termination = new Termination(progress)) {
      return report(batch.run(plan, termination.progress()));
    }
  }

  private int report(BatchReport report) {
    Console console = common.console();
    report.jobs().forEach(job -> console.print(job.line()));
    console.printJson(report::json);
    console.say(report.summary());
    return report.exitCode();
  }
}
