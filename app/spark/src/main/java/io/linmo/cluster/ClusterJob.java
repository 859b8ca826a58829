package io.linmo.cluster;

import io.linmo.batch.BatchJob;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.OptionalInt;

/**
 * A job of a batch as it is sent to an executor.
 *
 * @param style path in the folder of hands
 * @param variants forms of each letter; -1 for as many as usual
 */
record ClusterJob(
    String style, String charset, ArrayList<String> formats, int variants, long seed, String family)
    implements Serializable {

  static ClusterJob of(BatchJob job, Path hands) {
    return new ClusterJob(
        hands.relativize(job.style()).toString().replace('\\', '/'),
        job.charset(),
        new ArrayList<>(job.formats()),
        job.variants().orElse(-1),
        job.seed(),
        job.family());
  }

  /** The job with its style fetched into a folder of this machine. */
  BatchJob fetched(RemoteFolder hands, Path folder) throws IOException {
    Path style = folder.resolve(Path.of(style()).getFileName());
    if (hands.has(style())) {
      Files.write(style, hands.read(style()));
    }
    return new BatchJob(
        style,
        charset,
        formats,
        variants < 0 ? OptionalInt.empty() : OptionalInt.of(variants),
        seed,
        family);
  }
}
