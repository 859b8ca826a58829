package io.linmo.cluster;

import io.linmo.batch.Batch;
import io.linmo.batch.BatchJob;
import io.linmo.batch.BatchPlan;
import io.linmo.batch.BatchReport;
import io.linmo.batch.BatchReport.Outcome;
import io.linmo.batch.BatchReport.State;
import io.linmo.work.Progress;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;

/**
 * Does one job on an executor, by the batch of one machine in a folder of that machine.
 *
 * <p>The folder gets what an earlier run made of the job, so that what is done is kept and what is
 * somebody else's is refused; afterwards its files go where the results belong.
 *
 * @param out where the results belong
 * @param known the report on the job by an earlier run, as JSON; empty where there is none
 */
record JobWork(ClusterJob job, RemoteFolder hands, RemoteFolder out, String known, boolean force)
    implements Serializable {

  /** Does the job; its report as JSON. */
  String done(Broadcast<Bundle> bundle, Iterable<HashMap<String, byte[]>> drawn, int threads)
      throws IOException {
    Bundle.Unpacked own = Bundle.unpacked(bundle, threads);
    RangeDrawing.keep(drawn, own.drawn());
    Path folder = Files.createTempDirectory("linmo-job-");
    try {
      BatchJob fetched = job.fetched(hands, folder);
      Path results = results(folder, fetched);
      BatchPlan plan = new BatchPlan(List.of(fetched));
      BatchReport report = new Batch(own.installation(), results, force).run(plan, Progress.SILENT);
      Outcome outcome = report.jobs().get(0);
      if (outcome.state() == State.DONE) {
        for (String file : outcome.files().keySet()) {
          out.write(file, Files.readAllBytes(results.resolve(file)));
        }
      }
      return new BatchReport(List.of(outcome)).json();
    } finally {
      Bundle.remove(folder);
    }
  }

  /** Whether an earlier run did the job and nothing has changed since. */
  boolean isKept(Broadcast<Bundle> bundle, int threads) throws IOException {
    if (known.isEmpty()) {
      return false;
    }
    Path folder = Files.createTempDirectory("linmo-job-");
    try {
      BatchJob fetched = job.fetched(hands, folder);
      Path results = results(folder, fetched);
      return new Batch(Bundle.unpacked(bundle, threads).installation(), results, force)
          .isKept(fetched);
    } finally {
      Bundle.remove(folder);
    }
  }

  /** A folder with the job's files as they are where the results belong. */
  private Path results(Path folder, BatchJob fetched) throws IOException {
    Path results = Files.createDirectory(folder.resolve("out"));
    if (!known.isEmpty()) {
      Files.writeString(results.resolve(BatchReport.FILE), known);
    }
    for (String format : fetched.formats()) {
      String font = fetched.name() + "." + format;
      if (out.has(font)) {
        Files.write(results.resolve(font), out.read(font));
      }
    }
    for (String file : out.files(fetched.name())) {
      Path place = results.resolve(file);
      Files.createDirectories(place.getParent());
      Files.write(place, out.read(file));
    }
    return results;
  }
}
