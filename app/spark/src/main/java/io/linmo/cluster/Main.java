package io.linmo.cluster;

import io.linmo.batch.BatchJob;
import io.linmo.batch.BatchPlan;
import io.linmo.batch.BatchReport;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What spark-submit starts: {@code linmo batch} with addresses of Hadoop instead of paths. */
@Command(
    name = "linmo-spark",
    description = "Make fonts and glyphs of many hands on a cluster.",
    mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "JOBS.json",
      description = "The jobs, as linmo batch takes them; styles lie beside the file.")
  private String jobs;

  @Option(names = "--styles", paramLabel = "URI", description = "Instead: each hand in a folder.")
  private String styles;

  @Option(
      names = "--charset",
      defaultValue = "ascii",
      paramLabel = "SET",
      description = "With --styles: the characters (default: ${DEFAULT-VALUE}).")
  private String charset;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "ttf",
      paramLabel = "FORMAT",
      description = "With --styles: ttf, woff, woff2, svg, png (default: ${DEFAULT-VALUE}).")
  private List<String> formats;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "With --styles.")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "URI", description = "Where to write.")
  private String out;

  @Option(names = "--force", description = "Overwrite files that no run of the batch has made.")
  private boolean force;

  @Option(
      names = "--range",
      defaultValue = "1024",
      paramLabel = "N",
      description = {
        "Chinese characters that one task draws, a multiple of 128 or",
        "  rounded up to one (default: ${DEFAULT-VALUE})."
      })
  private int range;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  public static void main(String[] arguments) {
    PrintWriter words = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    int code =
        new CommandLine(new Main())
            .setOut(words)
            .setExecutionExceptionHandler(
                (e, command, parsed) -> {
                  command.getErr().println("linmo-spark: " + LinmoException.of(e).getMessage());
                  return 1;
                })
            .execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException {
    if ((jobs == null) == (styles == null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "expected either JOBS.json or --styles URI");
    }
    if (range < 1) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--range: expected 1 or more");
    }
    SparkConf settings = new SparkConf().setAppName("linmo batch").set("spark.ui.enabled", "false");
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      BatchReport report = run(spark, Installation.find());
      PrintWriter words = spec.commandLine().getOut();
      report.jobs().forEach(job -> words.println(job.line()));
      words.println(report.summary());
      return report.exitCode();
    }
  }

  private BatchReport run(JavaSparkContext spark, Installation installation) throws IOException {
    String place = jobs == null ? styles : folder(jobs);
    RemoteFolder hands = RemoteFolder.of(place, spark.hadoopConfiguration());
    Path stand = Files.createTempDirectory("linmo-plan-");
    try {
      BatchPlan plan = plan(hands, stand);
      List<ClusterJob> sent = plan.jobs().stream().map(job -> ClusterJob.of(job, stand)).toList();
      for (BatchJob job : plan.jobs()) {
        if (job.charset().startsWith("@")) {
          throw LinmoException.request("charset", job.charset(), "a set or chars:TEXT");
        }
      }
      RemoteFolder results = RemoteFolder.of(out, spark.hadoopConfiguration());
      return new ClusterBatch(spark, installation, hands, results, force, range)
          .run(plan.jobs(), sent);
    } finally {
      Bundle.remove(stand);
    }
  }

  /** The plan, its styles named as if they lay in a folder of this machine. */
  private BatchPlan plan(RemoteFolder hands, Path stand) throws IOException {
    if (jobs != null) {
      String name = jobs.substring(jobs.lastIndexOf('/') + 1);
      return BatchPlan.read(Files.write(stand.resolve(name), hands.read(name)));
    }
    List<BatchJob> each =
        hands.names(".style").stream()
            .map(
                style ->
                    new BatchJob(
                        stand.resolve(style), charset, formats, OptionalInt.empty(), seed, ""))
            .toList();
    return new BatchPlan(each);
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "." : file.substring(0, slash + 1);
  }
}
