package io.linmo.cluster;

import io.linmo.batch.BatchJob;
import io.linmo.batch.BatchReport;
import io.linmo.batch.BatchReport.Outcome;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.OpenHand;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Function2;
import scala.Tuple2;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Runs a plan on a cluster and keeps its report, which is written after each job that ends. */
final class ClusterBatch {

  private final JavaSparkContext spark;
  private final Installation installation;
  private final RemoteFolder hands;
  private final RemoteFolder out;
  private final boolean force;
  private final int range;
  private final int threads;

  /**
   * @param hands where the styles of the plan lie
   * @param out where the results belong
   * @param force whether files may be replaced that no run of the batch has made
   * @param range ideographs that one task draws, rounded up to whole pieces of those that are drawn
   *     together
   */
  ClusterBatch(
      JavaSparkContext spark,
      Installation installation,
      RemoteFolder hands,
      RemoteFolder out,
      boolean force,
      int range) {
    this.spark = spark;
    this.installation = installation;
    this.hands = hands;
    this.out = out;
    this.force = force;
    this.range = (range + OpenHand.AT_ONCE - 1) / OpenHand.AT_ONCE * OpenHand.AT_ONCE;
    this.threads = spark.getConf().getInt("spark.task.cpus", 1);
  }

  /** A task of the second stage: the job of one number with what was drawn for it. */
  private interface JobTask
      extends Function2<
              TaskContext,
              scala.collection.Iterator<Tuple2<Integer, Iterable<HashMap<String, byte[]>>>>,
              String>,
          Serializable {}

  BatchReport run(List<BatchJob> jobs, List<ClusterJob> sent) throws IOException {
    out.requireFolder();
    BatchReport before = earlier();
    Map<String, Outcome> known = new LinkedHashMap<>();
    before.jobs().forEach(outcome -> known.put(outcome.name(), outcome));
    Broadcast<Bundle> bundle = spark.broadcast(Bundle.of(installation.folders()));
    ArrayList<JobWork> works = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      Outcome outcome = known.get(jobs.get(i).name());
      String report = outcome == null ? "" : new BatchReport(List.of(outcome)).json();
      works.add(new JobWork(sent.get(i), hands, out, report, force));
    }
    List<Outcome> outcomes = new ArrayList<>();
    jobs.forEach(job -> outcomes.add(Outcome.open(job, known.get(job.name()))));
    save(outcomes, known);
    runJobs(drawn(works, bundle), works, bundle, outcomes, known);
    return new BatchReport(outcomes);
  }

  /** Glyphs by the numbers of their jobs; each job has a partition, if of no glyphs. */
  private JavaPairRDD<Integer, Iterable<HashMap<String, byte[]>>> drawn(
      List<JobWork> works, Broadcast<Bundle> bundle) {
    int cpus = threads;
    List<Boolean> kept =
        spark.parallelize(works, works.size()).map(work -> work.isKept(bundle, cpus)).collect();
    List<RangeDrawing> ranges = new ArrayList<>();
    List<Tuple2<Integer, HashMap<String, byte[]>>> none = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      none.add(new Tuple2<>(i, new HashMap<>()));
      ClusterJob job = works.get(i).job();
      int count = kept.get(i) ? 0 : ideographs(job);
      for (int from = 0; count > range && from < count; from += range) {
        ranges.add(new RangeDrawing(i, job, from, Math.min(count, from + range)));
      }
    }
    JavaPairRDD<Integer, HashMap<String, byte[]>> all = spark.parallelizePairs(none, works.size());
    if (!ranges.isEmpty()) {
      RemoteFolder from = hands;
      all =
          all.union(
              spark
                  .parallelize(ranges, ranges.size())
                  .mapToPair(r -> new Tuple2<>(r.number(), r.drawn(bundle, from, cpus))));
    }
    return all.groupByKey(new HashPartitioner(works.size()));
  }

  private int ideographs(ClusterJob job) {
    List<Integer> characters = installation.characters(job.charset());
    return (int) characters.stream().filter(Character::isIdeographic).count();
  }

  private void runJobs(
      JavaPairRDD<Integer, Iterable<HashMap<String, byte[]>>> drawn,
      ArrayList<JobWork> works,
      Broadcast<Bundle> bundle,
      List<Outcome> outcomes,
      Map<String, Outcome> known) {
    int cpus = threads;
    JobTask task =
        (context, jobs) -> {
          Tuple2<Integer, Iterable<HashMap<String, byte[]>>> job = jobs.next();
          try {
            return works.get(job._1()).done(bundle, job._2(), cpus);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        };
    Function2<Object, String, BoxedUnit> sink =
        (number, report) -> {
          Outcome outcome = BatchReport.of(report.getBytes(StandardCharsets.UTF_8)).jobs().get(0);
          synchronized (outcomes) {
            outcomes.set((Integer) number, outcome);
            save(outcomes, known);
          }
          return BoxedUnit.UNIT;
        };
    List<Object> partitions = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      partitions.add(i);
    }
    spark
        .sc()
        .runJob(
            drawn.rdd(),
            task,
            scala.jdk.javaapi.CollectionConverters.asScala(partitions).toSeq(),
            sink,
            ClassTag$.MODULE$.apply(String.class));
  }

  private BatchReport earlier() throws IOException {
    return out.has(BatchReport.FILE)
        ? BatchReport.of(out.read(BatchReport.FILE))
        : new BatchReport(List.of());
  }

  /** Writes the report, with the jobs of earlier plans at the end. */
  private void save(List<Outcome> outcomes, Map<String, Outcome> known) {
    BatchReport report = new BatchReport(outcomes).before(known.values());
    try {
      out.write(BatchReport.FILE, report.json().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw LinmoException.of(e);
    }
  }
}
